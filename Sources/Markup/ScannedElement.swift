/// The elements that `HTMLScanner` knows, and where libxml2 leaves them in peace.
struct ScannedElement: Equatable {
  /// What decides where an element may stand.
  private enum Kind {
    case page, container, leaf, phrase, link, list, item, definitions, term, definition
    case table, part, row, cell, void, rule

    var takesText: Bool {
      switch self {
      case .page, .container, .leaf, .phrase, .link, .item, .term, .definition, .cell: true
      case .list, .definitions, .table, .part, .row, .void, .rule: false
      }
    }

    var takesBlocks: Bool {
      switch self {
      case .page, .container, .item, .definition, .cell: true
      default: false
      }
    }
  }

  private let kind: Kind
  let tag: HTMLTag
  /// Two elements may share a tag.
  private let number: UInt64

  var isVoid: Bool { kind == .void || kind == .rule }

  /// Whether the element may begin inside `parent` without closing it
  /// (`htmlStartClose` in libxml2, which looks at the innermost element only).
  func fits(into parent: ScannedElement) -> Bool {
    switch kind {
    case .page: false
    case .link: parent.kind.takesText && parent.kind != .link
    case .phrase, .void: parent.kind.takesText
    case .container, .leaf, .list, .definitions, .table, .rule: parent.kind.takesBlocks
    case .item: parent.kind == .list
    case .term, .definition: parent.kind == .definitions
    case .part: parent.kind == .table
    case .row: parent.kind == .table || parent.kind == .part
    case .cell: parent.kind == .row
    }
  }
}

extension ScannedElement {
  static let html = ScannedElement("html", .page)
  static let body = ScannedElement("body", .page)

  /// The element of that name in any letter case.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> ScannedElement? {
    elements[number(of: name)]
  }

  private static let elements: [UInt64: ScannedElement] = {
    let names: [(Kind, [String])] = [
      (
        .container,
        ["article", "aside", "blockquote", "div", "figure", "footer", "header", "section"]
      ),
      (.leaf, ["figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre"]),
      (
        .phrase,
        [
          "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        ]
      ),
      (.link, ["a"]), (.list, ["ol", "ul"]), (.item, ["li"]), (.definitions, ["dl"]),
      (.term, ["dt"]), (.definition, ["dd"]), (.table, ["table"]),
      (.part, ["tbody", "thead"]), (.row, ["tr"]), (.cell, ["td", "th"]),
      (.void, ["br", "img"]), (.rule, ["hr"]),
    ]
    var elements: [UInt64: ScannedElement] = [:]
    for (kind, names) in names {
      for name in names {
        let element = ScannedElement(name, kind)
        elements[element.number] = element
      }
    }
    return elements
  }()

  private init(_ name: String, _ kind: Kind) {
    self.kind = kind
    tag = HTMLTag(name: name)
    number = Array(name.utf8).withUnsafeBufferPointer(Self.number)
  }

  /// A name of up to ten letters and digits as a number, whatever its case; 0 for other names.
  private static func number(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard (1...10).contains(name.count) else { return 0 }
    return name.reduce(1) { number, byte in
      let letter = byte | 0x20
      return number << 6 | UInt64(letter >= 0x61 ? letter - 0x60 : byte &- 0x30 &+ 27)
    }
  }
}

extension HTMLAttribute {
  /// The attribute of that name in any letter case.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> HTMLAttribute? {
    guard name.count < byLength.count else { return nil }
    return byLength[name.count].first { known, _ in
      zip(known, name).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
    }?.attribute
  }

  private static let byLength: [[(name: [UInt8], attribute: HTMLAttribute)]] = {
    let longest = allCases.map(\.rawValue.utf8.count).max() ?? 0
    var byLength: [[(name: [UInt8], attribute: HTMLAttribute)]] = Array(
      repeating: [], count: longest + 1)
    for attribute in allCases {
      byLength[attribute.rawValue.utf8.count].append((Array(attribute.rawValue.utf8), attribute))
    }
    return byLength
  }()
}
