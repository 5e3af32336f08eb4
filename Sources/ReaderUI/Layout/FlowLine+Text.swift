extension FlowLine {
  /// The line as plain text, its indent included.
  package var plainText: String {
    String(repeating: " ", count: indent) + spans.map(\.text).joined()
  }
}
