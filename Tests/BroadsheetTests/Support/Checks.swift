import Foundation
import TestSupport
import Testing

/// The scalars in `bytes` that a terminal would act on, or that would hide something from a reader;
/// line feeds may be there.
func hazards(in bytes: [UInt8]) -> [String] {
  guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
  return text.unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x0A: false
    // The joiners have a use inside words and emoji.
    case 0x200C, 0x200D: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0x200B, 0x200E, 0x200F, 0xE0000...0xE007F:
      true
    default: false
    }
  }.map { "U+" + String($0.value, radix: 16) }
}

/// The JSON values of lines, or nothing where a line is none.
func json(_ lines: [String]) throws -> [[String: Any]] {
  try lines.map { line in
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
  }
}

/// Insists on a failure with this status that is told in exactly one line.
func expectFailure(
  _ result: Program.Result, _ status: Int32, saying words: String...,
  location: SourceLocation = #_sourceLocation
) {
  #expect(result.status == status, "\(result.errorText)", sourceLocation: location)
  #expect(result.output.isEmpty, sourceLocation: location)
  #expect(result.errorLines.count == 1, "\(result.errorText)", sourceLocation: location)
  #expect(result.errorText.hasPrefix("broadsheet: "), sourceLocation: location)
  #expect(hazards(in: result.errors).isEmpty, sourceLocation: location)
  for word in words {
    #expect(result.errorText.contains(word), "\(result.errorText)", sourceLocation: location)
  }
}

extension Program {
  /// What `broadsheet list --json` says, one object an article.
  func articles() throws -> [[String: Any]] {
    let result = try run("list", "--json")
    try #require(result.status == 0, "\(result.errorText)")
    return try json(result.lines)
  }

  /// The articles of the sample edition that have this mark, by their ids.
  func sampleArticles(_ mark: String) throws -> Set<String> {
    let result = try run("--sample", "list", "--json")
    try #require(result.status == 0, "\(result.errorText)")
    return Set(
      try json(result.lines).filter { $0[mark] as? Bool == true }.compactMap { $0["id"] as? String }
    )
  }

  /// Where the sample edition keeps its library.
  var sampleStore: String { store + "/sample" }
}

/// RSS with these articles; the guid of each is its title in lower case.
func rss(_ title: String, _ articles: [String], more: String = "") -> String {
  let items = articles.map { name in
    """
    <item><guid isPermaLink="false">\(name.lowercased())</guid><title>\(name)</title>
    <description>What is to be said about \(name).</description>\(more)</item>
    """
  }
  return """
    <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title>
    <link>https://pier.example/</link>\(items.joined())</channel></rss>
    """
}
