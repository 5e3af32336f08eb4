import Foundation
import Terminal
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct DiscoveringTests {
  let program: Program
  let server: LoopbackServer

  init() throws {
    program = try Program()
    server = try LoopbackServer { request in
      switch request.path {
      case "/one": .ok("<html><link rel=feed href=/a.rss>", type: "text/html")
      case "/two":
        .ok(
          "<html><link rel=feed href=/a.rss title='A\u{9B}31m \u{202E}x'><link rel=feed href=/b.rss "
            + "title=B type=application/rss+xml>", type: "text/html; charset=utf-8")
      case "/dead":
        .ok(
          "<html><link rel=feed href=/none><link rel=feed href=/b.rss title=B>", type: "text/html")
      case "/a.rss": .ok(rss("Pier A", ["Ebb"]))
      case "/b.rss": .ok(rss("Pier B", ["Flood"]))
      default: .status(404)
      }
    }
  }

  @Test func `the feed of a page is added, and which one is told`() throws {
    let result = try program.run("add", server.url("/one"), "--section", "Coast")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.errorText.contains("subscribed to “Pier A” at \(server.url("/a.rss"))"))
    let feeds = try json(try program.run("feeds", "--json").lines)
    #expect(feeds.compactMap { $0["url"] as? String } == [server.url("/a.rss")])
    #expect(feeds.first?["sections"] as? [String] == ["Coast"])
  }

  @Test func `without a terminal the first of several is added and the others are named`() throws {
    let result = try program.run("add", server.url("/two"))
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errorLines.count == 2)
    #expect(result.errorLines.first?.contains("“Pier A”") == true)
    #expect(result.errorLines.last?.contains(server.url("/b.rss")) == true)
    #expect(hazards(in: result.errors).isEmpty)
    #expect(try program.run("feeds").lines.count == 1)
  }

  @Test func `the first that is a feed is added`() throws {
    let result = try program.run("add", server.url("/dead"))
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.errorText.contains("“Pier B”"))
  }

  @Test func `what a page has can be listed`() throws {
    let result = try program.run("add", "--list", server.url("/two"))
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
    #expect(hazards(in: result.output).isEmpty)
    let listed = try json(try program.run("add", "--list", "--json", server.url("/two")).lines)
    #expect(
      listed.compactMap { $0["url"] as? String } == ["/a.rss", "/b.rss"].map(server.url))
    #expect(listed.last?["type"] as? String == "application/rss+xml")
    #expect(try program.run("feeds").output.isEmpty)
    expectFailure(try program.run("add", "--list", server.url("/none")), 69, saying: "404")
  }

  @Test(arguments: [
    ("", ["A"]), ("2", ["B"]), ("2, 1", ["A", "B"]), ("a", ["A", "B"]), ("q", []), ("7", []),
  ]) func `on a terminal one is asked`(answer: String, feeds: [String]) throws {
    let terminal = try PseudoTerminal(columns: 100, rows: 24)
    try terminal.start(
      [Program.path, "add", server.url("/two")], environment: program.environment())
    try #require(terminal.wait(for: "which ones?"))
    terminal.send(answer + "\n")
    let end = terminal.waitForEnd()
    #expect((end == .exited(0)) == !feeds.isEmpty, "\(String(describing: end))")
    let titles = try json(try program.run("feeds", "--json").lines).compactMap {
      $0["title"] as? String
    }
    #expect(titles.sorted() == feeds.map { "Pier " + $0 })
  }

  @Test func `in the reader a page's feeds are chosen, and their articles show`() throws {
    let reader = try Reader([], in: program, columns: 80, rows: 24)
    try reader.see("No feeds yet.")
    reader.type(":add \(server.url("/two")) Coast\r")
    try reader.see("2 feeds of this page")
    reader.press("Space", "Space", "Enter")
    try reader.see("Ebb")
    try reader.see("Flood")
    try reader.see("Coast")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(try program.run("feeds").lines.count == 2)
  }

  // MARK: The catalogue

  @Test func `an empty reader offers the catalogue, the own country first`() throws {
    let reader = try Reader(
      [], in: program, columns: 80, rows: 24, environment: ["LC_ALL": "", "LANG": "ko_KR.UTF-8"])
    try reader.see("F opens the starter catalogue")
    reader.press("F")
    try reader.see("South Korea")
    reader.type("/korea herald\r")
    reader.press("Enter")
    try reader.see("Subscribed to 1 feed")
    try reader.see("South Korea")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(try program.run("feeds").text.contains("https://www.koreaherald.com/rss/newsAll"))
  }

  @Test func `the catalogue is listed by words, country, language and subject`() throws {
    let all = try program.run("catalogue")
    #expect(all.lines.count >= 250)
    #expect(hazards(in: all.output).isEmpty)
    let korean = try json(
      try program.run("catalogue", "--country", "kr", "--language", "ko", "--json").lines)
    #expect(korean.count > 5)
    #expect(korean.allSatisfy { $0["country"] as? String == "KR" })
    #expect(try program.run("catalogue", "korea", "herald").lines.count == 1)
    #expect(
      try program.run("catalogue", "--subject", "hazards").lines.allSatisfy {
        $0.contains("  hazards  ")
      })
  }

  @Test func `what the catalogue lists can be added without asking anybody`() throws {
    let result = try program.run("catalogue", "--add", "korea", "herald")
    #expect(result.status == 0)
    #expect(result.errorText.contains("1 feed added, 0 known already"))
    let feed = try json(try program.run("feeds", "--json").lines).first
    #expect(feed?["title"] as? String == "The Korea Herald")
    #expect(feed?["sections"] as? [String] == ["South Korea"])
    #expect(feed?["health"] as? String == "untried")
    let again = try program.run(
      "catalogue", "--add", "--subject", "comics", "--section", "Fun")
    #expect(again.status == 0)
    let comics = try json(try program.run("feeds", "--json").lines).filter {
      $0["title"] as? String != "The Korea Herald"
    }
    #expect(!comics.isEmpty && comics.allSatisfy { $0["sections"] as? [String] == ["Fun"] })
    #expect(try program.run("catalogue", "--add", "herald", "korea").errorText.contains("1 known"))
  }

  @Test func `what is wrong is told in one line`() throws {
    expectFailure(try program.run("catalogue", "--add"), 64, saying: "--add needs")
    expectFailure(try program.run("catalogue", "--country", "QQ"), 64, saying: "QQ")
    expectFailure(try program.run("catalogue", "--language", "tlh"), 64, saying: "tlh")
    expectFailure(try program.run("catalogue", "--subject", "gossip"), 64, saying: "gossip")
    expectFailure(try program.run("catalogue", "no", "such", "paper"), 66, saying: "nothing")
  }
}
