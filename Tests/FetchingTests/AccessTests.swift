import Fetching
import TestSupport
import Testing

/// What one request has of its own: passwords, cookies, a proxy.
@Suite(.timeLimit(.minutes(10)))
struct AccessTests {
  private func request(
    _ server: LoopbackServer, owner: String? = nil, _ change: (inout Access) -> Void
  ) -> Request {
    var access = Access(owner: owner ?? server.url("/"))
    change(&access)
    return Request(url: server.url("/feed"), access: access)
  }

  @Test func `credentials go to their owner's origin and to no other`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    let credentials = Access.Credentials(user: "ada", password: "tide")
    _ = try await Fetcher().fetch(request(server) { $0.credentials = credentials })
    _ = try await Fetcher().fetch(
      request(server, owner: "http://other.example/") { $0.credentials = credentials })
    let port = server.port
    _ = try await Fetcher().fetch(
      request(server, owner: "https://127.0.0.1:\(port)/") { $0.credentials = credentials })
    #expect(
      server.requests.map { $0["authorization"] } == ["Basic YWRhOnRpZGU=", nil, nil])
  }

  @Test func `an address's own password comes first`() async throws {
    let server = try LoopbackServer { _ in .ok("") }
    var request = request(server) { $0.credentials = .init(user: "ada", password: "tide") }
    request.url = "http://user:p%40ss%3Aword@127.0.0.1:\(server.port)/feed"
    _ = try await Fetcher().fetch(request)
    #expect(server.requests[0]["authorization"] == "Basic dXNlcjpwQHNzOndvcmQ=")
  }

  @Test func `cookies that a server sets are forgotten after the request`() async throws {
    let folder = try Folder()
    try folder.write("# Netscape HTTP Cookie File\n", to: "cookies")
    let server = try LoopbackServer { request in
      request.path == "/feed"
        ? HTTPReply(status: 302, fields: [("Location", "/in"), ("Set-Cookie", "pass=1; Path=/")])
        : .ok("")
    }
    let fetcher = Fetcher()
    for _ in 1...2 {
      _ = try await fetcher.fetch(
        request(server) { $0.cookiesFile = folder.path("cookies") })
    }
    #expect(server.requests.map { $0["cookie"] } == [nil, "pass=1", nil, "pass=1"])
    #expect(try folder.read("cookies") == "# Netscape HTTP Cookie File\n")
  }

  @Test func `a file of cookies that cannot be read is an error before anybody is asked`()
    async throws
  {
    let server = try LoopbackServer { _ in .ok("") }
    await #expect {
      _ = try await Fetcher().fetch(request(server) { $0.cookiesFile = "/no/such/file" })
    } throws: {
      ($0 as? FetchError)?.reason == .cookiesUnreadable
    }
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: ["socks5h", "socks5", "socks4", "http"])
  func `a proxy that is not there is an error that names no password`(scheme: String) async throws {
    let gone = try LoopbackServer { _ in .ok("") }
    gone.stop()
    var access = Access(owner: "http://pier.example/")
    access.proxy = "\(scheme)://keeper:s3cret@127.0.0.1:\(gone.port)"
    let request = Request(url: "http://127.0.0.9/feed", access: access)
    do {
      _ = try await Fetcher().fetch(request)
      Issue.record("it was fetched")
    } catch {
      #expect(error.reason == .cannotConnect, "\(error)")
      #expect(!error.detail.contains("s3cret"))
    }
  }

  @Test func `socks5h leaves the name to the proxy`() async throws {
    // What a client of SOCKS 5 says first: version 5, its methods.
    let proxy = try LoopbackServer { _ in .ok("") }
    var access = Access(owner: "http://pier.example/")
    access.proxy = "socks5h://127.0.0.1:\(proxy.port)"
    await #expect {
      _ = try await Fetcher().fetch(
        Request(url: "http://pier.example/feed", deadline: 1, access: access))
    } throws: {
      // It was connected to: the name was not looked up, there is no network in tests.
      ($0 as? FetchError)?.reason == .timedOut
    }
    #expect(proxy.connections == 1)
  }

  @Test(arguments: ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/"])
  func `a proxy is not sent from a public host into the private network`(target: String)
    async throws
  {
    let proxy = try LoopbackServer { _ in .redirect(to: target) }
    var access = Access(owner: "http://pier.example/")
    access.proxy = "http://127.0.0.1:\(proxy.port)"
    await #expect {
      _ = try await Fetcher().fetch(Request(url: "http://pier.example/feed", access: access))
    } throws: {
      ($0 as? FetchError)?.reason == .privateAddress
    }
    #expect(proxy.requests.count == 1)
  }
}
