/// When to look whether the store was changed: soon after its files were, but not for every write.
struct ChangeNotice {
  /// The shortest time between two looks; a refresh of a hundred feeds writes far more often.
  static let pause: Int64 = 200

  private var counter: Int
  private var isPending = false
  private var lastLook: Int64 = 0

  init(counter: Int) { self.counter = counter }

  mutating func noticed() { isPending = true }

  /// How long the loop may sleep, in milliseconds; nil where nothing is pending.
  func wait(at now: Int64) -> Int32? {
    isPending ? Int32(clamping: max(0, lastLook + Self.pause - now)) : nil
  }

  /// True when it is time to look; the look is then counted as taken.
  mutating func isDue(at now: Int64) -> Bool {
    guard isPending, now - lastLook >= Self.pause else { return false }
    isPending = false
    lastLook = now
    return true
  }

  /// Whether the store's own counter says that somebody else has written.
  mutating func isNews(_ counter: Int) -> Bool {
    defer { self.counter = counter }
    return counter != self.counter
  }
}
