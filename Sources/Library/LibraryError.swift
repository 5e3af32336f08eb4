package import Comments
package import Fetching
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
  case notAnImport(address: String)
  /// What came is none of the pictures that are known, or `isTooLarge` once it is decoded.
  case notAPicture(address: String, isTooLarge: Bool)
  /// A program of this machine did not do what it is for.
  case program(FetchError, name: String)
  case noSuchArticle(String)
  case ambiguousArticle(String, numbers: [Int64])
  case noDiscussion
  case discussion(CommentError)

  /// What kind of trouble it is, for choosing an exit code.
  package enum Kind: Sendable {
    case wrongInput, notFound, network, storeUnusable, storeFailed, ambiguous
  }

  package var kind: Kind {
    switch self {
    case .store(let error): error.leavesStoreUnopened ? .storeUnusable : .storeFailed
    case .backup(.store), .backup(.faulty): .storeFailed
    case .backup(.exists), .backup(.cannotWrite): .storeUnusable
    case .fetch, .status, .discussion: .network
    case .notAFeed, .notAnImport, .notAPicture: .wrongInput
    case .program: .storeFailed
    case .noSuchArticle, .noDiscussion: .notFound
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
