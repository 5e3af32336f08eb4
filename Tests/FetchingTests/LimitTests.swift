import Fetching
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct LimitTests {
  private static func reason(
    _ reply: HTTPReply, limits: FetchLimits = FetchLimits(), maximumBytes: Int = 100_000,
    deadline: Int = 45
  ) async throws -> FetchError.Reason? {
    let server = try LoopbackServer { _ in reply }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher(limits: limits).fetch(
        Request(url: server.url("/"), maximumBytes: maximumBytes, deadline: deadline))
    }
    return error?.reason
  }

  /// Replies, and the limits that they run into.
  private static let bounds: [(reply: HTTPReply, bound: FetchError.Bound, deadline: Int)] = [
    (
      HTTPReply(body: [UInt8](repeating: 0x61, count: 10_000), delivery: .endless),
      .body(bytes: 5000), 45
    ),
    (HTTPReply(body: [UInt8](repeating: 0x61, count: 10_000)), .body(bytes: 5000), 45),
    (
      HTTPReply(fields: (0..<99).map { ("X-\($0)", "abcdefghijklmnopqrst") }),
      .header(bytes: 1000), 45
    ),
    (.redirect(to: "/x"), .redirects(3), 45), (.redirect(to: "file:///etc/passwd"), .redirect, 45),
    (.redirect(to: "javascript:x"), .redirect, 45), (.redirect(to: "http://[::"), .redirect, 45),
    (HTTPReply(delivery: .silent), .silence(seconds: 1), 45),
    (HTTPReply(body: [0x3C], delivery: .stalled(announced: 9)), .silence(seconds: 1), 45),
    (HTTPReply(delivery: .dripping(milliseconds: 100)), .whole(seconds: 2), 2),
  ]

  @Test(arguments: bounds.indices)
  func `a failure tells the limit that was reached`(index: Int) async throws {
    let server = try LoopbackServer { _ in Self.bounds[index].reply }
    var limits = FetchLimits()
    // What drips may not stall on a busy machine.
    limits.stallSeconds = Self.bounds[index].deadline < 45 ? 30 : 1
    limits.redirects = 3
    limits.headerBytes = 1000
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher(limits: limits).fetch(
        Request(url: server.url("/"), maximumBytes: 5000, deadline: Self.bounds[index].deadline))
    }
    #expect(error?.bound == Self.bounds[index].bound, "\(String(describing: error))")
  }

  @Test func `a body may be as long as the limit and no longer`() async throws {
    let server = try LoopbackServer { request in
      HTTPReply(
        body: [UInt8](repeating: 0x61, count: 100_000),
        delivery: request.path == "/chunked" ? .chunked(size: 777) : .whole)
    }
    let fetcher = Fetcher()
    for path in ["/whole", "/chunked"] {
      let request = Request(url: server.url(path), maximumBytes: 100_000)
      #expect(try await fetcher.fetch(request).body.count == 100_000)
      let error = await #expect(throws: FetchError.self) {
        try await fetcher.fetch(Request(url: server.url(path), maximumBytes: 99_999))
      }
      #expect(error?.reason == .tooLarge)
    }
  }

  @Test func `an endless body is cut`() async throws {
    let reply = HTTPReply(body: [UInt8](repeating: 0x61, count: 10_000), delivery: .endless)
    #expect(try await Self.reason(reply) == .tooLarge)
  }

  @Test(arguments: [1, 2])
  func `a deflate bomb is cut by what it unpacks to`(layers: Int) async throws {
    // 13 bytes in, 2064 bytes out: over 4 MB in all.
    var bomb = Gzip.bomb(periods: 2000)
    if layers == 2 { bomb = Gzip.stored(bomb) }
    let coding = Array(repeating: "gzip", count: layers).joined(separator: ", ")
    let reply = HTTPReply(fields: [("Content-Encoding", coding)], body: bomb)
    #expect(bomb.count < 30_000)
    #expect(try await Self.reason(reply) == .tooLarge)
  }

  @Test func `a header flood is cut`() async throws {
    let lines = (0..<20_000).map { "X-\($0): abcdefghijklmnop\r\n" }.joined()
    #expect(
      try await Self.reason(.raw("HTTP/1.1 200 OK\r\n\(lines)\r\n")) == .tooLarge)
  }

  @Test func `one endless header line is cut`() async throws {
    let line = String(repeating: "x", count: 400_000)
    #expect(try await Self.reason(.raw("HTTP/1.1 200 OK\r\nX: \(line)\r\n\r\n")) == .tooLarge)
  }

  @Test func `a flood of interim answers is cut`() async throws {
    let early = String(repeating: "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", count: 10_000)
    #expect(try await Self.reason(.raw(early)) == .tooLarge)
  }

  @Test func `a server that stalls is given up`() async throws {
    var limits = FetchLimits()
    limits.stallSeconds = 1
    let reply = HTTPReply(body: Array("<rss".utf8), delivery: .stalled(announced: 1000))
    #expect(try await Self.reason(reply, limits: limits) == .timedOut)
    // Not even a status line.
    #expect(try await Self.reason(HTTPReply(delivery: .silent), limits: limits) == .timedOut)
  }

  @Test func `a server that drips is given up at the deadline`() async throws {
    let reply = HTTPReply(delivery: .dripping(milliseconds: 100))
    #expect(try await Self.reason(reply, deadline: 1) == .timedOut)
  }

  @Test func `redirects do not prolong the deadline`() async throws {
    let server = try LoopbackServer { request in
      request.path == "/end"
        ? HTTPReply(delivery: .silent)
        : HTTPReply(
          status: 302, fields: [("Location", "/end")], body: [0x20],
          delivery: .stalled(announced: 2))
    }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: server.url("/"), deadline: 1))
    }
    #expect(error?.reason == .timedOut)
    #expect(server.count(of: "/end") == 0)
  }

  @Test func `a handshake that never ends is given up`() async throws {
    // The server waits for a request; the client waits for TLS.
    let server = try LoopbackServer { _ in .ok("") }
    var limits = FetchLimits()
    limits.connectSeconds = 1
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher(limits: limits).fetch(
        Request(url: "https://\(server.host):\(server.port)/"))
    }
    #expect(error?.reason == .timedOut)
    #expect(error?.bound == .connecting(seconds: 1))
  }
}
