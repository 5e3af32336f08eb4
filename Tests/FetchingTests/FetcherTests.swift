import Fetching
import Models
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct FetcherTests {
  @Test func `a page arrives with all that was said about it`() async throws {
    let server = try LoopbackServer { request in
      .ok("<rss/>", to: request, etag: "W/\"a,b\"", lastModified: "yesterday, about noon")
    }
    let response = try await Fetcher().fetch(Request(url: server.url("/feed.xml")))
    #expect(response.status == 200)
    #expect(response.url == server.url("/feed.xml"))
    #expect(response.contentType == "application/rss+xml")
    #expect(response.validators.etag == "W/\"a,b\"")
    #expect(response.validators.lastModified == "yesterday, about noon")
    #expect(String(decoding: response.body, as: UTF8.self) == "<rss/>")
    #expect(!response.isPermanentlyMoved)
    #expect(response.maxAge == nil)
    #expect(response.retryAfter == nil)
  }

  @Test func `a bad status is an answer, not an error`() async throws {
    let server = try LoopbackServer { _ in
      HTTPReply(status: 503, fields: [("Retry-After", "120")], body: Array("later".utf8))
    }
    let response = try await Fetcher().fetch(Request(url: server.url("/")))
    #expect(response.status == 503)
    #expect(response.retryAfter == 120)
    #expect(response.body == Array("later".utf8))
  }

  @Test func `Retry-After as a date counts from the server's own clock`() async throws {
    let server = try LoopbackServer { _ in
      HTTPReply(
        status: 429,
        fields: [
          ("Date", "Sun, 06 Nov 1994 08:49:37 GMT"),
          ("Retry-After", "Sun, 06 Nov 1994 09:49:37 GMT"),
        ])
    }
    #expect(try await Fetcher().fetch(Request(url: server.url("/"))).retryAfter == 3600)
  }

  @Test func `max-age comes with the answer, 304 included`() async throws {
    let server = try LoopbackServer { request in
      HTTPReply(
        status: request["if-none-match"] == nil ? 200 : 304,
        fields: [("ETag", "\"1\""), ("Cache-Control", "public"), ("Cache-Control", "max-age=600")])
    }
    let fetcher = Fetcher()
    let first = try await fetcher.fetch(Request(url: server.url("/")))
    #expect(first.maxAge == 600)
    let second = try await fetcher.fetch(
      Request(url: server.url("/"), validators: first.validators))
    #expect(second.status == 304)
    #expect(second.maxAge == 600)
  }

  @Test func `the request names the program and sends nothing that tells on the reader`()
    async throws
  {
    let server = try LoopbackServer { _ in .ok("", fields: [("Set-Cookie", "track=you")]) }
    let fetcher = Fetcher()
    _ = try await fetcher.fetch(Request(url: server.url("/one"), accept: "text/html"))
    _ = try await fetcher.fetch(Request(url: server.url("/two")))
    let first = server.requests[0]
    #expect(first.method == "GET")
    #expect(first["user-agent"] == Imprint.userAgent())
    #expect(first["accept"] == "text/html")
    #expect(first["accept-encoding"]?.contains("gzip") == true)
    let names = Set(server.requests.flatMap { $0.fields.map(\.name) })
    #expect(names == ["host", "user-agent", "accept", "accept-encoding"])
  }

  @Test func `one connection carries requests that follow each other`() async throws {
    let server = try LoopbackServer { _ in .ok("<rss/>") }
    var limits = FetchLimits()
    // Whatever the machine is busy with between two requests, the thread waits for the next.
    limits.lingerSeconds = 3600
    let fetcher = Fetcher(limits: limits)
    for _ in 0..<10 { _ = try await fetcher.fetch(Request(url: server.url("/"))) }
    #expect(server.connections == 1)
  }

  @Test func `the thread comes back after it has gone`() async throws {
    let server = try LoopbackServer { _ in .ok("<rss/>") }
    var limits = FetchLimits()
    limits.lingerSeconds = 0
    let fetcher = Fetcher(limits: limits)
    for _ in 0..<50 {
      #expect(try await fetcher.fetch(Request(url: server.url("/"))).status == 200)
    }
    #expect(server.requests.count == 50)
  }

  @Test func `blanks and letters beyond ASCII are percent-encoded`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let response = try await Fetcher().fetch(
      Request(url: " " + server.url("/my feeds/Öl.xml?q=ä b&c=%20#part") + "\n"))
    #expect(server.requests[0].path == "/my%20feeds/%c3%96l.xml?q=%c3%a4+b&c=%20")
    #expect(response.url == server.url("/my%20feeds/%c3%96l.xml?q=%c3%a4+b&c=%20"))
  }

  @Test(.enabled(if: FetcherTests.hasIPv6))
  func `an IPv6 literal is a host`() async throws {
    let server = try LoopbackServer(host: "::1") { _ in .ok("six") }
    let response = try await Fetcher().fetch(Request(url: server.url("/")))
    #expect(response.body == Array("six".utf8))
  }

  @Test func `an international host name goes out in ASCII`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let url = "http://bücher.localhost:\(server.port)/"
    let response = try await Fetcher().fetch(Request(url: url))
    #expect(response.status == 200)
    #expect(server.requests[0]["host"] == "xn--bcher-kva.localhost:\(server.port)")
  }

  private static var hasIPv6: Bool { (try? LoopbackServer(host: "::1") { _ in .ok("") }) != nil }
}
