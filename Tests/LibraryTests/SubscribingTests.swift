import Fetching
import Library
import Models
import TestSupport
import Testing

@Suite struct SubscribingTests {
  @Test func `a feed comes with its title and its articles`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb", "Flood").text) }
    let subscription = try await stand.library.subscribe(
      to: server.url("/feed"), sections: ["Coast"], at: stand.now)
    #expect(subscription.isNew)
    #expect(subscription.title == "The Pier Gazette")
    #expect(subscription.articles == 2)
    #expect(try stand.titles() == ["Ebb", "Flood"])
    #expect(try stand.desk().sections().map(\.name) == ["Coast"])
    let feed = try #require(try stand.feed(subscription.feed))
    #expect(feed.health == .ok)
    #expect(feed.unread == 2)
    #expect(feed.nextFetch == stand.now.advanced(by: Newsstand.hour))
  }

  @Test func `subscribing twice adds a section and no second feed`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let address = server.url("/feed")
    _ = try await stand.library.subscribe(to: address, sections: ["A"], at: stand.now)
    let again = try await stand.library.subscribe(to: address, sections: ["B"], at: stand.now)
    #expect(!again.isNew)
    #expect(again.articles == 0)
    #expect(try stand.desk().feeds().count == 1)
    #expect(try stand.desk().feeds()[0].sections.count == 2)
  }

  @Test func `a web page is refused, and nothing is left of it`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in
      .ok("<!doctype html><title>Pier</title><p>Hello", type: "text/html")
    }
    await #expect {
      _ = try await stand.subscribe(server.url("/"))
    } throws: { error in
      guard case LibraryError.notAFeed(_, looksLikePage: true) = error else { return false }
      return true
    }
    #expect(try stand.desk().feeds().isEmpty)
  }

  @Test(arguments: [404, 410, 500]) func `a refusal of the server is told with its number`(
    status: Int
  ) async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .status(status) }
    await #expect {
      _ = try await stand.subscribe(server.url("/feed"))
    } throws: { error in
      guard case LibraryError.status(status, _) = error else { return false }
      return true
    }
    #expect(try stand.desk().feeds().isEmpty)
  }

  @Test func `an address that leads nowhere is not kept`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .status(200) }
    server.stop()
    for address in [server.url("/"), "nonsense", "https://", "ftp://pier.example/feed"] {
      await #expect(throws: LibraryError.self, "\(address)") {
        _ = try await stand.subscribe(address)
      }
    }
    #expect(try stand.desk().feeds().isEmpty)
  }

  @Test func `leaving a feed takes its articles with it and no others`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      .ok(request.path == "/a" ? RSS("Ebb").text : RSS("Flood").text)
    }
    let first = try await stand.subscribe(server.url("/a"))
    _ = try await stand.subscribe(server.url("/b"))
    try await stand.library.unsubscribe(first.feed)
    #expect(try stand.titles() == ["Flood"])
    #expect(try stand.desk().totals().total == 1)
  }
}
