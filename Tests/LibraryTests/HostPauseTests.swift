import Library
import Models
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct HostPauseTests {
  private static let busy = HTTPReply(status: 429, fields: [("Retry-After", "7200")])

  @Test func `a public host that asks for time gets it for all its feeds, within the run`()
    async throws
  {
    let stand = try Newsstand(isPublic: true)
    let server = try LoopbackServer { _ in Self.busy }
    let other = try LoopbackServer(host: "127.0.0.2") { _ in .ok(RSS("Ebb").text) }
    for number in 1...20 { _ = try await stand.note(server.url("/\(number)")) }
    _ = try await stand.note(other.url("/feed"))
    let result = try await stand.refresh()
    // Two were under way together when the first answer came.
    #expect((1...2).contains(server.requests.count))
    #expect(other.requests.count == 1)
    #expect(result.total == 21)
    #expect(result.asked + result.skippedOnTheWay == 21)
    #expect(result.problems.count + result.skipped.count == 20)
    for skip in result.skipped {
      guard case .hostPaused("127.0.0.1", let until) = skip.reason else {
        Issue.record("\(skip.reason)")
        continue
      }
      #expect((1...7201).contains(until.seconds(since: stand.now)))
    }
    #expect(try stand.titles() == ["Ebb"])
  }

  @Test func `another process sees the pause, and so does whoever insists`() async throws {
    let stand = try Newsstand(isPublic: true)
    let isBusy = Mutex(true)
    let server = try LoopbackServer { _ in
      isBusy.withLock { $0 } ? Self.busy : .ok(RSS("Ebb").text)
    }
    _ = try await stand.note(server.url("/a"))
    try await stand.refresh()
    isBusy.withLock { $0 = false }
    let second = try Newsstand(isPublic: true, in: stand.folder)
    let b = try await second.note(server.url("/b"))
    for target: RefreshTarget in [.due, .now(nil), .now([b]), .wanted(nil)] {
      let result = try await second.refresh(target, after: 7000)
      #expect(result.total == 0)
      #expect(result.skipped.contains { $0.feed == b })
    }
    await #expect(throws: LibraryError.self) { _ = try await second.subscribe(server.url("/c")) }
    #expect(server.requests.count == 1)
    let paused = try #require(try second.feed(b)?.pausedUntil)
    #expect(paused == stand.now.advanced(by: 7200))
    try await second.refresh(.due, after: 7300)
    #expect(server.requests.count == 3)
    #expect(try second.titles() == ["Ebb"])
  }

  @Test func `a host of the private network pauses the one feed only`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { $0.path == "/busy" ? Self.busy : .ok(RSS("Ebb").text) }
    let busy = try await stand.note(server.url("/busy"))
    _ = try await stand.note(server.url("/fine"))
    let result = try await stand.refresh()
    #expect(result.problems.map(\.feed) == [busy])
    #expect(result.skipped.isEmpty)
    #expect(try stand.titles() == ["Ebb"])
    let again = try await stand.refresh(.now(nil), after: 60)
    #expect(again.skipped.map(\.reason) == [.paused(until: stand.now.advanced(by: 7200))])
    #expect(server.count(of: "/busy") == 1)
    #expect(server.count(of: "/fine") == 2)
  }

  @Test func `429 without a time means ten minutes, then twenty`() async throws {
    let stand = try Newsstand(isPublic: true)
    let server = try LoopbackServer { _ in .status(429) }
    let feed = try await stand.note(server.url("/feed"))
    try await stand.refresh()
    #expect(try stand.feed(feed)?.pausedUntil == stand.now.advanced(by: 600))
    try await stand.refresh(.now(nil), after: 599)
    #expect(server.requests.count == 1)
    try await stand.refresh(.now(nil), after: 600)
    #expect(server.requests.count == 2)
    #expect(try stand.feed(feed)?.pausedUntil == stand.now.advanced(by: 1800))
  }

  @Test func `503 pauses the host where it says for how long, and only then`() async throws {
    let stand = try Newsstand(isPublic: true)
    let server = try LoopbackServer { request in
      HTTPReply(status: 503, fields: request.path == "/b" ? [("Retry-After", "900")] : [])
    }
    let a = try await stand.note(server.url("/a"))
    try await stand.refresh()
    #expect(try stand.feed(a)?.pausedUntil == nil)
    let b = try await stand.note(server.url("/b"))
    try await stand.refresh(.now([b]))
    #expect(try stand.feed(a)?.pausedUntil == stand.now.advanced(by: 900))
    #expect(try stand.feed(b)?.pausedUntil == stand.now.advanced(by: 900))
  }

  @Test func `a feed that leads to a paused host is left alone as well`() async throws {
    let stand = try Newsstand(isPublic: true)
    let target = try LoopbackServer(host: "127.0.0.3") { _ in Self.busy }
    let address = target.url("/x")
    let server = try LoopbackServer { _ in .redirect(to: address) }
    _ = try await stand.note(server.url("/1"))
    try await stand.refresh()
    let second = try await stand.note(server.url("/2"))
    let result = try await stand.refresh(.due, after: 60)
    #expect(result.problems.isEmpty)
    #expect(result.skipped.map(\.feed) == [second])
    #expect(target.requests.count == 1)
    let later = try await stand.refresh(.now([second]), after: 120)
    #expect(later.total == 0)
    #expect(server.requests.count == 2)
  }
}
