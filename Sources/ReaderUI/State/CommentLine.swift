/// What stands on one line of the comments pane.
struct CommentLine: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case header
    /// A line of the text, from 0.
    case body(Int)
    /// Says that a text is hidden, and how to see it.
    case note
    /// Between a comment and one of this depth.
    case gap(depth: Int)
  }

  var row: Int
  var part: Part
  /// Of a comment in one line.
  var isSummary = false
  /// Nothing of the comment comes below but the gap.
  var isLast = false
}
