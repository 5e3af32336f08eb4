import Library
import Models
import Storage
import TestSupport
import Testing

/// What the configuration says about single feeds, at work.
@Suite struct FeedRuleTests {
  @Test func `the program names itself and somebody to write to`() async throws {
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    _ = try await Newsstand().subscribe(server.url("/a"))
    _ = try await Newsstand(contact: "ada@pier.example").subscribe(server.url("/b"))
    let rule = FeedRule(pattern: server.url("/c"), .userAgent("Gull/1 (feeds)"))
    _ = try await Newsstand(rules: [rule]).subscribe(server.url("/c"))
    #expect(
      server.requests.map { $0["user-agent"] } == [
        "Broadsheet/0.1.0 (+https://broadsheet.example/)",
        "Broadsheet/0.1.0 (+ada@pier.example)", "Gull/1 (feeds)",
      ])
  }

  @Test func `a feed has its own interval`() async throws {
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let stand = try Newsstand(rules: [
      FeedRule(pattern: "*/slow", .interval(6 * 3600)),
      FeedRule(pattern: "*/quick", .interval(600)),
    ])
    let slow = try await stand.subscribe(server.url("/slow")).feed
    let quick = try await stand.subscribe(server.url("/quick")).feed
    #expect(try stand.feed(slow)?.nextFetch == stand.now.advanced(by: 6 * 3600))
    #expect(try stand.feed(quick)?.nextFetch == stand.now.advanced(by: 600))
    try await stand.refresh(.due, after: 7200)
    #expect(server.requests.count == 3)
  }

  @Test func `a password comes from its command, which is run once a run`() async throws {
    let folder = try Folder()
    let log = folder.path("log")
    let command = ["sh", "-c", "echo asked >> \(log); echo 'tide: high'; echo more"]
    let server = try LoopbackServer { request in
      // ada:tide: high
      request["authorization"] == "Basic YWRhOnRpZGU6IGhpZ2g="
        ? .ok(RSS("From \(request.path.dropFirst())").text) : .status(401)
    }
    let stand = try Newsstand(rules: [
      FeedRule(pattern: server.url("/"), .user("ada")),
      FeedRule(pattern: server.url("/"), .passwordCommand(command)),
    ])
    for path in ["/a", "/b", "/c"] { _ = try await stand.note(server.url(path)) }
    let result = try await stand.refresh()
    #expect(result.problems.isEmpty)
    #expect(try stand.titles() == ["From a", "From b", "From c"])
    #expect(try folder.read("log") == "asked\n")
  }

  @Test func `a password stays with the feed's own origin`() async throws {
    let elsewhere = try LoopbackServer(host: "127.0.0.2") { _ in .ok(RSS("Ebb").text) }
    let target = elsewhere.url("/feed")
    let server = try LoopbackServer { _ in .redirect(to: target) }
    let stand = try Newsstand(rules: [
      FeedRule(pattern: server.url("/"), .user("ada")),
      FeedRule(pattern: server.url("/"), .passwordCommand(["echo", "secret"])),
    ])
    _ = try await stand.subscribe(server.url("/feed"))
    #expect(server.requests[0]["authorization"] != nil)
    #expect(elsewhere.requests[0]["authorization"] == nil)
  }

  @Test(arguments: [
    ["false"], ["true"], ["/no/such/program"], ["sh", "-c", "echo s3cret >&2; exit 1"],
  ])
  func `a command that gives no password is a problem without a secret`(
    command: [String]
  ) async throws {
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let stand = try Newsstand(rules: [
      FeedRule(pattern: server.url("/"), .passwordCommand(command))
    ])
    let feed = try await stand.note(server.url("/feed"))
    let problems = try await stand.refresh().problems
    #expect(problems.map(\.feed) == [feed])
    #expect(problems[0].reason.contains("password-command"))
    #expect(!problems[0].reason.contains("s3cret"))
    #expect(server.requests.isEmpty)
  }

  @Test func `cookies of a file are sent to their host, and the file stays as it is`()
    async throws
  {
    let folder = try Folder()
    let text = """
      # Netscape HTTP Cookie File
      127.0.0.1\tFALSE\t/\tFALSE\t0\tsubscriber\tyes
      other.example\tFALSE\t/\tFALSE\t0\tsecret\tno

      """
    try folder.write(Array(text.utf8), to: "cookies")
    let server = try LoopbackServer { _ in
      .ok(RSS("Ebb").text, fields: [("Set-Cookie", "track=you; Path=/; Max-Age=99999")])
    }
    let stand = try Newsstand(rules: [
      FeedRule(pattern: server.url("/with"), .cookiesFile(folder.path("cookies")))
    ])
    for path in ["/with", "/none"] { _ = try await stand.note(server.url(path)) }
    try await stand.refresh()
    try await stand.refresh(.now(nil), after: 3600)
    let cookies = server.requests.filter { $0.path == "/with" }.map { $0["cookie"] }
    #expect(cookies == ["subscriber=yes", "subscriber=yes"])
    #expect(server.requests.filter { $0.path == "/none" }.allSatisfy { $0["cookie"] == nil })
    #expect(try folder.read("cookies") == text)
  }

  @Test func `a file of cookies that is missing is told, and nobody is asked`() async throws {
    let server = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let stand = try Newsstand(rules: [FeedRule(pattern: "*", .cookiesFile("/no/such/file"))])
    _ = try await stand.note(server.url("/feed"))
    let problems = try await stand.refresh().problems
    #expect(problems.count == 1)
    #expect(problems.first?.reason.contains("cookies") == true)
    #expect(server.requests.isEmpty)
  }

  @Test func `a proxy is asked for the whole address, and learns its own password only`()
    async throws
  {
    let proxy = try LoopbackServer { _ in .ok(RSS("Ebb").text) }
    let stand = try Newsstand(rules: [
      FeedRule(
        pattern: "http://pier.example/",
        .proxy("http://keeper:s3cret@127.0.0.1:\(proxy.port)"))
    ])
    _ = try await stand.subscribe("http://pier.example/feed")
    let request = try #require(proxy.requests.first)
    #expect(request.path == "http://pier.example/feed")
    #expect(request["proxy-authorization"] == "Basic a2VlcGVyOnMzY3JldA==")
    #expect(request["authorization"] == nil)
    proxy.stop()
    let problems = try await stand.refresh(.now(nil), after: 3600).problems
    #expect(problems.count == 1)
    #expect(!problems[0].reason.contains("s3cret"))
  }

  @Test func `discussions come with new articles, the ten newest, one after the other`()
    async throws
  {
    let server = try LoopbackServer { request in
      guard request.path == "/feed" else {
        let number = Int(request.path.dropFirst("/comments/".count)) ?? 0
        if number == 15 { return .status(500) }
        return .ok(RSS(items: [.init(guid: "c\(number)", title: "Reply \(number)")]).text)
      }
      let items = (1...15).map { number in
        RSS.Item(
          guid: "a\(number)", title: "Article \(number)",
          more: "<wfw:commentRss>/comments/\(number)</wfw:commentRss>"
            + "<pubDate>Mon, 02 Mar 2026 08:\(number + 10):00 GMT</pubDate>")
      }
      let base = "http://127.0.0.1:\(request["host"]?.split(separator: ":").last ?? "")"
      let text = RSS(items: items).text.replacing("/comments/", with: base + "/comments/")
      return .ok(text)
    }
    let address = server.url("/feed")
    let stand = try Newsstand(rules: [FeedRule(pattern: address, .prefetchesComments(true))])
    _ = try await stand.note(address)
    let result = try await stand.refresh()
    #expect(result.problems.isEmpty)
    #expect(result.missingDiscussions == 1)
    let asked = Set(server.requests.map(\.path).filter { $0.hasPrefix("/comments/") })
    #expect(asked.count == 10)
    #expect(asked.contains("/comments/15"))
    #expect(!asked.contains("/comments/5"))
    let article = try #require(try stand.article("Article 14"))
    #expect(try await stand.library.discussion(of: article.id, at: stand.now).comments.count == 1)
    let before = server.requests.count
    try await stand.refresh(.due, after: 7200)
    #expect(server.requests.count == before + 1)
  }
}
