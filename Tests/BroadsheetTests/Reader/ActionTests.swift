import Foundation
import Terminal
import TestSupport
import Testing

/// What the reader did outlives the program, and what the configuration says of lists is done.
@Suite(.waitsForPrograms) struct ActionTests {
  let program: Program

  init() throws { program = try Program() }

  private func open() throws -> Reader {
    let reader = try Reader(in: program, columns: 140, rows: 36)
    try reader.see("BROADSHEET")
    return reader
  }

  private func quit(_ reader: Reader) {
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `undo and redo go on after a restart`() throws {
    let reader = try open()
    reader.press("s", "j", "A")
    try reader.see("0 unread")
    // The answer to a bulk mark comes when the store has it, maybe after the next key's notice.
    try reader.hear("Marked 36 articles read")
    reader.type("tlater\r")
    try reader.hear("Tagged later")
    quit(reader)
    let again = try open()
    try again.see("#later")
    again.press("u")
    try again.hear("Tag later taken away again")
    again.press("u")
    try again.see("36 unread")
    again.press("u")
    try again.hear("Star taken away again")
    again.press("u")
    try again.hear("Nothing to undo")
    again.press("^R", "^R")
    try again.see("0 unread")
    quit(again)
    #expect(try program.sampleArticles("starred").count == 1)
    #expect(try program.sampleArticles("read").count == 36)
  }

  @Test func `selected articles are tagged, found by the tag and copied`() throws {
    let reader = try open()
    reader.press("v", "v", "v")
    try reader.see("3 selected")
    reader.type("tharbour, soon\r")
    try reader.hear("Tagged soon: 3 articles")
    reader.type("&tag:SOON\r")
    try reader.see("& tag:SOON  1 of 3")
    reader.press("g", "V", "d")
    try reader.see("33 unread")
    reader.press("u")
    try reader.see("36 unread")
    quit(reader)
    let tags = try program.run("--sample", "tags")
    #expect(tags.lines == ["3  harbour", "3  soon"])
  }

  @Test func `keys typed at once after a filter are meant for what it finds`() throws {
    let reader = try open()
    reader.type("&kestrel\rjjs:goto 5\r")
    try reader.see("& kestrel  5 of 5")
    quit(reader)
    let found = try program.run("--sample", "search", "kestrel is:starred", "--json")
    let third = try program.run("--sample", "search", "kestrel", "--json")
    #expect(found.lines.count == 1)
    #expect(try json(found.lines)[0]["number"] as? Int == json(third.lines)[2]["number"] as? Int)
  }

  @Test func `sections, queries and rules of the configuration are there`() throws {
    _ = try program.home.write(
      """
      section "Bridges" kestrel or bridge
      query "Comets" title:comet
      hide 'feed:"Signal & Solder" -title:comet'
      hide title:
      set sort oldest
      """, to: "config/broadsheet/config")
    let reader = try open()
    try reader.see("Today · World · Technology · Culture · Bridges · Starred")
    try reader.see("config:4:12: title: needs a word after the colon")
    try reader.see("Oldest first")
    reader.press("S")
    try reader.see("& Comets")
    reader.press("Esc")
    try reader.lose("& Comets")
    reader.type("&is:hidden\r")
    try reader.see("& is:hidden  1 of 11")
    reader.press("Esc")
    try reader.lose("& is:hidden")
    reader.type(":unhide feed:\"Signal & Solder\" -title:comet\r")
    try reader.see("36 unread")
    quit(reader)
  }

  @Test func `the command line sorts, tags and counts tags`() throws {
    let newest = try program.run("--sample", "list", "--json")
    let oldest = try program.run("--sample", "list", "--sort", "oldest", "--json")
    #expect(newest.lines == oldest.lines.reversed())
    let byQuery = try program.run("--sample", "list", "sort:oldest", "--json")
    #expect(byQuery.lines == oldest.lines)
    let wrong = try program.run("--sample", "list", "--sort", "sideways")
    #expect(wrong.status == 64)
    let number = try #require(try json(newest.lines)[0]["number"] as? Int)
    #expect(try program.run("--sample", "mark", "\(number)", "--tag", "sea").status == 0)
    #expect(try program.run("--sample", "tags", "--json").lines == [#"{"tag":"sea","articles":1}"#])
    let tagged = try json(program.run("--sample", "list", "tag:sea", "--json").lines)
    #expect(tagged.count == 1 && tagged[0]["tags"] as? [String] == ["sea"])
    #expect(try program.run("--sample", "mark", "\(number)", "--untag", "sea").status == 0)
    #expect(try program.run("--sample", "tags").lines.isEmpty)
    #expect(try program.run("--sample", "mark", "\(number)", "--tag", " ").status == 64)
  }
}
