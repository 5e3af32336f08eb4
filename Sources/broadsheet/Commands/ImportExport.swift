import Library
import Models

extension Subcommand {
  func importFiles(_ arguments: Arguments, _ context: Context) async throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("import needs a file: OPML, JSON Feed, RSS or Atom")
    }
    let library = try context.openLibrary()
    for path in arguments.positionals {
      let bytes: [UInt8]
      do {
        bytes = try TextFile.read(path)
      } catch {
        throw Failure(.noInput, "cannot read \(path): \(error.reason)")
      }
      let address = path == "-" ? "" : "file://" + Paths.absolute(path)
      let report = try await library.importFile(bytes, address: address, at: Clock.now)
      for refused in report.refused { context.console.note("left out: \(refused)") }
      context.console.note(Wording.sentence(for: report, file: path))
    }
  }

  func export(_ arguments: Arguments, _ context: Context) async throws {
    let library = try context.openLibrary()
    guard let path = arguments.value(.backup) else {
      try context.console.write(inert(try library.openDesk().opml()))
      return
    }
    try await library.backUp(to: Paths.absolute(path))
    context.console.note("everything is in \(path); to restore, copy it to library.db")
  }

  /// XML that says the same, with references in place of what a terminal would act on.
  private func inert(_ xml: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in xml.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t", .format, .lineSeparator,
        .paragraphSeparator:
        text.append(contentsOf: "&#x\(String(scalar.value, radix: 16));".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
