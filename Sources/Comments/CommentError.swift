package import Fetching

/// Why a discussion could not be loaded: facts, never a sentence.
package struct CommentError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notFetched(FetchError)
    /// The server answered, but not with what was asked for.
    case status(Int)
    /// The server wants to be left alone, for so many seconds where it said so.
    case tooBusy(retryAfter: Int?)
    /// What came is no feed, often a page for people.
    case notAFeed
    /// The comments are behind a password.
    case protected
  }

  package let reason: Reason
  /// The address that was asked last.
  package let address: String

  package init(_ reason: Reason, address: String) {
    self.reason = reason
    self.address = address
  }
}
