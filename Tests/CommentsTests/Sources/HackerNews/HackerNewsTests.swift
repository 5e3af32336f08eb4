import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct HackerNewsTests {
  static let thread = CommentThread(.hackerNews, "101")

  /// Nobody's comments below which others go on: in both forms that are known.
  static let tree = """
    {"id":101,"created_at_i":1795165200,"type":"story","author":"op","title":"A &amp; B",
    "url":"https://example.org/post","text":null,"points":120,"parent_id":null,"children":[
    {"id":201,"created_at_i":1795165800,"type":"comment","author":"bob","text":"<p>First.</p>",
    "points":null,"parent_id":101,"story_id":101,"children":[
    {"id":202,"created_at_i":1795166400,"type":"comment","author":null,"text":null,
    "parent_id":201,"children":[{"id":203,"created_at_i":1795167000,"author":"op",
    "text":"<p>Survives.</p>","parent_id":202,"children":[]}]}]},
    {"id":204,"children":[{"id":205,"created_at_i":1795168800,"type":"comment","author":"eve",
    "text":"<p>So does this.</p>","parent_id":204,"children":[]}]}]}
    """

  /// Plays Algolia and the site's own interface; what is not given is not there.
  static func parties(
    trees: [String: String] = [:], items: [String: String] = [:],
    hits: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply = { _ in .status(404) }
  ) throws -> ThirdParties {
    try ThirdParties { ask in
      let id = String(ask.path.split(separator: "/").last?.prefix { $0.isNumber } ?? "")
      switch ask.host {
      case "hn.algolia.com" where ask.path.hasPrefix("/api/v1/items/"):
        return trees[id].map { .ok($0, type: "application/json") } ?? .status(404)
      case "hacker-news.firebaseio.com":
        return .ok(items[id] ?? "null", type: "application/json")
      case "hn.algolia.com": return hits(ask)
      default: return .status(500)
      }
    }
  }

  static func load(
    _ parties: ThirdParties, more: String? = nil, known: ThreadState? = nil
  ) async throws -> LoadedComments {
    var request = ThreadRequest(thread, known: known)
    request.more = more
    return try await HackerNews().load(request, asking: parties.asking)
  }

  @Test(
    arguments: [
      ("https://news.ycombinator.com/item?id=48849066", "48849066"),
      ("http://www.news.ycombinator.com/item?id=7&p=2#8", "7"),
      ("https://news.ycombinator.com/item?id=0", nil),
      ("https://news.ycombinator.com/item?id=-7", nil),
      ("https://news.ycombinator.com/item?id=007", nil),
      ("https://news.ycombinator.com/item?id=9999999999999999999", nil),
      ("https://news.ycombinator.com/user?id=7", nil),
      ("https://news.ycombinator.com/item?uid=7", nil),
      ("https://example.org/item?id=7", nil),
    ] as [(String, String?)])
  func `its threads are known by their addresses`(address: String, name: String?) {
    let thread = HackerNews().thread(at: WebAddress(address), .article)
    #expect(thread?.name == name)
    if let name { #expect(thread?.page == "https://news.ycombinator.com/item?id=" + name) }
  }

  @Test func `replies to nobody survive, and the site says the order of the top level`()
    async throws
  {
    let parties = try Self.parties(
      trees: ["101": Self.tree],
      items: ["101": "{\"id\":101,\"by\":\"op\",\"kids\":[204,201],\"descendants\":5}"])
    let loaded = try await Self.load(parties)
    #expect(Set(loaded.comments.map(\.id)) == ["201", "202", "203", "204", "205"])
    #expect(loaded.comments["202"]?.state == .deleted)
    #expect(loaded.comments["203"]?.parent == "202")
    #expect(loaded.comments["203"]?.roles == .original)
    #expect(loaded.comments["205"]?.parent == "204")
    #expect(loaded.comments["201"]?.html == "<p>First.</p>")
    #expect(loaded.comments["201"]?.score == nil)
    #expect(loaded.comments["201"]?.permalink == "https://news.ycombinator.com/item?id=201")
    #expect(loaded.title == "A & B")
    #expect(loaded.reported == 5)
    #expect(loaded.problem == nil)
    #expect(loaded.extent == .all)
    #expect(loaded.cursor == "1795168800")
    let tree = CommentTree(loaded.comments, order: .site)
    #expect(tree.rows.map { tree.nodes[$0.node].id } == ["204", "205", "201", "202", "203"])
    #expect(
      parties.asked == [
        "hn.algolia.com/api/v1/items/101", "hacker-news.firebaseio.com/v0/item/101.json",
      ])
  }

  @Test func `without the order there are the comments all the same`() async throws {
    let loaded = try await Self.load(try Self.parties(trees: ["101": Self.tree]))
    #expect(loaded.comments.count == 5)
    #expect(loaded.comments.allSatisfy { $0.rank == nil })
    #expect(loaded.problem == nil)
  }

  @Test func `what Algolia leaves out at the top level is a stub that loads it`() async throws {
    let parties = try Self.parties(
      trees: ["101": Self.tree],
      items: [
        "101": "{\"id\":101,\"kids\":[201,301,204,302]}",
        "301":
          "{\"id\":301,\"by\":\"zoe\",\"parent\":101,\"text\":\"New.\",\"kids\":[303]}",
        "302": "{\"id\":302,\"dead\":true,\"by\":\"spam\",\"parent\":101,\"text\":\"[flagged]\"}",
      ])
    let loaded = try await Self.load(parties)
    let stub = try #require(loaded.comments.first { $0.state == .more })
    #expect(stub.parent == nil)
    #expect(stub.replies == 2)
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == "1795168800")
    let more = try await Self.load(parties, more: stub.id)
    #expect(more.extent == .newest)
    #expect(more.comments["301"]?.html == "<p>New.</p>")
    #expect(more.comments["302"]?.state == .removed)
    let deeper = try #require(more.comments.first { $0.state == .more })
    #expect(deeper.parent == "301")
  }

  @Test func `what the site does not count is not promised`() async throws {
    let parties = try Self.parties(
      trees: ["101": Self.tree],
      items: ["101": "{\"id\":101,\"kids\":[201,204,666],\"descendants\":3}"])
    let loaded = try await Self.load(parties)
    #expect(loaded.comments.allSatisfy { $0.state != .more })
    #expect(loaded.extent == .all)
  }

  @Test(arguments: ["", "more:", "more:0/", "more:0/x", "more:../1", "201", "more:0/../../x"])
  func `a stub that is none asks nobody`(stub: String) async throws {
    let parties = try Self.parties()
    await #expect(throws: CommentError.self) { try await Self.load(parties, more: stub) }
    #expect(parties.asked.isEmpty)
  }

  @Test func `a name that is no number asks nobody`() async throws {
    let parties = try Self.parties()
    let request = ThreadRequest(CommentThread(.hackerNews, "1/../2"))
    await #expect(throws: CommentError.self) {
      try await HackerNews().load(request, asking: parties.asking)
    }
    #expect(parties.asked.isEmpty)
  }

  @Test func `three hundred levels are read`() async throws {
    let deep = Self.nested(levels: 300)
    let loaded = try await Self.load(try Self.parties(trees: ["101": deep]))
    #expect(loaded.comments.count == 300)
    #expect(loaded.problem == nil)
    #expect(CommentTree(loaded.comments).rows.last?.depth == 299)
  }

  static func nested(levels: Int) -> String {
    var text = "{\"id\":101,\"children\":["
    for level in 1...levels {
      text += "{\"id\":\(1000 + level),\"author\":\"a\",\"text\":\"t\",\"children\":["
    }
    return text + String(repeating: "]}", count: levels + 1)
  }

  @Test func `a tree too deep to read is completed from the search`() async throws {
    let levels = 600
    let parties = try Self.parties(trees: ["101": Self.nested(levels: levels)]) { ask in
      let page = Int(ask["page"] ?? "") ?? 0
      let hits = (1...100).map { place in
        let id = 1000 + page * 100 + place
        return "{\"objectID\":\"\(id)\",\"author\":\"a\",\"comment_text\":\"t\","
          + "\"parent_id\":\(id == 1001 ? 101 : id - 1)}"
      }
      return .ok(
        "{\"hits\":[\(hits.joined(separator: ","))],\"page\":\(page),\"nbPages\":6}",
        type: "application/json")
    }
    let loaded = try await Self.load(parties)
    #expect(loaded.comments.count == levels)
    #expect(loaded.problem == nil)
    #expect(CommentTree(loaded.comments).rows.last?.depth == levels - 1)
  }

  @Test func `a tree too deep is a part of it where the search fails`() async throws {
    let loaded = try await Self.load(
      try Self.parties(trees: ["101": Self.nested(levels: 2000)]))
    #expect(loaded.comments.count > 300)
    #expect(loaded.problem == .tooDeep)
    #expect(loaded.extent == .truncated)
    #expect(loaded.cursor == nil)
  }

  @Test func `a tree too large to take gives the newest from the search`() async throws {
    let padding = String(repeating: " ", count: CommentAsking.usualBytes + 1)
    let parties = try Self.parties(trees: ["101": padding]) { _ in
      .ok(
        "{\"hits\":[{\"objectID\":\"7\",\"author\":\"a\",\"comment_text\":\"t\",\"parent_id\":6,"
          + "\"created_at_i\":1795165200}],\"nbPages\":1}", type: "application/json")
    }
    let loaded = try await Self.load(parties)
    #expect(loaded.comments.map(\.id) == ["7"])
    #expect(loaded.comments["7"]?.parent == "6")
    #expect(loaded.problem == nil)
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == "flat:1795165200")
  }

  @Test func `a tree too large to take is not asked for again, though much is new`() async throws {
    let parties = try Self.parties(trees: ["101": Self.tree]) { ask in
      let page = Int(ask["page"] ?? "") ?? 0
      return .ok(
        "{\"hits\":[{\"objectID\":\"\(page + 1)\",\"comment_text\":\"t\",\"parent_id\":101,"
          + "\"created_at_i\":\(1_795_200_000 - page)}],\"nbPages\":60}", type: "application/json")
    }
    var known = ThreadState()
    (known.extent, known.cursor) = (.newest, "flat:1795165200")
    let loaded = try await Self.load(parties, known: known)
    #expect(loaded.comments.count == 10)
    #expect(loaded.problem == .tooMany)
    #expect(!parties.asked.contains { $0.contains("/items/") })
    #expect(parties.asked.count == 11)
  }

  @Test func `an answer that broke off gives the comments before`() async throws {
    let cut = try #require(Self.tree.firstRange(of: "\"text\":\"<p>Survives")?.lowerBound)
    let end = try #require(Self.tree.firstRange(of: "{\"id\":204")?.lowerBound)
    for (place, ids) in [(cut, ["201", "202"]), (end, ["201", "202", "203"])] {
      let loaded = try await Self.load(
        try Self.parties(trees: ["101": String(Self.tree[..<place])]))
      #expect(loaded.comments.map(\.id) == ids)
      #expect(loaded.comments["201"]?.state == .live)
      #expect(loaded.problem == .damaged)
      #expect(loaded.extent == .truncated)
    }
  }

  @Test func `above the place where an answer broke off nobody is taken for deleted`() async throws
  {
    // By the alphabet, as Algolia orders the fields, those of a parent come after its replies.
    let cut = """
      {"author":"op","children":[{"author":"bob","children":[{"author":"eve","children":[],
      "created_at_i":1795165800,"id":202,"parent_id":201,"text":"Whole."},
      {"author":"zoe","children":[],"created_at_i":17951
      """
    let loaded = try await Self.load(try Self.parties(trees: ["101": cut]))
    #expect(loaded.comments.map(\.id) == ["202"])
    #expect(loaded.comments.first?.parent == "201")
    let named = "{\"children\":[{\"id\":201,\"children\":[{\"id\":202,\"text\":\"a\"},{"
    let missing = try await Self.load(try Self.parties(trees: ["101": named])).comments
    #expect(missing.map(\.state) == [.missing, .live])
  }

  @Test func `what is no tree is not understood`() async throws {
    for answer in ["{}", "[]", "7", "{\"children\":7}", "{\"error\":\"x\"}", "null"] {
      let parties = try Self.parties(trees: ["101": answer])
      await #expect { try await Self.load(parties) } throws: { error in
        (error as? CommentError)?.reason == .notUnderstood
      }
    }
  }

  @Test func `no more comments are taken than are wanted, parents first`() async throws {
    let parties = try Self.parties(trees: ["101": Self.tree])
    var request = ThreadRequest(Self.thread)
    request.mostComments = 3
    let loaded = try await HackerNews().load(request, asking: parties.asking)
    #expect(loaded.comments.map(\.id) == ["201", "204", "202"])
    #expect(loaded.problem == .tooMany)
    #expect(loaded.extent == .truncated)
  }

  @Test func `spoilt trees give comments or a reason`() async {
    let promises = SourcePromises(HackerNews(), ThreadRequest(Self.thread)) { address in
      address.contains("firebaseio") ? "{\"id\":101,\"kids\":[204,201]}" : nil
    }
    #expect(await promises.hold(spoiling: Self.tree) > 100)
    let deep = await promises.hold(answering: Array(Self.nested(levels: 300).utf8))
    #expect(deep?.comments.count { $0.state == .live } == 300)
  }
}
