import Models

/// The links of the open article or of a comment, numbered as they are in its text.
struct LinkList: Sendable {
  struct Item: Hashable, Sendable {
    var address: String
    /// The words of the link, where the text has some.
    var words: String
    /// What is shown in the place of the address.
    var caption: String?
  }

  private(set) var items: [Item] = []
  /// Where it is the list of a digest: its articles.
  private(set) var entries: [Headline] = []
  private(set) var rows = ScrolledRows()

  init() {}
  init(_ article: ArticlePane) {
    items = Self.items(of: article)
    entries = article.entries
    rows.count = items.count
  }

  init(_ items: [Item]) {
    self.items = items
    rows.count = items.count
  }

  var selection: Int { rows.selection }
  var selectedAddress: String? {
    items.indices.contains(selection) ? items[selection].address : nil
  }

  var selectedEntry: Headline? {
    entries.indices.contains(selection) ? entries[selection] : nil
  }

  mutating func move(by count: Int) { rows.select(rows.selection + count) }
  mutating func select(_ index: Int) { rows.select(index) }
  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }

  /// The links of the text, then the attachments.
  static func items(of article: ArticlePane) -> [Item] {
    if article.isDigest { return article.digestItems }
    let files = article.article.enclosures.map { Item(address: $0.url, words: $0.title ?? "") }
    return items(of: article.document) + files
  }

  static func items(of document: Document) -> [Item] {
    let words = document.linkWords
    return document.links.enumerated().map {
      Item(address: $0.element, words: words[$0.offset + 1] ?? "")
    }
  }
}

/// A selection in a list of rows and the part of it that is seen.
struct ScrolledRows: Hashable, Sendable {
  var count = 0 {
    didSet { select(selection) }
  }
  private(set) var selection = 0
  private(set) var top = 0
  private(set) var visible = 1

  mutating func select(_ index: Int) {
    selection = max(0, min(index, count - 1))
    top = max(0, min(top, selection))
    top = max(top, selection - visible + 1)
  }

  mutating func scroll(by lines: Int) {
    top = max(0, min(top + lines, count - visible))
    selection = max(0, min(max(selection, top), min(top + visible, count) - 1))
  }

  mutating func fit(_ visible: Int) {
    self.visible = max(1, visible)
    top = max(0, min(top, count - self.visible))
    select(selection)
  }

  /// The indexes that are seen.
  var seen: Range<Int> { top..<max(top, min(count, top + visible)) }
}
