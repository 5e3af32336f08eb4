/// The elements that Broadsheet tells apart; names that mean the same to a reader share a case.
enum HTMLTag: String, CaseIterable, Sendable {
  // Text of its own.
  case p, h1, h2, h3, h4, h5, h6, pre, dt, caption, figcaption, summary
  // Blocks of blocks.
  case div, blockquote, ul, ol, li, dl, dd, figure, details
  case table, thead, tbody, tfoot, tr, th, td
  // Inside a line.
  case a, em, i, strong, b, code, kbd, del, ins, s, u, sub, sup, abbr, q, cite, mark, small, rt
  // Alone.
  case br, hr, img
  // About the page, for those who look for its feeds.
  case link, base
  // Formulas (MathML Core).
  case mrow, mi, mn, mo, mtext, ms, mspace, msup, msub, msubsup, mfrac, msqrt, mroot
  case munder, mover, munderover, mtable, mtr, mtd, mfenced, semantics, annotation
  // Replaced by something else.
  case iframe, video, audio, source, math
  /// Removed with everything inside.
  case dropped
  /// Not known: the element goes, its content stays.
  case other
  /// Not an element.
  case text

  init(name: String) { self = Self.named[name] ?? .other }

  private static let named: [String: HTMLTag] = {
    var named: [String: HTMLTag] = [:]
    for tag in allCases where tag != .dropped && tag != .other && tag != .text {
      named[tag.rawValue] = tag
    }
    for (tag, names) in aliases { for name in names { named[name] = tag } }
    return named
  }()

  private static let aliases: [(HTMLTag, [String])] = [
    (
      .div,
      [
        "address", "article", "aside", "center", "dialog", "fieldset", "footer", "form",
        "header", "hgroup", "main", "nav", "search", "section",
      ]
    ),
    (
      .dropped,
      [
        "annotation-xml", "area", "button", "canvas", "datalist",
        "embed", "frame",
        "frameset", "input", "map", "meta", "noembed", "noframes", "optgroup",
        "option", "param", "rp", "script", "select", "style", "svg", "template", "textarea",
        "title", "track",
      ]
    ),
    (.p, ["legend"]), (.pre, ["listing", "plaintext", "xmp"]), (.ul, ["dir", "menu"]),
    (.s, ["strike"]), (.code, ["samp", "tt"]), (.i, ["var"]), (.em, ["dfn"]),
    (.abbr, ["acronym"]),
  ]
}

extension HTMLTag {
  /// What an element is to the cleaner.
  enum Role {
    /// A paragraph of text: nothing but inline content inside.
    case leaf
    case section, quote, list, item, definitions, definition, figure, details, code
    case table, tablePart
    case inline, lineBreak, rule, image, ruby
    case frame, media, formula
    case dropped, transparent
  }

  var role: Role {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .dt, .caption, .figcaption, .summary: .leaf
    case .pre: .code
    case .div: .section
    case .blockquote: .quote
    case .ul, .ol: .list
    case .li: .item
    case .dl: .definitions
    case .dd: .definition
    case .figure: .figure
    case .details: .details
    case .table: .table
    case .thead, .tbody, .tfoot, .tr, .th, .td: .tablePart
    case .a, .em, .i, .strong, .b, .code, .kbd, .del, .ins, .s, .u, .sub, .sup, .abbr, .q,
      .cite, .mark, .small:
      .inline
    case .rt: .ruby
    case .br: .lineBreak
    case .hr: .rule
    case .img: .image
    case .iframe: .frame
    case .video, .audio: .media
    case .math: .formula
    case .dropped, .source, .link, .base, .annotation: .dropped
    case .other, .text, .mrow, .mi, .mn, .mo, .mtext, .ms, .mspace, .msup, .msub, .msubsup, .mfrac,
      .msqrt, .mroot, .munder, .mover, .munderover, .mtable, .mtr, .mtd, .mfenced, .semantics:
      .transparent
    }
  }

  /// 1 to 6 for headings.
  var headingLevel: Int? { Self.headings.firstIndex(of: self).map { $0 + 1 } }

  private static let headings: [HTMLTag] = [.h1, .h2, .h3, .h4, .h5, .h6]
}
