import Library
import Markup
import Models
import TestSupport
import Testing

@Suite struct DiscussionTests {
  private static let texts = ["First!", "Second thoughts.", "Third time lucky."]

  /// A site with one article; each time its comments are asked for there is one more of them.
  private func site() throws -> LoopbackServer {
    let asked = Counter()
    return try LoopbackServer { request in
      let host = "http://" + (request["host"] ?? "")
      switch request.path {
      case "/feed":
        let item = RSS.Item(
          guid: "ebb", title: "Ebb",
          more: "<wfw:commentRss>\(host)/talk</wfw:commentRss><slash:comments>9</slash:comments>")
        return .ok(RSS(items: [item, RSS.Item(guid: "flood", title: "Flood")]).text)
      case "/talk":
        let items = Self.texts.prefix(asked.next()).enumerated().map { index, text in
          RSS.Item(guid: "c\(index)", title: "Re: Ebb", text: "<p>\(text)</p>")
        }
        return .ok(RSS(items: items).text)
      default: return .status(404)
      }
    }
  }

  @Test func `comments come, stay new until they are left, and later ones are new again`()
    async throws
  {
    let stand = try Newsstand()
    let server = try site()
    _ = try await stand.subscribe(server.url("/feed"))
    let ebb = try #require(try stand.article("Ebb")).id
    let before = try await stand.library.discussion(of: ebb, at: stand.now)
    #expect(before.comments.isEmpty && before.thread?.reported == 9)
    let first = try await stand.library.fetchDiscussion(of: ebb, at: stand.now)
    #expect(first.comments.count == 1)
    #expect(first.comments.map(\.isNew) == [true])
    #expect(first.state.fetched == stand.now)
    let thread = try #require(first.thread).id
    try stand.library.openDesk().leaveDiscussion(thread, at: stand.now)
    let later = stand.now.advanced(by: 600)
    let second = try await stand.library.fetchDiscussion(of: ebb, at: later)
    #expect(second.comments.map(\.isNew) == [false, true])
    #expect(try await stand.library.discussion(of: ebb, at: later) == second)
    let texts = second.comments.map { PlainText.text(of: stand.library.document(of: $0)) }
    #expect(texts == ["First!", "Second thoughts."])
    #expect(try stand.article("Ebb")?.headline.comments == 9)
  }

  @Test func `an article without a discussion says so`() async throws {
    let stand = try Newsstand()
    let server = try site()
    _ = try await stand.subscribe(server.url("/feed"))
    let flood = try #require(try stand.article("Flood")).id
    await #expect {
      _ = try await stand.library.fetchDiscussion(of: flood, at: stand.now)
    } throws: { error in
      guard case LibraryError.noDiscussion = error else { return false }
      return true
    }
    await #expect {
      _ = try await stand.library.fetchDiscussion(of: Article.ID(rawValue: 999), at: stand.now)
    } throws: { error in
      guard case LibraryError.noSuchArticle = error else { return false }
      return true
    }
  }

  @Test func `a discussion that cannot be asked keeps what is stored`() async throws {
    let stand = try Newsstand()
    let server = try site()
    _ = try await stand.subscribe(server.url("/feed"))
    let ebb = try #require(try stand.article("Ebb")).id
    let before = try await stand.library.fetchDiscussion(of: ebb, at: stand.now)
    server.stop()
    await #expect(throws: LibraryError.self) {
      _ = try await stand.library.fetchDiscussion(of: ebb, at: stand.now)
    }
    #expect(try await stand.library.discussion(of: ebb, at: stand.now).comments == before.comments)
  }

  @Test func `comments of a feed in the private network that came from elsewhere are not asked`()
    async throws
  {
    let stand = try Newsstand()
    let secret = try LoopbackServer { _ in .ok(RSS("Router").text) }
    let item = RSS.Item(
      guid: "x", title: "Trap", more: "<wfw:commentRss>\(secret.url("/"))</wfw:commentRss>")
    _ = try await stand.library.importFile(
      Array(RSS(items: [item]).text.utf8), address: "https://far.example/feed", at: stand.now)
    let trap = try #require(try stand.article("Trap")).id
    await #expect(throws: LibraryError.self) {
      _ = try await stand.library.fetchDiscussion(of: trap, at: stand.now)
    }
    #expect(secret.requests.isEmpty)
  }

  @Test func `the sample edition's discussion needs no network`() async throws {
    let stand = try Newsstand()
    try await stand.library.fillSampleEdition(at: stand.now)
    let id = try stand.desk().identify("kestrel-bridge-closes")
    let discussion = try await stand.library.fetchDiscussion(of: id, at: stand.now)
    #expect(discussion.comments.count == 14)
    #expect(CommentTree(discussion.comments).rows.map(\.depth).max() == 4)
  }
}
