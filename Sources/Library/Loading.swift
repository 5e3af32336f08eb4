import FeedParsing
import Fetching
import Models
import SampleEdition

/// Where bytes come from: the web, a file that the reader gave, or the sample edition.
struct Loader: Sendable {
  let fetcher: Fetcher
  let now: Timestamp

  func load(_ request: Request) async throws(FetchError) -> Response {
    if let sample = SampleEdition.bytes(for: request.url, now: now) {
      return Response(
        status: 200, url: request.url, contentType: sample.contentType, body: sample.bytes)
    }
    return try await fetcher.fetch(request)
  }

  /// Asks for a feed; only here may an address name a file, because the reader gave it.
  func feed(
    _ address: String, validators: HTTPValidators = HTTPValidators(), from origin: String? = nil
  ) async throws(FetchError) -> Response {
    try await load(
      Request(
        url: address, validators: validators, validatorsURL: origin,
        allowsFile: address.hasPrefix("file:")))
  }
}

/// A feed that has just come and was understood.
struct FetchedFeed: Sendable {
  var address: String
  var response: Response
  var contents: FeedContents
}
