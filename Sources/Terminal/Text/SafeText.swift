/// Text that no terminal can be steered with: the one door from outside text to cells and output.
///
/// Line breaks and tabs become one space each. Control characters (C0, C1, DEL), bidi controls,
/// tag characters, fillers and all other invisible format characters are left out; noncharacters
/// become U+FFFD. The joiners ZWJ and ZWNJ and the emoji variation selectors stay only where an
/// emoji or a joining script needs them. At most `marksPerCluster` combining marks stay on one
/// base. Making a safe text safe again changes nothing.
package struct SafeText: Hashable, Sendable {
  package let text: String

  /// More marks than any living script stacks on one letter (Vietnamese 2, Tibetan up to 6).
  package static let marksPerCluster = 8
  /// The longest joined emoji in Unicode have 3 joiners.
  static let joinsPerCluster = 8

  package init(_ raw: String) {
    text = SafeText.isPlain(raw) ? raw : SafeText.cleaned(raw)
  }

  /// With `usesUnicode` false, only printable ASCII stays: what has no likeness becomes one `?` per
  /// column, so that the text takes exactly as many columns as before.
  package init(_ raw: String, usesUnicode: Bool) {
    let safe = SafeText(raw)
    text = usesUnicode ? safe.text : ASCIIFallback.text(for: safe.text)
  }
}

extension SafeText {
  /// Whether `raw` holds nothing that `cleaned` would have to look at.
  private static func isPlain(_ raw: String) -> Bool {
    if raw.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return true }
    return raw.unicodeScalars.allSatisfy { ScalarFate($0) == .keep }
  }

  private static func cleaned(_ raw: String) -> String {
    var cleaner = Cleaner()
    let scalars = raw.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      cleaner.take(scalar, before: next)
    }
    return String(cleaner.output)
  }
}

/// Copies scalars one by one and remembers just enough to judge the next.
private struct Cleaner {
  var output = String.UnicodeScalarView()
  private var previous: Unicode.Scalar?
  private var previousWasReturn = false
  private var marks = 0
  private var joins = 0

  mutating func take(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    let isLineFeedOfPair = previousWasReturn && scalar == "\n"
    previousWasReturn = scalar == "\r"
    switch ScalarFate(scalar) {
    case .keep: startCluster(scalar)
    case .space: if !isLineFeedOfPair { startCluster(" ") }
    case .replace: startCluster("\u{FFFD}")
    case .drop: break
    case .mark: takeMark(scalar)
    case .variation: if previous?.properties.isEmoji == true { append(scalar) }
    case .nonJoiner: if joinsLetters(next) { append(scalar) }
    case .joiner: takeJoiner(scalar, before: next)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    previous = scalar
  }

  private mutating func startCluster(_ scalar: Unicode.Scalar) {
    if previous != "\u{200D}" { joins = 0 }
    marks = 0
    append(scalar)
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    guard marks < SafeText.marksPerCluster else { return }
    marks += 1
    append(scalar)
  }

  private mutating func takeJoiner(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    if joinsLetters(next) { return append(scalar) }
    guard let previous, let next, joins < SafeText.joinsPerCluster else { return }
    guard previous.isPictograph || previous == "\u{FE0F}", next.isPictograph else { return }
    joins += 1
    append(scalar)
  }

  /// Whether the text stands between two letters of scripts whose shapes the joiners decide.
  private func joinsLetters(_ next: Unicode.Scalar?) -> Bool {
    guard let previous, let next, previous.isOfJoiningScript, next.isOfJoiningScript else {
      return false
    }
    return ScalarFate(next) == .keep
  }
}

extension Unicode.Scalar {
  /// An emoji that is not also an ASCII character (digits, `#` and `*` count as emoji in Unicode).
  fileprivate var isPictograph: Bool { value > 0x7F && properties.isEmoji }

  /// Arabic to Sinhala, Thai to Myanmar, Khmer and Mongolian.
  fileprivate var isOfJoiningScript: Bool {
    (0x0600...0x109F).contains(value) || (0x1780...0x18AF).contains(value)
  }
}
