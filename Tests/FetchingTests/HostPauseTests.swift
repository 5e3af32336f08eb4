import Fetching
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct HostPauseTests {
  private func fetcher() -> Fetcher { Fetcher(limits: FetchLimits(), isPrivate: { _ in false }) }

  private func reason(_ fetcher: Fetcher, _ url: String) async -> FetchError? {
    do {
      _ = try await fetcher.fetch(Request(url: url))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a public host that said 429 is not asked any more`() async throws {
    let server = try LoopbackServer { _ in
      HTTPReply(status: 429, fields: [("Retry-After", "90")])
    }
    let fetcher = fetcher()
    #expect(await reason(fetcher, server.url("/1")) == nil)
    let error = try #require(await reason(fetcher, server.url("/2")))
    #expect(error.reason == .hostPaused)
    #expect(error.detail == "127.0.0.1")
    #expect((1...90).contains(error.secondsLeft))
    #expect(server.requests.count == 1)
  }

  @Test func `who waits for a turn at the host is told at once`() async throws {
    let server = try LoopbackServer { _ in .status(429) }
    let fetcher = fetcher()
    let url = server.url("/")
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...12 {
        group.addTask { await self.reason(fetcher, url)?.reason == .hostPaused }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(server.requests.count <= 2)
    #expect(refused == 12 - server.requests.count)
  }

  @Test func `a private host, and 503 without a time, pause nothing`() async throws {
    let server = try LoopbackServer { request in
      request.path == "/503" ? .status(503) : .status(429)
    }
    let cautious = Fetcher()
    for _ in 1...2 { #expect(await reason(cautious, server.url("/429")) == nil) }
    let fetcher = fetcher()
    for _ in 1...2 { #expect(await reason(fetcher, server.url("/503")) == nil) }
    #expect(server.requests.count == 4)
  }

  @Test func `pauses that others know of hold until they are replaced`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let fetcher = fetcher()
    fetcher.leaveAlone(["127.0.0.1": 60, "other.example": 60])
    #expect(await reason(fetcher, server.url("/"))?.reason == .hostPaused)
    fetcher.alsoLeaveAlone(["other.example": 60])
    #expect(await reason(fetcher, server.url("/"))?.reason == .hostPaused)
    fetcher.leaveAlone(["other.example": 60])
    #expect(await reason(fetcher, server.url("/")) == nil)
    fetcher.leaveAlone(["127.0.0.1": 0])
    #expect(await reason(fetcher, server.url("/")) == nil)
  }
}
