import Models

/// A window of rows over a list that may be a million long, and the place the reader has in it.
struct HeadlineList: Sendable {
  private(set) var scope: ListScope
  /// How long the whole list is; at least, while it is not whole.
  private(set) var total = 0
  /// False while only the first rows are known.
  private(set) var isWhole = true
  /// The row that was to be selected and is not known yet.
  private var wished: Int?
  /// Rows to be picked that are on their way.
  var awaitedPick: ListRequest?
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
  /// The rows that were picked to act on together.
  var picked: [Article.ID: Headline] = [:]
  /// Where the last of them was picked; a range is counted from there.
  var lastPicked: Int?
  /// What was drawn when all rows in sight were there: it stays until they are again.
  var picture = Picture()
  private var awaited: ListRequest?
  private var answered: ListRequest?
  private var awaitedAnchor: ReanchorRequest?
  /// The selection when `awaitedAnchor` was asked for: the reader may move meanwhile.
  private var selectionWhenAsked = 0
  /// The rows that are awaited are another choice from the list: none of them has just come in.
  private var isNarrowing = false

  init(_ scope: ListScope) { self.scope = scope }

  var isEmpty: Bool { isLoaded && total == 0 }
  /// True while something that was asked for has to be there before a key can mean it.
  var isWaiting: Bool {
    awaitedPick != nil || wished != nil
      || awaited != nil && (!isLoaded || (total > 0 && selected == nil))
  }
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
    isLoaded && (forward ? isWhole && first + rows.count >= total : first == 0)
  }
}

// MARK: Moving

extension HeadlineList {
  mutating func select(_ index: Int) {
    wished = isWhole || index < total ? nil : index
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
    let (visible, picture) = (self.visible, self.picture)
    self = HeadlineList(scope)
    self.visible = visible
    self.picture = picture
  }

  /// Shows other rows of the same kind and looks for the selected one among them.
  mutating func narrow(to scope: ListScope, orTo key: ListKey?) -> ReanchorRequest? {
    var reordered = self.scope
    reordered.order = scope.order
    reordered.keepsReadSince = scope.keepsReadSince
    reordered.interestUntil = scope.interestUntil
    if reordered != scope { clearPicked() }
    self.scope = scope
    guard let request = reanchor(orTo: key) else {
      enter(scope)
      return nil
    }
    newAbove = 0
    isNarrowing = true
    return request
  }

  /// What was asked for will not come; the same is not asked again.
  mutating func giveUp(_ request: ListRequest) {
    guard request == awaited else { return }
    answered = awaited
    awaited = nil
    wished = nil
    // The rows of another list would stand for rows of this one.
    if !isLoaded { picture = Picture() }
  }

  mutating func giveUp(_ request: ReanchorRequest) {
    guard request == awaitedAnchor else { return }
    awaitedAnchor = nil
    isNarrowing = false
  }

  /// The rows that have to be asked for before the pane can be drawn.
  mutating func missing() -> ListRequest? {
    guard awaitedAnchor == nil else { return nil }
    let low = max(0, top - span)
    let high = min(total, top + 2 * span)
    if isLoaded, low >= first, high <= first + rows.count { return nil }
    // Where the reader moves on, rows are brought for a while; where they jumped, what is needed.
    let isJump = !isLoaded || low > first + rows.count || high < first
    let start = isJump ? low : max(0, top - 3 * span)
    let request = ListRequest(
      scope, first: start, count: (isJump ? 3 : 7) * span, anchor: anchor(near: start))
    // The same question twice would be a loop without end where the store counts differently.
    guard request != awaited, request != answered else { return nil }
    awaited = request
    return request
  }

  mutating func accept(_ request: ListRequest, _ window: ListWindow) {
    // The same may have been asked twice because the store changed: the later answer counts, too.
    guard request == awaited || (awaited == nil && request == answered), awaitedAnchor == nil else {
      return
    }
    awaited = window.isComplete ? nil : request
    answered = request
    take(window)
    selection = clamped(selection)
    settleTop()
    if let wished, isWhole { select(wished) }
  }

  /// Asks where the selected row stands now, after the list may have changed.
  mutating func reanchor(orTo other: ListKey? = nil) -> ReanchorRequest? {
    answered = nil
    guard let key = selected?.key ?? other else { return nil }
    let request = ReanchorRequest(
      scope: scope, key: key, lastIndex: selection, before: 3 * span, count: 7 * span)
    awaitedAnchor = request
    selectionWhenAsked = selection
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
    let (line, before, row) = (selection - top, selection, selected?.id)
    take(window)
    // Where the reader went meanwhile, or as far from the key as they went.
    selection = clamped(row.flatMap(self.index(of:)) ?? index + before - selectionWhenAsked)
    if !isNarrowing { newAbove += max(0, selection - before) }
    isNarrowing = false
    top = selection - line
    settleTop()
    if let wished { select(wished) }
  }

  private mutating func take(_ window: ListWindow) {
    isLoaded = true
    first = max(0, window.first)
    rows = window.rows
    total = max(0, window.total)
    isWhole = window.isComplete
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
      if !picked.isEmpty { picked[id]?.show(change) }
      guard let place = places[id] else { continue }
      rows[place].show(change)
    }
  }

  /// These are no longer new in their stories.
  mutating func lookAtNews(_ ids: Set<Article.ID>) {
    for place in rows.indices where ids.contains(rows[place].id) { rows[place].lookAtNews() }
  }

  mutating func setComments(_ count: Int, of id: Article.ID) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    rows[place].comments = count
  }
}
