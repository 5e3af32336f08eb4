import Fetching
import Models
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1)))
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
  }

  @Test func `validators go back as they came and bring a 304`() async throws {
    let server = try LoopbackServer { request in
      .ok(
        "<rss/>", to: request, etag: "\"x--gzip\"", lastModified: "Wed, 21 Oct 2015 07:28:00 +0000")
    }
    let fetcher = Fetcher()
    let first = try await fetcher.fetch(Request(url: server.url("/")))
    let second = try await fetcher.fetch(
      Request(url: server.url("/"), validators: first.validators))
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    #expect(second.validators == first.validators)
    #expect(server.requests[1]["if-none-match"] == "\"x--gzip\"")
    #expect(server.requests[1]["if-modified-since"] == "Wed, 21 Oct 2015 07:28:00 +0000")
  }

  @Test func `a 304 may bring a new validator and keeps the other`() async throws {
    let server = try LoopbackServer { _ in
      HTTPReply(status: 304, fields: [("ETag", "\"2\"")])
    }
    let validators = HTTPValidators(etag: "\"1\"", lastModified: "then")
    let response = try await Fetcher().fetch(Request(url: server.url("/"), validators: validators))
    #expect(response.validators == HTTPValidators(etag: "\"2\"", lastModified: "then"))
  }

  @Test func `the request names the program and sends nothing that tells on the reader`()
    async throws
  {
    let server = try LoopbackServer { _ in
      .ok("", fields: [("Set-Cookie", "track=you")])
    }
    let fetcher = Fetcher()
    _ = try await fetcher.fetch(Request(url: server.url("/one"), accept: "text/html"))
    _ = try await fetcher.fetch(Request(url: server.url("/two")))
    let first = server.requests[0]
    #expect(first.method == "GET")
    #expect(first["user-agent"] == Fetcher.userAgent)
    #expect(first["accept"] == "text/html")
    #expect(first["accept-encoding"]?.contains("gzip") == true)
    let names = Set(server.requests.flatMap { $0.fields.map(\.name) })
    #expect(names == ["host", "user-agent", "accept", "accept-encoding"])
    #expect(server.connections == 1)
  }
}
