package import Models

extension Document.Block {
  /// A list with the numbers from `start` on, or with bullets; numbers of more than six digits are
  /// not meant, and begin at 1.
  package static func list(start: Int?, items: [[Document.Block]]) -> Document.Block {
    let first = start.map { (0..<1_000_000).contains($0) ? $0 : 1 }
    return .list(
      labels: first.map { first in items.indices.map { "\(first + $0)." } }, items: items)
  }
}
