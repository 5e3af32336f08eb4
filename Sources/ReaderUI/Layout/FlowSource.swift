package import Models

/// A document of which any part can be set, and what is needed to find the parts.
package struct FlowSource: Sendable {
  package let document: Document
  /// Where each block at the top begins in the text, and where the text ends.
  private let starts: [Int]

  /// Scalars from which on a text is set in parts: a shorter one is set faster than a key repeats.
  private static let longText = 60_000

  /// Takes time in proportion to the text.
  package init(_ document: Document) {
    self.document = document
    var starts = [0]
    starts.reserveCapacity(document.blocks.count + 1)
    for block in document.blocks { starts.append(starts[starts.count - 1] + block.textLength) }
    self.starts = starts
  }

  var blockCount: Int { document.blocks.count }
  var textLength: Int { starts[starts.count - 1] }
  var isLong: Bool { textLength > Self.longText }

  /// The last block that begins at `offset` or before it, or the first.
  func block(at offset: Int) -> Int {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Where the next heading after `offset`, or the last before it, begins among the blocks at the top.
  func heading(beyond offset: Int, forward: Bool) -> Int? {
    func isHeading(_ place: Int) -> Bool {
      if case .heading = document.blocks[place] { true } else { false }
    }
    let here = block(at: offset)
    let found =
      forward
      ? (here..<blockCount).first { starts[$0] > offset && isHeading($0) }
      : (0..<min(here + 1, blockCount)).last { starts[$0] < offset && isHeading($0) }
    return found.map { starts[$0] }
  }

  func lines(of blocks: Range<Int>, _ setting: FlowSetting) -> [FlowLine] {
    TextFlow.lines(
      of: document.blocks[blocks], from: starts[blocks.lowerBound],
      followsText: blocks.lowerBound > 0, setting)
  }
}
