/// Setting the text, or a part of it.
extension ArticlePage {
  /// Blocks of a long text that are set at once.
  private static let portion = 16

  /// Sets the text anew: all of it, or of a long one what is around `offset`.
  mutating func setText(of source: FlowSource, around offset: Int, _ setting: FlowSetting) {
    text = []
    endsText = false
    let first = source.isLong ? source.block(at: offset) : 0
    blocks = first..<first
    let end = source.isLong ? min(first + Self.portion, source.blockCount) : source.blockCount
    extend(to: end, source, setting)
  }

  /// More text was read: what was the end of it may no longer be.
  mutating func noteEnd(of source: FlowSource) { endsText = blocks.upperBound == source.blockCount }

  /// Sets further blocks below until `lines` lines are set, or all.
  mutating func reach(_ lines: Int, _ source: FlowSource, _ setting: FlowSetting) {
    while count < lines, !endsText {
      extend(to: min(blocks.upperBound + Self.portion, source.blockCount), source, setting)
    }
  }

  /// Sets blocks above until there are `lines` lines more, or all; tells how many there are.
  mutating func reachUp(_ lines: Int, _ source: FlowSource, _ setting: FlowSetting) -> Int {
    let before = count
    while count - before < lines, blocks.lowerBound > 0 {
      let first = max(0, blocks.lowerBound - Self.portion)
      text = source.lines(of: first..<blocks.lowerBound, setting) + text
      blocks = first..<blocks.upperBound
    }
    return count - before
  }

  private mutating func extend(to end: Int, _ source: FlowSource, _ setting: FlowSetting) {
    text += source.lines(of: blocks.upperBound..<end, setting)
    blocks = blocks.lowerBound..<end
    endsText = end == source.blockCount
  }
}
