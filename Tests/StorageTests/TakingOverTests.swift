import Models
import Testing

@testable import Storage

/// What comes from another reader with its marks.
@Suite struct TakingOverTests {
  private func state(_ feed: Feed.ID, _ names: String...) -> TakenState {
    var state = TakenState()
    state.articles = names.map {
      TakenArticle(
        feed: feed, article: article($0), isRead: $0.contains("r"), isStarred: $0.contains("s"),
        tags: $0.contains("t") ? ["flag-t"] : [])
    }
    return state
  }

  @Test func `articles come with their marks, and all counters say so`() async throws {
    let test = try TestStore()
    let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    try await test.store.takeOver(state(feed, "1", "2r", "3s", "4rst"), at: noon)
    let reader = try test.reader()
    #expect(try reader.totals() == Totals(unread: 2, total: 4, starred: 2))
    #expect(try reader.feed(feed)?.unread == 2)
    #expect(try reader.tags().map(\.name) == ["flag-t"])
    let known = try reader.known(["1", "2r", "4rst", "5"], in: feed)
    guard case .here(_, let isRead, let isStarred, let tags) = known[2] else {
      Issue.record("it is not here")
      return
    }
    #expect(isRead && isStarred && tags == ["flag-t"])
    #expect(known[3] == .new)
    let checkup = try #require(try StoreDoctor(directory: test.directory).examine(at: noon))
    #expect(checkup.findings.isEmpty, "\(checkup.findings)")
  }

  @Test func `a second time nothing changes, and what is gone stays away`() async throws {
    let test = try TestStore()
    let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    var taken = state(feed, "1", "2r")
    taken.gone = [TakenState.Gone(feed: feed, guid: "3")]
    try await test.store.takeOver(taken, at: noon)
    try await test.store.takeOver(taken, at: noon)
    let reader = try test.reader()
    #expect(try reader.totals() == Totals(unread: 1, total: 2, starred: 0))
    #expect(try reader.known(["3"], in: feed) == [.gone])
    _ = try await test.store.merge([article("3"), article("4")], into: feed, at: noon)
    #expect(try reader.totals().total == 3)
  }

  @Test func `nothing comes into a feed that has gone meanwhile`() async throws {
    let test = try TestStore()
    let feed = Feed.ID(rawValue: 7)
    var taken = state(feed, "1")
    taken.gone = [TakenState.Gone(feed: feed, guid: "3")]
    try await test.store.takeOver(taken, at: noon)
    #expect(try test.reader().totals().total == 0)
  }

  @Test func `what the reader took away, or took back, is remembered`() async throws {
    let test = try TestStore()
    let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    let ids = try await test.store.merge(
      ["1", "2", "3"].map { article($0) }, into: feed, at: noon
    ).inserted
    let later = noon.advanced(by: 60)
    try await test.store.perform(Change(.read, true, ids), at: later)
    try await test.store.perform(Change(.read, false, [ids[0]]), at: later)
    try await test.store.perform(Change(.starred, true, [ids[1]]), at: later)
    _ = try await test.store.undo(at: later)
    let reader = try test.reader()
    #expect(try reader.takenAway(.read, after: noon) == [ids[0]])
    #expect(try reader.takenAway(.starred, after: noon) == [ids[1]])
    #expect(try reader.takenAway(.read, after: later).isEmpty)
  }

  @Test func `an address that two articles share finds neither`() async throws {
    let test = try TestStore()
    let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    var twin = article("2")
    twin.url = article("1").url
    _ = try await test.store.merge([article("1"), twin, article("3")], into: feed, at: noon)
    #expect(
      try test.reader().guidsByAddress(in: feed) == ["https://paper.example/3": "3"])
  }
}
