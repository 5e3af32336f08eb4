internal import Models

/// Names without case and accents, scalar by scalar, so that the same can be asked of SQLite.
enum NameFolding {
  /// The accents that stand behind their letters; marks of other scripts mean more than that.
  static let marks: ClosedRange<UInt32> = 0x300...0x36F

  /// Finds a text that has any of them.
  static let markPattern = "*[\u{300}-\u{36F}]*"

  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars where !marks.contains(scalar.value) {
      folded.unicodeScalars.append(Self.folded(scalar))
    }
    return folded
  }

  /// One letter always becomes one letter: `æ` and `ß` stay as they are.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let latin = LetterFolding.latin(lower.value)?.unicodeScalars {
      return latin.count == 1 ? latin.first ?? lower : lower
    }
    return Unicode.Scalar(LetterFolding.unaccented(lower.value)) ?? lower
  }

  /// A pattern for `GLOB` that finds a folded text anywhere in one with case and accents, but
  /// without `marks`; nil for one that SQLite would find too long.
  static func pattern(_ folded: String) -> String? {
    var pattern = "*"
    for scalar in folded.unicodeScalars {
      if let variants = variants[scalar] {
        pattern += "[" + variants + "]"
      } else if "*?[".unicodeScalars.contains(scalar) {
        pattern += "[" + String(scalar) + "]"
      } else {
        pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern.utf8.count < longestPattern && !folded.contains("\0") ? pattern + "*" : nil
  }

  /// SQLite takes 50,000 bytes (https://sqlite.org/limits.html).
  private static let longestPattern = 49_000

  /// Each letter that several fold to, with all of them; filled at first use, in milliseconds.
  private static let variants: [Unicode.Scalar: String] = {
    let scripts: [ClosedRange<UInt32>] = [
      0x41...0x2FFF, 0xA640...0xABFF, 0xFF21...0xFF5A, 0x10400...0x104FF, 0x118A0...0x118DF,
      0x1E900...0x1E943,
    ]
    var variants: [Unicode.Scalar: String] = [:]
    for value in scripts.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = folded(scalar)
      guard letter != scalar else { continue }
      variants[letter, default: String(letter)].unicodeScalars.append(scalar)
    }
    return variants
  }()
}
