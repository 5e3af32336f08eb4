import ReaderUI

extension Subcommand {
  func configuration(_ arguments: Arguments, _ context: Context) throws {
    if arguments.has(.defaults) {
      try context.console.write(Configuration.defaultsText)
      return
    }
    if arguments.has(.systemd) {
      try context.console.write(SystemdUnits(context).text)
      return
    }
    let (_, problems) = try context.readConfiguration()
    for problem in problems { context.console.note(Wording.sentence(for: problem)) }
    guard problems.isEmpty else { throw Failure(.configuration, "") }
    context.console.note("\(context.configurationPath) is fine")
  }
}
