import Fetching
import Models
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ValidatorTests {
  @Test(arguments: [
    "\"abc-1\"", "W/\"weak/1\"", "\"a,b;c=d e--gzip\"", "deadbeef01", "\"", "\"tab\there\"",
  ])
  func `an ETag goes back as it came and brings a 304`(etag: String) async throws {
    let server = try LoopbackServer { .ok("<rss/>", to: $0, etag: etag) }
    let fetcher = Fetcher()
    let first = try await fetcher.fetch(Request(url: server.url("/")))
    let second = try await fetcher.fetch(
      Request(url: server.url("/"), validators: first.validators))
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    #expect(second.validators == first.validators)
    #expect(server.requests[1]["if-none-match"] == etag)
    #expect(server.requests[1]["if-modified-since"] == nil)
  }

  @Test func `a Last-Modified that is no date goes back as it came`() async throws {
    let date = "Wed, 21 Oct 2015 07:28:00 +0000 (about)"
    let server = try LoopbackServer { .ok("<rss/>", to: $0, lastModified: date) }
    let fetcher = Fetcher()
    let first = try await fetcher.fetch(Request(url: server.url("/")))
    let second = try await fetcher.fetch(
      Request(url: server.url("/"), validators: first.validators))
    #expect(second.status == 304)
    #expect(server.requests[1]["if-modified-since"] == date)
  }

  @Test func `bytes beyond ASCII survive in a validator`() async throws {
    let answer: [UInt8] =
      Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: \"".utf8) + [0xE4, 0xC3, 0xB6, 0xFF]
      + Array("\"\r\n\r\n".utf8)
    let server = try LoopbackServer { _ in HTTPReply(body: answer, delivery: .raw) }
    let fetcher = Fetcher()
    let first = try await fetcher.fetch(Request(url: server.url("/")))
    _ = try await fetcher.fetch(Request(url: server.url("/"), validators: first.validators))
    // The server reads one character for each byte.
    #expect(server.requests[1]["if-none-match"] == "\"\u{E4}\u{C3}\u{B6}\u{FF}\"")
  }

  @Test func `a 304 may bring a new validator and keeps the other`() async throws {
    let server = try LoopbackServer { _ in HTTPReply(status: 304, fields: [("ETag", "\"2\"")]) }
    let validators = HTTPValidators(etag: "\"1\"", lastModified: "then")
    let response = try await Fetcher().fetch(Request(url: server.url("/"), validators: validators))
    #expect(response.validators == HTTPValidators(etag: "\"2\"", lastModified: "then"))
  }

  @Test func `a 200 without validators forgets the old ones`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let response = try await Fetcher().fetch(
      Request(url: server.url("/"), validators: HTTPValidators(etag: "\"1\"")))
    #expect(response.validators == HTTPValidators())
  }

  @Test func `a stored validator cannot add a field to the request`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    _ = try await Fetcher().fetch(
      Request(url: server.url("/"), validators: HTTPValidators(etag: "\"1\"\r\nX-Evil: yes")))
    #expect(server.requests[0]["x-evil"] == nil)
    #expect(server.requests[0]["if-none-match"] == nil)
  }

  @Test func `validators are not shown to another origin`() async throws {
    let other = try LoopbackServer { _ in .ok("") }
    let away = other.url("/there")
    let server = try LoopbackServer { _ in .redirect(to: away) }
    let validators = HTTPValidators(etag: "\"secret\"", lastModified: "then")
    let fetcher = Fetcher()
    _ = try await fetcher.fetch(Request(url: server.url("/"), validators: validators))
    #expect(server.requests[0]["if-none-match"] == "\"secret\"")
    #expect(other.requests[0]["if-none-match"] == nil)
    #expect(other.requests[0]["if-modified-since"] == nil)

    _ = try await fetcher.fetch(
      Request(url: server.url("/"), validators: validators, validatorsURL: away))
    #expect(server.requests[1]["if-none-match"] == nil)
    #expect(other.requests[1]["if-none-match"] == "\"secret\"")
  }
}
