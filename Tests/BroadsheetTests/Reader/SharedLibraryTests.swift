import Foundation
import Glibc
import Synchronization
import Terminal
import TestSupport
import Testing

/// One library, several processes, and some of them die.
@Suite(.waitsForPrograms) struct SharedLibraryTests {
  @Test func `what was on the screen is kept when the reader is killed`() throws {
    let program = try Program()
    var starred: Set<String> = []
    let ids = [
      "how-to-read-this-paper", "corrections", "kestrel-bridge-closes", "marrow-bay-recount",
    ]
    for (row, id) in ids.enumerated() {
      let reader = try Reader(in: program)
      try reader.see("unread")
      for _ in 0..<row { reader.press("j") }
      reader.press("s")
      try reader.hear("Starred")
      reader.press("m")
      try reader.hear("Marked read")
      reader.terminal.signal(SIGKILL)
      #expect(reader.terminal.waitForEnd() == .signalled(SIGKILL))
      starred.insert(id)
      #expect(try program.sampleArticles("starred") == starred)
      #expect(try program.sampleArticles("read") == starred)
      #expect(try Database(program.sampleStore + "/library.db").faults() == [])
    }
  }

  @Test func `killed fetches lose no article and bring none twice`() throws {
    let program = try Program()
    let due = Mutex<(count: Int, atCount: Int)>((0, .max))
    let reached = DispatchSemaphore(value: 0)
    let server = try LoopbackServer { request in
      let isReached = due.withLock { due in
        due.count += 1
        return due.count == due.atCount
      }
      if isReached { reached.signal() }
      let name = String(request.path.dropFirst())
      return .ok(rss("Feed \(name)", (1...15).map { "Feed \(name) piece \($0)" }))
    }
    let addresses = (1...24).map { server.url("/\($0)") }
    #expect(try program.run(["add", "--unchecked"] + addresses).status == 0)
    for round in 1...6 {
      due.withLock { $0 = (0, 1 + round * 3) }
      let fetch = try program.start("fetch", "--now")
      #expect(reached.wait(timeout: .now() + 30) == .success)
      fetch.kill()
      #expect(fetch.finish().end == .signalled(SIGKILL))
      #expect(try Database(program.store + "/library.db").faults() == [])
    }
    let last = try program.run("fetch", "--now")
    #expect(last.status == 0, "\(last.errorText)")
    let articles = try program.articles()
    #expect(articles.count == 24 * 15)
    let names = articles.compactMap { article in
      (article["feed"] as? String).flatMap { feed in
        (article["id"] as? String).map { feed + " " + $0 }
      }
    }
    #expect(Set(names).count == 24 * 15)
    #expect(try Database(program.store + "/library.db").faults() == [])
    #expect(try program.run("search", "\"piece 7\"").lines.count == 24)
  }

  @Test func `two readers and a fetch see each other's work`() throws {
    let program = try Program()
    let isLater = Mutex(false)
    let server = try LoopbackServer { _ in
      let titles = ["Ebb", "Flood", "Neap tide"]
      return .ok(rss("Pier", isLater.withLock { $0 } ? ["Spring tide"] + titles : titles))
    }
    #expect(try program.run("add", server.url("/feed")).status == 0)
    let (one, two) = (try Reader([], in: program), try Reader([], in: program))
    for reader in [one, two] { try reader.see("Headlines  1 of 3") }
    two.press("G")
    try two.see("Headlines  3 of 3")
    let chosen = try #require(two.screen.line(6).split(separator: "●").last)
      .split(separator: "│")[0].trimmingCharacters(in: .whitespaces)
    one.press("s", "m")
    try one.see("2 unread")
    try two.see("2 unread")
    try two.see("★")
    one.press("u")
    try two.see("3 unread")

    isLater.withLock { $0 = true }
    #expect(try program.run("fetch", "--now").status == 0)
    for reader in [one, two] {
      try reader.see("Spring tide")
      try reader.see("4 unread")
    }
    try two.see("Headlines  4 of 4", or: "Headlines  3 of 4")
    two.press("Enter")
    try two.see("What is to be said about \(chosen).")
    try one.see("3 unread")
  }

  @Test func `keys answer while a fetch waits for its servers, and Escape stops it`() throws {
    let program = try Program()
    let gate = DispatchSemaphore(value: 0)
    let server = try LoopbackServer { request in
      if request.path.hasPrefix("/slow") { gate.wait() }
      return .ok(rss("Feed \(request.path)", (1...20).map { "\(request.path) piece \($0)" }))
    }
    defer { for _ in 1...8 { gate.signal() } }
    #expect(try program.run("add", server.url("/quick")).status == 0)
    // R asks no feed twice in ten minutes.
    try Database(program.store + "/library.db").run(
      "UPDATE feed SET last_fetched = last_fetched - 3600")
    // Two of them under another name of the host, since a host has two turns: one is left for the
    // quick feed, whoever is asked first.
    let elsewhere = ["/slow2", "/slow3"].map {
      server.url($0).replacing("127.0.0.1", with: "localhost")
    }
    let slow = [server.url("/slow1")] + elsewhere
    #expect(try program.run(["add", "--unchecked"] + slow).status == 0)
    let reader = try Reader([], in: program)
    try reader.see("Headlines  1 of 20")
    reader.press("R")
    try reader.see("fetching 1/4")
    for row in 2...9 {
      reader.press("j")
      try reader.see("Headlines  \(row) of 20")
    }
    reader.press("Enter")
    try reader.see("What is to be said about")
    reader.press("q")
    try reader.see("fetching 1/4")
    gate.signal()
    try reader.see("fetching 2/4")
    try reader.see("of 40")
    reader.press("Esc")
    try reader.lose("fetching")
    try reader.hear("Stopped after")
    let feeds = try json(program.run("feeds", "--json").lines)
    #expect(Set(feeds.compactMap { $0["health"] as? String }) == ["ok", "untried"])
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `quitting during a fetch keeps what came and ends at once`() throws {
    let program = try Program()
    let server = try LoopbackServer { request in
      request.path == "/slow"
        ? HTTPReply(delivery: .silent) : .ok(rss("Feed \(request.path)", ["Ebb", "Flood"]))
    }
    #expect(
      try program.run("add", "--unchecked", server.url("/slow"), server.url("/quick")).status == 0)
    let reader = try Reader([], in: program)
    try reader.see("0 unread")
    reader.press("R")
    try reader.see("fetching 1/2")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd(seconds: 10) == .exited(0))
    #expect(try program.articles().count == 2)
  }

  @Test func `a reader that nobody touches does nothing at all`() throws {
    let reader = try Reader()
    try reader.see("36 unread")
    reader.press("j", "j", "Enter")
    try reader.see("both: kestrel")
    // Two seconds of this test's own life, in which the kernel must not have run the reader once.
    // What it still had to do may take the first windows; a timer would spoil them all.
    var isAtRest = false
    for _ in 1...6 where !isAtRest {
      let before = Processes.switches(of: reader.terminal.pid)
      let length = reader.terminal.output.count
      reader.terminal.wait(seconds: 2) { _ in false }
      isAtRest =
        !before.isEmpty && Processes.switches(of: reader.terminal.pid) == before
        && reader.terminal.output.count == length
    }
    #expect(isAtRest)
  }
}
