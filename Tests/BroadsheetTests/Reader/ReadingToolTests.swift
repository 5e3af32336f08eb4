import Foundation
import Terminal
import TestSupport
import Testing

/// Notes, assistants, pages of links and passages, in the real program.
@Suite(.waitsForPrograms) struct ReadingToolTests {
  private func quit(_ reader: Reader) {
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `a note is there after a restart, and the command line writes one`() throws {
    let program = try Program()
    let reader = try Reader(in: program, columns: 140, rows: 36)
    try reader.see("36 unread")
    reader.type("aAsk about the toll\u{F}twice\r")
    try reader.hear("Note kept")
    quit(reader)
    let again = try Reader(in: program, columns: 140, rows: 36)
    try again.see("36 unread")
    again.type("&is:noted\r")
    try again.see("& is:noted  1 of 1")
    again.press("Enter")
    try again.see("Note: Ask about the toll")
    try again.see("twice")
    quit(again)
    let name = "kestrel-bridge-closes"
    #expect(try program.run("--sample", "mark", name, "--note", " from a script ").status == 0)
    let shown = try json(program.run("--sample", "show", name, "--json").lines)
    #expect(shown.first?["note"] as? String == "from a script")
    #expect(try program.run("--sample", "search", "is:noted").lines.count == 2)
    #expect(try program.run("--sample", "mark", name, "--note", "").status == 0)
    #expect(try program.run("--sample", "search", "is:noted").lines.count == 1)
  }

  @Test func `reading goes on where it stopped, after other sizes and a restart`() throws {
    let program = try Program()
    let reader = try Reader(in: program, columns: 80, rows: 24)
    try reader.see("36 unread")
    reader.press("j", "j", "Enter", "]")
    try reader.see("How to get across")
    for (columns, rows) in [(200, 50), (40, 12), (100, 30)] {
      reader.terminal.resize(columns: columns, rows: rows)
      #expect(reader.settle())
    }
    quit(reader)
    let again = try Reader(in: program, columns: 60, rows: 20)
    try again.see("35 unread")
    again.press("j", "j", "Enter")
    try again.see("How to get across")
    #expect(again.screen.line(2).contains("How to get across"), "\(again.text)")
    quit(again)
  }

  @Test func `an assistant reads the text, is kept, stopped, and fails in one line`() throws {
    let program = try Program()
    _ = try program.home.write(
      """
      assistant count wc -l
      assistant wait sleep 600
      assistant fail sh -c 'echo first >&2; echo no key for the model >&2; exit 3'
      assistant gone no-such-program-at-all
      """, to: "config/broadsheet/config")
    let reader = try Reader(in: program, columns: 140, rows: 40)
    try reader.see("36 unread")
    reader.press("j", "j", "Enter", "!")
    try reader.see("Count  wc -l")
    reader.press("Enter")
    try reader.hear("Count stands under the text")
    reader.press("!", "j", "Enter")
    try reader.hear("Wait is at work; Esc stops it")
    reader.press("Esc")
    try reader.hear("Wait was stopped")
    reader.type(":assist fail\r")
    try reader.hear("Fail: the program failed (exit code 3: no key for the model)")
    reader.type(":assist gone\r")
    try reader.hear("Gone: the program cannot be started")
    reader.type(":set assistant-deadline 1s\r:assist wait\r")
    try reader.hear("Wait: it took longer than 1 s and was ended")
    quit(reader)
    let again = try Reader(in: program, columns: 140, rows: 40)
    try again.see("35 unread")
    again.press("j", "j", "Enter", "G")
    try again.see("Count · ")
    quit(again)
  }

  @Test func `a link is read here, from page to page and back`() throws {
    let program = try Program()
    let server = try LoopbackServer { request in
      let words = "The page at \(request.path) says more than enough to be taken for an article. "
      let text = String(repeating: "<p>\(words)\(words)\(words)</p>", count: 6)
      switch request.path {
      case "/feed":
        return .ok(
          """
          <?xml version="1.0"?><rss version="2.0"><channel><title>Pier</title><item>
          <guid isPermaLink="false">1</guid><title>The first piece</title><description>
          &lt;p&gt;See &lt;a href="/one"&gt;page one&lt;/a&gt; and
          &lt;a href="/none"&gt;nothing&lt;/a&gt;.&lt;/p&gt;</description></item></channel></rss>
          """)
      case "/one", "/two":
        return .ok(
          "<html><head><title>Title of \(request.path)</title></head><body><article>"
            + "<h1>Title of \(request.path)</h1>\(text)<p>Go on to <a href='/two'>two</a></p>"
            + "</article></body></html>", type: "text/html")
      default: return .status(404)
      }
    }
    #expect(try program.run("add", server.url("/feed")).status == 0)
    let reader = try Reader([], in: program, columns: 120, rows: 36)
    try reader.see("Headlines  1 of 1")
    reader.press("Enter")
    try reader.see("page one")
    reader.press("2", "f")
    try reader.hear("there is nothing at this address (404)")
    reader.press("1", "f")
    try reader.see("The page at /one says")
    reader.press("L", "l")
    try reader.see("The page at /two says")
    reader.press("s")
    try reader.hear("This page is not in the library")
    reader.press("Backspace")
    try reader.see("The page at /one says")
    reader.press("Backspace")
    try reader.see("page one")
    quit(reader)
    #expect(try program.run("list", "--json").lines.count == 1)
  }

  @Test func `a passage goes to the clipboard as it was written`() throws {
    let reader = try Reader(columns: 100, rows: 30)
    try reader.see("36 unread")
    reader.press("j", "j", "Enter", "v", "}", "y")
    try reader.hear("Copied ")
    let output = String(decoding: reader.terminal.output, as: UTF8.self)
    let start = try #require(output.range(of: "\u{1B}]52;c;", options: .backwards))
    let code = output[start.upperBound...].prefix { $0 != "\u{7}" }
    let text = try #require(Data(base64Encoded: String(code)))
    let words = String(decoding: text, as: UTF8.self)
    #expect(words.hasPrefix("PORT ANSEL — Kestrel Bridge, which has carried the harbour road over"))
    #expect(!words.contains("\n"))
    quit(reader)
  }
}
