import Library
import Models
import Storage
import Synchronization
import TestSupport
import Testing

/// A machine without a network: proxies that nobody answers at stand for hosts that cannot be reached.
@Suite struct OfflineTests {
  /// A newsstand whose feeds at `*.example` are reached through a proxy that can be taken away.
  private func stand(_ proxy: LoopbackServer) throws -> Newsstand {
    try Newsstand(rules: [
      FeedRule(pattern: "http://*.example/*", .proxy("http://127.0.0.1:\(proxy.port)"))
    ])
  }

  @Test func `where nobody can be reached, no feed is to blame and the next try is soon`()
    async throws
  {
    let proxy = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let stand = try stand(proxy)
    let a = try await stand.subscribe("http://a.example/feed").feed
    let b = try await stand.subscribe("http://b.example/feed").feed
    proxy.stop()
    for round: Int64 in 1...3 {
      let moment = 2 * Newsstand.hour + round * 300
      let result = try await stand.refresh(.due, after: moment)
      #expect(result.isOffline)
      #expect(result.problems.count == 2)
      #expect(result.problems.allSatisfy { !$0.isNews })
      for feed in [a, b] {
        #expect(try stand.feed(feed)?.health == .ok)
        #expect(try stand.feed(feed)?.nextFetch == stand.now.advanced(by: moment + 300))
        #expect(try stand.feed(feed)?.lastFetched == stand.now)
      }
    }
  }

  @Test func `where others were reached, the server that was not has failed`() async throws {
    let proxy = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let server = try LoopbackServer { _ in .status(404) }
    let stand = try stand(proxy)
    let feed = try await stand.subscribe("http://a.example/feed").feed
    _ = try await stand.note(server.url("/feed"))
    proxy.stop()
    let result = try await stand.refresh(.now(nil), after: 2 * Newsstand.hour)
    #expect(!result.isOffline)
    #expect(result.problems.count == 2)
    guard case .failing(_, 1, _) = try stand.feed(feed)?.health else {
      Issue.record("not failing")
      return
    }
  }

  @Test func `after a day and a half without anybody, the feeds count as failing`() async throws {
    let proxy = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let stand = try stand(proxy)
    let feed = try await stand.subscribe("http://a.example/feed").feed
    proxy.stop()
    var moment = stand.now.advanced(by: 7200)
    var rounds = 0
    while try stand.feed(feed)?.health == .ok, rounds < 60 {
      rounds += 1
      try await stand.refresh(.due, after: moment.seconds(since: stand.now))
      moment = try #require(try stand.feed(feed)?.nextFetch)
    }
    #expect(rounds == 37)
    guard case .failing(_, 1, _) = try stand.feed(feed)?.health else {
      Issue.record("not failing")
      return
    }
  }
}
