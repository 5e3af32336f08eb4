import FeedParsing
import Fetching
import Models
import TestSupport
import Testing

@testable import Comments

@Suite struct CommentPagesTests {
  /// Gathers pages `/0`, `/1`, … of ids; each names the next, the last one none, and that of a circle the first.
  private func gather(
    limit: Int = 2000, pages: Int = .max, circle: Int = .max,
    _ reply: @escaping @Sendable (Int) -> HTTPReply
  ) async throws -> (GatheredComments, requests: Int) {
    let parties = try ThirdParties { ask in
      let page = Int(ask.path.dropFirst()).map(reply)
      return page ?? .status(404)
    }
    let gathered = try await CommentPages.gather(
      from: "https://h.example/0", most: limit, asking: parties.asking
    ) { _, answer, gathered in
      guard case .array(let ids) = answer.value else { return .notUnderstood }
      for id in ids { gathered.add(Comment(id: id.text ?? "", html: "")) }
      let page = Int(answer.response.url.split(separator: "/").last ?? "") ?? 0
      return page + 1 < pages ? .next("https://h.example/\((page + 1) % circle)") : .end
    }
    return (gathered, parties.requests.count)
  }

  private func page(_ ids: Range<Int>) -> HTTPReply {
    .ok("\(Array(ids))", type: "application/json")
  }

  @Test func `pages are asked for until one brings nothing new`() async throws {
    let (gathered, requests) = try await gather {
      self.page(min($0, 3) * 10..<min($0, 3) * 10 + 10)
    }
    #expect(gathered.comments.count == 40)
    #expect(requests == 5)
    #expect(gathered.problem == nil)
  }

  @Test func `a comment on two pages is taken once`() async throws {
    let (gathered, _) = try await gather(pages: 3) {
      self.page($0 * 5..<$0 * 5 + 10)
    }
    #expect(gathered.comments.map(\.id) == (0..<20).map { "\($0)" })
  }

  @Test func `an empty page is the last`() async throws {
    let (gathered, requests) = try await gather { self.page($0 == 0 ? 0..<3 : 0..<0) }
    #expect(gathered.comments.count == 3)
    #expect(requests == 2)
  }

  @Test func `pages that go in a circle end`() async throws {
    let (_, requests) = try await gather(circle: 3) { self.page($0..<$0 + 1) }
    #expect(requests == 3)
  }

  @Test func `pages without end are not asked for without end`() async throws {
    let (gathered, requests) = try await gather { self.page($0..<$0 + 1) }
    #expect(requests == ThreadRequest.mostRequests)
    #expect(gathered.problem == .tooMany)
  }

  @Test func `no more comments are taken than wanted`() async throws {
    let (gathered, requests) = try await gather(limit: 25) { self.page($0 * 10..<$0 * 10 + 10) }
    #expect(gathered.comments.count == 25)
    #expect(requests == 3)
    #expect(gathered.problem == .tooMany)
    let exact = try await gather(limit: 10, pages: 1) { _ in self.page(0..<10) }
    #expect(exact.0.problem == nil)
  }

  @Test func `what came before a failure is kept, and the failure told`() async throws {
    let (gathered, _) = try await gather {
      $0 == 0
        ? self.page(0..<3) : HTTPReply(status: 429, fields: [("Retry-After", "90")])
    }
    #expect(gathered.comments.count == 3)
    #expect(gathered.problem == .interrupted(.tooBusy(retryAfter: 90)))
    #expect(gathered.loaded().extent == .truncated)
  }

  @Test func `a failure of the first page is thrown`() async throws {
    await #expect { _ = try await self.gather { _ in .status(500) } } throws: { error in
      (error as? CommentError)?.reason == .status(500)
    }
    await #expect {
      _ = try await self.gather { _ in .ok("{}", type: "application/json") }
    } throws: { error in
      (error as? CommentError)?.reason == .notUnderstood
    }
  }

  @Test(arguments: ["30", "\(4_000_000_000)"])
  func `the next page is not asked for where the server has said that it is the last`(
    reset: String
  ) async throws {
    let (gathered, requests) = try await gather { page in
      var reply = self.page(page..<page + 1)
      reply.fields += [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", reset)]
      return reply
    }
    #expect(requests == 1)
    guard case .interrupted(.tooBusy(let wait?)) = gathered.problem else {
      Issue.record("\(String(describing: gathered.problem))")
      return
    }
    #expect(wait == (reset == "30" ? 30 : 86_400))
  }

  @Test func `a page that breaks off is said to be damaged`() async throws {
    let (gathered, _) = try await gather(pages: 1) { _ in
      .ok("[1,2,3", type: "application/json")
    }
    // The last number may have been longer.
    #expect(gathered.comments.map(\.id) == ["1", "2"])
    #expect(gathered.problem == .damaged)
  }
}
