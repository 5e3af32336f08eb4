import Models
import Testing

@testable import Storage

@Suite struct KeptStoriesTests {
  let test: TestStore
  let feed: Feed.ID
  let ids: [Article.ID]
  let writer: StateWriter

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    let titles = [
      "Bridge closes", "Bridge: the inquiry", "Sponsored bridge", "Plain", "Bridge late",
    ]
    ids = try await test.store.merge(
      titles.map { article($0, title: $0) }, into: feed, at: noon
    ).inserted
    writer = try test.writer()
  }

  private var bridge: [Article.ID] { Array(ids[..<3]) }

  private func change(_ to: StoryWish?, _ articles: [Article.ID]? = nil) -> Change {
    Change(.story(title: "Bridge", from: nil, to: to), true, articles ?? bridge)
  }

  private func shown() throws -> Set<Article.ID> {
    Set(try test.reader().window(ListRequest(ListScope(), first: 0, count: 100)).rows.map(\.id))
  }

  private func marks() throws -> [StoryMark?] { try test.reader().headlines(ids).map(\.story) }

  @Test func `a story that is followed keeps its articles and marks their rows`() throws {
    #expect(try writer.perform(change(.followed), at: noon).articles == bridge)
    let kept = try #require(try test.reader().keptStories().first)
    #expect(kept.title == "Bridge")
    #expect(kept.wish == .followed)
    #expect(kept.since == noon)
    #expect(Set(try test.reader().members(of: kept.id, limit: 9).map(\.article)) == Set(bridge))
    #expect(try marks() == [.followed, .followed, .followed, nil, nil])
    #expect(try shown().count == 5)
    #expect(try writer.perform(change(.followed), at: noon).articles.isEmpty)
    _ = try writer.perform(change(nil), at: noon)
    #expect(try test.reader().keptStories().isEmpty)
    #expect(try marks() == [nil, nil, nil, nil, nil])
  }

  @Test func `a muted story is out of lists and counts until it is not`() throws {
    try writer.perform(Change(.read, true, [ids[0]]), at: noon)
    _ = try writer.perform(change(.muted), at: noon)
    #expect(try shown() == Set(ids[3...]))
    #expect(try test.reader().totals() == Totals(unread: 2, total: 2, starred: 0))
    let undone = try writer.undo(at: noon)
    #expect(undone?.articles == bridge)
    #expect(undone?.value == false)
    #expect(try test.reader().totals() == Totals(unread: 4, total: 5, starred: 0))
    _ = try writer.redo(at: noon)
    #expect(try shown() == Set(ids[3...]))
    _ = try writer.perform(change(nil), at: noon)
    #expect(try shown().count == 5)
    _ = try writer.undo(at: noon)
    #expect(try shown() == Set(ids[3...]))
  }

  @Test func `from muted to followed and back by undo`() throws {
    _ = try writer.perform(change(.muted), at: noon)
    _ = try writer.perform(change(.followed), at: noon)
    #expect(try shown().count == 5)
    #expect(try test.reader().keptStories().map(\.wish) == [.followed])
    _ = try writer.undo(at: noon)
    #expect(try test.reader().keptStories().map(\.wish) == [.muted])
    #expect(try shown() == Set(ids[3...]))
    _ = try writer.undo(at: noon)
    #expect(try test.reader().keptStories().isEmpty)
    #expect(try shown().count == 5)
  }

  @Test func `rules and muted stories do not show what the other hides`() async throws {
    _ = try writer.perform(change(.muted), at: noon)
    try await test.store.setHideRules(["title:sponsored"], at: noon)
    #expect(try shown() == Set(ids[3...]))
    try await test.store.setHideRules([], at: noon)
    #expect(try shown() == Set(ids[3...]))
    try await test.store.setHideRules(["title:sponsored"], at: noon)
    _ = try writer.perform(change(nil), at: noon)
    #expect(try shown() == Set(ids).subtracting([ids[2]]))
  }

  @Test func `what joins is new in a followed story and hidden in a muted one`() async throws {
    _ = try writer.perform(change(.followed), at: noon)
    let number = try #require(try test.reader().keptStories().first?.id)
    try writer.perform(Change(.read, true, [ids[3]]), at: noon)
    try await test.store.take([
      StoryJoin(article: ids[4], story: number), StoryJoin(article: ids[3], story: number),
    ])
    #expect(try marks() == [.followed, .followed, .followed, .followed, .new])
    try writer.lookAt(news: [ids[4]])
    #expect(try marks()[4] == .followed)
    _ = try writer.perform(change(.muted), at: noon)
    let late = try await test.store.merge([article("later")], into: feed, at: noon).inserted
    try await test.store.take([StoryJoin(article: late[0], story: number)])
    #expect(try shown().isEmpty)
    _ = try writer.perform(change(nil), at: noon)
    #expect(try shown().count == 6)
    try await test.store.take([StoryJoin(article: late[0], story: number)])
    #expect(try test.reader().keptStories().isEmpty)
  }

  @Test func `articles that go leave their story, and an empty one goes in time`() async throws {
    _ = try writer.perform(change(.muted), at: noon)
    try await test.store.remove(feed: feed)
    let number = try #require(try test.reader().keptStories().first?.id)
    #expect(try test.reader().members(of: number, limit: 9).isEmpty)
    let day: Int64 = 86_400
    _ = try await test.store.prune(Retention(), at: noon.advanced(by: 89 * day))
    #expect(try test.reader().keptStories().count == 1)
    _ = try await test.store.prune(Retention(), at: noon.advanced(by: 91 * day))
    #expect(try test.reader().keptStories().isEmpty)
  }

  @Test func `a story with articles stays however old it is`() async throws {
    _ = try writer.perform(change(.followed), at: noon)
    _ = try await test.store.prune(Retention(), at: noon.advanced(by: 400 * 86_400))
    #expect(try test.reader().keptStories().count == 1)
  }

  @Test func `wishes for articles of two stories make them one`() throws {
    _ = try writer.perform(change(.followed, [ids[0]]), at: noon)
    _ = try writer.perform(change(.followed, [ids[1]]), at: noon)
    _ = try writer.perform(change(.muted), at: noon)
    #expect(try test.reader().keptStories().count == 1)
    #expect(try shown() == Set(ids[3...]))
  }

  @Test(arguments: ["", "a:b:c", "\"; DROP TABLE story; --", "제목: 다리", "\u{1B}[31m"])
  func `any title survives undo and redo`(title: String) throws {
    let field = Change.Field.story(title: title, from: nil, to: .followed)
    _ = try writer.perform(Change(field, true, bridge), at: noon)
    #expect(try writer.undo(at: noon)?.field == field)
    #expect(try writer.redo(at: noon)?.field == field)
    #expect(try test.reader().keptStories().map(\.title) == [title])
  }

  @Test func `articles that are gone are in no story`() throws {
    let nobody = [Article.ID(rawValue: 999)]
    #expect(try writer.perform(change(.muted, nobody), at: noon).articles.isEmpty)
    #expect(try test.reader().keptStories().isEmpty)
  }
}
