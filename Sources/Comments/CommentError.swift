package import Fetching

/// Why a discussion could not be loaded: facts, never a sentence.
package struct CommentError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notFetched(FetchError)
    /// The server answered, but not with what was asked for.
    case status(Int)
    /// There is no such thread, or the source does not offer it to everybody (401, 404, 410).
    case absent(Int)
    /// The server wants to be left alone, for so many seconds where it said so.
    case tooBusy(retryAfter: Int?)
    /// A page for people came in place of an answer: the source keeps programs out.
    case blocked
    /// What came is not what the source promises.
    case notUnderstood
    /// The comments are behind a password.
    case protected
    /// No more is to be asked for now.
    case overBudget
  }

  package let reason: Reason
  /// The address that was asked last.
  package let address: String

  package init(_ reason: Reason, address: String) {
    self.reason = reason
    self.address = address
  }
}
