import Foundation
import Synchronization
import TestSupport
import Testing

/// `fetch` as cron and systemd run it: standard error is no terminal.
@Suite struct UnattendedTests {
  let program: Program

  init() throws { program = try Program() }

  /// Lets so much time pass for the library.
  private func wait(hours: Int) throws {
    try Database(program.store + "/library.db").run(
      """
      UPDATE feed SET last_fetched = last_fetched - \(hours * 3600),
        next_fetch = next_fetch - \(hours * 3600), failing_since = failing_since - \(hours * 3600)
      """)
  }

  @Test func `a fetch that goes well says nothing`() throws {
    let server = try LoopbackServer { _ in .ok(rss("Pier", ["Ebb"])) }
    _ = try program.run("add", "--unchecked", server.url("/feed"))
    for _ in 1...2 {
      let result = try program.run("fetch")
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errorText == "")
    }
    #expect(try program.articles().count == 1)
  }

  @Test func `a problem is told when it is news, and the exit code tells it always`() throws {
    let status = Mutex(500)
    let server = try LoopbackServer { _ in .status(status.withLock { $0 }) }
    _ = try program.run("add", "--unchecked", server.url("/feed"))
    func lines() throws -> [String] {
      let result = try program.run("fetch", "--now")
      #expect(result.status == 69)
      return result.errorLines
    }
    #expect(try lines().count == 1)
    #expect(try lines().isEmpty)
    status.withLock { $0 = 404 }
    let changed = try lines()
    #expect(changed.count == 1)
    #expect(changed.first?.contains("404") == true)
    try wait(hours: 50)
    #expect(try lines().isEmpty)
    try wait(hours: 25)
    #expect(try lines().count == 1)
    #expect(try lines().isEmpty)
    status.withLock { $0 = 410 }
    #expect(try lines().count == 1)
    let gone = try program.run("fetch", "--now")
    #expect(gone.status == 0)
    #expect(gone.errorText == "")
  }

  @Test func `a feed that is named is told of each time, also why it is not asked`() throws {
    let server = try LoopbackServer { _ in
      HTTPReply(status: 429, fields: [("Retry-After", "7200")])
    }
    _ = try program.run("add", "--unchecked", server.url("/feed"))
    #expect(try program.run("fetch", "1").errorText.contains("429"))
    let second = try program.run("fetch", "1")
    #expect(second.status == 0)
    #expect(second.errorText.contains("not asked: the server wants peace until"))
    #expect(server.requests.count == 1)
  }

  @Test func `at a terminal a fetch says what it did`() throws {
    let server = try LoopbackServer { _ in .ok(rss("Pier", ["Ebb", "Flood"])) }
    _ = try program.run("add", "--unchecked", server.url("/feed"))
    // script(1) gives the program a terminal.
    let first = try program.shell("script -qec \"$BROADSHEET fetch\" /dev/null")
    #expect(first.text.contains("1 feed asked, 2 new articles"), "\(first.text)")
    let second = try program.shell("script -qec \"$BROADSHEET fetch\" /dev/null")
    #expect(second.text.contains("nothing is due"))
  }

  @Test func `a program of the reader's is given the news as one argument`() throws {
    let server = try LoopbackServer { _ in .ok(rss("Pier", ["Ebb $(id)", "Flood"])) }
    _ = try program.run("add", "--unchecked", server.url("/feed"))
    let script = try program.home.write(
      "#!/bin/sh\nprintf '%s|' \"$@\" >> \(program.home.path("news"))\n", to: "tell")
    _ = try program.shell("chmod +x \(script)")
    try program.home.write(
      "set notify-command \(script) 'from Broadsheet'\n", to: "config/broadsheet/config")
    #expect(try program.run("fetch").status == 0)
    #expect(try program.run("fetch", "--now").status == 0)
    let told = try program.home.read("news")
    #expect(told.hasPrefix("from Broadsheet|2 new articles in 1 feed: "), "\(told)")
    #expect(told.contains("Ebb $(id)"))
    #expect(told.split(separator: "|").count == 2)
  }

  @Test func `netrc names user and password to its own host only`() throws {
    let other = try LoopbackServer(host: "127.0.0.2") { _ in .ok(rss("Pier", ["Ebb"])) }
    let away = other.url("/feed")
    let server = try LoopbackServer { request in
      request.path == "/away" ? .redirect(to: away) : .ok(rss("Pier", ["Flood"]))
    }
    try program.home.write(
      "machine 127.0.0.1 login ada password s3cret\nmachine 127.0.0.2 login bob password other\n",
      to: ".netrc")
    try program.home.write(
      "feed \(server.url("/with")) netrc on\nfeed \(server.url("/away")) netrc on\n",
      to: "config/broadsheet/config")
    for path in ["/with", "/away", "/none"] {
      _ = try program.run("add", "--unchecked", server.url(path))
    }
    #expect(try program.run("fetch").status == 0)
    let asked = Dictionary(
      server.requests.map { ($0.path, $0["authorization"] ?? "") }
    ) { first, _ in first }
    #expect(
      asked == ["/with": "Basic YWRhOnMzY3JldA==", "/away": "Basic YWRhOnMzY3JldA==", "/none": ""])
    #expect(other.requests.first?["authorization"] == nil)
  }

  @Test func `a password in an address is shown nowhere`() throws {
    let server = try LoopbackServer { _ in .status(500) }
    let address = "http://ada:s3cret@127.0.0.1:\(server.port)/feed"
    let failed = try program.run("add", address)
    let noted = try program.run("add", "--unchecked", address)
    let fetched = try program.run("fetch", "--now")
    let named = try program.run("fetch", "http://127.0.0.1:\(server.port)/feed")
    let feeds = [try program.run("feeds"), try program.run("feeds", "--json")]
    for result in [failed, noted, fetched, named] + feeds {
      #expect(!result.errorText.contains("s3cret"), "\(result.errorText)")
      #expect(!result.text.contains("s3cret"), "\(result.text)")
    }
    #expect(named.errorText.contains("500"))
    #expect(server.requests.last?["authorization"] == "Basic YWRhOnMzY3JldA==")
  }

  @Test func `feeds say how they are, in words and for programs`() throws {
    let server = try LoopbackServer { request in
      request.path == "/busy"
        ? HTTPReply(status: 429, fields: [("Retry-After", "7200")])
        : .ok(rss("Pier", ["Ebb"]), fields: [("Cache-Control", "max-age=10800")])
    }
    for path in ["/fine", "/busy"] {
      _ = try program.run("add", "--unchecked", server.url(path))
    }
    _ = try program.run("fetch")
    let text = try program.run("feeds").text
    #expect(text.contains("; next in 3 h (the server says 3 h)"), "\(text)")
    #expect(text.contains("paused by the server until"), "\(text)")
    let feeds = try json(program.run("feeds", "--json").lines)
    #expect(Set(feeds.compactMap { $0["wait"] as? String }) == ["freshness", "retry-after"])
    #expect(feeds.allSatisfy { $0["confirmed"] as? Bool == true })
    #expect(feeds.compactMap { $0["paused_until"] as? String }.count == 1)
    #expect(feeds.allSatisfy { $0["status"] is String })
  }

  @Test func `the command line survives a library that was loaded first`() throws {
    let library = "/usr/lib/\(Self.triplet)/faketime/libfaketime.so.1"
    guard FileManager.default.fileExists(atPath: library) else { return }
    let result = try program.run(
      "version", environment: ["LD_PRELOAD": library, "FAKETIME": "+3h"])
    #expect(result.text.hasPrefix("broadsheet "), "\(result.errorText)")
  }

  private static var triplet: String {
    #if arch(arm64)
      "aarch64-linux-gnu"
    #else
      "x86_64-linux-gnu"
    #endif
  }
}
