import FeedParsing
import Fetching
import Models

/// Gathers comments that a source gives page by page, each page telling where the next is.
enum CommentPages {
  /// What a page leads to.
  enum Step: Sendable {
    case next(String)
    case end
    /// It is not what the source promises.
    case notUnderstood
  }

  /// Asks page after page, from `first` on, for as long as `read` names another and each brings
  /// something new.
  ///
  /// `read` takes the comments of a page, counted from 0. A failure of the first request is thrown,
  /// later ones end the gathering. Values that nest do so in the member `nesting`.
  @concurrent static func gather(
    from first: String, accept: String = CommentAsking.json, fields: Set<String> = [],
    nesting: String? = nil, most: Int, requests: Int = ThreadRequest.mostRequests,
    asking: CommentAsking,
    read: @Sendable (Int, JSONAnswer, inout GatheredComments) -> Step
  ) async throws(CommentError) -> GatheredComments {
    var gathered = GatheredComments(most: most)
    var asked: Set<String> = []
    var step = Step.next(first)
    while case .next(let address) = step, asked.insert(address).inserted {
      let answer: JSONAnswer
      do throws(CommentError) {
        answer = try await asking.json(
          address, accept: accept, fields: fields, nesting: nesting)
      } catch {
        guard asked.count > 1 else { throw error }
        gathered.note(.interrupted(error.reason))
        break
      }
      let before = gathered.idCount
      step = read(asked.count - 1, answer, &gathered)
      gathered.note(answer.problem)
      if case .notUnderstood = step {
        guard asked.count > 1 else { throw CommentError(.notUnderstood, address: address) }
        gathered.note(.damaged)
      }
      guard case .next = step, gathered.idCount > before else { break }
      if gathered.isFull || asked.count == requests {
        gathered.note(.tooMany)
        break
      }
      if let wait = answer.response.rateLimit?.wait {
        gathered.note(.interrupted(.tooBusy(retryAfter: wait)))
        break
      }
    }
    return gathered
  }
}
