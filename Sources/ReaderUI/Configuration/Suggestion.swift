/// Finds what somebody probably meant.
enum Suggestion {
  /// The known name nearest to `name`, ignoring case; nil where none is near.
  ///
  /// Near means: the beginning of only one known name, or at most a third of the letters wrong.
  static func nearest(to name: String, in known: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= 40 else { return nil }
    let longer = known.filter { $0.utf8.starts(with: wanted) }
    if longer.count == 1 { return longer[0] }
    let ranked = known.map { (name: $0, distance: distance(wanted, Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= max(1, wanted.count / 3)
    else { return nil }
    return best.name
  }

  /// A sentence for a wrong name: what was expected, and the nearest known name.
  static func expected(_ what: String, not name: String, among known: [String]) -> DirectiveError {
    let hint = nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
    return DirectiveError("expected \(what), not \(Quote.short(name))\(hint)")
  }

  /// Optimal string alignment: letters added, left out, changed, or swapped with their neighbour.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
