import Dispatch
import Fetching
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ConcurrencyTests {
  private static func fetchAll(
    _ urls: [String], with fetcher: Fetcher
  ) async throws -> [Response] {
    try await withThrowingTaskGroup(of: Response.self) { group in
      for url in urls {
        group.addTask { try await fetcher.fetch(Request(url: url)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test func `a host sees two requests at once and never more`() async throws {
    let pairUp = DispatchSemaphore(value: 0)
    let arrivals = Mutex(0)
    let server = try LoopbackServer { _ in
      let number = arrivals.withLock { count in
        count += 1
        return count
      }
      // The first to come waits for the second, so that two are surely there at once.
      if number == 1 { _ = pairUp.wait(timeout: .now() + 10) }
      if number == 2 { pairUp.signal() }
      return .ok("<rss/>")
    }
    let urls = (0..<20).map { server.url("/\($0)") }
    let fetcher = Fetcher()
    let responses = try await Self.fetchAll(urls, with: fetcher)
    #expect(responses.count == 20)
    #expect(server.requests.count == 20)
    #expect(server.mostRunning == 2)
    #expect(server.mostConnections == 2)
    #expect(server.connections == 2)
  }

  @Test func `two hundred fetches at once all arrive`() async throws {
    let servers = try (0..<10).map { _ in
      try LoopbackServer { .ok(String(repeating: $0.path, count: 2000)) }
    }
    let urls = (0..<200).map { servers[$0 % 10].url("/\($0)") }
    let responses = try await Self.fetchAll(urls, with: Fetcher())
    #expect(Set(responses.map(\.url)) == Set(urls))
    #expect(responses.allSatisfy { $0.status == 200 && $0.body.count >= 4000 })
    #expect(servers.allSatisfy { $0.mostConnections <= 2 })
  }

  @Test func `no more run at once than the limit in all`() async throws {
    let running = Mutex((now: 0, most: 0))
    let servers = try (0..<6).map { _ in
      try LoopbackServer { _ in
        running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        defer { running.withLock { $0.now -= 1 } }
        return .ok("<rss/>")
      }
    }
    var limits = FetchLimits()
    limits.total = 3
    let urls = (0..<60).map { servers[$0 % 6].url("/\($0)") }
    _ = try await Self.fetchAll(urls, with: Fetcher(limits: limits))
    #expect(running.withLock { $0.most } <= 3)
  }

  @Test func `a slow host does not hold up the others`() async throws {
    let slow = try LoopbackServer { _ in HTTPReply(delivery: .silent) }
    let quick = try LoopbackServer { _ in .ok("<rss/>") }
    let fetcher = Fetcher()
    let hanging = (0..<10).map { _ in
      Task { [url = slow.url("/")] in try await fetcher.fetch(Request(url: url)) }
    }
    let responses = try await Self.fetchAll(
      (0..<20).map { quick.url("/\($0)") }, with: fetcher)
    #expect(responses.count == 20)
    for task in hanging { task.cancel() }
  }
}
