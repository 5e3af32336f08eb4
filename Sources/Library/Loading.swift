import FeedParsing
import Fetching
import Markup
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
    _ address: String, validators: HTTPValidators = HTTPValidators(), from origin: String? = nil,
    cameFromPublic: Bool = false
  ) async throws(FetchError) -> Response {
    try await load(
      Request(
        url: address, validators: validators, validatorsURL: origin,
        allowsFile: address.hasPrefix("file:"), cameFromPublic: cameFromPublic))
  }
}

extension Loader {
  /// What is at an address that nobody knows yet, whatever it is.
  func answer(_ candidate: FeedCandidate) async throws(LibraryError) -> Response {
    do {
      return try await feed(candidate.address, cameFromPublic: candidate.isFromPublicPage)
    } catch {
      throw .fetch(error, address: candidate.address)
    }
  }

  /// Fetches an address that nobody knows yet and insists that it is a feed.
  func insist(on candidate: FeedCandidate) async throws(LibraryError) -> FetchedFeed {
    let response = try await answer(candidate)
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, address: candidate.address)
    }
    guard let feed = await FetchedFeed.read(response, from: candidate.address) else {
      throw .notAFeed(address: candidate.address, looksLikePage: response.looksLikePage)
    }
    return feed
  }
}

/// A feed that has just come and was understood.
struct FetchedFeed: Sendable {
  var address: String
  var response: Response
  var contents: FeedContents

  /// Nil where what came is no feed.
  @concurrent static func read(_ response: Response, from address: String) async -> FetchedFeed? {
    FeedParser.parse(response.body, contentType: response.contentType, address: response.url)
      .map { FetchedFeed(address: address, response: response, contents: $0) }
  }

  var candidate: FeedCandidate {
    FeedCandidate(
      address: address, title: contents.title.map(PlainText.title), type: contents.format)
  }
}
