import Foundation
import Terminal
import TestSupport
import Testing

extension HostileFetchTests {
  /// Sequences that the reader never sends of its own accord.
  private static let foreign = [
    "\u{1B}[6n", "\u{1B}[>0c", "\u{1B}[21t", "\u{1B}]0;", "\u{1B}]52;", "\u{1B}]4;", "\u{1B}P",
    "\u{1B}_", "\u{1B}^",
    "\u{1B}X", "\u{1B}c", "\u{1B}#8", "\u{1B}[?1003h", "\u{1B}[201~", "\u{1B}[5;7;31;44m",
  ]

  /// Opens every article in the reader and looks at all that it writes.
  func read(_ program: Program) throws {
    let log = program.home.path("opened")
    let browser = try program.home.write(
      "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\n' \"$#:$word\" >> \(log); done\n",
      to: "browser")
    chmod(browser, 0o755)
    try program.home.write("set browser \(browser)\n", to: "config/broadsheet/config")
    let reader = try Reader([], in: program, columns: 110, rows: 30)
    try reader.see("unread")
    reader.press("Enter")
    try #require(reader.settle(), "\(reader.text)")
    let count = try program.articles().count
    let start = ContinuousClock.now
    for step in 0..<min(count, 700) {
      reader.press(step % 3 == 0 ? "o" : "G", "J")
      if step % 10 == 9 { try #require(reader.settle(), "step \(step):\n\(reader.text)") }
      if step % 10 == 9 { checkScreen(reader) }
    }
    HostileReport.note(
      "reader", "\(min(count, 700)) articles", seconds: (ContinuousClock.now - start) / .seconds(1),
      cpu: 0,
      megabytes: peakMegabytes(of: reader.terminal.pid))
    #expect(peakMegabytes(of: reader.terminal.pid) < 200)
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0), "\(reader.text)")
    #expect(!reader.screen.isAlternate && reader.terminal.isCooked && reader.screen.showsCursor)
    checkOutput(reader.terminal.output)
    checkOpened(log)
  }

  private func checkScreen(_ reader: Reader) {
    #expect(reader.screen.isAlternate, "\(reader.text)")
    #expect(reader.screen.bells == 0)
    #expect(reader.screen.controlStrings.isEmpty)
    #expect(
      !reader.screen.commands.contains { $0.contains("owned") && !$0.hasPrefix("8;") },
      "\(reader.screen.commands)")
  }

  private func checkOutput(_ output: [UInt8]) {
    let text = String(decoding: output, as: UTF8.self)
    for sequence in Self.foreign {
      #expect(!text.contains(sequence), "\(sequence.debugDescription)")
    }
    let found = text.unicodeScalars.filter {
      switch $0.value {
      case 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF, 0xFFF9...0xFFFB,
        0xE0000...0xE007F:
        true
      default: false
      }
    }
    #expect(found.isEmpty, "\(Set(found.map { String($0.value, radix: 16) }))")
  }

  /// What went to the browser: one address at a time, of schemes that do not act.
  private func checkOpened(_ log: String) {
    let lines = (try? String(contentsOfFile: log, encoding: .utf8))?.split(separator: "\n") ?? []
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("1:http://") || line.hasPrefix("1:https://"), "\(line.prefix(200))")
    }
  }

  private func peakMegabytes(of pid: Int32) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
