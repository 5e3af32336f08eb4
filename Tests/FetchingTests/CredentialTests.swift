import Fetching
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct CredentialTests {
  private static let basic = "Basic dXNlcjpwQHNzOndvcmQ="  // user:p@ss:word

  private static func url(_ server: LoopbackServer, _ path: String) -> String {
    "http://user:p%40ss%3Aword@\(server.host):\(server.port)\(path)"
  }

  @Test func `user and password become Basic authentication`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let response = try await Fetcher().fetch(Request(url: Self.url(server, "/feed")))
    #expect(server.requests[0]["authorization"] == Self.basic)
    #expect(response.url == server.url("/feed"))
  }

  @Test func `they follow a redirect within the origin, and so does the kept address`()
    async throws
  {
    let server = try LoopbackServer {
      $0.path == "/old" ? .redirect(to: "/new", status: 301) : .ok("")
    }
    let response = try await Fetcher().fetch(Request(url: Self.url(server, "/old")))
    #expect(server.requests[1]["authorization"] == Self.basic)
    #expect(response.url == server.url("/new"))
    #expect(response.permanentURL == Self.url(server, "/new"))
  }

  @Test func `they never go to another origin`() async throws {
    let other = try LoopbackServer { _ in .ok("") }
    let away = other.url("/there")
    let server = try LoopbackServer { _ in .redirect(to: away, status: 308) }
    let response = try await Fetcher().fetch(Request(url: Self.url(server, "/")))
    #expect(other.requests[0]["authorization"] == nil)
    #expect(response.permanentURL == away)
  }

  @Test func `a location cannot bring its own`() async throws {
    let other = try LoopbackServer { _ in .ok("") }
    let away = Self.url(other, "/there")
    let server = try LoopbackServer { _ in .redirect(to: away) }
    _ = try await Fetcher().fetch(Request(url: server.url("/")))
    #expect(other.requests[0]["authorization"] == nil)
  }

  @Test(arguments: [
    "http://user:hunter2@127.0.0.1:1/", "http://user:hunter2@:80/", "ftp://user:hunter2@host/",
    "http://user:hunter2@ho st/", "http://user:hunter2@[::1/",
  ])
  func `no error tells the password`(url: String) async throws {
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(Request(url: url))
    }
    #expect(error?.detail.contains("hunter2") == false)
  }

  @Test func `a host that begins with a combining mark stays as it is beside a password`() throws {
    let address = try TransferURL("http://user:word@\u{301}0/")
    #expect(address.text.unicodeScalars.contains("\u{301}"))
    #expect(address.textWithCredentials == "http://user:word@\u{301}0/")
    #expect(try TransferURL(address.textWithCredentials) == address)
  }
}
