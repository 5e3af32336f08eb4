import Foundation
import Models
import Storage
import TestSupport
import Testing

@testable import Library

/// Editions that are carried to a machine without a network, and what comes back.
@Suite struct BundleTests {
  private let home: Newsstand
  private let train: Newsstand

  /// At home are five articles, one with its whole text, one with a discussion; on the train nothing.
  init() async throws {
    home = try Newsstand()
    train = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/page":
        .ok(
          "<article>"
            + (1...6).map { "<p>Whole paragraph \($0), which says what the feed left out.</p>" }
            .joined() + "</article>", type: "text/html")
      case "/comments":
        .ok(
          RSS(items: [
            .init(guid: "c1", title: "Ada", text: "<p>First!</p>"),
            .init(guid: "c2", title: "Bo", text: "<p>Second.</p>"),
          ]).text)
      default: .ok(Self.feed(port: request["host"]?.split(separator: ":").last ?? ""))
      }
    }
    _ = try await home.library.subscribe(
      to: server.url("/feed"), sections: ["World"], at: home.now)
    let whole = try #require(try home.article("Article 1"))
    _ = try await home.library.fetchFullText(of: whole.id, at: home.now)
    let discussed = try #require(try home.article("Article 2"))
    _ = try await home.library.fetchDiscussion(of: discussed.id, at: home.now)
    try mark(home, "Article 3", .starred, true)
    try mark(home, "Article 3", .tag("later"), true)
  }

  private static func feed(port: Substring) -> String {
    RSS(
      items: (1...5).map { number in
        .init(
          guid: "a\(number)", title: "Article \(number)",
          text:
            "<p>Text \(number) with <b>words</b> &amp; a <a href='/x?a=1&amp;b=2'>link</a>…</p>",
          more: "<link>http://127.0.0.1:\(port)/page</link><author>Ada Reed</author>"
            + "<enclosure url='http://pier.example/\(number).mp3' type='audio/mpeg' length='9'/>"
            + (number == 2
              ? "<wfw:commentRss>http://127.0.0.1:\(port)/comments</wfw:commentRss>" : ""))
      }
    ).text
  }

  private func mark(
    _ stand: Newsstand, _ title: String, _ field: Change.Field, _ value: Bool
  ) throws {
    let article = try #require(try stand.article(title))
    try stand.desk().apply(Change(field, value, [article.id]), at: stand.now)
  }

  private func export(
    _ stand: Newsstand, _ query: String? = nil, name: String = UUID().uuidString
  ) async throws -> String {
    let path = stand.folder.path(name)
    var scope = ListScope()
    scope.filter = try query.map { try Query(parsing: $0, now: stand.now) }
    _ = try await stand.library.exportBundle(scope, to: path, at: stand.now)
    return path
  }

  @discardableResult
  private func take(_ path: String, _ stand: Newsstand) async throws -> ImportReport {
    try await stand.library.take(.bundle(path: path), at: stand.now)
  }

  @Test func `an edition is read elsewhere as it is at home`() async throws {
    let report = try await take(try await export(home), train)
    #expect(report.added == 1 && report.articles == 5 && report.starred == 1)
    for number in 1...5 {
      var there = try #require(try train.article("Article \(number)"))
      let here = try #require(try home.article("Article \(number)"))
      #expect(there.html == here.html && there.bestHTML == here.bestHTML)
      #expect(there.byline == here.byline && there.url == here.url)
      #expect(there.enclosures == here.enclosures && there.discussion == here.discussion)
      #expect(there.headline.isExcerpt == here.headline.isExcerpt)
      there.headline.feed = here.headline.feed
      #expect(there.headline.tags == here.headline.tags)
      #expect(there.headline.isStarred == here.headline.isStarred)
      #expect(there.headline.source == here.headline.source)
    }
    let discussed = try #require(try train.article("Article 2"))
    #expect(try await train.library.discussion(of: discussed.id, at: train.now).comments.count == 2)
    #expect(try train.desk().sections().map(\.name) == ["World"])
    let query = try Query(parsing: "left out", now: train.now)
    #expect(try train.rows(ListScope(filter: query)).count == 1)
  }

  @Test func `a second time nothing changes, and its own bundle brings nothing home`()
    async throws
  {
    let path = try await export(home)
    try await take(path, train)
    let before = try train.rows()
    let again = try await take(path, train)
    #expect(again.articles == 0 && again.known == 1 && again.starred == 0)
    #expect(try train.rows() == before)
    try mark(home, "Article 3", .starred, false)
    try await take(path, home)
    #expect(try home.article("Article 3")?.headline.isStarred == false)
  }

  @Test func `marks travel back and are merged with those made meanwhile`() async throws {
    try await take(try await export(home), train)
    try mark(train, "Article 1", .read, true)
    try mark(train, "Article 3", .starred, false)
    try mark(train, "Article 4", .tag("train"), true)
    try mark(home, "Article 5", .read, true)
    try mark(home, "Article 4", .starred, true)
    try await take(try await export(train), home)
    #expect(try home.article("Article 1")?.headline.isRead == true)
    #expect(try home.article("Article 3")?.headline.isStarred == false)
    #expect(try home.article("Article 3")?.headline.tags == ["later"])
    #expect(try home.article("Article 4")?.headline.tags == ["train"])
    #expect(try home.article("Article 4")?.headline.isStarred == true)
    #expect(try home.article("Article 5")?.headline.isRead == true)
    #expect(try home.rows().count == 5)
    // What home has done since goes out with the next edition.
    try await take(try await export(home), train)
    #expect(try train.article("Article 5")?.headline.isRead == true)
    #expect(try train.article("Article 4")?.headline.isStarred == true)
    #expect(try train.article("Article 1")?.headline.isRead == true)
  }

  @Test func `only what a query finds goes out`() async throws {
    let report = try await take(try await export(home, "is:starred"), train)
    #expect(report.articles == 1)
    #expect(try train.titles() == ["Article 3"])
  }

  @Test func `a bundle that is cut off anywhere is refused whole`() async throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: try await export(home)))
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
      let path = train.folder.path("cut\(length)")
      try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
      await #expect(throws: LibraryError.self) { try await take(path, train) }
    }
    try (bytes + bytes).write(to: URL(fileURLWithPath: train.folder.path("twice")))
    await #expect(throws: LibraryError.self) { try await take(train.folder.path("twice"), train) }
    #expect(try train.rows().isEmpty && train.desk().feeds().isEmpty)
  }

  @Test func `a bundle with a bit turned over is refused whole, if the bit says anything`()
    async throws
  {
    let whole = try await export(home)
    let (bytes, lines) = (try Data(contentsOf: URL(fileURLWithPath: whole)), try unpacked(whole))
    var refused = 0
    // After the frame's header, which says how much memory to take (RFC 8878, section 3.1.1.1).
    for place in stride(from: 6, to: bytes.count, by: max(1, bytes.count / 60)) {
      var damaged = bytes
      damaged[place] ^= 0x10
      let path = train.folder.path("bit\(place)")
      try damaged.write(to: URL(fileURLWithPath: path))
      // Some bits only fill up a byte: with them turned over, the same comes out.
      if (try? unpacked(path)) == lines { continue }
      await #expect(throws: LibraryError.self) { try await take(path, train) }
      refused += 1
    }
    #expect(refused > 50)
    #expect(try train.rows().isEmpty && train.desk().feeds().isEmpty)
  }

  private func unpacked(_ path: String) throws -> [[UInt8]] {
    var reader = try PackedLinesReader(path)
    var lines: [[UInt8]] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  /// A bundle of these lines, packed as ours are.
  private func bundle(_ lines: [String]) throws -> String {
    let path = train.folder.path(UUID().uuidString)
    var writer = try PackedLinesWriter(path)
    for line in lines { try writer.write(line) }
    try writer.finish()
    return path
  }

  private let head = #"{"broadsheet_bundle":{"version":1,"library":"x","made":1}}"#
  private let feed = #"{"feed":{"address":"https://pier.example/f","sections":["A"]}}"#

  private func article(_ more: String = "") -> String {
    #"{"article":{"feed":"https://pier.example/f","guid":"g","title":"T","published":1,"#
      + #""html":"<p>x","state":{"read":false,"starred":false}"# + more + "}}"
  }

  @Test(arguments: [
    ["{}"], [""], ["[]"], ["not json"], [#"{"broadsheet_bundle":{"version":2}}"#],
    ["HEAD"], ["HEAD", "FEED"], ["HEAD", "FEED", "ARTICLE"],
    ["HEAD", "FEED", "ARTICLE", #"{"end":{"articles":2}}"#],
    ["HEAD", "ARTICLE", #"{"end":{"articles":1}}"#],
    ["HEAD", "FEED", "ARTICLE", #"{"end":{"articles":1}}"#, "FEED"],
    [
      "HEAD", "FEED", #"{"article":{"feed":"https://pier.example/f"}}"#, #"{"end":{"articles":1}}"#,
    ],
    ["HEAD", #"{"full_text":{"html":"x","fetched":1}}"#, #"{"end":{"articles":0}}"#],
    ["HEAD", #"{"feed":{"address":"gopher:nonsense"}}"#, #"{"end":{"articles":0}}"#],
    ["HEAD", "HEAD", #"{"end":{"articles":0}}"#],
    ["FEED", "ARTICLE", #"{"end":{"articles":1}}"#],
  ])
  func `whatever breaks the order of a bundle makes it none`(lines: [String]) async throws {
    let path = try bundle(
      lines.map { $0 == "HEAD" ? head : $0 == "FEED" ? feed : $0 == "ARTICLE" ? article() : $0 })
    await #expect(throws: LibraryError.self) { try await take(path, train) }
    #expect(try train.rows().isEmpty && train.desk().feeds().isEmpty)
  }

  @Test func `texts are cleaned, programs wait, and numbers beyond reason do no harm`()
    async throws
  {
    let hostile = [
      head, #"{"feed":{"address":"exec:touch /tmp/never","title":"\u001b[31mred"}}"#, feed,
      article(
        #","url":"javascript:alert(1)","position":-9223372036854775808,"#
          + #""full_position":9223372036854775807,"discussion":{"count":-5,"feed":"https://pier.example/c"}"#
      ).replacingOccurrences(
        of: "<p>x",
        with: "<script>alert(1)</script><p onclick=x>safe <a href='javascript:x'>link</a>"),
      #"{"full_text":{"html":"<iframe src=x></iframe><p>whole \u202e text</p>","fetched":1}}"#,
      #"{"comments":{"items":[{"id":"1","html":"<script>x</script>hello"},{"id":7},4,null]}}"#,
      #"{"later":{"unknown":true}}"#, #"{"end":{"articles":1}}"#,
    ]
    await #expect(throws: LibraryError.self) { try await take(try bundle(hostile), train) }
    let known = hostile.filter { !$0.contains("later") }
    let report = try await take(try bundle(known), train)
    #expect(report.articles == 1)
    #expect(report.unconfirmed.count == 1)
    let article = try #require(try train.article("T"))
    #expect(article.url == nil)
    #expect(!article.html.contains("script") && !article.html.contains("javascript"))
    #expect(article.fullText?.html.contains("iframe") == false)
    let comments = try await train.library.discussion(of: article.id, at: train.now).comments
    #expect(comments.map(\.html) == ["hello"])
  }

  @Test func `a file that is there already is left alone, and a failure leaves none`() async throws
  {
    let path = try await export(home, name: "edition")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    await #expect(throws: LibraryError.self) { try await export(home, name: "edition") }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    await #expect(throws: LibraryError.self) { try await export(home, name: "none/edition") }
    let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!files.contains { $0.hasSuffix(".partial") })
  }
}
