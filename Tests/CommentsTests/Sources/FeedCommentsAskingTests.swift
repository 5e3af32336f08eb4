import Comments
import Fetching
import Models
import TestSupport
import Testing

/// Which addresses are asked, in which order, and what ends the asking.
@Suite struct FeedCommentsAskingTests {
  /// Loads the discussion at `/post/feed/` of a server with these replies.
  private func load(
    _ route: @escaping @Sendable (String) -> HTTPReply
  ) async throws -> (loaded: Result<LoadedComments, any Error>, paths: [String]) {
    let server = try LoopbackServer { request in route(request.path) }
    defer { server.stop() }
    let article = Discussed.article(DiscussionSignals(feedURL: server.url("/post/feed/")))
    let thread = try #require(FeedComments().threads(declaredBy: article).first)
    do {
      let loaded = try await FeedComments().load(ThreadRequest(thread), asking: .real)
      return (.success(loaded), server.requests.map(\.path))
    } catch {
      return (.failure(error), server.requests.map(\.path))
    }
  }

  private func reason(_ result: Result<LoadedComments, any Error>) -> CommentError.Reason? {
    guard case .failure(let error) = result else { return nil }
    return (error as? CommentError)?.reason
  }

  @Test func `the flavour that knows replies is asked first, and then no other`() async throws {
    let atom = try Discussed.fixture("wordpress-newest-ten-nested.atom")
    let (loaded, paths) = try await load { _ in .ok(atom) }
    #expect(try loaded.get().comments.count == 3)
    #expect(paths == ["/post/feed/atom/"])
  }

  @Test(arguments: [403, 404, 410, 500])
  func `the address given is asked where the better one is refused`(status: Int) async throws {
    let rss = try Discussed.fixture("wordpress-flat-with-reply-hint.rss")
    let (loaded, paths) = try await load { $0 == "/post/feed/" ? .ok(rss) : .status(status) }
    #expect(try loaded.get().comments.count == 3)
    #expect(paths == ["/post/feed/atom/", "/post/feed/"])
  }

  @Test func `the address given is asked where the better one is a page`() async throws {
    let rss = try Discussed.fixture("wordpress-flat-with-reply-hint.rss")
    let page = try Discussed.fixture("page-for-people.html")
    let (loaded, _) = try await load {
      $0 == "/post/feed/" ? .ok(rss) : .ok(page, type: "text/html")
    }
    #expect(try loaded.get().comments.count == 3)
  }

  @Test func `a site that leads to the feed of its articles is asked for what it gave`()
    async throws
  {
    let rss = try Discussed.fixture("wordpress-flat-with-reply-hint.rss")
    let articles =
      "<rss version='2.0'><channel><title>All</title><item><title>A</title></item>"
      + "</channel></rss>"
    let (loaded, paths) = try await load { path in
      switch path {
      case "/post/feed/": .ok(rss)
      case "/post/feed/atom/": .redirect(to: "/feed/atom/", status: 301)
      default: .ok(articles)
      }
    }
    #expect(try loaded.get().comments.count == 3)
    #expect(paths == ["/post/feed/atom/", "/feed/atom/", "/post/feed/"])
  }

  @Test func `the last refusal is the reason where every address refuses`() async throws {
    let (loaded, paths) = try await load { _ in .status(404) }
    #expect(reason(loaded) == .absent(404))
    #expect(paths.count == 2)
  }

  @Test(arguments: [429, 503])
  func `a server that wants to be left alone is not asked twice`(status: Int) async throws {
    let (loaded, paths) = try await load { _ in
      HTTPReply(status: status, fields: [("Retry-After", "120")])
    }
    #expect(reason(loaded) == .tooBusy(retryAfter: 120))
    #expect(paths.count == 1)
  }

  @Test func `a body over two megabytes is not taken`() async throws {
    let (loaded, paths) = try await load { _ in
      .ok(String(repeating: "x", count: CommentAsking.usualBytes + 1))
    }
    guard case .notFetched(let error)? = reason(loaded) else {
      Issue.record("no fetch error")
      return
    }
    #expect(error.reason == .tooLarge)
    #expect(paths.count == 1)
  }

  @Test func `a connection that fails is not tried at another address`() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    let address = server.url("/post/feed/")
    server.stop()
    let article = Discussed.article(DiscussionSignals(feedURL: address))
    let thread = try #require(FeedComments().threads(declaredBy: article).first)
    await #expect(throws: CommentError.self) {
      try await FeedComments().load(ThreadRequest(thread), asking: .real)
    }
  }
}
