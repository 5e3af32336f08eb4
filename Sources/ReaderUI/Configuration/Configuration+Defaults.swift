import Terminal

extension Configuration {
  /// Every directive with its default and what it is for: a configuration that changes nothing.
  package static var defaultsText: String {
    var lines = [
      "# Broadsheet's configuration, with the defaults. One directive a line; words are separated",
      "# by blanks, and put between ' or \" where they hold blanks. A # begins a comment where it is",
      "# the first thing on a line or stands alone.",
    ]
    for directive in Directive.allCases {
      lines += ["", "# \(directive.syntax)", "# \(directive.summary)"]
      lines += defaults(of: directive)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func defaults(of directive: Directive) -> [String] {
    switch directive {
    case .set: settingLines
    case .bind: bindingLines
    case .unbind: ["# unbind all Q"]
    case .section: ["# section Korea feed:korea-herald or feed:yonhap"]
    case .query: ["# query Chips 'semiconductor or tsmc since:7d'"]
    case .hide: ["# hide title:sponsored"]
    case .feed: feedLines
    case .mirror: ["# mirror hn.algolia.com https://hn-mirror.example"]
    case .assistant: ["# assistant translate trans -b :en"]
    case .style: styleLines
    case .palette: ["# palette sea #1d6fa5/blue"]
    case .include: ["# include my.theme"]
    }
  }

  private static var settingLines: [String] {
    let settings = Settings()
    return SettingName.allCases.flatMap { name in
      let value = name.text(in: settings)
      return [
        "", "# \(name.summary)", "# Expects \(name.expectation).",
        "set \(name.rawValue) \(DirectiveWords.quoted(value))",
      ]
    }
  }

  private static var feedLines: [String] {
    FeedRuleName.allCases.flatMap { name in
      [
        "", "# \(name.summary)", "# Expects \(name.expectation).",
        "# feed https://example.org/ \(name.rawValue) \(name.example)",
      ]
    }
  }

  private static var bindingLines: [String] {
    let keymap = Keymap()
    let panes: [Pane?] = [nil] + Pane.allCases
    return CommandSection.allCases.flatMap { section in
      ["", "# \(section.rawValue)"]
        + section.commands.flatMap { command in
          ["# \(command.rawValue): \(command.title)"]
            + panes.flatMap { pane in
              keymap.sequences(boundIn: pane).filter { $0.command == command }.map {
                "bind \(pane?.rawValue ?? "all") \(DirectiveWords.quoted($0.sequence.label))"
                  + " \(command.rawValue)"
              }
            }
        }
    }
  }

  /// As comments, because styles lie on top of whatever theme is set.
  private static var styleLines: [String] {
    let theme = Configuration().theme
    let names = StyleSheet.attributes.map(\.name) + ["none"]
    return [
      "# A role may hold one * for anything; - keeps a colour of the theme. Colours are default,",
      "# names, 0 to 255, #rrggbb (with /name for poorer terminals) or a palette's name.",
      "# Attributes are \(Quote.choice(names)). The theme \(theme.name) says:",
    ]
      + StyleRole.allCases.map { role in
        let style = theme[role]
        let attributes = StyleSheet.attributes.filter { style.attributes.contains($0.value) }
        let words =
          ["# style", role.rawValue, ColorName.text(style.foreground)]
          + [ColorName.text(style.background)] + attributes.map(\.name)
        return words.joined(separator: " ")
      }
  }
}
