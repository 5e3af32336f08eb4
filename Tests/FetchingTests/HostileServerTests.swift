import Fetching
import Models
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct HostileServerTests {
  private static func result(_ reply: HTTPReply) async throws -> Result<Response, FetchError> {
    let server = try LoopbackServer { _ in reply }
    do throws(FetchError) {
      return .success(try await Fetcher().fetch(Request(url: server.url("/"))))
    } catch {
      return .failure(error)
    }
  }

  private static func reason(_ reply: HTTPReply) async throws -> FetchError.Reason? {
    switch try await result(reply) {
    case .success: nil
    case .failure(let error): error.reason
    }
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n", "garbage\r\n\r\n", "<rss/>", "HTTP/1.1 200 OK\r\nA\0B: c\r\n\r\n",
    "HTTP/1.1 \r\n\r\n", "\0\0\0\0",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbody\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n",
    "HTTP/2 200 OK",
  ])
  func `what is no HTTP is told as such`(answer: String) async throws {
    let reason = try await Self.reason(.raw(answer))
    #expect(reason == .badProtocol || reason == .connectionLost)
  }

  @Test func `an answer that breaks off is none`() async throws {
    let body = Array("<rss>".utf8)
    #expect(
      try await Self.reason(HTTPReply(body: body, delivery: .truncated(announced: 99)))
        == .connectionLost)
    #expect(try await Self.reason(.raw("")) == .connectionLost)
    #expect(try await Self.reason(HTTPReply(delivery: .reset)) == .connectionLost)
    let start = Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".utf8)
    #expect(try await Self.reason(HTTPReply(body: start, delivery: .reset)) == .connectionLost)
    let chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"
    #expect(try await Self.reason(.raw(chunk)) == .connectionLost)
  }

  @Test func `a body is unpacked`() async throws {
    let reply = HTTPReply(
      fields: [("Content-Encoding", "gzip")], body: Gzip.stored(Array("<rss/>".utf8)))
    #expect(try await Self.result(reply).get().body == Array("<rss/>".utf8))
  }

  @Test func `a body that is not compressed as it says is told as such`() async throws {
    let reply = HTTPReply(fields: [("Content-Encoding", "gzip")], body: Array("<rss/>".utf8))
    #expect(try await Self.reason(reply) == .badCompression)
    var wrong = Gzip.stored(Array("<rss/>".utf8))
    wrong[wrong.count - 6] ^= 0xFF
    #expect(
      try await Self.reason(HTTPReply(fields: [("Content-Encoding", "gzip")], body: wrong))
        == .badCompression)
  }

  @Test(arguments: ["utf-8", "none", "UTF-8, 8bit"])
  func `a coding that there is none of leaves the body as it is`(coding: String) async throws {
    let reply = HTTPReply(fields: [("Content-Encoding", coding)], body: Array("<rss/>".utf8))
    #expect(try await Self.result(reply).get().body == Array("<rss/>".utf8))
  }

  @Test func `interim answers and trailers do not count as the answer's fields`() async throws {
    let early = "HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\n\r\n"
    let late = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
    #expect(try await Self.result(.raw(early + late)).get().validators.etag == nil)
    let reply = HTTPReply(
      fields: [("Last-Modified", "then")], body: Array("ok".utf8),
      delivery: .chunked(size: 1, trailers: "ETag: \"late\"\r\n"))
    let response = try await Self.result(reply).get()
    #expect(response.validators.etag == nil)
    #expect(response.validators.lastModified == "then")
    #expect(response.body == Array("ok".utf8))
  }

  @Test func `a media type may be anything`() async throws {
    let reply = HTTPReply.ok("<rss/>", type: "video/\u{1B}[31m; charset=\"x")
    #expect(try await Self.result(reply).get().contentType == "video/\u{1B}[31m; charset=\"x")
  }

  @Test func `speaking TLS to a server that does not fails as TLS`() async throws {
    let server = try LoopbackServer(greeting: "220 mail.example ESMTP\r\n") { _ in .ok("") }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: "https://\(server.host):\(server.port)/"))
    }
    #expect(error?.reason == .tls)
  }

  @Test func `nobody listening is told as such`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let url = server.url("/")
    server.stop()
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: url))
    }
    #expect(error?.reason == .cannotConnect || error?.reason == .connectionLost)
  }

  @Test func `a name that cannot be is not found`() async throws {
    // Too long for the name service, so that no question leaves this machine.
    let label = String(repeating: "a", count: 70)
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: "http://\(label).invalid/"))
    }
    #expect(error?.reason == .cannotResolve)
  }

  @Test(arguments: [
    "", "feed.xml", "http://", "://x", "http://[::1", "http://a:99999/",
  ])
  func `what is no address is told as such`(url: String) async throws {
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: url))
    }
    #expect(error?.reason == .badAddress)
  }

  @Test(arguments: ["ftp://127.0.0.1/", "file:///etc/passwd", "gemini://127.0.0.1/"])
  func `only the web is asked`(url: String) async throws {
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: url))
    }
    #expect(error?.reason == .unsupportedScheme)
  }
}
