import Models
import Testing

@testable import Storage

@Suite struct FeedsTests {
  let test: TestStore
  let reader: StoreReader

  init() throws {
    test = try TestStore()
    reader = try test.reader()
  }

  private func add(_ name: String, _ sections: [String] = []) async throws -> Feed.ID {
    try await test.store.add(feed: "https://\(name).example/", title: nil, sections: sections).id
  }

  private func record(_ outcome: FetchOutcome, _ feed: Feed.ID) async throws -> FetchState {
    try await test.store.record(outcome, for: feed)
    return try #require(try reader.fetchState(of: feed))
  }

  @Test func `adding a feed twice is adding it once, with the sections of both`() async throws {
    let first = try await test.store.add(feed: "https://a/", title: " Mine ", sections: ["A"])
    let second = try await test.store.add(feed: "https://a/", title: "Other", sections: ["B", " "])
    #expect(first.isNew && !second.isNew && first.id == second.id)
    let feed = try #require(try reader.feed(first.id))
    #expect(feed.title == "Mine" && feed.health == .untried)
    #expect(try reader.sections().map(\.name) == ["A", "B"])
    #expect(try reader.feeds() == [feed])
    #expect(feed.sections.count == 2)
  }

  @Test func `sections that are left empty go away`() async throws {
    let feed = try await add("a", ["Old", "Kept"])
    try await test.store.setSections(["Kept", "New"], of: feed)
    #expect(try reader.sections().map(\.name) == ["Kept", "New"])
  }

  @Test func `the reader's own name goes before the feed's, and that before the address`()
    async throws
  {
    let feed = try await add("a")
    #expect(try reader.feed(feed)?.title == "https://a.example/")
    _ = try await record(FetchOutcome(at: noon, .received, title: "Theirs"), feed)
    #expect(try reader.feed(feed)?.title == "Theirs")
    try await test.store.rename(feed: feed, title: "Mine")
    _ = try await record(FetchOutcome(at: noon, .received, title: "Changed"), feed)
    #expect(try reader.feed(feed)?.title == "Mine")
    try await test.store.rename(feed: feed, title: " ")
    #expect(try reader.feed(feed)?.title == "Changed")
  }

  @Test func `feeds stand in the order of their titles`() async throws {
    for name in ["b", "C", "a"] { _ = try await add(name) }
    #expect(try reader.feeds().map(\.address.utf8.count).count == 3)
    #expect(
      try reader.feeds().map { $0.title.lowercased() }.map { $0.dropFirst(8).first } == [
        "a", "b", "c",
      ])
  }

  @Test func `what a fetch brought is known to the next one`() async throws {
    let feed = try await add("a")
    let validators = HTTPValidators(etag: "W/\"x\"", lastModified: "Mon, 1 Jan")
    var state = try await record(
      FetchOutcome(
        at: noon, .received, nextFetch: noon.advanced(by: 60), validators: validators,
        bodyHash: -5, siteURL: "https://a.example", language: "en", interval: 3600), feed)
    #expect(state.validators == validators && state.bodyHash == -5 && state.interval == 3600)
    #expect(state.health == .ok && state.lastFetched == noon)
    state = try await record(FetchOutcome(at: noon.advanced(by: 9), .received), feed)
    #expect(state.validators == validators && state.bodyHash == -5 && state.nextFetch == nil)
    state = try await record(
      FetchOutcome(at: noon, .received, validators: HTTPValidators()), feed)
    #expect(state.validators == HTTPValidators())
    #expect(try reader.feed(feed)?.siteURL == "https://a.example")
  }

  @Test func `failures are counted from the first one until a success`() async throws {
    let feed = try await add("a")
    _ = try await record(FetchOutcome(at: noon, .failed(reason: "no route")), feed)
    var state = try await record(
      FetchOutcome(at: noon.advanced(by: 60), .failed(reason: "timed out")), feed)
    #expect(state.health == .failing(since: noon, attempts: 2, reason: "timed out"))
    state = try await record(FetchOutcome(at: noon, .received), feed)
    #expect(state.health == .ok)
    state = try await record(FetchOutcome(at: noon.advanced(by: 99), .failed(reason: "x")), feed)
    #expect(state.health == .failing(since: noon.advanced(by: 99), attempts: 1, reason: "x"))
  }

  @Test func `feeds are due when their time has come, and never when they are gone`() async throws {
    let (a, b, c, d) = (
      try await add("a"), try await add("b"), try await add("c"), try await add("d")
    )
    _ = try await record(FetchOutcome(at: noon, .received, nextFetch: noon), a)
    _ = try await record(FetchOutcome(at: noon, .received, nextFetch: noon.advanced(by: 1)), b)
    _ = try await record(FetchOutcome(at: noon, .gone), c)
    #expect(try reader.dueFeeds(at: noon) == [d, a])
    #expect(try reader.feed(c)?.health == .gone)
  }

  @Test func `a permanent redirect is counted while it stays the same`() async throws {
    let feed = try await add("a")
    func moved(_ address: String?) async throws -> FetchState.Redirect? {
      try await record(FetchOutcome(at: noon, .received, permanentAddress: address), feed).redirect
    }
    #expect(try await moved("https://new/") == .init(address: "https://new/", seen: 1, at: noon))
    #expect(try await moved("https://new/") == .init(address: "https://new/", seen: 2, at: noon))
    _ = try await record(FetchOutcome(at: noon, .failed(reason: "x")), feed)
    #expect(try await moved("https://new/") == .init(address: "https://new/", seen: 3, at: noon))
    #expect(
      try await moved("https://newer/") == .init(address: "https://newer/", seen: 1, at: noon))
    #expect(try await moved(nil) == nil)
  }

  @Test func `a feed moves to a new address unless another feed is there`() async throws {
    let (a, b) = (try await add("a"), try await add("b"))
    #expect(try await test.store.adoptAddress("https://b.example/", for: a) == false)
    #expect(try await test.store.adoptAddress("https://c.example/", for: a))
    #expect(try reader.feed(address: "https://c.example/") == a)
    #expect(try reader.feed(address: "https://b.example/") == b)
    #expect(try reader.feed(address: "https://a.example/") == nil)
  }
}

@Test func `a section inside another belongs to its list and counts once`() async throws {
  let test = try TestStore()
  let both = try await test.store.add(
    feed: "https://a.example/", title: nil, sections: ["World/Asia", " World / Europe "])
  let outer = try await test.store.add(
    feed: "https://b.example/", title: nil, sections: ["World"])
  _ = try await test.store.merge([article("1"), article("2")], into: both.id, at: noon)
  _ = try await test.store.merge([article("3")], into: outer.id, at: noon)
  _ = try await test.store.merge(
    [article("4")],
    into: try await test.store.add(
      feed: "https://c.example/", title: nil, sections: ["Worldwide"]
    ).id, at: noon)
  let reader = try test.reader()
  let sections = try reader.sections()
  #expect(sections.map(\.name) == ["World", "World/Asia", "World/Europe", "Worldwide"])
  #expect(sections.map(\.total) == [3, 2, 2, 1])
  for section in sections {
    #expect(try reader.count(ListScope(.section(section.id))) == section.total)
    #expect(
      try reader.count(ListScope(.section(section.id), unreadOnly: true)) == section.unread)
  }
  try await test.store.remove(feed: both.id)
  #expect(try reader.sections().map(\.name) == ["World", "Worldwide"])
}
