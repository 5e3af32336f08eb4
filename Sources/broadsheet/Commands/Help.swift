extension Subcommand {
  func help(_ arguments: Arguments, _ context: Context) throws {
    guard let name = arguments.positionals.first else {
      try context.console.write(Self.overview)
      return
    }
    guard let subcommand = Subcommand(rawValue: name) else {
      throw Failure.usage("there is no command “\(name)”; broadsheet help lists them")
    }
    try context.console.write(subcommand.page)
  }

  private static var overview: String {
    let commands = allCases.map { "  " + padded($0.syntax, 20) + $0.summary }
    let options = Invocation.global.map(\.line)
    return """
      Usage: broadsheet [--sample]
             broadsheet COMMAND …

      Without a command, broadsheet opens the reader.

      Commands:
      \(commands.joined(separator: "\n"))

      Options:
      \(options.joined(separator: "\n"))

      """
  }

  private var page: String {
    let lines = (options + Option.everywhere).map(\.line)
    return """
      Usage: broadsheet \(syntax)

      broadsheet \(rawValue): \(summary).

      Options:
      \(lines.joined(separator: "\n"))

      """
  }

  fileprivate static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension Option {
  fileprivate var line: String {
    "  " + Subcommand.padded(name + (value.map { " " + $0 } ?? ""), 20) + help
  }
}
