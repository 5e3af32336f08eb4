/// Choosing among answers without knowing the right one.
enum Agreement {
  /// The candidate that agrees most with the others, and how much, from 0 to 1: the mean share of
  /// words that two have in common (Dice).
  static func choice(_ candidates: [[Bool]], _ blocks: [PageBlock]) -> (
    index: Int, agreement: Double
  )? {
    guard !candidates.isEmpty else { return nil }
    let sizes = candidates.map { words($0, blocks) }
    var best: (index: Int, agreement: Double)?
    for index in candidates.indices {
      var sum = 0.0
      for other in candidates.indices where other != index {
        let common = words(zip(candidates[index], candidates[other]).map { $0 && $1 }, blocks)
        sum += 2 * Double(common) / Double(max(1, sizes[index] + sizes[other]))
      }
      let mean = candidates.count > 1 ? sum / Double(candidates.count - 1) : 0.5
      if mean > best?.agreement ?? -1 { best = (index, mean) }
    }
    return best
  }

  private static func words(_ taken: [Bool], _ blocks: [PageBlock]) -> Int {
    zip(taken, blocks).reduce(0) { $0 + ($1.0 ? $1.1.words : 0) }
  }
}
