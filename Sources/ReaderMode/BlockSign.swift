/// What tells whether a block belongs to the article; each from 0 to 1.
enum BlockSign: Int, CaseIterable {
  case constant
  /// Of the ways to find the article, how many take it, and the blocks beside it.
  case votes, votesBefore, votesAfter, takenNear
  case size, linked, mostlyLinked, marks, prose, endsSentence, opensSmall
  case paragraph, item, heading, cell, loose
  /// What the names around it say.
  case clutterAround, bylineAround, dateAround, bodyAround, listAround
  /// Whether it stands in the first or the last tenth of what was chosen.
  case early, late
  /// How much of what was chosen stands beside it, and how much of what has its names was chosen.
  case amongKin, parentShare, kindShare
  case proseAfter, linkedBefore, linkedAfter
  /// The share that JSON-LD tells and does not tell, where it tells the text.
  case told, untold
  case titleLike, summaryLike, bylineIn, datelike
  case siteLine, pointer, credit, legal, biography

  /// Those that are read from the words of a block.
  static let ofWords: [BlockSign] = [
    .titleLike, .summaryLike, .bylineIn, .datelike, .siteLine, .pointer, .credit, .legal,
    .biography,
  ]

  /// As much as the words can say in favour of a block.
  static let mostOfWordsTaken = ofWords.reduce(0) { $0 + max(0, weightsOfTaken[$1.rawValue]) }
  static let mostOfWordsOthers = ofWords.reduce(0) { $0 + max(0, weightsOfOthers[$1.rawValue]) }
}
