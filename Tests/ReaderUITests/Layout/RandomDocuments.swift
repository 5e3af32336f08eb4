import Models
import TestSupport

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Documents of every kind of block, in words that are hard to lay out.
struct RandomDocuments {
  var generator: SeededGenerator
  /// Pictures and table headers show text more than once or not at all.
  var repeatsText = true

  /// Lines of a table hold text of several places.
  var hasTables = true

  init(seed: Int, repeatsText: Bool = true, hasTables: Bool = true) {
    generator = SeededGenerator(seed: seed)
    self.repeatsText = repeatsText
    self.hasTables = hasTables
  }

  static let words = [
    "a", "the", "Korea", "strategic", "partnership", "well-known", "co-op-er-a-tion", "1914-1918",
    "https://example.com/a/very/long/address/without/any/end/at-all?q=1&r=2#fragment", "(in",
    "“so”",
    "naïve", "cafe\u{301}", "e\u{301}\u{302}\u{303}", "informa\u{AD}tion\u{AD}al", "x\u{200B}y",
    "10\u{A0}kg", "日本語の文章は、どこでも改行できる。", "「括弧」", "한국과", "전략적동반자관계를강화하기로했다",
    "北京—上海", "👩‍👩‍👧", "🇰🇷🇨🇦", "❤️", "👍🏽", "می\u{200C}خواهم", "עברית", "कार्यक्रम", "ภาษาไทยไม่มีช่องว่าง",
    "\u{1B}[31m", "\u{202E}evil", "\u{7}", "\u{FEFF}bom", "\u{E0041}tag", "\u{301}", "ｶﾞﾝ", "…", "%",
    "\u{3000}", "\u{2028}", "\u{FFFE}", "\u{1F1E6}",
  ]

  mutating func document(blocks: Int) -> Document {
    Document(blocks: (0..<blocks).map { _ in block(depth: 0) })
  }

  private mutating func block(depth: Int) -> Document.Block {
    switch Int.random(in: 0..<(depth < 5 ? 10 : 4), using: &generator) {
    case 0: return .heading(level: 2, runs())
    case 1: return .code(code())
    case 2: return repeatsText ? .image(image()) : .rule
    case 3: return hasTables ? .table(table()) : .rule
    case 4, 5:
      return .list(start: Int.random(in: 0..<3, using: &generator) * 98, items: items(depth))
    case 6: return .list(start: nil, items: items(depth))
    case 7: return .quote(items(depth).flatMap { $0 })
    default: return .paragraph(runs())
    }
  }

  private mutating func items(_ depth: Int) -> [[Document.Block]] {
    (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
      (0..<Int.random(in: 0..<3, using: &generator)).map { _ in block(depth: depth + 1) }
    }
  }

  private mutating func runs() -> [Document.Run] {
    (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
      let isLink = Int.random(in: 0..<4, using: &generator) == 0
      return Document.Run(
        text(), Document.RunStyle(rawValue: UInt8.random(in: 0..<32, using: &generator)),
        link: isLink ? Int.random(in: 1...120, using: &generator) : nil)
    }
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0..<8, using: &generator)).map { _ in word() + separator() }.joined()
  }

  private mutating func word() -> String { Self.words.randomElement(using: &generator) ?? "" }

  private mutating func separator() -> String {
    [" ", " ", " ", " ", "", "\n", "  "].randomElement(using: &generator) ?? ""
  }

  private mutating func code() -> String {
    (0..<Int.random(in: 0..<4, using: &generator))
      .map { _ in "\t" + text() + "\t" + word() + "\r\n" }.joined()
  }

  private mutating func image() -> Document.Image {
    Document.Image(alt: text(), caption: runs(), link: 7)
  }

  private mutating func table() -> Document.Table {
    let rows = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
      (0..<Int.random(in: 0..<5, using: &generator)).map { _ in runs() }
    }
    return Document.Table(caption: runs(), headerRows: repeatsText ? 1 : 0, rows: rows)
  }
}
