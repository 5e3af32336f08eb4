import Models

// Rows that are picked are acted on together; they stay picked while the list shows the same
// articles, in whatever order.
extension HeadlineList {
  /// So many rows can be picked at a time: what is done to them is one action, taken back as one.
  static let pickLimit = 10_000

  mutating func clearPicked() {
    picked = [:]
    lastPicked = nil
  }

  /// Picks the selected row or lets it go, and moves on to the next.
  ///
  /// False where too many are.
  mutating func togglePicked() -> Bool {
    guard let row = selected else { return true }
    if picked.removeValue(forKey: row.id) == nil {
      guard pick([row]) else { return false }
    }
    lastPicked = selection
    move(by: 1)
    return true
  }

  /// The rows from the one that was picked last to the selected one.
  mutating func askForRange() -> ListRequest? {
    guard total > 0 else { return nil }
    let from = min(lastPicked ?? selection, total - 1)
    let count = abs(from - selection) + 1
    awaitedPick = ListRequest(
      scope, first: min(from, selection), count: min(count, Self.pickLimit))
    return awaitedPick
  }

  /// The rows of the whole list, as far as they can be picked at once.
  mutating func askForAll() -> ListRequest? {
    guard total > 0 else { return nil }
    awaitedPick = ListRequest(scope, first: 0, count: Self.pickLimit)
    return awaitedPick
  }

  /// Picks these rows as well; false where that were too many.
  mutating func pick(_ rows: [Headline]) -> Bool {
    let new = rows.count { picked[$0.id] == nil }
    guard picked.count + new <= Self.pickLimit else { return false }
    for row in rows { picked[row.id] = row }
    return true
  }
}
