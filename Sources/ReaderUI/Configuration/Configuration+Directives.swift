import Models

extension Configuration {
  /// Carries out one directive other than `include`; the theme follows with `dress`.
  mutating func carryOut(_ words: [String]) throws(DirectiveError) {
    let arguments = words.dropFirst()
    switch Directive(rawValue: words[0]) {
    case .set: try set(arguments)
    case .bind: try bind(Array(arguments))
    case .unbind: try unbind(Array(arguments))
    case .section: try save(.section, arguments)
    case .query: try save(.query, arguments)
    case .hide: try hide(arguments)
    case .feed: try addFeedRule(Array(arguments))
    case .mirror: try addMirror(Array(arguments))
    case .assistant: try addAssistant(arguments)
    case .style: try sheet.addStyle(arguments)
    case .palette: try sheet.addPalette(arguments)
    case .include: throw DirectiveError("expected include in a configuration file only")
    case nil:
      let names = Directive.allCases.map(\.rawValue)
      throw Suggestion.expected(Quote.choice(names), not: words[0], among: names)
    }
  }

  private mutating func set(_ words: ArraySlice<String>) throws(DirectiveError) {
    guard let first = words.first else {
      throw DirectiveError("expected " + Directive.set.syntax)
    }
    guard let name = SettingName(rawValue: first) else {
      throw Suggestion.expected(
        "the name of a setting", not: first, among: SettingName.allCases.map(\.rawValue))
    }
    try name.set(words.dropFirst(), in: &settings)
  }

  private mutating func save(
    _ kind: SavedQuery.Kind, _ words: ArraySlice<String>
  ) throws(DirectiveError) {
    guard words.count == 2, let name = words.first, let text = words.last, !name.trimmed.isEmpty
    else {
      throw DirectiveError("expected " + (kind == .section ? Directive.section : .query).syntax)
    }
    guard savedQueries.count < Limit.savedQueries else {
      throw DirectiveError("expected at most \(Limit.savedQueries) sections and queries")
    }
    try Self.check(query: text)
    save(SavedQuery(kind, name, text))
  }

  /// A rule that cannot be read hides nothing.
  private mutating func hide(_ words: ArraySlice<String>) throws(DirectiveError) {
    guard words.count == 1, let text = words.first else {
      throw DirectiveError("expected " + Directive.hide.syntax)
    }
    guard hidden.count < Limit.hideRules else {
      throw DirectiveError("expected at most \(Limit.hideRules) rules that hide")
    }
    try Self.check(query: text)
    addHidden(text)
  }

  /// A slash at the end of the address changes nothing.
  private mutating func addMirror(_ words: [String]) throws(DirectiveError) {
    guard words.count == 2, let host = WebAddress("https://" + words[0]).host,
      host == words[0].lowercased(), !host.isEmpty
    else { throw DirectiveError("expected " + Directive.mirror.syntax) }
    let address = WebAddress(words[1])
    guard address.isWeb, address.query == nil, address.fragment == nil else {
      throw DirectiveError("mirror: expected an address beginning with http:// or https://")
    }
    guard mirrors[host] != nil || mirrors.count < Limit.mirrors else {
      throw DirectiveError("expected at most \(Limit.mirrors) mirrors")
    }
    mirrors[host] = words[1].hasSuffix("/") ? String(words[1].dropLast()) : words[1]
  }

  private mutating func addAssistant(_ words: ArraySlice<String>) throws(DirectiveError) {
    guard words.count >= 2, let name = words.first, !name.trimmed.isEmpty,
      words.dropFirst().first?.isEmpty == false
    else { throw DirectiveError("expected " + Directive.assistant.syntax) }
    guard assistants.count < Limit.assistants else {
      throw DirectiveError("expected at most \(Limit.assistants) assistants")
    }
    save(Assistant(String(name.trimmed.prefix(60)), Array(words.dropFirst())))
  }

  private static func check(query text: String) throws(DirectiveError) {
    do throws(QueryError) {
      _ = try Query(parsing: text, now: Timestamp(0))
    } catch {
      throw DirectiveError(Wording.query(error), queryColumn: error.column)
    }
  }

  private mutating func bind(_ words: [String]) throws(DirectiveError) {
    guard words.count == 3 else { throw DirectiveError("expected " + Directive.bind.syntax) }
    let pane = try Self.pane(words[0])
    let sequence = try Self.sequence(words[1])
    guard let command = Command(rawValue: words[2]) else {
      throw Suggestion.expected(
        "the name of a command", not: words[2], among: Command.allCases.map(\.rawValue))
    }
    do throws(Keymap.BindingError) {
      try keymap.bind(sequence, to: command, in: pane)
    } catch {
      throw Self.sentence(error, sequence)
    }
  }

  private mutating func unbind(_ words: [String]) throws(DirectiveError) {
    guard words.count == 2 else { throw DirectiveError("expected " + Directive.unbind.syntax) }
    let pane = try Self.pane(words[0])
    let sequence = try Self.sequence(words[1])
    do throws(Keymap.BindingError) {
      try keymap.unbind(sequence, in: pane)
    } catch {
      throw Self.sentence(error, sequence)
    }
  }

  /// Nil for all panes.
  private static func pane(_ word: String) throws(DirectiveError) -> Pane? {
    if word == "all" { return nil }
    if let pane = Pane(rawValue: word) { return pane }
    let names = Pane.allCases.map(\.rawValue) + ["all"]
    throw Suggestion.expected(
      "the name of a pane (\(Quote.choice(names)))", not: word, among: names)
  }

  private static func sequence(_ word: String) throws(DirectiveError) -> KeySequence {
    if let sequence = KeySequence(word) { return sequence }
    throw DirectiveError(
      "expected up to \(KeySequence.maximumLength) keys like gx, ^R, <space> or F5, not "
        + Quote.short(word))
  }

  private static func sentence(
    _ error: Keymap.BindingError, _ sequence: KeySequence
  ) -> DirectiveError {
    switch error {
    case .startsWithDigit:
      DirectiveError("expected keys that do not begin with a digit: digits are counts")
    case .conflicts(let other, let command):
      DirectiveError(
        "expected keys that are not the beginning of others, nor others theirs: "
          + "\(other.label) means \(command.rawValue); unbind it first")
    case .notBound:
      DirectiveError("expected keys that mean something here, not \(Quote.short(sequence.label))")
    }
  }
}
