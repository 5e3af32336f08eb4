import Terminal

/// The `palette` and `style` lines of one file, in order; of two for a role, the later one counts.
struct StyleSheet: Hashable, Sendable {
  /// What one `style` line says; a colour that is nil stays as it was.
  struct Rule: Hashable, Sendable {
    var roles: [StyleRole]
    var foreground: Color?
    var background: Color?
    var attributes: Style.Attributes
  }

  private(set) var rules: [Rule] = []
  private var palette: [String: Color] = [:]

  static let attributes: [(name: String, value: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  /// `palette NAME COLOUR`
  mutating func addPalette(_ words: ArraySlice<String>) throws(DirectiveError) {
    guard words.count == 2, let name = words.first, let value = words.last else {
      throw DirectiveError("expected " + Directive.palette.syntax)
    }
    let isName =
      name.utf8.count <= 32 && name.first.map { $0.isASCII && $0.isLetter } ?? false
      && name.utf8.allSatisfy(Self.isNameByte)
    guard isName, ColorName.color(name) == nil else {
      throw DirectiveError(
        "expected a new name of letters, digits and hyphens, not \(Quote.short(name))")
    }
    palette[name] = try color(value)
  }

  /// `style ROLE FG BG [ATTRIBUTE…]`
  mutating func addStyle(_ words: ArraySlice<String>) throws(DirectiveError) {
    let words = Array(words)
    guard words.count >= 3 else {
      throw DirectiveError("expected " + Directive.style.syntax)
    }
    var attributes: Style.Attributes = []
    for word in words[3...] where word != "none" {
      guard let known = Self.attributes.first(where: { $0.name == word }) else {
        let names = Self.attributes.map(\.name) + ["none"]
        throw Suggestion.expected(Quote.choice(names), not: word, among: names)
      }
      attributes.insert(known.value)
    }
    rules.append(
      Rule(
        roles: try Self.roles(words[0]), foreground: try kept(words[1]),
        background: try kept(words[2]), attributes: attributes))
  }

  private func kept(_ word: String) throws(DirectiveError) -> Color? {
    word == "-" ? nil : try color(word)
  }

  private func color(_ word: String) throws(DirectiveError) -> Color {
    if let color = palette[word] ?? ColorName.color(word) { return color }
    throw Suggestion.expected(
      "a colour (default, a name, 0 to 255, #rrggbb or a palette's name)", not: word,
      among: ["default"] + ColorName.names + palette.keys.sorted())
  }

  /// One `*` stands for anything: `article.*`, `*.meta`.
  private static func roles(_ pattern: String) throws(DirectiveError) -> [StyleRole] {
    if let role = StyleRole(rawValue: pattern) { return [role] }
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let roles = StyleRole.allCases.filter {
        let name = $0.rawValue
        return name.utf8.count >= parts[0].utf8.count + parts[1].utf8.count
          && name.hasPrefix(parts[0]) && name.hasSuffix(parts[1])
      }
      if !roles.isEmpty { return roles }
    }
    throw Suggestion.expected(
      "the name of a role, or a part of it and *", not: pattern,
      among: StyleRole.allCases.map(\.rawValue))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
