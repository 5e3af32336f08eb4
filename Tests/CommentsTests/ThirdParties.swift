import Comments
import Fetching
import Foundation
import TestSupport

/// Every host of the internet, played by one loopback server: what sources ask of
/// `https://host/path` is answered here, with the fetcher and the protocol as they really are.
///
///     let parties = try ThirdParties { ask in
///       ask.host == "lobste.rs" ? .ok(story, type: "application/json") : .status(404)
///     }
///     let loaded = try await Lobsters().load(ThreadRequest(thread), asking: parties.asking)
///     #expect(parties.asked == ["lobste.rs/s/abc123.json"])
final class ThirdParties: Sendable {
  struct Ask: Sendable {
    let host: String
    /// With its query, as it came.
    let path: String
    let request: HTTPRequest

    /// The value of a field of the query, decoded.
    subscript(_ name: String) -> String? {
      let address = URLComponents(string: "http://h" + path)
      return address?.queryItems?.first { $0.name == name }?.value
    }
  }

  private let server: LoopbackServer

  init(_ route: @escaping @Sendable (Ask) -> HTTPReply) throws {
    server = try LoopbackServer { request in
      guard let ask = Self.ask(request) else { return .status(400) }
      return route(ask)
    }
  }

  deinit { server.stop() }

  /// What was asked of whom, in order: host, path and query.
  var asked: [String] {
    server.requests.map { Self.ask($0).map { $0.host + $0.path } ?? $0.path }
  }

  var requests: [HTTPRequest] { server.requests }

  /// Where a redirect to an address of the internet really leads.
  func location(of address: String) -> String {
    server.url("/" + address.drop { $0 != "/" }.dropFirst(2))
  }

  var asking: CommentAsking {
    CommentAsking { [self, fetcher = Fetcher()] request async throws(CommentError) in
      do throws(FetchError) {
        var asked = request
        asked.url = location(of: request.url)
        let response = try await fetcher.fetch(asked)
        return self.named(response, scheme: String(request.url.prefix { $0 != ":" }))
      } catch {
        throw CommentError(.notFetched(error), address: request.url)
      }
    }
  }

  /// The answer as if it had come from the internet.
  private func named(_ response: Response, scheme: String) -> Response {
    let own = server.url("/")
    let url =
      response.url.hasPrefix(own)
      ? "\(scheme)://" + response.url.dropFirst(own.count) : response.url
    return Response(
      status: response.status, url: url, validators: response.validators,
      contentType: response.contentType, retryAfter: response.retryAfter,
      maxAge: response.maxAge, rateLimit: response.rateLimit, fields: response.fields,
      isPublic: true, body: response.body)
  }

  private static func ask(_ request: HTTPRequest) -> Ask? {
    let parts = request.path.dropFirst().split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return Ask(host: String(parts[0]), path: "/" + parts[1], request: request)
  }
}
