import Models

/// How much the saved queries find; asked for one set at a time, and again when that was too early.
struct SavedCounts: Sendable {
  private var known: [SavedQuery: QueryCount] = [:]
  private var awaited: [SavedQuery]?
  private var isOutdated = false

  subscript(query: SavedQuery) -> QueryCount? { known[query] }

  /// True where they are to be asked for now; where an answer is under way, another follows it.
  mutating func ask(for queries: [SavedQuery]) -> Bool {
    isOutdated = awaited != nil
    guard awaited == nil, !queries.isEmpty else { return false }
    awaited = queries
    return true
  }

  /// Takes the answer, nil where there is none; true where they are to be asked for again.
  mutating func take(_ counts: [QueryCount]?) -> Bool {
    if let awaited, let counts, counts.count == awaited.count {
      known = Dictionary(zip(awaited, counts)) { first, _ in first }
    }
    awaited = nil
    defer { isOutdated = false }
    return isOutdated
  }
}

extension AppState {
  /// Asks for what the masthead counts and, where it is open, the drawer: after a key, so that it
  /// must not cost what there are feeds.
  mutating func lookAtCounts() {
    // Without any feed, the first one may have come from elsewhere.
    emit(overlay == .sources || sources.feeds.isEmpty ? .loadSources : .loadTotals)
    countSavedQueries()
  }

  /// Counting costs a search each: it is done for those who look, and once at the start.
  mutating func countSavedQueries(isStart: Bool = false) {
    let saved = configuration.savedQueries
    guard isStart || overlay == .sources, counts.ask(for: saved) else { return }
    emit(.countQueries(saved.map { $0.query(at: now) ?? .nothing }))
  }

  mutating func take(counts found: [QueryCount]?) {
    if counts.take(found) { countSavedQueries() }
  }
}

extension Query {
  /// Finds no article.
  static let nothing = Query(.any([]), text: "")
}
