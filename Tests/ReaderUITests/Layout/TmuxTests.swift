import Foundation
import Terminal
import TestSupport
import Testing

@testable import ReaderUI

/// The documents on a real terminal: what it has in its cells is what our frame has in them.
struct TmuxTests {
  static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: tmux != nil, "tmux is not installed"), arguments: GoldenDocuments.widths)
  func `a terminal counts columns as we do`(_ width: Int) throws {
    var rows: [String] = []
    for name in GoldenDocuments.names {
      let frame = try GoldenDocuments.frame(name, width: width)
      rows += (0..<frame.size.rows).map { row in
        (0..<width).map { frame[$0, row].text }.joined()
      }
    }
    let shown = try show(rows, width: width)
    #expect(shown.count >= rows.count)
    for (shown, row) in zip(shown, rows) { #expect(shown == row + "|") }
  }

  /// The rows as a terminal has them, each with a sign that was put beside it by its column: where
  /// the terminal counts otherwise, the sign leaves a gap or covers a letter.
  private func show(_ rows: [String], width: Int) throws -> [String] {
    let tmux = try #require(Self.tmux)
    let folder = try Folder()
    let file = folder.path + "/rows"
    let text = rows.map { $0 + "\u{1B}[\(width + 1)G|" }.joined(separator: "\n") + "\n"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let socket = folder.path + "/socket"
    func run(_ arguments: String...) throws {
      // The server that the first command starts would keep a pipe open.
      let line = ([tmux, "-u", "-S", socket, "-f", "/dev/null"] + arguments)
        .map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
      _ = try RunningProcess(
        ["/bin/sh", "-c", line + " >/dev/null 2>&1"],
        environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin"], input: []
      ).finish(seconds: 30)
    }
    try run(
      "new-session", "-d", "-x", "\(width + 2)", "-y", "\(rows.count + 2)",
      "cat '\(file)'; \(tmux) wait-for -S shown; read line")
    defer { try? run("kill-server") }
    try run("wait-for", "shown")
    let saved = folder.path + "/screen"
    try run("capture-pane", ";", "save-buffer", saved)
    let screen = try String(contentsOfFile: saved, encoding: .utf8)
    return screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
