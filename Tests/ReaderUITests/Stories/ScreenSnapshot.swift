import Foundation
import Terminal
import Testing

@testable import ReaderUI

extension TestReader {
  /// Holds the screen against `Screens/NAME.screen`; with RECORD_SNAPSHOTS=1, writes it there.
  func expectScreen(_ name: String, location: SourceLocation = #_sourceLocation) {
    let text = screen + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Screens")
      let file = folder.appending(path: name + ".screen")
      #expect(throws: Never.self) { try text.write(to: file, atomically: true, encoding: .utf8) }
      return
    }
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "screen", subdirectory: "Screens"),
      let wanted = try? String(contentsOf: url, encoding: .utf8)
    else {
      Issue.record("There is no Screens/\(name).screen; RECORD_SNAPSHOTS=1 writes it")
      return
    }
    #expect(text == wanted, "\(name) looks different:\n\(text)", sourceLocation: location)
  }
}
