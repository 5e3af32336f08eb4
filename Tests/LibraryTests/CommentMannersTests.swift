import Comments
import Dispatch
import Fetching
import Foundation
import Library
import Models
import Storage
import Synchronization
import TestSupport
import Testing

/// Which requests for comments leave, to whom, and when.
@Suite struct CommentMannersTests {
  /// Services that never see anything unless a test's article is discussed there.
  private static let hosts = [
    "hn.algolia.com", "hacker-news.firebaseio.com", "lobste.rs", "www.reddit.com",
  ]

  /// A library whose third parties, and the one feed, are played by a loopback server.
  private struct Stand {
    let stand: Newsstand
    let server: LoopbackServer

    /// What was asked beside the feed: host and path.
    var asked: [String] {
      server.requests.map { String($0.path.dropFirst()) }.filter { $0 != "feed" }
    }

    func article(_ title: String = "Ebb") throws -> Article.ID {
      try #require(try stand.article(title)).id
    }
  }

  private func stand(
    _ items: [RSS.Item], rules: [FeedRule] = [], gap: Duration = .zero,
    _ route: @escaping @Sendable (String) -> HTTPReply
  ) async throws -> Stand {
    let feed = RSS(items: items).text
    let server = try LoopbackServer { request in
      request.path == "/feed" ? .ok(feed) : route(String(request.path.dropFirst()))
    }
    let stand = try Newsstand(rules: rules, commentGap: gap)
    for host in Self.hosts { stand.library.manners.mirrors[host] = server.url("/" + host) }
    _ = try await stand.note(server.url("/feed"))
    try await stand.refresh()
    return Stand(stand: stand, server: server)
  }

  private static func item(_ title: String, _ number: Int = 1) -> RSS.Item {
    RSS.Item(
      guid: "g\(number)", title: title,
      more: "<link>https://paper.example/\(number)</link>"
        + "<comments>https://news.ycombinator.com/item?id=\(number)</comments>"
        + "<pubDate>Mon, 09 Mar 2026 07:00:00 GMT</pubDate>")
  }

  private static let plain = RSS.Item(
    guid: "g", title: "Ebb", more: "<link>https://paper.example/ebb</link>")

  /// A story with one comment, as both services of Hacker News tell it.
  private static func hackerNews(_ path: String) -> HTTPReply {
    if path.hasPrefix("hn.algolia.com/api/v1/items/") {
      return .ok(
        #"{"id":1,"type":"story","author":"ada","title":"Ebb","children":[{"id":2,"type":"comment","#
          + #""author":"bob","text":"<p>Hm.</p>","created_at_i":1773000000,"parent_id":1,"#
          + #""story_id":1,"children":[]}]}"#, type: "application/json")
    }
    if path.hasPrefix("hacker-news.firebaseio.com/v0/item/") {
      return .ok(
        #"{"id":1,"type":"story","by":"ada","kids":[2],"descendants":1}"#,
        type: "application/json")
    }
    return .status(404)
  }

  @Test func `a thread that the feed names is asked for, and nobody else`() async throws {
    let stand = try await stand([Self.item("Ebb")], Self.hackerNews)
    #expect(stand.asked.isEmpty)
    let ebb = try stand.article()
    let discussion = try await stand.stand.library.fetchDiscussion(of: ebb, at: stand.stand.now)
    #expect(discussion.thread?.id == "hn:1")
    #expect(discussion.comments.map(\.author) == ["bob"])
    #expect(stand.asked.count == 2)
    #expect(stand.asked.allSatisfy { $0.contains("/item") })
    let stored = try await stand.stand.library.discussion(of: ebb, at: stand.stand.now)
    #expect(stored == discussion)
    #expect(stand.asked.count == 2)
  }

  @Test func `an article that nobody names a thread of is nobody else's business`() async throws {
    let stand = try await stand([Self.plain], Self.hackerNews)
    let ebb = try stand.article()
    await #expect(throws: LibraryError.self) {
      _ = try await stand.stand.library.fetchDiscussion(of: ebb, .everything, at: stand.stand.now)
    }
    #expect(stand.asked.isEmpty)
  }

