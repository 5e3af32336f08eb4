import Models

/// What the reader changed, so that it can be taken back and done again.
struct UndoHistory: Sendable {
  /// Older changes are forgotten beyond this many.
  static let limit = 500

  private(set) var done: [Change] = []
  private(set) var undone: [Change] = []

  mutating func record(_ change: Change) {
    guard !change.articles.isEmpty else { return }
    done.append(change)
    if done.count > Self.limit { done.removeFirst() }
    undone = []
  }

  /// The change that takes the latest one back.
  mutating func undo() -> Change? {
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change.inverse
  }

  mutating func redo() -> Change? {
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }
}
