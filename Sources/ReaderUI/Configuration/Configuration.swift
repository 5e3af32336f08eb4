/// What the reader has set: values, keys and colours.
package struct Configuration: Sendable {
  package var settings = Settings()
  package var keymap = Keymap()
  /// The theme with the reader's own `style` lines on top.
  package var theme: Theme

  package init() { theme = Theme() }

  /// Carries out one directive, as it stands in a file or after `:`.
  package mutating func apply(_ line: String) -> ConfigurationProblem? { nil }
}

/// A line of the configuration that could not be used; all others count.
package struct ConfigurationProblem: Error, Hashable, Sendable {
  package var file: String
  /// From 1; 0 where there is no line.
  package var line: Int
  /// What was expected, one plain sentence.
  package var message: String

  package init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
}
