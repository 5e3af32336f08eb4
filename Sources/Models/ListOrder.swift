/// The order of a list's rows; each is a walk along indexes, in the names of the query language.
package enum ListOrder: String, Hashable, Sendable, CaseIterable {
  /// Newest first; of the same second, the one that came last.
  case newest
  case oldest
  /// By the source's title, and within a source newest first.
  case source
  /// What is unread above what is read, each newest first.
  case unread
  /// What a search found in titles above what it found in texts alone, each newest first. Without
  /// words to look for it is the order of `newest`.
  case score
  /// By what the reader opens and skips: the newest rows as far as they are likely wanted, then the
  /// others of them, then those like what is mostly skipped, then all older ones; each newest first.
  /// Where too little is known it is the order of `newest`.
  case interest
}
