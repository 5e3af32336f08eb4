import Fetching
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct RedirectTests {
  /// Each hop is a path `/STATUS/STATUS/...` and redirects to the rest of itself.
  private static func chain() throws -> LoopbackServer {
    try LoopbackServer { request in
      let parts = request.path.split(separator: "/")
      guard let first = parts.first, let status = Int(first) else { return .ok("end") }
      return .redirect(to: "/" + parts.dropFirst().joined(separator: "/"), status: status)
    }
  }

  @Test(arguments: [301, 308])
  func `a permanent redirect moves the address`(status: Int) async throws {
    let server = try Self.chain()
    let response = try await Fetcher().fetch(Request(url: server.url("/\(status)/end")))
    #expect(response.status == 200)
    #expect(response.url == server.url("/end"))
    #expect(response.isPermanentlyMoved)
    #expect(response.permanentURL == server.url("/end"))
  }

  @Test(arguments: [302, 303, 307])
  func `a temporary redirect does not`(status: Int) async throws {
    let server = try Self.chain()
    let response = try await Fetcher().fetch(Request(url: server.url("/\(status)/end")))
    #expect(response.url == server.url("/end"))
    #expect(!response.isPermanentlyMoved)
  }

  @Test func `the address moves as far as the chain is permanent from its start`() async throws {
    let server = try Self.chain()
    let fetcher = Fetcher()
    let mixed = try await fetcher.fetch(Request(url: server.url("/301/308/302/301/end")))
    #expect(mixed.url == server.url("/end"))
    #expect(mixed.permanentURL == server.url("/302/301/end"))
    let temporaryFirst = try await fetcher.fetch(Request(url: server.url("/302/301/end")))
    #expect(temporaryFirst.permanentURL == nil)
  }

  @Test func `ten redirects are followed and the eleventh is not`() async throws {
    let server = try Self.chain()
    let fetcher = Fetcher()
    let ten = String(repeating: "/302", count: 10)
    #expect(try await fetcher.fetch(Request(url: server.url(ten + "/end"))).status == 200)
    let error = await #expect(throws: FetchError.self) {
      try await fetcher.fetch(Request(url: server.url(ten + "/302/end")))
    }
    #expect(error?.reason == .tooManyRedirects)
  }

  @Test func `a loop is cut`() async throws {
    let server = try LoopbackServer { .redirect(to: $0.path) }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: server.url("/loop")))
    }
    #expect(error?.reason == .tooManyRedirects)
    #expect(server.count(of: "/loop") == 11)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "javascript:alert(1)",
    "data:text/plain,x", "dict://127.0.0.1/",
  ])
  func `no redirect leaves the web`(location: String) async throws {
    let server = try LoopbackServer { _ in .redirect(to: location) }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: server.url("/"), allowsFile: true))
    }
    #expect(error?.reason == .unsupportedScheme || error?.reason == .badAddress)
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    ("b.xml", "/a/b.xml"), ("../b", "/b"), ("?page=2", "/a/feed?page=2"), ("/b c", "/b%20c"),
    ("/\u{C3}\u{A4}", "/%c3%a4"), ("#part", "/a/feed"),
  ])
  func `a relative location counts from where it was given`(
    location: String, path: String
  ) async throws {
    let server = try LoopbackServer { request in
      request.path == "/a/feed" ? .redirect(to: location) : .ok("")
    }
    if path == "/a/feed" { return }
    let response = try await Fetcher().fetch(Request(url: server.url("/a/feed")))
    #expect(response.url == server.url(path))
  }

  @Test func `a redirect without an address is an answer`() async throws {
    let server = try LoopbackServer { _ in .status(302) }
    #expect(try await Fetcher().fetch(Request(url: server.url("/"))).status == 302)
  }

  @Test func `a redirect's endless body is not read`() async throws {
    let server = try LoopbackServer { request in
      if request.path == "/end" { return .ok("end") }
      return HTTPReply(
        status: 301, fields: [("Location", "/end")], body: [UInt8](repeating: 0x20, count: 9999),
        delivery: .endless)
    }
    let response = try await Fetcher().fetch(Request(url: server.url("/")))
    #expect(response.body == Array("end".utf8))
    #expect(response.permanentURL == server.url("/end"))
  }
}
