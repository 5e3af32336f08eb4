/// How far comments are moved to the right, and how wide their text is, in a width.
struct CommentColumns: Hashable, Sendable {
  /// Text is never wider, and where there are as many columns never narrower.
  static let text = (least: 40, most: 80)
  /// Deeper levels stand where this one does.
  private static let deepest = 12

  /// Columns for a comment with its indent.
  let width: Int
  /// Columns for each level; 0 where there is no room for any.
  let step: Int
  /// The levels that are told apart by their indent.
  let plateau: Int
  /// Columns of text at most.
  let measure: Int

  /// `step` is what the reader wants where there is room.
  init(width: Int, step: Int, measure: Int) {
    self.width = width
    self.step = width < Self.text.least + 2 ? 0 : width < 50 ? 1 : step
    self.measure = min(measure, Self.text.most)
    let room = max(0, width - Self.text.least - 2)
    plateau = self.step == 0 ? 0 : min(Self.deepest, room / self.step)
  }

  /// The columns that all of this needs where there is room for it.
  static func wanted(step: Int, measure: Int) -> Int {
    min(measure, text.most) + 2 + deepest * step
  }

  /// Columns between the indent and the text: the comment's own bar and a blank.
  var gutter: Int { step == 0 ? 0 : 2 }

  func indent(ofDepth depth: Int) -> Int { levels(ofDepth: depth) * step }
  /// How many bars stand to the left of a comment.
  func levels(ofDepth depth: Int) -> Int { min(depth, plateau) }
  /// Whether a number has to say what the indent does not.
  func needsNumber(_ depth: Int) -> Bool { depth > plateau }

  func textWidth(ofDepth depth: Int) -> Int {
    max(1, min(measure, width - indent(ofDepth: depth) - gutter))
  }
}
