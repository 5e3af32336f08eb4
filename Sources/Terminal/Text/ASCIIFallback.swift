/// ASCII likenesses for terminals whose locale is not UTF-8.
enum ASCIIFallback {
  /// `safe` in printable ASCII, of the same number of columns.
  static func text(for safe: String) -> String {
    if safe.utf8.allSatisfy({ $0 < 0x7F }) { return safe }
    var text = ""
    for cluster in safe {
      if let byte = cluster.asciiValue {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += likeness(of: cluster)
      }
    }
    return text
  }

  private static func likeness(of cluster: Character) -> String {
    let columns = CellWidth.width(of: cluster)
    guard columns == 1, let scalar = cluster.unicodeScalars.first else {
      return String(repeating: "?", count: columns)
    }
    switch scalar.value {
    case 0x20..<0x7F: return String(scalar)
    case 0xC0..<0x180: return latin[Int(scalar.value) - 0xC0]
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: return " "
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2550: return "-"
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BC: return "'"
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return "\""
    case 0x2039: return "<"
    case 0x203A: return ">"
    case 0x201A: return ","
    case 0x2026: return "."
    case 0x2022, 0x00B7, 0x2023, 0x25CF, 0x2605: return "*"
    case 0xD7: return "x"
    case 0xB2, 0xB3: return String(scalar.value - 0xB0)
    case 0xB9: return "1"
    case 0x2070, 0x2074...0x2079: return String(scalar.value - 0x2070)
    case 0x2080...0x2089: return String(scalar.value - 0x2080)
    case 0x2502, 0x2503, 0x2551: return "|"
    default: return "?"
    }
  }

  /// U+00C0 to U+017F, each without what stands above or below it.
  private static let latin: [String] =
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
    + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").map(String.init)
}
