package import Models

/// A document of which any part can be set, and what is needed to find the parts.
package struct FlowSource: Sendable {
  package let document: Document
  private let parts: [FlowPart]
  /// Where each part begins in the text, and where the text ends.
  private let starts: [Int]

  /// Takes time in proportion to the text. Of a text that is not whole, the last block may be only a
  /// beginning: its last part is left out.
  package init(_ document: Document, isWhole: Bool = true) {
    self.document = document
    var parts = document.blocks.flatMap { FlowPart.parts(of: $0) }
    if !isWhole, parts.count > 1 { parts.removeLast() }
    var starts = [0]
    starts.reserveCapacity(parts.count + 1)
    for part in parts { starts.append(starts[starts.count - 1] + part.block.textLength) }
    (self.parts, self.starts) = (parts, starts)
  }

  var partCount: Int { parts.count }
  var textLength: Int { starts[starts.count - 1] }
  /// Whether it is set in parts: a shorter one is set faster than a key repeats.
  var isLong: Bool { textLength > FlowPart.longest }

  /// Whether the parts of a text that was not whole are the first of these, judged by the last.
  func goesOn(from beginning: FlowSource) -> Bool {
    let last = beginning.partCount - 1
    return partCount > last && starts[last + 1] == beginning.textLength
      && (last < 0 || parts[last].block == beginning.parts[last].block)
  }

  /// Parts, and scalars, that are set at once of a long text.
  private static let portion = (parts: 16, scalars: 12_000)

  /// The end of what is set at once from a part on; all of a text that is not long.
  func portionEnd(from first: Int) -> Int {
    guard isLong else { return partCount }
    let most = min(first + Self.portion.parts, partCount)
    let end = starts[first] + Self.portion.scalars
    return (first..<most).first { starts[$0 + 1] >= end }.map { $0 + 1 } ?? most
  }

  /// The first of the parts that are set at once before another.
  func portionStart(before end: Int) -> Int {
    let least = max(0, end - Self.portion.parts)
    return (least..<end).last { starts[end] - starts[$0] >= Self.portion.scalars } ?? least
  }

  /// The last part that begins at `offset` or before it, or the first.
  func part(at offset: Int) -> Int {
    var low = 0
    var high = partCount
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Where the next heading after `offset`, or the last before it, begins among the blocks at the top.
  func heading(beyond offset: Int, forward: Bool) -> Int? {
    func isHeading(_ place: Int) -> Bool {
      if case .heading = parts[place].block { true } else { false }
    }
    let here = part(at: offset)
    let found =
      forward
      ? (here..<partCount).first { starts[$0] > offset && isHeading($0) }
      : (0..<min(here + 1, partCount)).last { starts[$0] < offset && isHeading($0) }
    return found.map { starts[$0] }
  }

  func lines(of range: Range<Int>, _ setting: FlowSetting) -> [FlowLine] {
    var lines: [FlowLine] = []
    var first = range.lowerBound
    while first < range.upperBound {
      // What goes on from a part before is set by itself, as it has a gap of its own.
      let end = range.first { $0 > first && !parts[$0].isApart } ?? range.upperBound
      lines += TextFlow.lines(
        of: parts[first..<end].map(\.block), from: starts[first],
        after: first == 0 ? nil : parts[first].gap, setting)
      first = end
    }
    return lines
  }
}
