internal import Markup

/// A web page as one flat array: a node's descendants follow it up to `end`.
struct PageTree {
  struct Node {
    /// The element's name in small letters; "" for text.
    var name: PageElement
    var parent: Int
    /// The index after the node's last descendant.
    var end: Int
    /// Where the node's bytes are in `text`, or its attributes in `attributes`.
    var range: Range<Int>
  }

  /// Elements nested deeper than this are not opened any more; their text stays.
  static let maximumDepth = 240
  /// Nodes of one page; what comes after them is left out.
  static let maximumNodes = 300_000

  var nodes: [Node] = []
  var text: [UInt8] = []
  var attributes: [(name: PageAttribute, value: String)] = []
  /// What class and id of each node say.
  private(set) var marks: [LabelMarks] = []

  func value(_ name: PageAttribute, of node: Int) -> String? {
    guard nodes[node].name != .text else { return nil }
    return attributes[nodes[node].range].first { $0.name == name }?.value
  }

  /// All text at and below a node in one line: white space and controls are one blank.
  func plainText(of node: Int) -> String {
    var bytes: [UInt8] = []
    for index in node..<nodes[node].end where nodes[index].name == .text {
      bytes.append(contentsOf: text[nodes[index].range])
    }
    return String(decoding: bytes, as: UTF8.self)
      .split { $0.isWhitespace || $0.isControl }.joined(separator: " ")
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.first?.properties.generalCategory == .control }
}

/// The elements that are told apart; others are `other`.
enum PageElement: String, CaseIterable {
  case text = ""
  case html, head, body, title, meta, link, base
  case article, aside, main, nav, header, footer, section, div, form, dialog, button, fieldset
  case p, h1, h2, h3, h4, h5, h6, pre, blockquote, ul, ol, li, dl, dt, dd, figure, figcaption
  case table, caption, thead, tbody, tfoot, tr, th, td, details, summary, address, hr, br, center
  case a, em, i, strong, b, code, kbd, del, ins, s, u, sub, sup, abbr, q, cite, mark, small
  case span, font, time, img, picture, source, video, audio, iframe, label, ruby, rt, rp, rb
  case mrow, mi, mn, mo, mtext, ms, msup, msub, msubsup, mfrac, msqrt, mroot, munder, mover
  case munderover, mtable, mtr, mtd, mfenced, semantics, annotation
  case select, option, textarea, input, svg, canvas, object, embed, noscript, template, math
  case other

  private static let named = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  init(named name: String) { self = Self.named[name] ?? .other }

  /// Whether its text stands apart from what is around it.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .title, .article, .aside, .main, .nav, .header, .footer, .section,
      .div, .form, .dialog, .fieldset, .p, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .blockquote, .ul,
      .ol, .li, .dl, .dt, .dd, .figure, .figcaption, .table, .caption, .thead, .tbody, .tfoot,
      .tr, .th, .td, .details, .summary, .address, .hr, .center, .option, .select:
      true
    default: false
    }
  }

  var isHeading: Bool { [.h1, .h2, .h3, .h4, .h5, .h6].contains(self) }
}

/// The attributes that say something about a page.
enum PageAttribute: String, CaseIterable {
  case `class`, id, role, itemprop, rel, href, src, content, property, name, datetime
  case dir, reversed, value, align, alttext
  case style, hidden, title, alt, type, lang, srcset, width, height, colspan, rowspan, start
  case ariaHidden = "aria-hidden"
  case dataSource = "data-src"
  case dataLazySource = "data-lazy-src"
  case dataOriginal = "data-original"

  fileprivate static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

extension PageTree {
  /// What libxml2 makes of a page, in time proportional to its length.
  init(_ html: String) {
    let sink = PageSink()
    HTMLEvents.send(TagSoup.prepared(html), to: sink)
    self = sink.finished().withStreamedParts()
    marks = allMarks()
  }
}

/// Collects the parser's events.
private final class PageSink: HTMLEventSink {
  private var tree = PageTree()
  private var path: [Int] = []
  /// Elements that are open but too deep to be in the tree.
  private var tooDeep = 0
  private var endsInText = false
  /// What names mean, by their addresses: the parser keeps each name once while it runs.
  private var elements: [UnsafePointer<UInt8>: PageElement] = [:]
  private var names: [UnsafePointer<UInt8>: PageAttribute?] = [:]

  private var isFull: Bool { tree.nodes.count >= PageTree.maximumNodes }

  func open(
    _ name: UnsafePointer<UInt8>?, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    guard path.count < PageTree.maximumDepth, !isFull else {
      tooDeep += 1
      return true
    }
    endsInText = false
    let first = tree.attributes.count
    var next = pairs
    while let pair = next, let key = pair[0] {
      if let name = attribute(key) {
        tree.attributes.append((name, pair[1].map { String(cString: $0) } ?? ""))
      }
      next = pair + 2
    }
    tree.nodes.append(
      PageTree.Node(
        name: name.map(element) ?? .other, parent: path.last ?? -1, end: 0,
        range: first..<tree.attributes.count))
    path.append(tree.nodes.count - 1)
    return true
  }

  private func element(_ name: UnsafePointer<UInt8>) -> PageElement {
    if let element = elements[name] { return element }
    let element = PageElement(named: String(cString: name))
    elements[name] = element
    return element
  }

  private func attribute(_ name: UnsafePointer<UInt8>) -> PageAttribute? {
    if let attribute = names[name] { return attribute }
    let attribute = PageAttribute.named[String(cString: name)]
    names[name] = .some(attribute)
    return attribute
  }

  func close() {
    endsInText = false
    if tooDeep > 0 {
      tooDeep -= 1
    } else if let node = path.popLast() {
      tree.nodes[node].end = tree.nodes.count
    }
  }

  func append(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let bytes, count > 0, !isFull else { return }
    let start = tree.text.count
    tree.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    if endsInText, let last = tree.nodes.indices.last {
      tree.nodes[last].range = tree.nodes[last].range.lowerBound..<tree.text.count
      return
    }
    endsInText = true
    tree.nodes.append(
      PageTree.Node(
        name: .text, parent: path.last ?? -1, end: tree.nodes.count + 1,
        range: start..<tree.text.count))
  }

  func finished() -> PageTree {
    while !path.isEmpty {
      tooDeep = 0
      close()
    }
    return tree
  }
}
