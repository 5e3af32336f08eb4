import Foundation
import Markup
import Models
import Testing

/// Pages with one oddity each, held against what they must become.
///
/// A fixture is `<oddity>.html`, the cleaned HTML `<oddity>.safe` and a dump of the document
/// `<oddity>.document`. Run with RECORD_FIXTURES=1 to write what is there now, then review it.
struct FixtureTests {
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (files ?? []).filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private static let folder =
    ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == nil
    ? Bundle.module.bundlePath + "/Fixtures"
    : URL(filePath: #filePath).deletingLastPathComponent().path + "/Fixtures"

  private let base = "https://news.example/2026/story.html"

  @Test(arguments: names) func `a page becomes what it must`(_ name: String) throws {
    let html = try String(contentsOfFile: "\(Self.folder)/\(name).html", encoding: .utf8)
    let safe = SafeHTML.sanitise(html, base: base)
    let document = DocumentBuilder.document(fromHTML: html, base: base)
    try hold(safe + "\n", against: "\(name).safe")
    try hold(document.dump + "\n", against: "\(name).document")
    #expect(SafeHTML.sanitise(safe, base: base) == safe)
    #expect(DocumentBuilder.document(fromHTML: safe, base: base) == document)
  }

  private func hold(_ text: String, against file: String) throws {
    let path = "\(Self.folder)/\(file)"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `there are fixtures`() { #expect(Self.names.count >= 10) }
}
