import Foundation
import Testing

/// The shape of the house: who may import whom, held against every file.
@Suite struct ArchitectureTests {
  /// What each target may import besides the standard library, as in the design.
  static let allowed: [String: Set<String>] = [
    "Models": [],
    "Threads": ["Glibc", "Dispatch", "Synchronization"],
    "SampleEdition": ["Models"],
    "Catalogue": ["Models"],
    "Related": ["Models", "Glibc"],
    "Brief": ["Related", "Models", "Glibc"],
    "Markup": ["Models", "CXML2"],
    "FeedParsing": ["Models", "CXML2", "FoundationEssentials", "Glibc"],
    "ReaderMode": ["Markup", "FeedParsing", "Models", "Glibc"],
    "Fetching": ["Models", "CCurl", "CLinux", "Glibc", "Synchronization"],
    "Storage": ["Models", "Threads", "CSQLite", "CZstd", "Glibc", "Synchronization"],
    "Comments": ["Fetching", "Markup", "FeedParsing", "Models"],
    "Library": [
      "Storage", "Fetching", "FeedParsing", "Comments", "Related", "Brief", "Markup", "ReaderMode",
      "SampleEdition", "Threads", "Models", "Synchronization",
    ],
    "Terminal": ["CNcurses", "CFriBidi", "CLinux", "Glibc", "Synchronization"],
    "BundledThemes": [],
    "ReaderUI": ["Terminal", "BundledThemes", "Catalogue", "Models"],
    "broadsheet": [
      "Library", "ReaderUI", "Terminal", "Catalogue", "Models", "CLinux", "Glibc", "Dispatch",
      "Synchronization",
    ],
    "bench": [
      "Library", "Storage", "FeedParsing", "Markup", "ReaderUI", "Terminal", "Models", "Glibc",
      "CSQLite", "CXML2", "CLinux",
    ],
    "fuzz": [
      "Library", "Comments", "FeedParsing", "Fetching", "Markup", "ReaderMode", "ReaderUI",
      "Terminal", "Models",
      "Glibc", "Dispatch", "Synchronization",
    ],
  ]

  /// The files that may import a C library: one overlay a target, and the few beside it.
  static let overlays: [String: Set<String>] = [
    "CNcurses": ["Terminal"], "CFriBidi": ["Terminal"],
    "CLinux": ["Terminal", "Fetching", "broadsheet"],
    "CSQLite": ["Storage"], "CZstd": ["Storage"], "CCurl": ["Fetching"],
    "CXML2": ["Markup", "FeedParsing"],
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct SourceFile {
    var target: String
    var path: String
    var text: String
  }

  static func swiftFiles(under folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let target = folder == "Themes" ? "BundledThemes" : String(path.prefix { $0 != "/" })
      let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(target: target, path: folder + "/" + path, text: text)
    }
  }

  static func imports(of file: SourceFile) -> [String] {
    file.text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position <= 2,
        words[..<position].allSatisfy({
          ["package", "internal", "public", "private", "fileprivate", "@preconcurrency"]
            .contains($0)
        }), position + 1 < words.count
      else { return nil }
      return String(words[words.count - 1].prefix { $0 != "." })
    }
  }

  @Test func `every file imports only what its target may`() throws {
    let files = try Self.swiftFiles(under: "Sources") + Self.swiftFiles(under: "Themes")
    #expect(files.count > 60)
    for file in files {
      let allowed = try #require(Self.allowed[file.target], "\(file.target) is not in the table")
      for name in Self.imports(of: file) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `no source imports all of Foundation or opens itself to the public`() throws {
    for file in try Self.swiftFiles(under: "Sources") + Self.swiftFiles(under: "Themes") {
      #expect(!Self.imports(of: file).contains("Foundation"), "\(file.path)")
      let isPublic = file.text.split(separator: "\n").contains { line in
        line.split(separator: " ").first == "public"
      }
      #expect(!isPublic, "\(file.path) says public")
    }
  }

  @Test func `the top level of the repository holds what the design names`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(names) == ["Package.swift", "Sources", "Tests", "Themes", "README.md"])
  }

  @Test func `no file is longer than 400 lines`() throws {
    for folder in ["Sources", "Tests", "Themes"] {
      for file in try Self.swiftFiles(under: folder) {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 401, "\(file.path) has \(lines) lines")
      }
    }
  }

  @Test func `unchecked escapes stay under five`() throws {
    let escapes = ["@unchecked", "nonisolated(unsafe)", "try!", "fatalError"]
    var found: [String] = []
    for file in try Self.swiftFiles(under: "Sources") {
      for line in file.text.split(separator: "\n")
      where escapes.contains(where: { line.contains($0) }) && !line.contains("//") {
        found.append("\(file.path): \(line)")
      }
    }
    #expect(found.count < 5, "\(found)")
  }
}
