/// What a terminal is sent for a grapheme cluster, or for a part of one: a base of one or two
/// columns with its combining marks.
///
/// Terminals do not agree on clusters: of those in use, some give every scalar the columns of
/// `wcwidth` (xterm, VTE, tmux up to 3.3), others join emoji sequences and let U+FE0F widen its
/// base (kitty, newer tmux). A wrong guess moves the rest of the line. So only forms are drawn in
/// which all agree:
/// - an emoji sequence joined by ZWJ is drawn as its first emoji, without skin tone;
/// - a variation selector is left out (`❤️` is drawn as `❤`), and so is the box of a keycap;
/// - a flag is its two regional indicators, together two columns; a lone one is its letter;
/// - in other clusters each spacing scalar has a cell of its own, as `wcwidth` and ncurses have it.
struct Glyph: Hashable, Sendable {
  var text: String
  /// 1 or 2.
  var columns: Int

  init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// A `cchar_t` of ncurses holds five scalars (CCHARW_MAX): a base and four marks.
  static let marksPerCell = 4
  /// No living script needs more columns in one cluster, and every line is wider than this.
  static let columnsPerCluster = 8

  /// The glyph of a safe cluster that is one scalar and drawn as it is, as nearly all are.
  init?(simple cluster: Character) {
    let scalars = cluster.unicodeScalars
    guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex,
      !scalar.isRegionalIndicator, !scalar.isLeftOutOfCells
    else { return nil }
    columns = scalar.value < 0x7F ? 1 : ScalarWidth.width(scalar)
    guard columns > 0 else { return nil }
    text = String(cluster)
  }

  /// The glyphs of one cluster of safe text: never empty, `columnsPerCluster` columns at most.
  static func glyphs(of cluster: Character) -> [Glyph] {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return [Glyph(text: " ", columns: 1)] }
    if first.isRegionalIndicator { return [flag(cluster, first)] }
    if let syllable = HangulSyllable.composed(scalars) {
      return [Glyph(text: String(syllable), columns: 2)]
    }
    var glyphs: [Glyph] = []
    var columns = 0
    var marks = 0
    var followsJoiner = false
    for scalar in scalars {
      if followsJoiner && scalar.properties.isEmoji { break }
      followsJoiner = scalar == "\u{200D}"
      if followsJoiner || scalar.isLeftOutOfCells { continue }
      let width = ScalarWidth.width(scalar)
      if width == 0, !glyphs.isEmpty {
        marks += 1
        if marks <= marksPerCell { glyphs[glyphs.count - 1].text.unicodeScalars.append(scalar) }
        continue
      }
      let glyph = base(scalar, width: width)
      guard columns + glyph.columns <= columnsPerCluster else { break }
      glyphs.append(glyph)
      columns += glyph.columns
      marks = 0
    }
    return glyphs.isEmpty ? [Glyph(text: "\u{FFFD}", columns: 1)] : glyphs
  }

  private static func base(_ scalar: Unicode.Scalar, width: Int) -> Glyph {
    // A mark without a base stands on a space, or it would fall on the cell before.
    if width == 0 { return Glyph(text: " \(scalar)", columns: 1) }
    // Unknown to the C library, so ncurses would not place it.
    if width < 0 { return Glyph(text: "\u{FFFD}", columns: 1) }
    return Glyph(text: String(scalar), columns: width)
  }

  private static func flag(_ cluster: Character, _ first: Unicode.Scalar) -> Glyph {
    let indicators = cluster.unicodeScalars.filter(\.isRegionalIndicator)
    if indicators.count == 2 {
      return Glyph(text: String(String.UnicodeScalarView(indicators)), columns: 2)
    }
    let letter = UInt8(first.value - 0x1F1E6) + 0x41
    return Glyph(text: String(Unicode.Scalar(letter)), columns: 1)
  }
}

extension Unicode.Scalar {
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Variation selectors, skin tones and the box of a keycap: see `Glyph`.
  fileprivate var isLeftOutOfCells: Bool {
    switch value {
    case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }
}
