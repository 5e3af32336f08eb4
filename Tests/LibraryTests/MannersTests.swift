import Models
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Library

@Suite struct MannersTests {
  @Test func `a key that is pressed again asks nobody for ten minutes, and says so`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let feed = try await stand.subscribe(server.url("/feed")).feed
    let early = try await stand.refresh(.wanted(nil), after: 180)
    #expect(early.total == 0)
    #expect(
      early.skipped.map(\.reason) == [
        .tooSoon(asked: stand.now, until: stand.now.advanced(by: 600))
      ])
    #expect(early.skipped.map(\.feed) == [feed])
    #expect(server.requests.count == 1)
    try await stand.refresh(.now(nil), after: 180)
    #expect(server.requests.count == 2)
    try await stand.refresh(.wanted([feed]), after: 780)
    #expect(server.requests.count == 3)
  }

  @Test func `a clock that was set back locks no feed out`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    _ = try await stand.subscribe(server.url("/feed"))
    try await stand.refresh(.wanted(nil), after: -86_400)
    #expect(server.requests.count == 2)
  }

  @Test func `the feeds that waited longest are asked first`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { .ok(RSS("From \($0.path.dropFirst())").text) }
    var feeds: [Feed.ID] = []
    for name in ["c", "a", "b"] { feeds.append(try await stand.note(server.url("/\(name)"))) }
    for (index, feed) in feeds.enumerated() {
      try await stand.refresh(.now([feed]), after: Int64(index) * 60)
    }
    let later = stand.now.advanced(by: 9 * 3600)
    let archive = try stand.library.archive
    #expect(try await archive.plan(.now(nil), at: later).visits.map(\.feed) == feeds)
    #expect(try await archive.plan(.due, at: later).visits.map(\.feed) == feeds)
    try await stand.refresh(.now([feeds[0]]), after: 3 * 3600)
    #expect(
      try await archive.plan(.now(nil), at: later).visits.map(\.feed)
        == [feeds[1], feeds[2], feeds[0]])
  }

  @Test func `an address that is added again by hand is asked again, gone or not`() async throws {
    let stand = try Newsstand()
    let isGone = Mutex(true)
    let server = try LoopbackServer { _ in
      isGone.withLock { $0 } ? .status(410) : .ok(RSS("Ebb").text)
    }
    let feed = try await stand.note(server.url("/feed"))
    try await stand.refresh()
    let skipped = try await stand.refresh(.now([feed]), after: 10).skipped
    #expect(skipped.map(\.reason) == [.gone])
    #expect(server.requests.count == 1)
    isGone.withLock { $0 = false }
    _ = try await stand.note(server.url("/feed"))
    try await stand.refresh(.due, after: 20)
    #expect(try stand.feed(feed)?.health == .ok)
    #expect(try stand.titles() == ["Ebb"])
  }

  @Test func `a freshness that 304 does not repeat is that of the answer before`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request["if-none-match"] == nil
        ? .ok(RSS("Ebb").text, fields: [("ETag", "\"1\""), ("Cache-Control", "max-age=10800")])
        : .status(304)
    }
    let feed = try await stand.subscribe(server.url("/feed")).feed
    #expect(try stand.feed(feed)?.nextFetch == stand.now.advanced(by: 10_800))
    try await stand.refresh(.due, after: 10_800)
    #expect(try stand.feed(feed)?.nextFetch == stand.now.advanced(by: 21_600))
    #expect(try stand.feed(feed)?.wait == .freshness)
  }

  @Test func `a permanent redirect is followed unasked for a day, and asked again then`()
    async throws
  {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/old": .redirect(to: "/middle", status: 301)
      case "/middle": .redirect(to: "/new", status: 302)
      default: .ok(RSS("Ebb").text)
      }
    }
    let feed = try await stand.subscribe(server.url("/old")).feed
    try await stand.refresh(.due, after: 2 * Newsstand.hour)
    try await stand.refresh(.due, after: 4 * Newsstand.hour)
    #expect(server.count(of: "/old") == 1)
    #expect(server.count(of: "/middle") == 3)
    let moved = try #require(try stand.feed(feed))
    #expect(moved.address == server.url("/old"))
    #expect(moved.move == Feed.Move(address: server.url("/middle"), seen: 1))
    try await stand.refresh(.due, after: 24 * Newsstand.hour)
    #expect(server.count(of: "/old") == 2)
    #expect(try stand.feed(feed)?.move?.seen == 2)
    try await stand.refresh(.due, after: 48 * Newsstand.hour)
    #expect(try stand.feed(feed)?.address == server.url("/middle"))
    #expect(try stand.feed(feed)?.move == nil)
  }

  @Test(arguments: [404, 410, 200]) func `where it leads to no feed, the old address counts again`(
    status: Int
  ) async throws {
    let stand = try Newsstand()
    let isBroken = Mutex(false)
    let server = try LoopbackServer { request in
      let isBroken = isBroken.withLock { $0 }
      if request.path == "/old" {
        return isBroken ? .ok(RSS("Flood").text) : .redirect(to: "/new", status: 308)
      }
      return isBroken
        ? HTTPReply(status: status, body: Array("<html>a page".utf8)) : .ok(RSS("Ebb").text)
    }
    let feed = try await stand.subscribe(server.url("/old")).feed
    isBroken.withLock { $0 = true }
    try await stand.refresh(.due, after: 2 * Newsstand.hour)
    guard case .failing = try stand.feed(feed)?.health else {
      Issue.record("not failing")
      return
    }
    #expect(try stand.feed(feed)?.move == nil)
    try await stand.refresh(.now(nil), after: 4 * Newsstand.hour)
    #expect(try stand.feed(feed)?.health == .ok)
    #expect(try stand.titles() == ["Ebb", "Flood"])
  }

  @Test func `a failure is news at first, with another reason, and after three days`()
    async throws
  {
    let stand = try Newsstand()
    let status = Mutex(500)
    let server = try LoopbackServer { _ in .status(status.withLock { $0 }) }
    _ = try await stand.note(server.url("/feed"))
    var news: [Bool] = []
    for hours: Int64 in [0, 1, 2] {
      news += try await stand.refresh(.now(nil), after: hours * 3600).problems.map(\.isNews)
    }
    #expect(news == [true, false, false])
    status.withLock { $0 = 404 }
    news = []
    for hours: Int64 in [3, 4, 71, 73, 100] {
      news += try await stand.refresh(.now(nil), after: hours * 3600).problems.map(\.isNews)
    }
    #expect(news == [true, false, false, true, false])
    status.withLock { $0 = 410 }
    #expect(try await stand.refresh(.now(nil), after: 400_000).problems.map(\.isNews) == [true])
  }

  @Test func `what a refresh brought is told with its newest titles`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      .ok(request.path == "/a" ? RSS("Ebb", "Flood").text : RSS("Tide").text)
    }
    for path in ["/a", "/b"] { _ = try await stand.note(server.url(path)) }
    try await stand.library.setHideRules(
      [try Query(parsing: "title:flood", now: stand.now)], at: stand.now)
    let result = try await stand.refresh()
    #expect(result.newArticles == 3)
    #expect(result.newUnread == 2)
    #expect(result.feedsWithNews == 2)
    #expect(Set(result.newTitles) == ["Ebb", "Tide"])
  }
}
