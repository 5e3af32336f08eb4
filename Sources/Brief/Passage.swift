/// A sentence of the text and the terms it is compared by.
struct Passage {
  /// More are not compared; of a longer text the first quarter and evenly spaced others are.
  static let limit = 400
  /// Letters of a sentence that is shown; a character of two columns counts twice.
  private static let maximumLength = 400
  /// Where a longer one is cut, at the earliest.
  private static let earliestCut = 160

  var text: [UInt32]
  var paragraph: Int
  /// Numbers of the terms and how often each is there, by number.
  var terms: [(number: Int, count: Int)]
  /// True where it begins with a pronoun, so that what it is about stands before it.
  var leansBack: Bool
  /// False where it is too short, too long or half of a quote.
  var canBeShown: Bool

  /// All sentences of the paragraphs, in order and at most `limit`.
  static func all(
    of paragraphs: [Paragraphs.Paragraph], _ lexicon: inout Lexicon, limit: Int = Passage.limit
  ) -> [Passage] {
    var pieces: [(text: [UInt32], paragraph: Int)] = []
    for paragraph in paragraphs {
      for piece in SentenceSplitter.pieces(of: paragraph.text) {
        let text = paragraph.text[piece.range]
        let isWhole = piece.isClosed || (!paragraph.isEntry && length(of: text) >= 60)
        if isWhole { pieces.append((line(text), paragraph.number)) }
      }
    }
    return evenly(pieces, limit).map { piece in
      let terms = lexicon.terms(of: piece.text)
      let shown = cut(piece.text)
      let canBeShown = terms.count >= 4 && shown != nil && isBalanced(shown ?? [])
      return Passage(
        text: shown ?? [], paragraph: piece.paragraph, terms: terms,
        leansBack: Pronouns.begin(piece.text), canBeShown: canBeShown)
    }
  }

  private static func evenly<Piece>(_ pieces: [Piece], _ limit: Int) -> [Piece] {
    guard pieces.count > limit else { return pieces }
    let first = limit / 4
    let rest = limit - first
    return pieces.prefix(first)
      + (0..<rest).map { pieces[first + $0 * (pieces.count - first) / rest] }
  }

  /// The text with single spaces for white space.
  private static func line(_ text: ArraySlice<UInt32>) -> [UInt32] {
    var line: [UInt32] = []
    for scalar in text {
      if !Mark.isSpace(scalar) {
        line.append(scalar)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    return line
  }

  private static func length(of text: some Sequence<UInt32>) -> Int {
    text.reduce(0) { $0 + (Mark.isWide($1) ? 2 : 1) }
  }

  /// The sentence where it is short enough, or up to a clause and an ellipsis; nil where it has none.
  private static func cut(_ text: [UInt32]) -> [UInt32]? {
    var length = 0
    var clause: Int?
    for (place, scalar) in text.enumerated() {
      length += Mark.isWide(scalar) ? 2 : 1
      if length > maximumLength { return clause.map { text[..<$0] + [0x2026] } }
      guard length >= earliestCut else { continue }
      if isClauseEnd(text, place) { clause = place }
    }
    return text
  }

  private static func isClauseEnd(_ text: [UInt32], _ place: Int) -> Bool {
    switch text[place] {
    // East Asian commas and semicolons stand without a space.
    case 0x3001, 0xFF0C, 0xFF1B: true
    case 0x2C, 0x3A, 0x3B, 0x2013, 0x2014, 0x060C, 0x061B:
      place + 1 < text.count && text[place + 1] == 0x20
    case 0x20: Mark.isUnmarked(text[place - 1])
    default: false
    }
  }

  /// Whether each quote that is opened is closed.
  private static func isBalanced(_ text: [UInt32]) -> Bool {
    var straight = 0
    var curly = 0
    var angled = 0
    for scalar in text {
      switch scalar {
      case 0x22: straight += 1
      case 0x201C...0x201E: curly += 1
      case 0xAB, 0xBB: angled += 1
      default: break
      }
    }
    return straight.isMultiple(of: 2) && curly.isMultiple(of: 2) && angled.isMultiple(of: 2)
  }
}
