/// Who puts text that runs from right to left into the order of the screen.
package enum BidiChoice: String, CaseIterable, Hashable, Sendable {
  /// The terminal where it is known to do that, else we.
  case auto
  case on, off
  /// We do, and join Arabic letters as well, for terminals that show each letter by itself.
  case shape
}
