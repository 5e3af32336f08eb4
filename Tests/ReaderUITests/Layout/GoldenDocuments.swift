import Foundation
import Markup
import Models
import Terminal

@testable import ReaderUI

/// Pages in many scripts and of every kind of block, as they are drawn at several widths.
struct GoldenDocuments {
  static let widths = [30, 60, 72, 120]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documents")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static func document(_ name: String) throws -> Document {
    let html = try String(
      contentsOf: folder.appending(path: name + ".html"), encoding: .utf8)
    let base = "https://harbour.example/page"
    // As it is kept and read again.
    return DocumentBuilder.document(fromHTML: SafeHTML.sanitise(html, base: base), base: base)
  }

  static func lines(_ name: String, width: Int) throws -> [FlowLine] {
    let setting = FlowSetting(width: width, bidi: .on, keepsCodeLines: true)
    return TextFlow.lines(of: try document(name), setting).map {
      $0.scrolled(by: 0, width: width, usesUnicode: true)
    }
  }

  static func frame(_ name: String, width: Int) throws -> Frame {
    let lines = try lines(name, width: width)
    var frame = Frame(Size(columns: width, rows: lines.count))
    let theme = Theme()
    for (row, line) in lines.enumerated() {
      frame.write(line, at: Point(column: 0, row: row), columns: width, theme: theme)
    }
    return frame
  }
}
