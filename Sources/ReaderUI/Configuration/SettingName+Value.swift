import Models

extension SettingName {
  /// What the setting can be, as a sentence goes on after "expected".
  package var expectation: String {
    switch kind {
    case .theme: return "the name of a theme (\(Quote.choice(Theme.names)))"
    case .toggle: return "on or off"
    case .number(_, let range): return "a number from \(range.lowerBound) to \(range.upperBound)"
    case .time(_, let range):
      return "a time like 30m, 2h or 1d; the shortest is \(TimeSpan.text(range.lowerBound))"
        + " and the longest \(TimeSpan.text(range.upperBound))"
    case .choice(let choice): return Quote.choice(choice.words)
    case .words: return "a program and its arguments"
    case .contact: return "none, or a web or mail address"
    case .bytes(_, let range):
      return "a size like 500K, 64M or 1G; the largest is \(ByteCount.text(range.upperBound))"
    case .program: return "off, or a program and its arguments"
    case .kept: return "none, or any of \(Self.list(Retention.Kept.allCases)), separated by commas"
    }
  }

  /// The value as `set` would read it.
  package func text(in settings: Settings) -> String {
    switch kind {
    case .theme(let path), .words(let path): settings[keyPath: path]
    case .toggle(let path): settings[keyPath: path] ? "on" : "off"
    case .choice(let choice): choice.text(settings)
    case .number(let path, _): String(settings[keyPath: path])
    case .kept(let path): Self.text(settings[keyPath: path])
    case .contact(let path): settings[keyPath: path] ?? "none"
    case .bytes(let path, _): ByteCount.text(settings[keyPath: path])
    case .program(let path):
      settings[keyPath: path].isEmpty ? "off" : ArgumentVector.text(of: settings[keyPath: path])
    case .time(let path, _): TimeSpan.text(settings[keyPath: path])
    }
  }

  /// Sets the value that `words` name; leaves `settings` alone where they name none.
  func set(_ words: ArraySlice<String>, in settings: inout Settings) throws(DirectiveError) {
    let word = words.joined(separator: " ")
    switch kind {
    case .words(let path):
      guard word.contains(where: { $0 != " " }) else { throw wrong(words) }
      settings[keyPath: path] = word
    case .theme(let path):
      guard Theme.names.contains(word) else {
        throw Suggestion.expected(
          "the name of a theme (\(Quote.choice(Theme.names)))", not: word, among: Theme.names
        ).prefixed(rawValue)
      }
      settings[keyPath: path] = word
    case .toggle(let path):
      guard let isOn = Self.toggle(word) else { throw wrong(words) }
      settings[keyPath: path] = isOn
    case .choice(let choice):
      guard choice.set(word, &settings) else { throw wrong(words) }
    case .number(let path, let range):
      guard let number = Int(word), range.contains(number) else { throw wrong(words) }
      settings[keyPath: path] = number
    case .time(let path, let range):
      guard let seconds = TimeSpan.seconds(word), range.contains(seconds) else {
        throw wrong(words)
      }
      settings[keyPath: path] = seconds
    case .contact(let path):
      guard word == "none" || Self.isContact(word) else { throw wrong(words) }
      settings[keyPath: path] = word == "none" ? nil : word
    case .bytes(let path, let range):
      guard let bytes = ByteCount.bytes(word), range.contains(bytes) else { throw wrong(words) }
      settings[keyPath: path] = bytes
    case .program(let path):
      guard let program = words.first, !program.isEmpty else { throw wrong(words) }
      settings[keyPath: path] = word == "off" ? [] : Array(words)
    case .kept(let path):
      guard let kept = Self.kept(word) else { throw wrong(words) }
      settings[keyPath: path] = kept
    }
  }

  private func wrong(_ words: ArraySlice<String>) -> DirectiveError {
    let given = words.isEmpty ? "" : ", not " + Quote.short(words.joined(separator: " "))
    return DirectiveError("expected \(expectation)\(given)").prefixed(rawValue)
  }

  private static func text(_ kept: Set<Retention.Kept>) -> String {
    kept.isEmpty
      ? "none"
      : Retention.Kept.allCases.filter(kept.contains).map(\.rawValue).joined(separator: ",")
  }

  private static func list(_ kept: [Retention.Kept]) -> String {
    kept.map(\.rawValue).joined(separator: ", ")
  }

  /// Nil where a word is none of them.
  private static func kept(_ text: String) -> Set<Retention.Kept>? {
    let words = text.lowercased().split { $0 == "," || $0 == " " }
    if words == ["none"] { return [] }
    let kept = words.compactMap { Retention.Kept(rawValue: String($0)) }
    return kept.isEmpty || kept.count < words.count ? nil : Set(kept)
  }

  /// Nothing that could end the comment that it stands in (RFC 9110, section 5.6.5).
  private static func isContact(_ word: String) -> Bool {
    let isPlain = word.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
    guard isPlain, word.utf8.count <= 200, !word.contains(where: { "()\\\"".contains($0) }) else {
      return false
    }
    if WebAddress(word).isWeb { return true }
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  static func toggle(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "on", "yes", "true": true
    case "off", "no", "false": false
    default: nil
    }
  }
}

extension DirectiveError {
  fileprivate func prefixed(_ name: String) -> DirectiveError {
    DirectiveError("\(name): \(message)")
  }
}

/// Times as the configuration writes them: `30m`, `2h`, `1d`.
enum TimeSpan {
  private static let units: [(name: Character, seconds: Int)] = [
    ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// In the largest unit that leaves nothing over.
  static func text(_ seconds: Int) -> String {
    let unit = units.first { seconds >= $0.seconds && seconds % $0.seconds == 0 } ?? units[3]
    return "\(seconds / unit.seconds)\(unit.name)"
  }

  /// Nil where `text` is not a number with a unit, or too long a time to count.
  static func seconds(_ text: String) -> Int? {
    guard let unit = units.first(where: { text.last == $0.name }) else { return nil }
    let digits = text.dropLast()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
      return nil
    }
    let (seconds, overflow) = number.multipliedReportingOverflow(by: unit.seconds)
    return overflow ? nil : seconds
  }
}
