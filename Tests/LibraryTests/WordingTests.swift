import Comments
import Fetching
import Models
import Storage
import Testing

@testable import Library

@Suite struct WordingTests {
  private static let storeReasons: [DatabaseError.Reason] = [
    .newer(version: 9), .corrupt, .notADatabase, .foreign, .full, .readOnly, .busy, .cannotOpen,
    .other(1),
  ]
  private static let commentReasons: [CommentError.Reason] = [
    .notFetched(FetchError(.timedOut)), .status(500), .absent(401), .absent(404),
    .tooBusy(retryAfter: 3), .blocked, .notUnderstood, .protected, .overBudget,
  ]

  private static let bounds: [(error: FetchError, words: String)] = [
    (bound(.tooLarge, .body(bytes: 16 << 20)), "16 MB"),
    (bound(.tooLarge, .header(bytes: 256 << 10)), "256 KB"),
    (bound(.tooManyRedirects, .redirects(10)), "10 times"),
    (bound(.timedOut, .connecting(seconds: 15)), "15 s"),
    (bound(.timedOut, .silence(seconds: 30)), "30 s"),
    (bound(.timedOut, .whole(seconds: 45)), "45 s"),
    (bound(.badAddress, .redirect), "the server sent us"),
    (bound(.unsupportedScheme, .redirect), "the server sent us"),
  ]

  private static func bound(_ reason: FetchError.Reason, _ bound: FetchError.Bound) -> FetchError {
    var error = FetchError(reason)
    error.bound = bound
    return error
  }

  static let errors: [LibraryError] =
    FetchError.Reason.allCases.map { .fetch(FetchError($0), address: "https://pier.example/") }
    + bounds.map { .fetch($0.error, address: "https://pier.example/") }
    + storeReasons.map { .store(DatabaseError($0, message: "message", path: "/store/library.db")) }
    + commentReasons.map { .discussion(CommentError($0, address: "https://pier.example/")) }
    + [301, 401, 403, 404, 410, 429, 500, 599].map { .status($0, address: "https://pier.example/") }
    + [
      .notAFeed(address: "https://pier.example/", looksLikePage: true),
      .notAFeed(address: "https://pier.example/", looksLikePage: false),
      .notAnImport(address: "file:///x"), .noSuchArticle("7"),
      .ambiguousArticle("7", numbers: [7, 8]), .noDiscussion,
      .discussionPaused(seconds: 600, problem: nil),
      .discussionPaused(seconds: 600, problem: "comments: they are not there, or no longer"),
      .lookUpRefused(.noAddress), .lookUpRefused(.privateFeed), .lookUpRefused(.privateHost),
      .lookUpRefused(.secret), .consentNeeded(.giscus),
    ]

  @Test(arguments: errors) func `every error is one sentence for people`(error: LibraryError) {
    let sentence = error.sentence
    #expect((8...200).contains(sentence.count), "\(sentence)")
    #expect(!sentence.contains { $0.isNewline })
    #expect(!sentence.hasSuffix("."))
    for word in ["Error(", "Optional", "nil", "LibraryError", "reason:"] {
      #expect(!sentence.contains(word), "\(sentence)")
    }
  }

  @Test func `what is wrong with an address names the address`() {
    for error in Self.errors {
      switch error {
      case .fetch, .status, .notAFeed: #expect(error.sentence.contains("https://pier.example/"))
      case .store: #expect(error.sentence.contains("/store/library.db"))
      default: break
      }
    }
  }

  @Test(arguments: bounds.indices) func `a limit is told with its number`(index: Int) {
    #expect(Self.bounds[index].error.sentence.contains(Self.bounds[index].words))
  }

  @Test func `what is quoted is cut to a line`() {
    let name = String(repeating: "\u{301}long", count: 100_000)
    let sentence = LibraryError.noSuchArticle(name).sentence
    #expect(sentence.utf8.count < 1500)
    #expect(sentence.hasSuffix("broadsheet list shows their numbers"))
  }
}
