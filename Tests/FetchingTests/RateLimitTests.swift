import Models
import TestSupport
import Testing

@testable import Fetching

struct RateLimitTests {
  private static let now = Timestamp(1_795_176_000)  // Fri, 20 Nov 2026 12:00:00 GMT

  private static func limit(_ fields: String...) -> RateLimit? {
    var head = ResponseHead()
    for line in ["HTTP/1.1 429 Slow down"] + fields + [""] {
      head.add(line: Array("\(line)\r\n".utf8))
    }
    return RateLimit(head, now: now)
  }

  @Test(arguments: ["", "X-"])
  func `a reset is seconds, or a moment where the number is that large`(prefix: String) {
    for (reset, wait) in [
      ("90", 90), ("1795176090", 90), ("89.2", 90), ("1795175000", 0), ("0", 0),
      ("2026-11-20T12:01:30.123456Z", 90), ("Fri, 20 Nov 2026 12:01:30 GMT", 90),
      ("999999999", 86_400), ("4102444800", 86_400),
    ] {
      let limit = Self.limit(
        "\(prefix)RateLimit-Remaining: 0", "\(prefix)RateLimit-Reset: \(reset)")
      #expect(limit?.remaining == 0)
      #expect(limit?.wait == wait, "\(reset)")
    }
  }

  @Test func `a moment is counted from the server's own clock`() {
    let date = "Date: Fri, 20 Nov 2026 11:00:00 GMT"
    #expect(Self.limit("RateLimit-Reset: 1795176000", date)?.wait == 3600)
    #expect(Self.limit("X-RateLimit-Reset: 2026-11-20T11:00:05.000Z", date)?.wait == 5)
    #expect(Self.limit("RateLimit-Reset: 7", date)?.wait == 7)
  }

  @Test(
    arguments: [
      ("\"default\";r=0;t=30", 0, 30, 30), ("\"default\"; r=5; t=30", 5, 30, nil),
      ("\"a\";r=50;t=10, \"b\";r=0;t=60", 0, 60, 60), ("\"a, b\";r=0;t=9", 0, 9, 9),
      ("\"a\";r=0", 0, nil, nil), ("\"a\";t=30;r=0;pk=:AA==:", 0, 30, 30),
      ("\"a\";r=0;t=9999999", 0, 86_400, 86_400),
    ] as [(String, Int, Int?, Int?)])
  func `the one field lists limits, of which the tightest counts`(
    field: String, remaining: Int, reset: Int?, wait: Int?
  ) {
    let limit = Self.limit("RateLimit: " + field, "X-RateLimit-Reset: 5")
    #expect(limit?.remaining == remaining)
    #expect(limit?.reset == reset)
    #expect(limit?.wait == wait)
  }

  @Test func `a reset without a number of requests is to be waited for`() {
    #expect(Self.limit("X-RateLimit-Reset: 12")?.wait == 12)
    #expect(Self.limit("X-RateLimit-Remaining: 12.0", "X-RateLimit-Reset: 12")?.wait == nil)
    #expect(Self.limit("X-RateLimit-Remaining: 0")?.wait == nil)
    #expect(Self.limit("Retry-After: 5") == nil)
  }

  @Test(arguments: [
    "", "soon", "-5", "nan", "inf", "-inf", "1e999", "-1e999", "0x10", "99999999999999999999999",
    "2026-99-99T99:99:99Z", "2026-11-31T12:00:00Z", "٣٠", "9223372036854775807", "1_000", "=;,;=",
    "\"a\";r=-1;t=-1", "\"a\";r=99999999999999999999;t=1", "\"a\";r=0;t=99999999999999999999",
    ";;;,,,", "\"a\";r;t", "\"a\";r=;t=",
  ])
  func `senseless values wait a day at most`(value: String) {
    for field in ["RateLimit-Reset", "RateLimit", "X-RateLimit-Remaining", "X-RateLimit-Reset"] {
      let limit = Self.limit("\(field): \(value)")
      #expect((0...86_400).contains(limit?.wait ?? 0), "\(field)")
      #expect((0...1_000_000).contains(limit?.remaining ?? 0), "\(field)")
    }
  }

  @Test(arguments: [
    [("RateLimit-Reset", "1795176090"), ("Date", "Fri, 20 Nov 2026 12:00:00 GMT")],
    [("RateLimit-Remaining", "0"), ("RateLimit-Reset", "90")],
    [("RateLimit", "\"search\";r=0;t=90")],
    [
      ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "2026-11-20T12:01:30.000Z"),
      ("Date", "Fri, 20 Nov 2026 12:00:00 GMT"),
    ],
    [("Retry-After", "90"), ("RateLimit-Reset", "5")],
  ])
  func `an answer of 429 says for how long its host is left alone`(
    fields: [(name: String, value: String)]
  ) async throws {
    let server = try LoopbackServer { _ in HTTPReply(status: 429, fields: fields) }
    let fetcher = Fetcher(limits: FetchLimits(), isPrivate: { _ in false })
    let response = try await fetcher.fetch(Request(url: server.url("/")))
    #expect(response.retryAfter ?? response.rateLimit?.wait == 90)
    #expect(response.hostPause == 90)
    #expect(server.requests.count == 1)
  }
}