  @Test func `articles of a private feed are looked up nowhere, unless the reader says so`()
    async throws
  {
    let stand = try await stand([Self.plain], Self.hackerNews)
    let ebb = try stand.article()
    await #expect {
      _ = try await stand.stand.library.lookUp(
        ebb, by: LookupService.allCases, at: stand.stand.now)
    } throws: { error in
      guard case LibraryError.lookUpRefused(.privateFeed) = error else { return false }
      return true
    }
    #expect(stand.asked.isEmpty)
    stand.stand.library.manners.rules = [
      FeedRule(pattern: stand.server.url("/feed"), .isPrivate(false))
    ]
    let plan = try await stand.stand.library.lookUpPlan(for: ebb)
    #expect(plan.address == "https://paper.example/ebb")
    #expect(plan.services.map(\.service) == [.hackerNews, .lobsters])
    #expect(plan.services.allSatisfy { $0.consent == nil })
    #expect(stand.asked.isEmpty)
  }

  @Test func `a look-up asks the services that were named, and keeps what they say`() async throws {
    let rules = [FeedRule(pattern: "http", .isPrivate(false))]
    let stand = try await stand([Self.plain], rules: rules) { path in
      if path.hasPrefix("hn.algolia.com/api/v1/search?") {
        return .ok(
          #"{"hits":[{"objectID":"7","url":"http://www.paper.example/ebb/","title":"Ebb","#
            + #""num_comments":3,"created_at_i":1773000000,"author":"ada"},{"objectID":"8","#
            + #""url":"https://paper.example/ebb-2","num_comments":90}],"nbHits":2}"#,
          type: "application/json")
      }
      return Self.hackerNews(path)
    }
    let library = stand.stand.library
    let ebb = try stand.article()
    let found = try await library.lookUp(ebb, by: [.hackerNews], at: stand.stand.now)
    #expect(found.threads.map(\.id) == ["hn:7"])
    #expect(found.threads.map(\.discovery) == [.lookup])
    #expect(stand.asked.count == 1)
    #expect(stand.asked.allSatisfy { $0.hasPrefix("hn.algolia.com/") })
    #expect(try await library.threads(of: ebb).map(\.id) == ["hn:7"])
    _ = try await library.fetchDiscussion(of: ebb, at: stand.stand.now)
    #expect(stand.asked.count == 3)
  }

  @Test(arguments: [
    ("Retry-After", "120"), ("RateLimit-Reset", "120"), ("X-RateLimit-Reset", "120"),
    ("RateLimit", "\"default\";r=0;t=120"),
  ])
  func `a host that asks for time gets it, from all threads and after a restart`(
    field: String, value: String
  ) async throws {
    let stand = try await stand([Self.item("Ebb"), Self.item("Flood", 2)]) { _ in
      HTTPReply(status: 429, fields: [(field, value)])
    }
    let (library, now) = (stand.stand.library, stand.stand.now)
    await #expect(throws: LibraryError.self) {
      _ = try await library.fetchDiscussion(of: stand.article(), at: now)
    }
    let first = stand.asked.count
    await #expect {
      _ = try await library.fetchDiscussion(of: stand.article(), at: now.advanced(by: 60))
    } throws: { error in
      guard case LibraryError.discussionPaused(let seconds, _) = error else { return false }
      return seconds == 60
    }
    await #expect(throws: LibraryError.self) {
      _ = try await library.fetchDiscussion(of: stand.article("Flood"), at: now)
    }
    #expect(!stand.asked.dropFirst(first).contains { $0.hasPrefix("hn.algolia.com") })
    let again = try Newsstand(in: stand.stand.folder).library
    again.manners = library.manners
    _ = try await again.fetchDiscussion(
      of: stand.article(), .whenOld, at: now.advanced(by: 100))
    let before = stand.asked.count
    await #expect(throws: LibraryError.self) {
      _ = try await again.fetchDiscussion(of: stand.article(), at: now.advanced(by: 130))
    }
    #expect(stand.asked.count > before)
  }

  @Test func `a moment is a reset as good as a number of seconds`() async throws {
    let stand = try await stand([Self.item("Ebb")]) { _ in
      let reset = Int(Date().timeIntervalSince1970) + 120
      return HTTPReply(status: 429, fields: [("RateLimit-Reset", "\(reset)")])
    }
    await #expect(throws: LibraryError.self) {
      _ = try await stand.stand.library.fetchDiscussion(of: stand.article(), at: stand.stand.now)
    }
    await #expect {
      _ = try await stand.stand.library.fetchDiscussion(of: stand.article(), at: stand.stand.now)
    } throws: { error in
      guard case LibraryError.discussionPaused(let seconds, _) = error else { return false }
      return (110...121).contains(seconds)
    }
  }

  @Test func `a host that has nothing left is not asked until it has`() async throws {
    let stand = try await stand([Self.item("Ebb"), Self.item("Flood", 2)]) { path in
      var reply = Self.hackerNews(path)
      if path.hasPrefix("hn.algolia.com") {
        reply.fields += [("RateLimit-Remaining", "0"), ("RateLimit-Reset", "300")]
      }
      return reply
    }
    let library = stand.stand.library
    let first = try await library.fetchDiscussion(of: stand.article(), at: stand.stand.now)
    #expect(first.comments.count == 1)
    _ = try? await library.fetchDiscussion(of: stand.article("Flood"), at: stand.stand.now)
    #expect(stand.asked.count { $0.hasPrefix("hn.algolia.com") } == 1)
  }

  @Test func `what is not there is not asked for again by itself, but when the reader wants it`()
    async throws
  {
    let stand = try await stand([Self.item("Ebb")]) { _ in .status(404) }
    let (library, ebb) = (stand.stand.library, try stand.article())
    await #expect(throws: LibraryError.self) {
      _ = try await library.fetchDiscussion(of: ebb, at: stand.stand.now)
    }
    let before = stand.asked.count
    let later = stand.stand.now.advanced(by: 3 * 86_400)
    let stored = try await library.fetchDiscussion(of: ebb, .whenOld, at: later)
    #expect(stored.state.problem?.isEmpty == false && stored.state.extent == .absent)
    #expect(stand.asked.count == before)
    await #expect(throws: LibraryError.self) {
      _ = try await library.fetchDiscussion(of: ebb, at: later)
    }
    #expect(stand.asked.count > before)
  }

  @Test func `one refresh asks for comments sixty times at most`() async throws {
    let stand = try await stand((1...45).map { Self.item("Ebb \($0)", $0) }, Self.hackerNews)
    let ids = try stand.stand.rows().map(\.id)
    try stand.stand.desk().perform(Change(.starred, true, ids), at: stand.stand.now)
    try await stand.stand.refresh(after: 7200)
    #expect((50...60).contains(stand.asked.count))
  }

  @Test func `what is starred is followed, but nothing that asks programs to stay away`()
    async throws
  {
    let items = ["https://lobste.rs/s/abc123/ebb", "https://www.reddit.com/r/x/comments/abc/ebb/"]
      .enumerated().map { index, page in
        RSS.Item(
          guid: "g\(index)", title: "Ebb \(index)",
          more: "<comments>\(page)</comments><pubDate>Mon, 09 Mar 2026 07:00:00 GMT</pubDate>")
      }
    let stand = try await stand(items + [Self.item("Flood", 9)], Self.hackerNews)
    let ids = try stand.stand.rows().map(\.id)
    try stand.stand.desk().perform(Change(.starred, true, ids), at: stand.stand.now)
    try await stand.stand.refresh(after: 7200)
    #expect(stand.asked.count == 2)
    #expect(stand.asked.allSatisfy { $0.contains("/item") })
  }

  @Test func `between two requests to a host that nobody waits for there is a while`() async throws
  {
    let gap = Duration.milliseconds(150)
    let times = Moments()
    let stand = try await stand([Self.item("Ebb"), Self.item("Flood", 2)], gap: gap) { path in
      if path.hasPrefix("hn.algolia.com") { times.add() }
      return Self.hackerNews(path)
    }
    let ids = try stand.stand.rows().map(\.id)
    try stand.stand.desk().perform(Change(.starred, true, ids), at: stand.stand.now)
    try await stand.stand.refresh(after: 7200)
    #expect(times.gaps.count == 1)
    #expect(times.gaps.allSatisfy { $0 >= gap })
  }

  @Test func `a site that keeps programs out is left alone for an hour`() async throws {
    let stand = try await stand([Self.item("Ebb")]) { _ in
      HTTPReply(
        status: 403, fields: [("Content-Type", "text/html")],
        body: Array("<!doctype html><html>whoa there</html>".utf8))
    }
    await #expect(throws: LibraryError.self) {
      _ = try await stand.stand.library.fetchDiscussion(of: stand.article(), at: stand.stand.now)
    }
    await #expect {
      _ = try await stand.stand.library.fetchDiscussion(of: stand.article(), at: stand.stand.now)
    } throws: { error in
      guard case LibraryError.discussionPaused(let seconds, let problem) = error else {
        return false
      }
      return seconds == 3600 && problem?.contains("programs") == true
    }
  }

  @Test func `a service that a page names is asked only after the reader agreed`() async throws {
    let rules = [FeedRule(pattern: "http", .isPrivate(false))]
    let stand = try await stand([Self.plain], rules: rules) { path in
      path.hasPrefix("webmention.io")
        ? .ok(#"{"children":[]}"#, type: "application/json")
        : .status(404)
    }
    let library = stand.stand.library
    library.manners.mirrors["webmention.io"] = stand.server.url("/webmention.io")
    library.manners.mirrors["paper.example"] = stand.server.url("/paper.example")
    let ebb = try stand.article()
    let thread = CommentThread(
      .webmention, "https://paper.example/ebb", page: "https://paper.example/ebb", discovery: .page)
    try await stand.stand.keep([thread], of: ebb)
    await #expect {
      _ = try await library.fetchDiscussion(of: ebb, .everything, at: stand.stand.now)
    } throws: { error in
      guard case LibraryError.consentNeeded(.webmention) = error else { return false }
      return true
    }
    #expect(stand.asked.isEmpty)
    try stand.stand.desk().keep(consent: true, to: .webmention, at: stand.stand.now)
    _ = try await library.fetchDiscussion(of: ebb, at: stand.stand.now)
    #expect(stand.asked.count == 1)
    try stand.stand.desk().keep(consent: false, to: .webmention, at: stand.stand.now)
    await #expect(throws: LibraryError.self) {
      _ = try await library.fetchDiscussion(of: ebb, at: stand.stand.now.advanced(by: 9000))
    }
    #expect(stand.asked.count == 1)
  }

  @Test func `what came before the reader gave up stays, and is said to be a part`() async throws {
    let (asked, go) = AsyncStream.makeStream(of: Void.self)
    let page = (1...100).map { number in
      #"{"id":\#(number),"parent":0,"author_name":"a","date_gmt":"2026-03-09T07:00:00","#
        + #""content":{"rendered":"<p>x</p>"},"status":"approved","type":"comment"}"#
    }
    let stall = DispatchSemaphore(value: 0)
    defer { stall.signal() }
    let item = RSS.Item(
      guid: "https://paper.example/?p=7", title: "Ebb",
      more: "<link>https://paper.example/ebb</link>")
    let stand = try await stand([item]) { path in
      guard path.hasPrefix("paper.example/wp-json/wp/v2/comments") else { return .status(404) }
      if path.contains("&page=2") || path.contains("?page=2") {
        go.yield()
        stall.wait()
        return .status(500)
      }
      return HTTPReply(
        status: 200,
        fields: [
          ("Content-Type", "application/json"), ("X-WP-Total", "150"), ("X-WP-TotalPages", "2"),
        ], body: Array("[\(page.joined(separator: ","))]".utf8))
    }
    let library = stand.stand.library
    library.manners.mirrors["paper.example"] = stand.server.url("/paper.example")
    let (ebb, now) = (try stand.article(), stand.stand.now)
    let task = Task { try await library.fetchDiscussion(of: ebb, at: now) }
    for await _ in asked { break }
    task.cancel()
    let discussion = try await task.value
    #expect(discussion.comments.count == 100)
    #expect(discussion.state.extent == .truncated)
    #expect(discussion.state.problem == "the rest was not waited for")
    #expect(discussion.state.reported == 150)
  }

  @Test func `notes stand among comments, also where nobody else said anything`() async throws {
    let stand = try await stand([Self.item("Ebb")], Self.hackerNews)
    let (library, now) = (stand.stand.library, stand.stand.now)
    let ebb = try stand.article()
    try stand.stand.desk().perform(
      Change(.note(from: "", to: "*Mine*"), true, [ebb]), at: now)
    let alone = try await library.discussion(of: ebb, at: now)
    #expect(alone.comments.map(\.html) == ["<p><em>Mine</em></p>"])
    #expect(alone.comments.map(\.roles) == [.me])
    #expect(alone.liveCount == 0)
    let all = try await library.fetchDiscussion(of: ebb, at: now)
    #expect(all.comments.map(\.author) == ["bob", nil])
    #expect(try stand.stand.rows().first { $0.id == ebb }?.comments == 1)
  }
}

/// When something happened.
private final class Moments: Sendable {
  private let all = Mutex<[ContinuousClock.Instant]>([])

  func add() { all.withLock { $0.append(.now) } }

  var gaps: [Duration] {
    all.withLock { all in zip(all, all.dropFirst()).map { $0.duration(to: $1) } }
  }
}
