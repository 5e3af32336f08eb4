import Models

/// How long comments have been on the screen.
///
/// Moments are whole seconds: what was looked at across the end of one second counts.
struct CommentWatch: Sendable {
  /// Seconds after which a comment that could be read counts as seen.
  private static let dwell: Int64 = 1

  private struct Shown: Sendable {
    var since: Timestamp
    /// All of it, or a screen full of it, is there.
    var isReadable: Bool
    /// Its last line is there.
    var isEnding: Bool
  }

  /// By row.
  private var shown: [Int: Shown] = [:]
  private var selected: Int?
  /// The row at the end of the screen.
  private var last: Int?

  /// The rows that could be read for long enough.
  func seen(at now: Timestamp) -> [Int] {
    shown.filter { $0.value.isReadable && now.seconds(since: $0.value.since) >= Self.dwell }
      .map(\.key).sorted()
  }

  /// Takes what is on the screen now; says which rows the reader has moved past since.
  mutating func look(at screen: [CommentLine], selected row: Int?, _ now: Timestamp) -> [Int] {
    var passed: [Int] = []
    // Who jumps far away has not moved past what lies between.
    if let before = selected, let last, let row, before < row, screen.first?.row ?? .max <= last {
      passed = shown.filter { $0.value.isEnding && $0.key >= before && $0.key < row }
        .map(\.key).sorted()
    }
    var next: [Int: Shown] = [:]
    var start = 0
    while start < screen.count {
      let row = screen[start].row
      var end = start
      while end < screen.count, screen[end].row == row { end += 1 }
      if let seen = Self.reading(screen[start..<end], fills: end - start == screen.count) {
        let since = shown[row].flatMap { $0.isReadable == seen.isReadable ? $0.since : nil }
        next[row] = Shown(
          since: since ?? now, isReadable: seen.isReadable, isEnding: seen.isEnding)
      }
      start = end
    }
    shown = next
    selected = row
    last = screen.last?.row
    return passed
  }

  /// Nil for what cannot be read: comments in one line.
  private static func reading(
    _ lines: ArraySlice<CommentLine>, fills: Bool
  ) -> (isReadable: Bool, isEnding: Bool)? {
    guard lines.allSatisfy({ !$0.isSummary }) else { return nil }
    let hasHeader = lines.contains { $0.part == .header }
    let isEnding = lines.contains(where: \.isLast)
    return (hasHeader && isEnding || fills, isEnding)
  }

  /// Nothing is seen any more.
  mutating func stop() { (shown, selected, last) = ([:], nil, nil) }
}
