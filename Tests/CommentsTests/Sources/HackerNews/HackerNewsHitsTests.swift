import Comments
import Fetching
import Models
import TestSupport
import Testing

/// Asking only for what is new.
@Suite struct HackerNewsHitsTests {
  private func known(_ cursor: String? = "1795168800") -> ThreadState {
    var known = ThreadState()
    known.cursor = cursor
    known.reported = 5
    return known
  }

  private static func hit(_ id: Int, at seconds: Int, below parent: Int = 101) -> String {
    "{\"objectID\":\"\(id)\",\"author\":\"zoe\",\"comment_text\":\"New.\",\"parent_id\":\(parent),"
      + "\"story_id\":101,\"created_at_i\":\(seconds),\"_tags\":[\"comment\"]}"
  }

  private static func answer(_ hits: [String], pages: Int = 1) -> HTTPReply {
    .ok(
      "{\"hits\":[\(hits.joined(separator: ","))],\"nbPages\":\(pages),\"page\":0}",
      type: "application/json")
  }

  @Test func `only what is new is asked for, with some time for what came late`() async throws {
    let parties = try HackerNewsTests.parties(
      items: ["101": "{\"id\":101,\"kids\":[306,201],\"descendants\":9}"]
    ) { _ in
      Self.answer([
        Self.hit(306, at: 1_795_170_000), Self.hit(305, at: 1_795_168_700, below: 201),
      ])
    }
    let loaded = try await HackerNewsTests.load(parties, known: known())
    #expect(loaded.comments.map(\.id) == ["306", "305"])
    #expect(loaded.comments["306"]?.parent == nil)
    #expect(loaded.comments["306"]?.rank == 0)
    #expect(loaded.comments["305"]?.parent == "201")
    #expect(loaded.extent == .newest)
    #expect(loaded.reported == 9)
    #expect(loaded.cursor == "1795170000")
    #expect(
      parties.asked == [
        "hn.algolia.com/api/v1/search_by_date?tags=comment,story_101"
          + "&numericFilters=created_at_i%3E1795168200&hitsPerPage=100&page=0",
        "hacker-news.firebaseio.com/v0/item/101.json",
      ])
  }

  @Test func `where nothing is new one request says so`() async throws {
    let parties = try HackerNewsTests.parties { _ in
      Self.answer([Self.hit(205, at: 1_795_168_800)])
    }
    let loaded = try await HackerNewsTests.load(parties, known: known())
    #expect(loaded.isUnchanged)
    #expect(loaded.comments.isEmpty)
    #expect(loaded.cursor == "1795168800")
    #expect(loaded.reported == 5)
    #expect(parties.asked.count == 1)
  }

  @Test func `everything is asked for where much is new, or too little is known`() async throws {
    for (known, asked) in [(known(), 3), (known(nil), 2), (known("x"), 2), (known("-5"), 2)] {
      let parties = try HackerNewsTests.parties(trees: ["101": HackerNewsTests.tree]) { _ in
        Self.answer([Self.hit(306, at: 1_795_170_000)], pages: 7)
      }
      let loaded = try await HackerNewsTests.load(parties, known: known)
      #expect(loaded.extent == .all)
      #expect(loaded.comments.count == 5)
      #expect(parties.asked.count == asked)
    }
  }

  @Test func `a part that is here is not added to`() async throws {
    var known = known()
    known.extent = .truncated
    let parties = try HackerNewsTests.parties(trees: ["101": HackerNewsTests.tree])
    #expect(try await HackerNewsTests.load(parties, known: known).extent == .all)
  }

  @Test func `a search that promises pages for ever ends`() async throws {
    let parties = try HackerNewsTests.parties(trees: ["101": HackerNewsTests.nested(levels: 2000)])
    { _ in Self.answer([Self.hit(306, at: 1_795_170_000)], pages: 1_000_000_000) }
    let loaded = try await HackerNewsTests.load(parties)
    #expect(loaded.problem == .tooDeep)
    #expect(parties.asked.count <= 12)
  }

  @Test func `spoilt hits give comments or a reason`() async {
    let answer =
      "{\"hits\":[\(Self.hit(306, at: 1_795_170_000)),\(Self.hit(307, at: 1_795_170_001))],"
      + "\"nbPages\":2,\"page\":0}"
    let request = ThreadRequest(HackerNewsTests.thread, known: known())
    #expect(await SourcePromises(HackerNews(), request).hold(spoiling: answer) > 20)
  }
}
