package import Comments
package import Fetching
package import Models
package import Storage

/// Why the library could not do what it was asked.
package enum LibraryError: Error, Sendable {
  case store(DatabaseError)
  case backup(BackupError)
  case fetch(FetchError, address: String)
  /// The server answered with this status.
  case status(Int, address: String)
  /// What came is not a feed; `looksLikePage` where it is a web page.
  case notAFeed(address: String, looksLikePage: Bool)
  /// What came is a file of this type, not a page.
  case notAPage(address: String, type: String)
  /// The feed names no page of the article.
  case noPage
  case bundle(PackedLinesError, path: String)
  case notAnImport(address: String)
  /// What came is none of the pictures that are known, or `isTooLarge` once it is decoded.
  case notAPicture(address: String, isTooLarge: Bool)
  /// A program of this machine did not do what it is for.
  case program(FetchError, name: String)
  case noSuchArticle(String)
  case ambiguousArticle(String, numbers: [Int64])
  /// A program of the reader's own that was to say something about an article.
  case assistant(FetchError)
  case noDiscussion
  case discussion(CommentError)
  /// The source is to be left alone for so long; `problem` says why, where that is known.
  case discussionPaused(seconds: Int, problem: String?)
  case lookUpRefused(LookUpAddress.Refusal)
  /// The reader has not agreed that this service learns what is read.
  case consentNeeded(LookupService)

  /// What kind of trouble it is, for choosing an exit code.
  package enum Kind: Sendable {
    case wrongInput, notFound, network, storeUnusable, storeFailed, ambiguous
  }

  package var kind: Kind {
    switch self {
    case .store(let error): error.leavesStoreUnopened ? .storeUnusable : .storeFailed
    case .backup(.store), .backup(.faulty): .storeFailed
    case .backup(.exists), .backup(.cannotWrite): .storeUnusable
    case .fetch, .status, .discussion, .discussionPaused, .assistant: .network
    case .notAFeed, .notAPage, .notAnImport, .notAPicture, .bundle(.damaged, _),
      .bundle(.tooLarge, _), .lookUpRefused, .consentNeeded:
      .wrongInput
    case .bundle(.exists, _), .bundle(.system, _): .storeUnusable
    case .program: .storeFailed
    case .noSuchArticle, .noDiscussion, .noPage: .notFound
    case .ambiguousArticle: .ambiguous
    }
  }
}

/// Does the store's work; its errors become the library's.
func storing<Value>(
  _ work: () throws(DatabaseError) -> Value
) throws(LibraryError) -> Value {
  do {
    return try work()
  } catch {
    throw .store(error)
  }
}
