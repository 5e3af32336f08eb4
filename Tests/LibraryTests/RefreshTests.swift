import Fetching
import Foundation
import Models
import Synchronization
import TestSupport
import Testing

@testable import Library

@Suite struct RefreshTests {
  @Test func `an unchanged feed is answered with 304 and stays as it is`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { .ok(RSS("Ebb").text, to: $0, etag: "\"1\"") }
    let feed = try await stand.subscribe(server.url("/feed")).feed
    let progress = try await stand.refresh(after: 2 * Newsstand.hour)
    #expect(progress.newArticles == 0)
    #expect(progress.problems.isEmpty)
    #expect(server.requests.last?["if-none-match"] == "\"1\"")
    #expect(try stand.titles() == ["Ebb"])
    let after = try #require(try stand.feed(feed))
    #expect(after.lastFetched == stand.now.advanced(by: 2 * Newsstand.hour))
    #expect(after.nextFetch == stand.now.advanced(by: 3 * Newsstand.hour))
  }

  @Test func `what is not due is not asked`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    _ = try await stand.subscribe(server.url("/feed"))
    let progress = try await stand.refresh(after: Newsstand.hour - 1)
    #expect(progress.total == 0)
    #expect(server.requests.count == 1)
    try await stand.refresh(.now(nil), after: 1)
    #expect(server.requests.count == 2)
  }

  @Test func `the same bytes without validators are not taken in again`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    _ = try await stand.subscribe(server.url("/feed"))
    let counter = try stand.desk()
    let progress = try await stand.refresh(after: 2 * Newsstand.hour)
    #expect(progress.newArticles == 0)
    #expect(try counter.totals().total == 1)
  }

  @Test func `a changed feed brings what is new and keeps what was`() async throws {
    let stand = try Newsstand()
    let isLater = Mutex(false)
    let server = try LoopbackServer { _ in
      .ok(isLater.withLock { $0 } ? RSS("Flood", "Spring tide").text : RSS("Ebb", "Flood").text)
    }
    _ = try await stand.subscribe(server.url("/feed"))
    let flood = try #require(try stand.article("Flood"))
    try stand.desk().apply(Change(.starred, true, [flood.id]), at: stand.now)
    isLater.withLock { $0 = true }
    let progress = try await stand.refresh(after: 2 * Newsstand.hour)
    #expect(progress.newArticles == 1)
    #expect(try stand.titles() == ["Ebb", "Flood", "Spring tide"])
    #expect(try stand.article("Flood")?.headline.isStarred == true)
    #expect(try stand.article("Flood")?.id == flood.id)
  }

  @Test func `an article that changed keeps its marks and gets its new text`() async throws {
    let stand = try Newsstand()
    let text = Mutex("<p>One boat.</p>")
    let server = try LoopbackServer { _ in
      .ok(RSS(items: [.init(guid: "b", title: "Boats", text: text.withLock { $0 })]).text)
    }
    _ = try await stand.subscribe(server.url("/feed"))
    let before = try #require(try stand.article("Boats"))
    try stand.desk().apply(Change(.read, true, [before.id]), at: stand.now)
    text.withLock { $0 = "<p>Two boats.</p>" }
    try await stand.refresh(after: 2 * Newsstand.hour)
    let after = try #require(try stand.article("Boats"))
    #expect(after.id == before.id)
    #expect(after.headline.isRead)
    #expect(after.html.contains("Two boats"))
    #expect(after.headline.date == before.headline.date)
  }

  @Test func `a feed that uses the ids of another takes nothing away from it`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      let title = request.path == "/victim" ? "Honest" : "Thief"
      return .ok(RSS(items: [.init(guid: "shared-id", title: title)]).text)
    }
    _ = try await stand.subscribe(server.url("/victim"))
    let honest = try #require(try stand.article("Honest"))
    try stand.desk().apply(Change(.starred, true, [honest.id]), at: stand.now)
    _ = try await stand.subscribe(server.url("/thief"))
    try await stand.refresh(.now(nil), after: Newsstand.hour)
    #expect(try stand.titles() == ["Honest", "Thief"])
    #expect(try stand.article("Honest")?.headline.isStarred == true)
    #expect(try stand.article("Thief")?.headline.isStarred == false)
  }

  @Test func `a run that is stopped keeps what came and blames nobody`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request.path.hasPrefix("/slow")
        // Not silent: nobody is to blame before the run is stopped, however long that takes.
        ? HTTPReply(delivery: .dripping(milliseconds: 100))
        : .ok(RSS("From \(request.path.dropFirst())").text)
    }
    for path in ["/slow-1", "/quick-1", "/slow-2", "/quick-2"] {
      // A host has two turns: under another name the slow ones do not take those of the quick.
      let url = server.url(path)
      _ = try await stand.note(
        path.hasPrefix("/slow") ? url.replacing("127.0.0.1", with: "localhost") : url)
    }
    let library = stand.library
    let (steps, progress) = AsyncStream<RefreshProgress>.makeStream()
    let run = Task {
      try await library.refresh(.due, at: Newsstand.now) { progress.yield($0) }
    }
    for await step in steps where step.done == 2 { break }
    run.cancel()
    let result = try await run.value
    #expect(result.wasStopped)
    #expect(result.isFinished)
    #expect(result.problems.isEmpty)
    #expect(try stand.titles() == ["From quick-1", "From quick-2"])
    let feeds = try stand.desk().feeds()
    #expect(feeds.count { $0.health == .untried } == 2)
    #expect(feeds.count { $0.health == .ok } == 2)
  }

  @Test func `many feeds are asked at once, and each is counted once`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { .ok(RSS("From \($0.path.dropFirst())").text) }
    for number in 1...70 { _ = try await stand.note(server.url("/\(number)")) }
    let seen = Mutex<[Int]>([])
    let result = try await stand.library.refresh(.due, at: stand.now) { progress in
      seen.withLock { $0.append(progress.done) }
    }
    #expect(result.newArticles == 70)
    #expect(seen.withLock { $0 } == Array(0...70) + [70])
    #expect(server.requests.count == 70)
    #expect(server.mostConnections <= 2)
  }

  @Test func `of a feed of far too many articles the first are taken and it is said`() async throws
  {
    let items = (0..<50_010).map { "<item><guid>g\($0)</guid></item>" }.joined()
    let body = Array("<rss><channel>\(items)</channel></rss>".utf8)
    let response = Response(status: 200, url: "https://pier.example/feed", body: body)
    let feed = try #require(await FetchedFeed.read(response, from: response.url))
    #expect(feed.contents.items.count == 50_000)
    #expect(feed.contents.items.first?.guid == "g0")
    #expect(feed.leftOut == 10)
    #expect(LibraryError.sentence(forLeftOut: 10).contains("50010"))
  }
}
