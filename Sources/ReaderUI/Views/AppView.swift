package import Terminal

extension AppState {
  /// Draws the whole screen.
  package func draw(into frame: inout Frame) {}
}
