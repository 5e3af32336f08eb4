import Models

/// Related Articles as set lines, and which of them is selected.
struct RelatedSidebar: Sendable {
  /// A line of the sidebar and the item it belongs to.
  struct Line: Hashable, Sendable {
    var item: Int
    var flow: FlowLine
  }

  private(set) var lines: [Line] = []
  private(set) var selection = 0
  private(set) var top = 0
  private var count = 0
  private var height = 1

  func selected(of article: ArticlePane?) -> Headline? {
    guard let items = article?.related, items.indices.contains(selection) else { return nil }
    return items[selection].headline
  }

  mutating func move(by count: Int) { select(selection + count) }

  mutating func select(_ index: Int) {
    selection = max(0, min(index, count - 1))
    showSelection()
  }

  mutating func scroll(by rows: Int) { top = max(0, min(top + rows, lines.count - height)) }

  /// Sets the items anew; there are never more than a few.
  mutating func layOut(
    _ items: [RelatedArticle], width: Int, height: Int, composer: PageComposer
  ) {
    let isSame = count == items.count && self.height == height
    count = items.count
    self.height = max(1, height)
    lines = items.indices.flatMap { index in
      composer.sidebar(items[index], isLow: height < 30).map { Line(item: index, flow: $0) }
    }
    selection = max(0, min(selection, count - 1))
    if !isSame { showSelection() }
    top = max(0, min(top, lines.count - self.height))
  }

  private mutating func showSelection() {
    guard let first = lines.firstIndex(where: { $0.item == selection }) else { return }
    let last = lines.lastIndex { $0.item == selection } ?? first
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
  }
}

extension PageComposer {
  /// One item of the sidebar: whether it is unread, headline, source and age, opening lines, what
  /// joins the two.
  func sidebar(_ item: RelatedArticle, isLow: Bool) -> [FlowLine] {
    let meta = meta(of: item.headline)
    let mark = item.headline.isRead ? "" : glyphs.unread + " "
    var lines = wrapped(mark + item.headline.title, .relatedTitle, limit: isLow ? 2 : 3)
    lines += wrapped(meta, .relatedMeta, limit: 1)
    lines += wrapped(item.lead, .relatedLead, limit: 2)
    let terms = item.terms.prefix(3).joined(separator: ", ")
    if !terms.isEmpty { lines += wrapped(Wording.joined(by: terms), .relatedTerms, limit: 1) }
    return lines + [FlowLine()]
  }
}
