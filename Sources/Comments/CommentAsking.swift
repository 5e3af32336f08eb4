package import FeedParsing
package import Fetching
package import Models

/// How sources ask: every request of theirs goes through here, so that pauses, budgets and mirrors
/// hold for all of them.
package struct CommentAsking: Sendable {
  /// Bytes taken of one answer, decompressed, unless the reader wants everything.
  package static let usualBytes = 2 * 1024 * 1024
  /// What an answer is asked to be.
  package static let json = "application/json, */*;q=0.1"

  private var maximumBytes = Self.usualBytes
  private let fetch: @Sendable (Request) async throws(CommentError) -> Response

  /// `fetch` answers requests as `Fetcher.fetch` does, or says why it does not ask.
  package init(_ fetch: @escaping @Sendable (Request) async throws(CommentError) -> Response) {
    self.fetch = fetch
  }

  /// The same, taking answers of another length.
  package func taking(_ bytes: Int) -> CommentAsking {
    var asking = self
    asking.maximumBytes = bytes
    return asking
  }

  /// What is at an address: an answer of 2xx, or 304 where `validators` were given; with it those of
  /// `fields`, named in lower case, that came.
  package func get(
    _ address: String, accept: String = Self.json,
    validators: HTTPValidators? = nil, fields: Set<String> = []
  ) async throws(CommentError) -> Response {
    var request = Request(
      url: address, validators: validators ?? HTTPValidators(), accept: accept,
      maximumBytes: maximumBytes)
    request.wantedFields = fields
    let response = try await fetch(request)
    if let reason = response.failure { throw CommentError(reason, address: address) }
    return response
  }

  /// The JSON at an address, and the answer that it came in.
  ///
  /// An answer that broke off gives what was complete of it, and says so; where replies nest in the
  /// member `nesting`, also those above the place (`JSONValue.isUnfinished`).
  package func json(
    _ address: String, accept: String = Self.json,
    validators: HTTPValidators? = nil, fields: Set<String> = [], nesting: String? = nil
  ) async throws(CommentError) -> JSONAnswer {
    let response = try await get(
      address, accept: accept, validators: validators, fields: fields)
    if response.status == 304 { return JSONAnswer(response: response, value: .null) }
    guard let read = await Self.read(response.body, nesting) else {
      throw CommentError(response.looksLikePage ? .blocked : .notUnderstood, address: address)
    }
    return JSONAnswer(
      response: response, value: read.value, isWhole: read.isWhole, isTooDeep: read.isTooDeep)
  }

  /// Levels that are read of nested replies; a comment takes two, or three.
  private static let maximumDepth = 1024

  @concurrent private static func read(
    _ bytes: [UInt8], _ nesting: String?
  ) async -> JSONReader.Reading? {
    JSONReader.reading(bytes, maximumDepth: maximumDepth, nesting: nesting)
  }
}

/// An answer in JSON, which may be incomplete.
package struct JSONAnswer: Sendable {
  package var response: Response
  package var value: JSONValue
  /// False where it broke off or broke a rule.
  package var isWhole = true
  /// True where something was nested deeper than is read, and left out.
  package var isTooDeep = false

  /// Why what was read of it is only a part.
  package var problem: CommentProblem? {
    if isTooDeep { return .tooDeep }
    return isWhole ? nil : .damaged
  }
}

extension Response {
  /// Why this answer is not what was asked for; nil where it is.
  fileprivate var failure: CommentError.Reason? {
    switch status {
    case 200..<300, 304: nil
    case 429, 503: .tooBusy(retryAfter: retryAfter ?? rateLimit?.wait)
    // GitHub says so when its limit is reached.
    case 403 where retryAfter != nil || rateLimit?.remaining == 0:
      .tooBusy(retryAfter: retryAfter ?? rateLimit?.wait)
    case 403: looksLikePage ? .blocked : .absent(status)
    case 401, 404, 410: .absent(status)
    default: .status(status)
    }
  }
}
