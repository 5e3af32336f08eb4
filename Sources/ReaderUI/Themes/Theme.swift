import BundledThemes
package import Terminal

/// How every role looks.
package struct Theme: Hashable, Sendable {
  package var name: String
  private var styles: [StyleRole: Style] = [:]

  /// A theme in which everything looks as the terminal's text does.
  package init() { name = "ink" }

  package subscript(role: StyleRole) -> Style { styles[role] ?? Style() }

  /// False where nothing has any colour but the terminal's own.
  var hasColors: Bool {
    styles.values.contains { $0.foreground != .standard || $0.background != .standard }
  }

  /// The names of the bundled themes, in alphabetical order.
  package static var names: [String] { BundledThemes.all.map(\.name) }

  package static func named(_ name: String) -> Theme? {
    guard let file = BundledThemes.all.first(where: { $0.name == name }) else { return nil }
    return parse(file.bytes, name: name, file: name + ".theme").theme
  }

  /// Reads a file of `palette` and `style` lines; a bad line is reported and left out.
  package static func parse(
    _ bytes: [UInt8], name: String, file: String
  ) -> (theme: Theme, problems: [ConfigurationProblem]) {
    var sheet = StyleSheet()
    var problems: [ConfigurationProblem] = []
    for line in DirectiveLines(bytes) {
      do throws(DirectiveError) {
        try sheet.add(line.words.get())
      } catch {
        problems.append(
          ConfigurationProblem(file: file, line: line.number, message: error.message))
      }
    }
    var theme = Theme()
    theme.name = name
    theme.apply(sheet)
    return (theme, problems)
  }

  /// Lays the rules of `sheet` on top.
  mutating func apply(_ sheet: StyleSheet) {
    for rule in sheet.rules {
      for role in rule.roles {
        var style = self[role]
        style.foreground = rule.foreground ?? style.foreground
        style.background = rule.background ?? style.background
        style.attributes = rule.attributes
        styles[role] = style
      }
    }
  }
}

extension StyleSheet {
  /// One line of a theme file.
  fileprivate mutating func add(_ words: [String]) throws(DirectiveError) {
    switch words.first.flatMap(Directive.init) {
    case .palette: try addPalette(words.dropFirst())
    case .style: try addStyle(words.dropFirst())
    case .set, .bind, .unbind, .section, .query, .hide, .feed, .mirror, .assistant, .include, nil:
      throw DirectiveError("expected palette or style, not \(Quote.short(words.first ?? ""))")
    }
  }
}
