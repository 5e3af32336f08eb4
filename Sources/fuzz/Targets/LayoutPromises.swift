import Markup
import Models
import ReaderUI
import Terminal

extension FuzzTarget {
  /// The way of an article's HTML to the lines of a page.
  static let layout = FuzzTarget(
    name: "layout", title: "HTML into the lines of a page",
    words: LayoutPromises.words, seeds: LayoutPromises.seeds, longest: 32 * 1024
  ) { (input) throws(Finding) in try LayoutPromises.check(input) }
}

/// What is promised of a page, whatever is on it.
private enum LayoutPromises {
  private static let widths = [10, 23, 72]

  static func check(_ input: [UInt8]) throws(Finding) -> Int {
    let html = String(decoding: input, as: UTF8.self)
    let safe = SafeHTML.sanitise(html, base: "https://harbour.example/page")
    try MarkupPromises.check(safe)
    let document = DocumentBuilder.document(fromHTML: safe, base: "https://harbour.example/page")
    var hasher = Hasher()
    for width in widths {
      let plain = TextFlow.lines(of: document, FlowSetting(width: width))
      for bidi in [Bidi.Mode.off, .on, .shaped] {
        let setting = FlowSetting(width: width, bidi: bidi)
        let lines = bidi == .off ? plain : TextFlow.lines(of: document, setting)
        try check(lines, width: width)
        try Finding.unless(
          lines.map(\.offset) == plain.map(\.offset), "order on the screen moves no line")
      }
      let text = document.blocks.reduce(into: "") { $0 += $1.letters }
      let set = plain.reduce(into: "") { $0 += $1.text }
      try Finding.unless(
        letters(of: set).isSuperset(of: letters(of: text)), "no letter is lost",
        "\(letters(of: text).subtracting(letters(of: set)).prefix(20))")
      hasher.combine(plain.count.leadingZeroBitCount)
    }
    hasher.combine(kinds(of: document.blocks))
    return hasher.finalize()
  }

  private static func check(_ lines: [FlowLine], width: Int) throws(Finding) {
    var offset = 0
    for line in lines {
      try Finding.unless(
        CellWidth.width(of: line.text) <= width, "every line fits", "\(width): \(line.text)")
      try Finding.unless(line.offset >= offset, "places never go back", line.text)
      offset = line.offset
      let shown = line.shown
      try Finding.unless(
        CellWidth.width(of: shown.text) <= width, "every line fits as it is shown",
        "\(width): \(line.text)")
      for span in shown.spans {
        try Finding.unless(
          !span.text.unicodeScalars.contains { isControl($0) }, "lines steer no terminal",
          span.text)
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F,
      0x061C, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func letters(of text: String) -> Set<Unicode.Scalar> {
    Set(text.unicodeScalars.filter { $0.properties.isAlphabetic && $0.isBase })
  }

  private static func kinds(of blocks: [Document.Block]) -> [Int] {
    blocks.prefix(12).map { block in
      switch block {
      case .paragraph: 0
      case .heading(let level, _): level
      case .list(let labels, _): labels == nil ? 7 : 8
      case .quote: 9
      case .indented: 10
      case .code: 11
      case .table: 12
      case .rule: 13
      case .image: 14
      }
    }
  }

  static let words = [
    "<p>", "</p>", "<p dir=rtl>", "<h2>", "<ul><li>", "<ol type=i reversed><li value=9>", "</ol>",
    "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<table>", "<tr>", "<td>", "<th>",
    "<td colspan=3 align=right>", "<td rowspan=2>", "<caption>", "</table>", "<dl><dt>", "<dd>",
    "<figure><img src=a.png alt=b>", "<figcaption>", "</figure>", "<math>", "<mfrac>", "<mi>x</mi>",
    "<mo>+</mo>", "<msup>", "<mtable><mtr><mtd>", "</math>", "<sup>", "<sub>", "<ruby>", "<rt>",
    "<q>", "<abbr title=long>", "<a href=https://a.example/>", "<br>", "<hr>", "<details><summary>",
    "שלום", "سلام", "می\u{200C}خواهم", "日本語、", "「」", "한국어", "ภาษาไทย", "कार्यक्रम",
    "👩‍👩‍👧", "🇰🇷", "❤️", "1️⃣", "e\u{301}", "\u{AD}", "\u{200B}", "\u{A0}", "\u{2060}",
    "\u{202E}", "\u{2067}", "\u{200F}", "\t", "(", ")", "[", "12.5 %", "https://a.example/b/c?d=e",
    "\u{FEFF}", "\u{301}",
  ]

  static let seeds = [
    """
    <h2>One</h2><p>Some words, <em>others</em> and <a href="https://a.example/">a link</a>.</p>
    <ul><li>a<ol start=9><li>b</ol></ul><blockquote><p>c</p></blockquote><pre>d\n\te</pre>
    """,
    """
    <table><caption>a</caption><tr><th>b<th colspan=2>c<tr><td>1<td>2<td rowspan=2>d<tr><td>3<td>4
    </table><dl><dt>e<dd>f</dl><figure><img src=/g.png alt=h><figcaption>i</figcaption></figure>
    """,
    """
    <p>שלום (עולם) 12 abc</p><p dir=rtl>abc</p><ol><li>سلام</li></ol><blockquote>می\u{200C}خواهم</blockquote>
    <p>日本語の「文章」は、改行できる。한국과 캐나다 ภาษาไทย कार्यक्रम 👍🏽🇰🇷</p>
    """,
    """
    <p><math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><msup><mi>c</mi><mn>2</mn></msup></mrow></mfrac>
    </math> x<sup>2</sup> H<sub>2</sub>O <q>d <abbr title=long>e</abbr></q> informa\u{AD}tion</p>
    """,
  ]
}

extension Unicode.Scalar {
  /// No letter that a limit on marks may take away, and none without ink.
  fileprivate var isBase: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter:
      !properties.isDefaultIgnorableCodePoint
    default: false
    }
  }
}

extension Document.Block {
  /// All text that must be on the page, as Latin letters have it.
  fileprivate var letters: String {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.text
    case .list(_, let items): items.joined().reduce(into: "") { $0 += $1.letters }
    case .quote(let blocks), .indented(let blocks): blocks.reduce(into: "") { $0 += $1.letters }
    case .code(let code): code
    case .table(let table):
      table.caption.text
        + table.rows.prefix(TextFlow.maximumTableRows).joined().map(\.text).joined()
    case .rule: ""
    case .image(let image): image.caption.text
    }
  }
}
