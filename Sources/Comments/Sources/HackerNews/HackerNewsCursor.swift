/// What a later load of a thread of Hacker News goes on from.
struct HackerNewsCursor: Hashable {
  /// Seconds since 1970 at which the newest comment that is here was written.
  var newest: Int64?
  /// Whether the tree is larger than is taken: comments come from the search alone.
  var isFlat = false

  private static let flat = "flat:"

  init(newest: Int64?, isFlat: Bool = false) {
    self.newest = newest
    self.isFlat = isFlat
  }

  init(_ text: String) {
    isFlat = text.hasPrefix(Self.flat)
    newest = Int64(isFlat ? text.dropFirst(Self.flat.count) : text[...])
  }

  /// Nil where there is nothing to go on from.
  var text: String? { newest.map { (isFlat ? Self.flat : "") + String($0) } }
}
