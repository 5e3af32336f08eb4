/// Finds what is said again and again in scripts that set no words apart.
struct Stretches {
  struct Stretch {
    var text: [UInt32]
    var count: Int
    /// 1 for one that is as long as most names; less for shorter ones.
    var completeness: Double
  }

  /// Characters of a stretch.
  private static let longest = 12
  /// Pairs that stretches grow from.
  private static let considered = 200

  /// All runs, each followed by a 0.
  private var text: [UInt32] = [0]
  /// Where each pair of characters begins, in order.
  private var places: [UInt64: [Int]] = [:]

  mutating func add(_ run: ArraySlice<UInt32>) {
    for scalar in run {
      if let last = text.last, last != 0 {
        places[UInt64(last) << 32 | UInt64(scalar), default: []].append(text.count - 1)
      }
      text.append(scalar)
    }
    text.append(0)
  }

  /// The stretches that come up at least twice and may be words, each once.
  func repeated() -> [Stretch] {
    let pairs = places.values.filter { $0.count > 1 }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    var known: Set<[UInt32]> = []
    return pairs.prefix(Self.considered).compactMap { places in
      guard let stretch = grown(from: places), known.insert(stretch.text).inserted else {
        return nil
      }
      return stretch
    }
  }

  /// A pair, the character that follows two in three of its occurrences, and so on.
  private func grown(from places: [Int]) -> Stretch? {
    var starts = places
    var length = 2
    while length < Self.longest, let next = follower(of: starts, length) {
      starts = starts.filter { text[$0 + length] == next }
      length += 1
    }
    let found = Array(text[starts[0]..<starts[0] + length])
    let isSplit = starts.count { Letter.follows(text[$0 + length]) } * 2 > starts.count
    let whole = found.contains(where: Mark.isUnmarked) ? 6 : 4
    guard length * 2 >= whole, !isSplit, Letter.isWholeWord(found) else { return nil }
    return Stretch(
      text: found, count: starts.count,
      completeness: Double(min(length, whole)) / Double(whole))
  }

  /// The character that follows most of the stretches, and more than one; a run's end is none.
  private func follower(of starts: [Int], _ length: Int) -> UInt32? {
    var counts: [UInt32: Int] = [:]
    for start in starts { counts[text[start + length], default: 0] += 1 }
    counts[0] = nil
    return counts.first { $0.value > 1 && $0.value * 3 >= starts.count * 2 }?.key
  }
}
