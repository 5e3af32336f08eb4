import Foundation
import Terminal
import TestSupport
import Testing

/// Notes in the whole program: written in the reader and its editor, listed and carried by commands.
@Suite(.waitsForPrograms) struct NoteTests {
  let program: Program

  init() throws { program = try Program() }

  private func open(editor: String) throws -> Reader {
    try program.home.write(editor, to: "editor.sh")
    let reader = try Reader(
      in: program, columns: 120, rows: 36,
      environment: [
        "VISUAL": "sh '\(program.home.path("editor.sh"))'", "TMPDIR": program.home.path,
      ])
    try reader.see("36 unread")
    return reader
  }

  private func temporaryFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      .filter { $0.hasPrefix("broadsheet-note-") }
  }

  private func quit(_ reader: Reader) {
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `the editor has the terminal, and what it leaves is the note`() throws {
    let reader = try open(
      editor: """
        stat -c %a "$1" > "$HOME/mode"
        echo "what to add?"; read line; printf '\\n%s\\n' "$line" >> "$1"
        """)
    reader.press("Enter", "a")
    reader.type("From the reader.")
    reader.press("^X")
    try reader.see("what to add?")
    reader.type("from the editor\r")
    #expect(reader.comes { $0.isAlternate && $0.contains("from the editor") })
    reader.press("u")
    try reader.hear("Note taken away again")
    reader.press("^R")
    try reader.see("from the editor")
    quit(reader)
    #expect(try program.home.read("mode") == "600\n")
    #expect(try temporaryFiles() == [])
    let listed = try program.run("--sample", "notes")
    #expect(listed.text.contains("  From the reader.\n  from the editor\n"))
  }

  @Test(arguments: ["exit 3", ": > \"$1\"", "rm \"$1\"", "kill -9 $$"])
  func `an editor that fails or leaves nothing changes nothing`(editor: String) throws {
    let reader = try open(editor: editor)
    reader.press("Enter", "a")
    reader.type("typed")
    reader.press("^X")
    #expect(
      reader.comes {
        $0.isAlternate && ($0.contains("the note is as it was") || $0.contains("cannot be read"))
      })
    reader.press("Esc")
    // Not before Esc has been taken: what follows it at once is one key with it.
    try reader.see("Space skim")
    #expect(!reader.text.contains("typed"))
    quit(reader)
    #expect(try temporaryFiles() == [])
    #expect(try program.run("--sample", "notes").errorText.contains("no notes yet"))
  }

  @Test func `commands list notes, write them in four forms, and read them again`() throws {
    let article = "kestrel-bridge-closes"
    #expect(
      try program.run("--sample", "mark", article, "--note", "Ask\nabout tolls").status == 0)
    #expect(
      try program.run("--sample", "mark", "note-on-the-kettle", "--note", "Boil").status == 0)
    for words in [["TOLLS"], ["--article", article]] {
      let found = try program.run(["--sample", "notes"] + words)
      #expect(found.text.hasSuffix("\n  Ask\n  about tolls\n") && !found.text.contains("Boil"))
    }
    let markdown = try program.run("--sample", "notes", "--format", "markdown")
    #expect(markdown.text.hasPrefix("---\ntitle: \""))
    let json = try program.run("--sample", "notes", "--json")
    #expect(json.lines.count == 2)
    let annotations = try program.run("--sample", "notes", "--format", "w3c")
    let parsed =
      try JSONSerialization.jsonObject(with: Data(annotations.output)) as? [[String: Any]]
    #expect(parsed?.count == 2)
    #expect(parsed?.allSatisfy { $0["type"] as? String == "Annotation" } == true)
    for result in [markdown, json, annotations] { #expect(hazards(in: result.output).isEmpty) }
    try program.home.write(json.text + "no note\n", to: "notes.json")
    let other = try Program()
    let path = program.home.path("notes.json")
    let first = try other.run("--sample", "notes", "--import", path)
    #expect(first.errorText == "broadsheet: 2 notes came; 1 line left out that hold none\n")
    // The sample edition is of the hour in which it was made.
    let known = { (line: String) in line.split(separator: "\"published\"").first }
    let there = try other.run("--sample", "notes", "--json")
    #expect(there.lines.map(known) == json.lines.map(known))
    let again = try other.run("--sample", "notes", "--import", path)
    #expect(again.errorText.contains("0 notes came; 2 were here"))
    let none = try other.run("--sample", "notes", "--import", program.home.path("editor.sh"))
    #expect(none.status == 66)
    let wrong = try other.run("--sample", "notes", "--format", "word")
    #expect(wrong.status == 64 && wrong.errorText.contains("text, markdown, json or w3c"))
  }

  @Test func `a passage that is noted in the reader is in the list of commands`() throws {
    let reader = try open(editor: "")
    reader.press("Enter", "v", "a")
    reader.type("on this\r")
    try reader.hear("Note kept")
    reader.press("u")
    try reader.hear("Note taken away again")
    reader.press("^R")
    try reader.hear("Note as it was")
    reader.press("g", "n")
    try reader.see("Your notes")
    reader.press("q")
    #expect(reader.loses("Your notes"))
    quit(reader)
    let notes = try program.run("--sample", "notes", "--json")
    #expect(notes.lines.count == 1)
    #expect(notes.text.contains("\"kind\":\"passage\",\"text\":\"on this\""))
  }

  @Test func `all notes are written to a file from the reader, which is never replaced`() throws {
    #expect(try program.run("--sample", "mark", "kestrel-bridge-closes", "--note", "x").status == 0)
    let reader = try open(editor: "")
    let path = program.home.path("notes.md")
    for answer in ["Written to", "exists already"] {
      reader.type(":export-notes markdown \(path)\r")
      try reader.hear(answer)
    }
    quit(reader)
    #expect(try program.home.read("notes.md").hasSuffix("\n\nx\n"))
  }
}
