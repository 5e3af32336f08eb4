/// Setting the text, or a part of it.
extension ArticlePage {
  /// Sets the text anew: all of it, or of a long one what is around `offset`.
  mutating func setText(of source: FlowSource, around offset: Int, _ setting: FlowSetting) {
    text = []
    endsText = false
    let first = source.isLong ? source.part(at: offset) : 0
    parts = first..<first
    extend(to: source.portionEnd(from: first), source, setting)
  }

  /// More text was read: what was the end of it may no longer be.
  mutating func noteEnd(of source: FlowSource) { endsText = parts.upperBound == source.partCount }

  /// Sets further parts below until `lines` lines are set, or all.
  mutating func reach(_ lines: Int, _ source: FlowSource, _ setting: FlowSetting) {
    while count < lines, !endsText {
      extend(to: source.portionEnd(from: parts.upperBound), source, setting)
    }
  }

  /// Sets parts above until there are `lines` lines more, or all; tells how many there are.
  mutating func reachUp(_ lines: Int, _ source: FlowSource, _ setting: FlowSetting) -> Int {
    let before = count
    while count - before < lines, parts.lowerBound > 0 {
      let first = source.portionStart(before: parts.lowerBound)
      text = source.lines(of: first..<parts.lowerBound, setting) + text
      parts = first..<parts.upperBound
    }
    return count - before
  }

  private mutating func extend(to end: Int, _ source: FlowSource, _ setting: FlowSetting) {
    text += source.lines(of: parts.upperBound..<end, setting)
    parts = parts.lowerBound..<end
    endsText = end == source.partCount
  }
}
