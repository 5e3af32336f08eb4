/// Whether pictures are shown from the start, and in which form.
package enum Images: String, CaseIterable, Hashable, Sendable {
  /// Not until the reader asks; then as the terminal can.
  case off
  /// As the terminal can; from another machine not until the reader asks.
  case auto
  case blocks, sixel, kitty
}
