import Foundation
import Terminal
import Testing

@testable import ReaderUI

struct GoldenDocumentTests {
  /// RECORD_SNAPSHOTS=1 writes what there is now, to be reviewed like code.
  @Test(arguments: GoldenDocuments.names)
  func `a document is drawn as it was`(_ name: String) throws {
    let text = try GoldenDocuments.widths.map { width in
      "\(String(repeating: "=", count: width))\n"
        + (try GoldenDocuments.frame(name, width: width)).text + "\n"
    }.joined()
    let file = GoldenDocuments.folder.appending(path: name + ".frames")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) looks different")
  }

  @Test(arguments: GoldenDocuments.names)
  func `every line of a document fits its width, whoever orders it`(_ name: String) throws {
    let document = try GoldenDocuments.document(name)
    for width in [10, 11, 20] + GoldenDocuments.widths {
      for bidi in [Bidi.Mode.off, .on, .shaped] {
        for line in TextFlow.lines(of: document, FlowSetting(width: width, bidi: bidi)) {
          #expect(line.columns <= width, "\(width): \(line.text)")
          let shown = line.shown.spans.reduce(line.indent) { $0 + CellWidth.width(of: $1.text) }
          #expect(shown == line.columns, "\(width): \(line.text)")
        }
      }
    }
  }

  @Test func `no line of Chinese or Japanese begins or ends with the wrong sign`() throws {
    let closing = Set("、。，．・：；？！）］」』”’…ぁぃぅぇぉっゃゅょァィゥェォッャュョー")
    for name in ["chinese", "japanese"] {
      for width in 12...60 {
        let setting = FlowSetting(width: width)
        for line in TextFlow.lines(of: try GoldenDocuments.document(name), setting) {
          let text = line.text
          #expect(text.first.map { !closing.contains($0) } ?? true, "\(width): \(text)")
          #expect(text.last.map { !"（「『“‘￥".contains($0) } ?? true, "\(width): \(text)")
        }
      }
    }
  }
}
