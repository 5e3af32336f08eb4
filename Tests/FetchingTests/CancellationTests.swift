import Fetching
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct CancellationTests {
  /// A server whose answers to `/hang` never end, and the news of each such request.
  private static func hangingServer() throws -> (LoopbackServer, AsyncStream<Void>) {
    let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    let server = try LoopbackServer { request in
      guard request.path == "/hang" else { return .ok("done") }
      arrival.yield()
      return HTTPReply(delivery: .silent)
    }
    return (server, arrivals)
  }

  private static func reason(_ task: Task<Response, any Error>) async -> FetchError.Reason? {
    switch await task.result {
    case .success: nil
    case .failure(let error): (error as? FetchError)?.reason
    }
  }

  @Test func `cancelling the task ends the transfer and frees its place`() async throws {
    let (server, arrivals) = try Self.hangingServer()
    var limits = FetchLimits()
    limits.perHost = 1
    let fetcher = Fetcher(limits: limits)
    let url = server.url("/hang")
    let task = Task { try await fetcher.fetch(Request(url: url)) }
    for await _ in arrivals { break }
    let next = Task { [url = server.url("/")] in try await fetcher.fetch(Request(url: url)) }
    task.cancel()
    #expect(await Self.reason(task) == .cancelled)
    #expect(try await next.value.status == 200)
  }

  @Test func `whoever waits for a turn can be cancelled too`() async throws {
    let (server, arrivals) = try Self.hangingServer()
    var limits = FetchLimits()
    limits.perHost = 1
    let fetcher = Fetcher(limits: limits)
    let first = Task { [url = server.url("/hang")] in try await fetcher.fetch(Request(url: url)) }
    for await _ in arrivals { break }
    let waiting = (0..<20).map { number in
      Task { [url = server.url("/\(number)")] in try await fetcher.fetch(Request(url: url)) }
    }
    for task in waiting.dropLast() { task.cancel() }
    for task in waiting.dropLast() { #expect(await Self.reason(task) == .cancelled) }
    first.cancel()
    #expect(try await waiting[19].value.status == 200)
    #expect(server.requests.map(\.path) == ["/hang", "/19"])
  }

  @Test func `a task cancelled beforehand asks nobody`() async throws {
    let (server, _) = try Self.hangingServer()
    let fetcher = Fetcher()
    let url = server.url("/hang")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await fetcher.fetch(Request(url: url))
    }
    #expect(await Self.reason(task) == .cancelled)
  }

  @Test func `cancelling at any moment leaves nothing behind`() async throws {
    let server = try LoopbackServer { _ in .ok("done") }
    let fetcher = Fetcher()
    let url = server.url("/")
    for round in 0..<100 {
      let task = Task { try await fetcher.fetch(Request(url: url)) }
      for _ in 0..<(round % 10) { await Task.yield() }
      task.cancel()
      let reason = await Self.reason(task)
      #expect(reason == nil || reason == .cancelled)
    }
    #expect(try await fetcher.fetch(Request(url: url)).status == 200)
  }

  @Test func `stopping ends everything and refuses the rest`() async throws {
    let (server, arrivals) = try Self.hangingServer()
    let fetcher = Fetcher()
    let tasks = (0..<5).map { _ in
      Task { [url = server.url("/hang")] in try await fetcher.fetch(Request(url: url)) }
    }
    for await _ in arrivals { break }
    fetcher.stop()
    for task in tasks { #expect(await Self.reason(task) == .cancelled) }
    let late = Task { [url = server.url("/")] in try await fetcher.fetch(Request(url: url)) }
    #expect(await Self.reason(late) == .cancelled)
    fetcher.stop()
  }

  @Test func `a fetcher that was never used stops as well`() {
    Fetcher().stop()
  }
}
