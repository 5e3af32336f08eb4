import Foundation
import Terminal
import TestSupport
import Testing

/// The reader learns, the command line shows it, and either forgets it.
@Suite(.waitsForPrograms) struct InterestCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private func configure(_ line: String) throws {
    try program.home.write(line + "\n", to: "config/broadsheet/config")
  }

  @Test func `nothing is remembered by default`() throws {
    let reader = try Reader(in: program, columns: 140, rows: 36)
    try reader.see("BROADSHEET")
    reader.press("d", "d", "s", "Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    let shown = try program.run("--sample", "interest")
    #expect(shown.status == 0 && shown.output.isEmpty)
    #expect(shown.errorText.contains("set interest on"))
    let listed = try program.run("--sample", "list", "--sort", "interest")
    #expect(listed.errorText.contains("too little is known"))
    #expect(try program.run("--sample", "list").output == listed.output)
  }

  @Test func `what the reader does orders lists in every process until it is forgotten`() throws {
    try configure("set interest on")
    let reader = try Reader(in: program, columns: 140, rows: 36)
    try reader.see("BROADSHEET")
    // Opens the third row and goes past the ten before and behind it.
    reader.press("d", "d", "Enter")
    try reader.see("Ines Calloway")
    reader.press("s", "h", "j")
    for _ in 0..<8 { reader.press("d") }
    try reader.see("25 unread")
    reader.press("u")
    try reader.see("26 unread")
    reader.type(":sort interest\r")
    try reader.see("often opened: ")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))

    let shown = try program.run("--sample", "interest")
    #expect(shown.lines.first?.hasSuffix(": 1 opened, 1 starred, 9 skipped") == true)
    #expect(shown.lines.contains { $0.hasPrefix("+") && $0.contains("  word  ") })
    let json = try program.run("--sample", "interest", "--json")
    #expect(json.text.hasPrefix("{\"events\":11,\"opened\":1,\"starred\":1,\"skipped\":9,"))

    let rows = try program.run("--sample", "list", "--sort", "interest", "--json")
    #expect(rows.lines.count == 36 && rows.errors.isEmpty)
    #expect(rows.lines[0].contains("\"reason\":\"often opened: "))
    #expect(rows.lines[35].contains("\"reason\":\"often skipped: "))
    #expect(rows.lines.allSatisfy { $0.contains("\"score\":") })
    #expect(try !program.run("--sample", "list", "--json").text.contains("\"score\""))

    let reset = try program.run("--sample", "interest", "--reset")
    #expect(reset.errorText.contains("forgot 11 events"))
    #expect(try program.run("--sample", "interest").output.isEmpty)
  }
}
