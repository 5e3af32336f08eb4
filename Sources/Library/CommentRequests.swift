import Comments
import Fetching
import Models
import Storage

/// How the library asks sources: in turn, within a budget, by the reader's mirrors, and not at all
/// while a host asks for time.
struct CommentRequests: Sendable {
  let loader: Loader
  let turns: CommentTurns
  let store: Store
  /// Between two requests to one host.
  let gap: Duration
  /// Nil where the reader asks, and may have what there is.
  var budget: CommentBudget?

  /// Asks for the sake of the feed at `feed`, whose credentials go to its own origin only.
  func asking(for feed: String?) -> CommentAsking {
    CommentAsking { request async throws(CommentError) in
      try await self.response(to: request, for: feed)
    }
  }

  private func response(
    to request: Request, for feed: String?
  ) async throws(CommentError) -> Response {
    let asked = request.url
    let host = WebAddress(asked).host ?? ""
    await turns.take(host, gap: gap)
    var pause: Int?
    do throws(CommentError) {
      if let left = await turns.pauseLeft(host) {
        throw CommentError(.tooBusy(retryAfter: left), address: asked)
      }
      if Task.isCancelled {
        throw CommentError(.notFetched(FetchError(.cancelled)), address: asked)
      }
      if let budget, !budget.spendRequest() { throw CommentError(.overBudget, address: asked) }
      let response = try await load(request, for: feed)
      budget?.spend(bytes: response.body.count)
      pause = Self.pause(after: response)
      await turns.give(host, pause: pause)
      if let pause {
        try? await store.pause(
          host: host, until: loader.now.advanced(by: Int64(pause)))
      }
      return response
    } catch {
      await turns.give(host, pause: pause)
      throw error
    }
  }

  private func load(_ request: Request, for feed: String?) async throws(CommentError) -> Response {
    let mirror = loader.manners.mirror(of: request.url)
    var mirrored = request
    if let mirror { mirrored.url = mirror.address + request.url.dropFirst(mirror.origin.count) }
    mirrored.cameFromPublic =
      mirror == nil
      && (feed.flatMap { Feed.host(of: $0) }.map { !PrivateHost.contains($0) } ?? true)
    do {
      let response = try await loader.load(mirrored, for: feed)
      guard let mirror, response.url.hasPrefix(mirror.address) else { return response }
      return response.at(mirror.origin + response.url.dropFirst(mirror.address.count))
    } catch {
      throw CommentError(.notFetched(error), address: request.url)
    }
  }

  /// Seconds for which the host is to be left alone after an answer.
  private static func pause(after response: Response) -> Int? {
    switch response.status {
    case 429, 503: response.retryAfter ?? response.rateLimit?.wait ?? 600
    default: response.rateLimit.flatMap { $0.remaining == 0 ? $0.wait : nil }
    }
  }
}
