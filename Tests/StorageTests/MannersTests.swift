import Models
import Testing

@testable import Storage

/// What the store keeps so that feeds are asked with manners.
@Suite struct MannersTests {
  let test: TestStore
  let noon = Timestamp(1_800_000_000)

  init() throws { test = try TestStore() }

  private func add(_ address: String) async throws -> Feed.ID {
    try await test.store.add(feed: address, title: nil, sections: []).id
  }

  private func record(_ outcome: FetchOutcome, _ feed: Feed.ID) async throws -> FetchState {
    try await test.store.record(outcome, for: feed)
    return try #require(try test.reader().fetchState(of: feed))
  }

  @Test func `a time at which nobody was reached changes neither health nor the last fetch`()
    async throws
  {
    let feed = try await add("https://a.example/")
    _ = try await record(FetchOutcome(at: noon, .received), feed)
    let later = noon.advanced(by: 300)
    var state = try await record(FetchOutcome(at: later, .unreached, nextFetch: later), feed)
    #expect(state.health == .ok)
    #expect(state.lastFetched == noon)
    #expect(state.nextFetch == later)
    #expect(state.failures == 1)
    state = try await record(FetchOutcome(at: later, .failed(reason: "x")), feed)
    #expect(state.health == .failing(since: later, attempts: 1, reason: "x"))
    state = try await record(FetchOutcome(at: later, .received), feed)
    #expect(state.failures == 0)
  }

  @Test func `a redirect that was followed unasked stays as it was, until it fails`() async throws {
    let feed = try await add("https://a.example/")
    var state = try await record(
      FetchOutcome(at: noon, .received, permanentAddress: "https://b.example/"), feed)
    let first = state.redirect
    state = try await record(
      FetchOutcome(at: noon.advanced(by: 9), .received, isByRedirect: true), feed)
    #expect(state.redirect == first)
    state = try await record(FetchOutcome(at: noon, .failed(reason: "x")), feed)
    #expect(state.redirect == first)
    state = try await record(
      FetchOutcome(at: noon, .failed(reason: "x"), isByRedirect: true), feed)
    #expect(state.redirect == nil)
  }

  @Test func `how long an answer stays fresh is kept until one says otherwise`() async throws {
    let feed = try await add("https://a.example/")
    var state = try await record(FetchOutcome(at: noon, .received, maxAge: 900), feed)
    #expect(state.maxAge == 900)
    state = try await record(FetchOutcome(at: noon, .received), feed)
    #expect(state.maxAge == 900)
    state = try await record(FetchOutcome(at: noon, .received, maxAge: 0), feed)
    #expect(state.maxAge == 0)
  }

  @Test func `a paused host pauses its feeds, whatever runs before them`() async throws {
    let web = try await add("https://a.example/feed")
    let filter = try await add("filter:cat:https://A.example/feed")
    let other = try await add("https://b.example/feed")
    try await test.store.leaveAlone(web, until: noon.advanced(by: 50))
    try await test.store.pause(host: "a.example", until: noon.advanced(by: 90), at: noon)
    let reader = try test.reader()
    #expect(try reader.feed(web)?.pausedUntil == noon.advanced(by: 90))
    #expect(try reader.feed(filter)?.pausedUntil == noon.advanced(by: 90))
    #expect(try reader.feed(other)?.pausedUntil == nil)
    #expect(try reader.feeds().count { $0.pausedUntil != nil } == 2)
    #expect(try reader.hostPauses(at: noon.advanced(by: 90)).isEmpty)
  }

  @Test func `the reader's word confirms a feed and brings one back that was gone`() async throws {
    let feed = try await add("exec:true")
    try await test.store.setConfirmed(false, feed: feed)
    var state = try await record(FetchOutcome(at: noon, .gone), feed)
    #expect(!state.isConfirmed)
    try await test.store.confirm(feed: feed)
    state = try #require(try test.reader().fetchState(of: feed))
    #expect(state.isConfirmed)
    #expect(state.health == .untried)
    #expect(try test.reader().dueFeeds(at: noon) == [feed])
    state = try await record(FetchOutcome(at: noon, .failed(reason: "x")), feed)
    try await test.store.confirm(feed: feed)
    #expect(try test.reader().fetchState(of: feed) == state)
  }
}
