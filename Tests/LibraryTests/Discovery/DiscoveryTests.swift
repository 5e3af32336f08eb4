import Fetching
import Library
import Models
import TestSupport
import Testing

private func page(_ links: String...) -> HTTPReply {
  .ok("<!doctype html><head><title>Pier</title>\(links.joined())</head>", type: "text/html")
}

private func link(_ href: String, _ title: String = "") -> String {
  "<link rel=alternate type=\"application/rss+xml\" title=\"\(title)\" href=\"\(href)\">"
}

@Suite(.timeLimit(.minutes(10))) struct DiscoveryTests {
  private func add(_ address: String, to stand: Newsstand) async throws -> Addition {
    try await stand.library.add(address, sections: ["Coast"], at: stand.now)
  }

  private func subscribed(_ addition: Addition) -> Subscription? {
    if case .subscribed(let subscription) = addition { subscription } else { nil }
  }

  private func choice(_ addition: Addition) -> [FeedCandidate]? {
    if case .choice(let candidates) = addition { candidates } else { nil }
  }

  @Test func `a page with one feed is as good as the feed`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request.path == "/" ? page(link("/news.rss")) : .ok(RSS("Ebb", "Flood").text)
    }
    let subscription = try #require(subscribed(try await add(server.url("/"), to: stand)))
    #expect(subscription.address == server.url("/news.rss"))
    #expect(subscription.title == "The Pier Gazette")
    #expect(subscription.articles == 2)
    #expect(try stand.desk().feeds().map(\.address) == [server.url("/news.rss")])
    #expect(try stand.desk().sections().map(\.name) == ["Coast"])
    #expect(server.requests.map(\.path) == ["/", "/news.rss"])
  }

  @Test func `an address that is a feed is asked once`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text, type: "text/html") }
    let subscription = try #require(subscribed(try await add(server.url("/x"), to: stand)))
    #expect(subscription.address == server.url("/x"))
    #expect(server.requests.count == 1)
  }

  @Test func `several feeds are a choice, and nothing is subscribed or asked`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request.path == "/"
        ? page(
          link("/comments/feed", "Comments"), link("/a", "News"), link("/b", "a\u{1B}]0;x\u{7}b"))
        : .ok(RSS("Ebb").text)
    }
    let found = try #require(choice(try await add(server.url("/"), to: stand)))
    #expect(found.map(\.address) == ["/a", "/b", "/comments/feed"].map(server.url))
    #expect(found.map(\.title) == ["News", "a ]0;x b", "Comments"])
    #expect(try stand.desk().feeds().isEmpty)
    #expect(server.requests.count == 1)
    let subscription = try await stand.library.subscribe(
      to: found[1], sections: ["Coast"], at: stand.now)
    #expect(subscription.address == server.url("/b"))
  }

  @Test func `a feed of comments beside the feed of articles is no choice`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request.path == "/"
        ? page(link("/comments/feed/", "Comments"), link("/feed/", "Pier")) : .ok(RSS("Ebb").text)
    }
    let subscription = try #require(subscribed(try await add(server.url("/"), to: stand)))
    #expect(subscription.address == server.url("/feed/"))
  }

  @Test func `a candidate that is not there gives way to the well-known paths`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/": page(link("/gone.rss"))
      case "/atom.xml": .ok(RSS("Ebb").text)
      default: .status(404)
      }
    }
    let subscription = try #require(subscribed(try await add(server.url("/"), to: stand)))
    #expect(subscription.address == server.url("/atom.xml"))
    #expect(
      server.requests.map(\.path) == ["/", "/gone.rss", "/feed", "/rss.xml", "/atom.xml"])
  }

  @Test func `a page without feeds is asked at most eight times more, one after another`()
    async throws
  {
    let stand = try Newsstand()
    let server = try LoopbackServer { _ in page() }
    await #expect {
      _ = try await add(server.url("/blog/"), to: stand)
    } throws: { error in
      guard case LibraryError.notAFeed(_, looksLikePage: true) = error else { return false }
      return true
    }
    #expect(server.requests.count == 9)
    #expect(server.mostRunning == 1)
    #expect(try stand.desk().feeds().isEmpty)
  }

  @Test(arguments: [429, 503]) func `a host that has had enough is not asked again`(
    status: Int
  ) async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/", "/feed": page()
      default: .status(status)
      }
    }
    for (path, count) in [("/busy", 1), ("/", 3)] {
      let before = server.requests.count
      await #expect {
        _ = try await add(server.url(path), to: stand)
      } throws: { error in
        guard case LibraryError.status(status, _) = error else { return false }
        return true
      }
      #expect(server.requests.count - before == count)
    }
  }

  @Test func `a page that names itself, or only pages, has no feed`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/": page(link("/"), link(""), link("/#feed"))
      case "/other": page(link("/third"))
      default: .ok("<p>Nothing here", type: "application/rss+xml")
      }
    }
    for path in ["/", "/other"] {
      await #expect(throws: LibraryError.self) { _ = try await add(server.url(path), to: stand) }
    }
    #expect(try stand.desk().feeds().isEmpty)
  }

  @Test func `links that only look like feeds are tried when nothing is named`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      request.path == "/" ? page("<a href=/latest.rss>Latest</a>") : .ok(RSS("Ebb").text)
    }
    let subscription = try #require(subscribed(try await add(server.url("/"), to: stand)))
    #expect(subscription.address == server.url("/latest.rss"))
  }

  @Test func `links are resolved against where the page really is`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/short": .redirect(to: "/long/way/")
      case "/long/way/": page(link("feed"))
      default: .ok(RSS("Ebb").text)
      }
    }
    let subscription = try #require(subscribed(try await add(server.url("/short"), to: stand)))
    #expect(subscription.address == server.url("/long/way/feed"))
  }

  @Test func `a page in another encoding is read in it`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      let head = "<meta charset=\"euc-kr\">" + link("/a", "\u{FFFD}") + link("/b", "B")
      let parts = head.split(separator: "\u{FFFD}").map { Array($0.utf8) }
      return HTTPReply(
        fields: [("Content-Type", "text/html")], body: parts[0] + [0xC7, 0xD1] + parts[1])
    }
    let found = try await stand.library.candidates(at: server.url("/"), now: stand.now)
    #expect(found.map(\.title) == ["한", "B"])
  }

  @Test func `all that could be meant is listed without asking for it`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/": page(link("/a", "A"), "<a href=/b.rss>B</a>", link("/comments/feed", "C"))
      case "/feed": .ok(RSS("Ebb").text)
      default: page()
      }
    }
    let found = try await stand.library.candidates(at: server.url("/"), now: stand.now)
    #expect(found.map(\.title) == ["A", "B", "C"])
    #expect(server.requests.count == 1)
    let own = try await stand.library.candidates(at: server.url("/feed"), now: stand.now)
    #expect(own.map(\.title) == ["The Pier Gazette"])
    let guessed = try await stand.library.candidates(at: server.url("/x"), now: stand.now)
    #expect(guessed.map(\.address) == [server.url("/feed")])
    #expect(try stand.desk().feeds().isEmpty)
  }

  // MARK: The private network

  /// 127.0.0.2 plays the private network, 127.0.0.1 the public one.
  private func stand() throws -> Newsstand {
    try Newsstand(fetcher: Fetcher(limits: FetchLimits(), isPrivate: { $0 == [127, 0, 0, 2] }))
  }

  @Test func `a public page cannot lead into the private network`() async throws {
    let stand = try stand()
    let inside = try LoopbackServer(host: "127.0.0.2") { _ in .ok(RSS("Secret").text) }
    let target = inside.url("/feed")
    let outside = try LoopbackServer { request in
      switch request.path {
      case "/one": page(link(target))
      case "/two": page(link(target), link("/other"))
      default: .status(404)
      }
    }
    await #expect {
      _ = try await add(outside.url("/one"), to: stand)
    } throws: { error in
      guard case LibraryError.fetch(let error, address: target) = error else { return false }
      return error.reason == .privateAddress
    }
    let found = try #require(choice(try await add(outside.url("/two"), to: stand)))
    let isMarked = found.allSatisfy(\.isFromPublicPage)
    #expect(isMarked)
    await #expect(throws: LibraryError.self) {
      _ = try await stand.library.subscribe(to: found[0], sections: [], at: stand.now)
    }
    #expect(inside.connections == 0)
    #expect(try stand.desk().feeds().isEmpty)
  }

  @Test func `a private page may lead anywhere, and the reader's hand too`() async throws {
    let stand = try stand()
    let inside = try LoopbackServer(host: "127.0.0.2") { request in
      request.path == "/" ? page(link("/feed")) : .ok(RSS("Ebb").text)
    }
    #expect(subscribed(try await add(inside.url("/"), to: stand))?.articles == 1)
    #expect(subscribed(try await add(inside.url("/feed"), to: stand))?.isNew == false)
  }
}
