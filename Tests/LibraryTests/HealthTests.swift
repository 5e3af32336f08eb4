import Library
import Models
import Synchronization
import TestSupport
import Testing

@Suite struct HealthTests {
  /// A server that answers each request with the next of these replies, and the last for ever.
  static func server(_ replies: HTTPReply...) throws -> LoopbackServer {
    let turn = Mutex(0)
    return try LoopbackServer { _ in
      turn.withLock { turn in
        defer { turn += 1 }
        return replies[min(turn, replies.count - 1)]
      }
    }
  }

  @Test func `failures are counted from the first, and one success forgets them`() async throws {
    let stand = try Newsstand()
    let server = try Self.server(
      .ok(RSS("Ebb").text), .status(500), .status(503), .ok(RSS("Flood").text))
    let feed = try await stand.subscribe(server.url("/feed")).feed
    let first = try await stand.refresh(.now(nil), after: 10)
    #expect(first.problems.map(\.feed) == [feed])
    try await stand.refresh(.now(nil), after: 20)
    guard case .failing(let since, let attempts, let reason) = try stand.feed(feed)?.health else {
      Issue.record("not failing")
      return
    }
    #expect(since == stand.now.advanced(by: 10))
    #expect(attempts == 2)
    #expect(reason.contains("503"))
    #expect(try stand.titles() == ["Ebb"])
    try await stand.refresh(.now(nil), after: 30)
    #expect(try stand.feed(feed)?.health == .ok)
    #expect(try stand.titles() == ["Ebb", "Flood"])
  }

  @Test func `a feed that is gone is never asked again, not even on demand`() async throws {
    let stand = try Newsstand()
    let server = try Self.server(.ok(RSS("Ebb").text), .status(410), .ok(RSS("Ghost").text))
    let feed = try await stand.subscribe(server.url("/feed")).feed
    try await stand.refresh(.now(nil), after: 10)
    #expect(try stand.feed(feed)?.health == .gone)
    try await stand.refresh(.now(nil), after: 20)
    try await stand.refresh(.now([feed]), after: 30)
    try await stand.refresh(.due, after: 30 * 86_400)
    #expect(server.requests.count == 2)
    #expect(try stand.titles() == ["Ebb"])
  }

  @Test func `a page that came instead of the feed is a failure that loses nothing`()
    async throws
  {
    let stand = try Newsstand()
    let server = try Self.server(
      .ok(RSS("Ebb").text, fields: [("ETag", "\"good\"")]),
      .ok("<html><p>Please sign in", type: "text/html", fields: [("ETag", "\"wall\"")]),
      .ok(RSS("Flood").text))
    let feed = try await stand.subscribe(server.url("/feed")).feed
    let progress = try await stand.refresh(.now(nil), after: 10)
    #expect(progress.problems.map(\.reason) == ["what came is not a feed"])
    #expect(try stand.titles() == ["Ebb"])
    try await stand.refresh(.now(nil), after: 20)
    #expect(server.requests.last?["if-none-match"] == "\"good\"")
    #expect(try stand.feed(feed)?.health == .ok)
    #expect(try stand.titles() == ["Ebb", "Flood"])
  }

  @Test func `a server that asks for time gets it`() async throws {
    let stand = try Newsstand()
    let wait = 5 * Newsstand.hour
    let server = try Self.server(
      HTTPReply(status: 429, fields: [("Retry-After", "\(wait)")]), .ok(RSS("Ebb").text))
    _ = try await stand.note(server.url("/feed"))
    try await stand.refresh()
    try await stand.refresh(.due, after: wait - 1)
    #expect(server.requests.count == 1)
    try await stand.refresh(.due, after: wait)
    #expect(server.requests.count == 2)
    #expect(try stand.titles() == ["Ebb"])
  }

  @Test func `the publisher's own interval is kept`() async throws {
    let stand = try Newsstand()
    let server = try Self.server(.ok(RSS("Ebb", more: "<ttl>240</ttl>").text))
    let feed = try await stand.subscribe(server.url("/feed")).feed
    #expect(try stand.feed(feed)?.nextFetch == stand.now.advanced(by: 4 * Newsstand.hour))
    try await stand.refresh(.due, after: 4 * Newsstand.hour)
    #expect(try stand.feed(feed)?.nextFetch == stand.now.advanced(by: 8 * Newsstand.hour))
  }

  @Test func `a feed that moved for good is found at its new address`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request.path == "/old"
        ? .redirect(to: "/new", status: 301) : .ok(RSS("Ebb").text)
    }
    let feed = try await stand.subscribe(server.url("/old")).feed
    for round in 1...4 { try await stand.refresh(.now(nil), after: Int64(round) * 86_400) }
    #expect(try stand.feed(feed)?.address == server.url("/new"))
    #expect(try stand.titles() == ["Ebb"])
  }
}
