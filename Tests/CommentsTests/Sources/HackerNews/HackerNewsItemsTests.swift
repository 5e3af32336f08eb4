import Comments
import Fetching
import Models
import TestSupport
import Testing

/// Threads that are asked for item by item, since Algolia does not know them yet.
@Suite struct HackerNewsItemsTests {
  @Test func `what Algolia does not know yet comes item by item`() async throws {
    let parties = try HackerNewsTests.parties(items: [
      "101":
        "{\"id\":101,\"by\":\"op\",\"title\":\"New\",\"descendants\":4,\"kids\":[203,202,204]}",
      "202":
        "{\"id\":202,\"by\":\"bob\",\"parent\":101,\"text\":\"Hi<p>there\",\"time\":1795165800}",
      "203": "{\"id\":203,\"deleted\":true,\"parent\":101,\"kids\":[205]}",
      "205": "{\"id\":205,\"by\":\"op\",\"parent\":203,\"text\":\"Survives.\"}",
    ])
    let loaded = try await HackerNewsTests.load(parties)
    #expect(loaded.comments.map(\.id) == ["203", "202", "204", "205"])
    #expect(loaded.comments["203"]?.state == .deleted)
    #expect(loaded.comments["204"]?.state == .missing)
    #expect(loaded.comments["205"]?.roles == .original)
    #expect(loaded.comments["202"]?.html == "<p>Hi</p><p>there</p>")
    #expect(loaded.comments["202"]?.rank == 1)
    #expect(loaded.title == "New")
    #expect(loaded.problem == nil)
    #expect(loaded.cursor == nil)
    #expect(CommentTree(loaded.comments, order: .site).rows.count == 3)
  }

  @Test func `a dead comment's text is there to be asked for`() async throws {
    let parties = try HackerNewsTests.parties(items: [
      "101": "{\"id\":101,\"kids\":[202]}",
      "202": "{\"id\":202,\"by\":\"bob\",\"dead\":true,\"text\":\"Unwanted.\"}",
    ])
    let loaded = try await HackerNewsTests.load(parties)
    #expect(loaded.comments["202"]?.state == .hidden)
    #expect(loaded.comments["202"]?.html == "<p>Unwanted.</p>")
  }

  @Test func `a dead comment without a text is removed, not taken back`() async throws {
    let parties = try HackerNewsTests.parties(items: [
      "101": "{\"id\":101,\"kids\":[202,203]}", "202": "{\"id\":202,\"dead\":true,\"kids\":[7]}",
      "203": "{\"id\":203}",
    ])
    let loaded = try await HackerNewsTests.load(parties)
    #expect(loaded.comments.map(\.state) == [.removed, .deleted, .missing])
  }

  @Test func `after forty requests stubs stand for the rest`() async throws {
    var items = [
      "101": "{\"id\":101,\"kids\":[\((1...60).map(String.init).joined(separator: ","))]}"
    ]
    for id in 1...60 {
      items[String(id)] = "{\"id\":\(id),\"by\":\"a\",\"text\":\"t\",\"kids\":[\(id + 200)]}"
    }
    let parties = try HackerNewsTests.parties(items: items)
    let loaded = try await HackerNewsTests.load(parties)
    #expect(parties.asked.count == 40)
    #expect(loaded.problem == .tooMany)
    #expect(loaded.extent == .truncated)
    let stubs = loaded.comments.filter { $0.state == .more }
    let promised = stubs.reduce(0) { $0 + ($1.replies ?? 0) }
    #expect(loaded.comments.count - stubs.count == 38)
    #expect(promised == 60 - 38 + 38)
    SourcePromises.check(loaded)
  }

  @Test func `items that answer one another come to an end`() async throws {
    let parties = try HackerNewsTests.parties(items: [
      "101": "{\"id\":101,\"kids\":[1,1,101]}",
      "1": "{\"id\":1,\"text\":\"t\",\"by\":\"a\",\"kids\":[2,1,101]}",
      "2": "{\"id\":2,\"text\":\"t\",\"by\":\"a\",\"kids\":[1]}",
    ])
    let loaded = try await HackerNewsTests.load(parties)
    #expect(loaded.comments.map(\.id) == ["1", "2"])
    #expect(parties.asked.count == 4)
  }

  @Test func `what came before a refusal is kept, and the rest promised`() async throws {
    let parties = try ThirdParties { ask in
      switch ask.path {
      case "/v0/item/101.json": .ok("{\"id\":101,\"kids\":[1,2,3]}")
      case "/v0/item/1.json": .ok("{\"id\":1,\"by\":\"a\",\"text\":\"t\"}")
      case "/v0/item/2.json": HTTPReply(status: 429, fields: [("Retry-After", "30")])
      default: .status(404)
      }
    }
    let loaded = try await HackerNewsTests.load(parties)
    #expect(loaded.comments.map(\.state) == [.live, .more])
    #expect(loaded.comments.last?.replies == 2)
    #expect(loaded.problem == .interrupted(.tooBusy(retryAfter: 30)))
    #expect(loaded.extent == .truncated)
  }

  @Test func `a story that nobody knows is absent`() async throws {
    let parties = try HackerNewsTests.parties()
    await #expect { try await HackerNewsTests.load(parties) } throws: { error in
      (error as? CommentError)?.reason == .absent(404)
    }
  }

  @Test func `a service that wants to be left alone is not gone around`() async throws {
    let parties = try ThirdParties { _ in HTTPReply(status: 429, fields: [("Retry-After", "9")]) }
    await #expect { try await HackerNewsTests.load(parties) } throws: { error in
      (error as? CommentError)?.reason == .tooBusy(retryAfter: 9)
    }
    #expect(parties.asked.count == 1)
  }

  @Test func `spoilt items give comments or a reason`() async {
    let item = "{\"id\":101,\"by\":\"a\",\"text\":\"t\",\"kids\":[1,2],\"time\":7,\"dead\":false}"
    var request = ThreadRequest(HackerNewsTests.thread)
    let promises = SourcePromises(HackerNews(), request) { address in
      address.contains("algolia") ? "<html>" : nil
    }
    #expect(await promises.hold(spoiling: item) > 20)
    let stub =
      "{\"id\":7,\"author\":\"a\",\"text\":\"t\",\"parent_id\":5,\"children\":[{\"id\":8}]}"
    request.more = "more:5/7,9"
    #expect(await SourcePromises(HackerNews(), request).hold(spoiling: stub) > 20)
  }
}
