import Library
import Models
import Storage
import Synchronization
import TestSupport
import Testing

/// Feeds that programs of this machine write.
@Suite struct ProgramFeedTests {
  private func script(_ line: String) -> String {
    "exec:" + ArgumentVector.text(of: ["sh", "-c", line])
  }

  @Test func `what a program prints is a feed`() async throws {
    let stand = try Newsstand()
    let folder = try Folder()
    try folder.write(Array(RSS("Ebb").text.utf8), to: "feed.xml")
    let address = "exec:cat '\(folder.path("feed.xml"))'"
    let subscription = try await stand.subscribe(address)
    #expect(subscription.title == "The Pier Gazette")
    #expect(try stand.titles() == ["Ebb"])
    try folder.write(Array(RSS("Flood").text.utf8), to: "feed.xml")
    let result = try await stand.refresh(.due, after: 2 * Newsstand.hour)
    #expect(result.newArticles == 1)
    #expect(try stand.titles() == ["Ebb", "Flood"])
  }

  @Test func `no shell reads the arguments unless it is asked for`() async throws {
    let stand = try Newsstand()
    let text = RSS("$HOME `id`").text
    let subscription = try await stand.subscribe(
      "exec:" + ArgumentVector.text(of: ["printf", "%s", text]))
    #expect(subscription.articles == 1)
    #expect(try stand.titles() == ["$HOME `id`"])
  }

  @Test func `a filter gets what the server sent, and 304 leaves it alone`() async throws {
    let stand = try Newsstand()
    let server = try LoopbackServer { .ok(RSS("Ebb").text, to: $0, etag: "\"1\"") }
    let address = "filter:sed s/Ebb/Flood/:" + server.url("/feed")
    let feed = try await stand.subscribe(address).feed
    #expect(try stand.titles() == ["Flood"])
    let result = try await stand.refresh(.due, after: 2 * Newsstand.hour)
    #expect(result.problems.isEmpty)
    #expect(server.requests.last?["if-none-match"] == "\"1\"")
    #expect(try stand.titles() == ["Flood"])
    #expect(try stand.feed(feed)?.health == .ok)
  }

  @Test(arguments: [
    ("echo first >&2; echo 'no \u{1B}[31mtide today' >&2; exit 3", "exit code 3: no "),
    ("exit 1", "(exit code 1)"), ("kill -9 $$", "signal 9"), ("echo hello", "not a feed"),
  ])
  func `a program that fails is a problem in words`(line: String, words: String) async throws {
    let stand = try Newsstand()
    let feed = try await stand.note(script(line))
    let problems = try await stand.refresh().problems
    #expect(problems.map(\.feed) == [feed])
    #expect(problems[0].reason.contains(words), "\(problems[0].reason)")
    #expect(!problems[0].reason.contains { $0.isNewline })
  }

  @Test func `a program that is not there, or no command at all, is a problem in words`()
    async throws
  {
    let stand = try Newsstand()
    _ = try await stand.note("exec:/no/such/program --feed")
    _ = try await stand.note("exec:'never closed")
    let reasons = try await stand.refresh().problems.map(\.reason).sorted()
    #expect(reasons.count == 2)
    #expect(reasons.contains { $0.contains("cannot be started") })
  }

  @Test func `a refresh that is stopped takes the program and its children with it`() async throws {
    let stand = try Newsstand()
    let folder = try Folder()
    let pid = folder.path("pid")
    // Only when both are there does the program say so; it would run for an hour.
    _ = try await stand.note(
      script("sleep 3600 & echo $! > \(pid).new; mv \(pid).new \(pid); wait"))
    let library = stand.library
    let run = Task { try await library.refresh(.due, at: Newsstand.now) { _ in } }
    var child: Int32?
    while child == nil {
      child = (try? folder.read("pid")).flatMap { Int32($0.trimmed) }
      await Task.yield()
    }
    run.cancel()
    let result = try await run.value
    #expect(result.problems.isEmpty)
    let number = try #require(child)
    #expect(Processes.vanishes(number))
  }

  @Test func `a feed that waits for the reader's word is neither run nor asked`() async throws {
    let folder = try Folder()
    let stand = try Newsstand(in: folder)
    let mark = folder.path("mark")
    let address = script("touch \(mark)")
    let feed = try await stand.note(address)
    let store = try Store(directory: folder.path)
    try await store.setConfirmed(false, feed: feed)
    for target: RefreshTarget in [.due, .now(nil), .now([feed]), .wanted([feed])] {
      let result = try await stand.refresh(target, after: 86_400)
      #expect(result.total == 0)
    }
    let skipped = try await stand.refresh(.now([feed])).skipped
    #expect(skipped.map(\.reason) == [.unconfirmed(program: "sh -c 'touch \(mark)'")])
    #expect(throws: (any Error).self) { try folder.read("mark") }
    // By hand it is meant.
    _ = try await stand.note(address)
    #expect(try stand.feed(feed)?.isConfirmed == true)
    try await stand.refresh()
    #expect(try folder.read("mark") == "")
  }
}
