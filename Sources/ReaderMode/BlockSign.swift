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
}
