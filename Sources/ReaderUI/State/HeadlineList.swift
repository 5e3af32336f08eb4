import Models

/// A window of rows over a list that may be a million long, and the place the reader has in it.
struct HeadlineList: Sendable {
  private(set) var scope: ListScope
  /// How long the whole list is.
  private(set) var total = 0
  /// The absolute index of `rows[0]`.
  private(set) var first = 0
  private(set) var rows: [Headline] = []
  /// The absolute index of the selected row.
  private(set) var selection = 0
  /// The absolute index of the row at the top of the pane.
  private(set) var top = 0
  /// How many rows the pane shows.
  private(set) var visible = 8
  private(set) var isLoaded = false
  /// How many rows came in above since the reader was last at the top.
  private(set) var newAbove = 0
  private var awaited: ListRequest?
  private var answered: ListRequest?
  private var awaitedAnchor: ReanchorRequest?
  /// The rows that are awaited are another choice from the list: none of them has just come in.
  private var isNarrowing = false

  init(_ scope: ListScope) { self.scope = scope }

  var isEmpty: Bool { isLoaded && total == 0 }
  var selected: Headline? { row(at: selection) }
  /// Rows that are asked for at a time: seven screens, so that paging rarely asks.
  private var span: Int { max(visible, 8) }

  func row(at index: Int) -> Headline? {
    rows.indices.contains(index - first) ? rows[index - first] : nil
  }

  func index(of id: Article.ID) -> Int? {
    rows.firstIndex { $0.id == id }.map { $0 + first }
  }

  /// The nearest unread row beyond `index` among the loaded ones; they are contiguous, so it is
  /// the nearest of all.
  func unread(beyond index: Int, forward: Bool) -> Int? {
    var place = index - first + (forward ? 1 : -1)
    while rows.indices.contains(place) {
      if !rows[place].isRead { return place + first }
      place += forward ? 1 : -1
    }
    return nil
  }

  /// True where no row beyond the loaded ones exists in that direction.
  func isKnownToEnd(forward: Bool) -> Bool {
    isLoaded && (forward ? first + rows.count >= total : first == 0)
  }
}

// MARK: Moving

extension HeadlineList {
  mutating func select(_ index: Int) {
    selection = clamped(index)
    let margin = visible >= 5 ? 1 : 0
    top = min(top, max(0, selection - margin))
    top = max(top, min(selection, selection - visible + 1 + margin))
    settleTop()
  }

  mutating func move(by count: Int) {
    select(selection + count)
  }

  /// Scrolls by rows and takes the selection along only where it would leave the pane.
  mutating func scroll(by count: Int) {
    top += count
    settleTop()
    selection = min(max(selection, top), clamped(top + visible - 1))
  }

  /// A page down or up: what was at the edge is still seen.
  mutating func page(by screens: Int) {
    let step = max(1, visible - 1) * screens
    top += step
    settleTop()
    select(selection + step)
  }

  /// Takes the height of the pane; the selected row stays in sight and, if it can, on its line.
  mutating func fit(visible: Int) {
    self.visible = max(1, visible)
    guard isLoaded else { return }
    selection = clamped(selection)
    top = min(top, selection)
    top = max(top, selection - self.visible + 1)
    settleTop()
  }

  private mutating func settleTop() {
    top = max(0, min(top, total - visible))
    if top == 0 { newAbove = 0 }
  }

  private func clamped(_ index: Int) -> Int { max(0, min(index, total - 1)) }
}

// MARK: Loading

extension HeadlineList {
  /// Leaves the list for another one, at its top.
  mutating func enter(_ scope: ListScope) {
    let visible = self.visible
    self = HeadlineList(scope)
    self.visible = visible
  }

  /// Shows other rows of the same kind and looks for the selected one among them.
  mutating func narrow(to scope: ListScope, orTo key: ListKey?) -> ReanchorRequest? {
    self.scope = scope
    guard let request = reanchor(orTo: key) else {
      enter(scope)
      return nil
    }
    newAbove = 0
    isNarrowing = true
    return request
  }

  /// What was asked for did not come; the same is not asked again.
  mutating func giveUp() {
    answered = awaited ?? answered
    awaited = nil
    awaitedAnchor = nil
  }

  /// The rows that have to be asked for before the pane can be drawn.
  mutating func missing() -> ListRequest? {
    guard awaitedAnchor == nil else { return nil }
    let low = max(0, top - span)
    let high = min(total, top + 2 * span)
    if isLoaded, low >= first, high <= first + rows.count { return nil }
    let start = max(0, top - 3 * span)
    let request = ListRequest(scope, first: start, count: 7 * span, anchor: anchor(near: start))
    // The same question twice would be a loop without end where the store counts differently.
    guard request != awaited, request != answered else { return nil }
    awaited = request
    return request
  }

  mutating func accept(_ request: ListRequest, _ window: ListWindow) {
    guard request == awaited else { return }
    awaited = nil
    answered = request
    take(window)
    selection = clamped(selection)
    settleTop()
  }

  /// Asks where the selected row stands now, after the list may have changed.
  mutating func reanchor(orTo other: ListKey? = nil) -> ReanchorRequest? {
    answered = nil
    guard let key = selected?.key ?? other else { return nil }
    let request = ReanchorRequest(scope: scope, key: key, before: 3 * span, count: 7 * span)
    awaitedAnchor = request
    return request
  }

  /// Forgets the rows, so that they are asked for again; for a list that has no row to hold on to.
  mutating func reload() {
    answered = nil
    awaited = nil
    awaitedAnchor = nil
    isLoaded = false
  }

  mutating func accept(_ request: ReanchorRequest, index: Int, _ window: ListWindow) {
    guard request == awaitedAnchor else { return }
    awaitedAnchor = nil
    awaited = nil
    let line = selection - top
    if !isNarrowing { newAbove += max(0, index - selection) }
    isNarrowing = false
    take(window)
    selection = clamped(index)
    top = selection - line
    settleTop()
  }

  private mutating func take(_ window: ListWindow) {
    isLoaded = true
    first = max(0, window.first)
    rows = window.rows
    total = max(0, window.total)
  }

  private func anchor(near index: Int) -> ListRequest.Anchor? {
    guard let head = rows.first, let tail = rows.last else { return nil }
    let end = first + rows.count - 1
    return abs(index - first) <= abs(index - end)
      ? ListRequest.Anchor(index: first, key: head.key)
      : ListRequest.Anchor(index: end, key: tail.key)
  }
}

// MARK: State of rows

extension HeadlineList {
  /// Shows a change in the loaded rows; takes time by the articles of the change, not by the list.
  mutating func show(_ change: Change) {
    var places: [Article.ID: Int] = [:]
    for (place, row) in rows.enumerated() { places[row.id] = place }
    for id in change.articles {
      guard let place = places[id] else { continue }
      rows[place].show(change)
    }
  }

  mutating func setComments(_ count: Int, of id: Article.ID) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    rows[place].comments = count
  }
}

extension Headline {
  func has(_ field: Change.Field) -> Bool {
    switch field {
    case .read: isRead
    case .starred: isStarred
    case .tag(let name): tags.contains(name)
    }
  }

  /// Takes the value a change gives, whoever is meant.
  mutating func show(_ change: Change) {
    switch change.field {
    case .read: isRead = change.value
    case .starred: isStarred = change.value
    case .tag(let name):
      tags.removeAll { $0 == name }
      if change.value { tags = (tags + [name]).sorted() }
    }
  }
}
