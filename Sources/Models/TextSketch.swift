/// A sample of a text's shingles by which copies of it are found, however they were cut or edited.
///
/// It has the smallest of the hashes of all shingles: of two texts, those below the lower of both
/// ends are a fair sample of what they share (Beyer et al., "On synopses for distinct-value
/// estimation under multiset operations", 2007).
package struct TextSketch: Hashable, Sendable {
  /// Hashes that are kept of a text.
  package static let limit = 64

  /// Ascending, each once; at most `limit`.
  package let hashes: [UInt32]

  /// The smallest of these hashes.
  package init(of hashes: [UInt32] = []) {
    var kept: [UInt32] = []
    for hash in hashes.sorted() where kept.last != hash {
      guard kept.count < Self.limit else { break }
      kept.append(hash)
    }
    self.hashes = kept
  }

  /// Bytes that were kept before.
  package init(bytes: [UInt8]) {
    let numbers = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { start in
      bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    self.init(of: numbers)
  }

  /// Four bytes for each hash, the highest first.
  package var bytes: [UInt8] {
    hashes.flatMap { hash in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: hash >> UInt32($0)) }
    }
  }

  package var isEmpty: Bool { hashes.isEmpty }

  /// Up to which hash the sketch has all shingles.
  private var end: UInt32 { hashes.count < Self.limit ? .max : hashes.last ?? .max }

  /// Which part of the shorter text's shingles the other one has, 0 to 1, and of how many of them
  /// that was reckoned.
  package func containment(with other: TextSketch) -> (share: Double, sample: Int) {
    let end = min(end, other.end)
    var (one, two, both) = (0, 0, 0)
    var (left, right) = (hashes[...], other.hashes[...])
    while true {
      let (first, second) = (left.first ?? .max, right.first ?? .max)
      guard min(first, second) <= end, !(left.isEmpty && right.isEmpty) else { break }
      if !left.isEmpty, first <= second {
        one += 1
        left.removeFirst()
      }
      if !right.isEmpty, second <= first {
        two += 1
        right.removeFirst()
      }
      if first == second { both += 1 }
    }
    let sample = min(one, two)
    return (sample > 0 ? Double(both) / Double(sample) : 0, sample)
  }
}
