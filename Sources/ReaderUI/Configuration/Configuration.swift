package import Models

/// What the reader has set: values, keys and colours.
package struct Configuration: Sendable {
  /// Setting another theme's name here changes `theme` with it.
  package var settings = Settings() {
    didSet { if settings.theme != oldValue.theme, !isReading { dress() } }
  }
  package var keymap = Keymap()
  /// The theme with the reader's own `style` lines on top.
  package var theme: Theme
  /// The sections and queries by name, in the order in which they were named.
  package private(set) var savedQueries: [SavedQuery] = []
  /// What is left out of every list: queries that can be read.
  package private(set) var hidden: [String] = []
  /// By name, in the order in which they were named.
  package private(set) var assistants: [Assistant] = []
  /// What holds for some feeds only, in the order in which it was said.
  package var feedRules: [FeedRule] = []
  /// What is asked in the place of hosts, by their names.
  package internal(set) var mirrors: [String: String] = [:]
  /// The reader's own colours, kept apart so that they survive a change of theme.
  var sheet = StyleSheet()
  /// While lines are read one after the other, the theme waits for the last.
  var isReading = false

  package init() { theme = Theme.named(Settings().theme) ?? Theme() }

  /// A bundled theme with the reader's own `style` lines on top; nil where there is none.
  package func theme(named name: String) -> Theme? {
    guard var theme = Theme.named(name) else { return nil }
    theme.apply(sheet)
    return theme
  }

  /// Carries out one directive as it is typed after `:`; `include` is for files only.
  package mutating func apply(_ line: String) -> ConfigurationProblem? {
    do throws(DirectiveError) {
      guard line.utf8.count <= DirectiveLines.maximumLineLength else {
        throw DirectiveError(
          "expected a line of at most \(DirectiveLines.maximumLineLength) bytes")
      }
      let words = try DirectiveWords.words(of: line)
      guard !words.isEmpty else { return nil }
      if words[0] == Directive.include.rawValue {
        throw DirectiveError("expected include in a configuration file only")
      }
      try carryOut(words)
      dress()
      return nil
    } catch {
      return ConfigurationProblem(file: "", line: 0, message: error.message)
    }
  }

  /// Keeps a query under its name, in the place of one of the same kind that had it.
  mutating func save(_ query: SavedQuery) {
    let place = savedQueries.firstIndex { $0.kind == query.kind && $0.name == query.name }
    if let place { savedQueries[place] = query } else { savedQueries.append(query) }
  }

  /// Keeps an assistant, in the place of one that had its name.
  mutating func save(_ assistant: Assistant) {
    let place = assistants.firstIndex { $0.name == assistant.name }
    if let place { assistants[place] = assistant } else { assistants.append(assistant) }
  }

  mutating func addHidden(_ query: String) {
    if !hidden.contains(query) { hidden.append(query) }
  }

  /// False where there is no such rule.
  mutating func removeHidden(_ query: String) -> Bool {
    let before = hidden.count
    hidden.removeAll { $0 == query }
    return hidden.count < before
  }

  /// Puts the theme on that is set, with the reader's own colours; called after a batch of lines.
  mutating func dress() { theme = theme(named: settings.theme) ?? theme }
}

/// A line of the configuration that could not be used; all others count.
package struct ConfigurationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1; 0 where there is no line.
  package var line: Int
  /// From 1, where one character of a query is to blame; 0 elsewhere.
  package var column: Int
  /// What was expected, one plain sentence.
  package var message: String

  package init(file: String, line: Int, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `file:line:column: message`, as compilers write it.
  package var description: String {
    let numbers = [line, column].prefix { $0 > 0 }.map(String.init)
    let place = ([file] + numbers + [" "]).filter { !$0.isEmpty }
    return place.count > 1 ? place.joined(separator: ":") + message : message
  }
}
