import Library
import Models

extension Subcommand {
  func importFiles(_ arguments: Arguments, _ context: Context) async throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage(
        "import needs a path: a list or feed file, a cache, a folder, or the word newsboat")
    }
    let library = try context.openLibrary()
    let isTrial = arguments.has(.dryRun)
    for path in arguments.positionals {
      var report = ImportReport()
      let sources = try ImportPlaces.sources(at: path)
      for (file, source) in sources {
        if case .newsboat(let folder) = source, folder.cache == nil {
          context.console.note("\(file): there is no cache.db, so no articles come with the feeds")
        }
        do {
          report.add(try await library.take(source, isTrial: isTrial, at: Clock.now))
        } catch LibraryError.notAnImport where sources.count > 1 {
          report.refused.append("\(file) (neither a list nor a feed)")
        }
      }
      try tell(report, path: path, isTrial: isTrial, context)
    }
  }

  private func tell(
    _ report: ImportReport, path: String, isTrial: Bool, _ context: Context
  ) throws {
    for refused in report.refused { context.console.note("left out: \(refused)") }
    for feed in report.unconfirmed { context.console.note(Wording.sentence(for: feed)) }
    if !report.rules.isEmpty {
      var rules = try ImportedConfiguration(context)
      for rule in report.rules { rules.add(rule) }
      if !isTrial { try rules.write() }
      for rule in rules.unsaid { context.console.note(Wording.sentence(forUnsaid: rule)) }
      if !rules.summary.isEmpty {
        context.console.note(
          Wording.summary(of: rules.summary, file: ImportedConfiguration.name))
      }
    }
    context.console.note(Wording.sentence(for: report, path: path, isTrial: isTrial))
  }

  func export(_ arguments: Arguments, _ context: Context) async throws {
    let library = try context.openLibrary()
    if arguments.has(.bundle) { return try await exportBundle(arguments, library, context) }
    guard let path = arguments.value(.backup) else {
      let exported = try library.openDesk().opml()
      try context.console.write(inert(exported.text))
      for title in exported.leftOut {
        context.console.note("left out: \(title) (it is no web address, which other readers need)")
      }
      return
    }
    try await library.backUp(to: Paths.absolute(path))
    context.console.note("everything is in \(path); to restore, copy it to library.db")
  }

  /// The last word is the file; those before it are the query, without which all articles go.
  private func exportBundle(
    _ arguments: Arguments, _ library: Library, _ context: Context
  ) async throws {
    guard let path = arguments.positionals.last, arguments.value(.backup) == nil else {
      throw Failure.usage("export --bundle needs a file: export --bundle is:unread edition.bundle")
    }
    let query = arguments.positionals.dropLast().joined(separator: " ")
    var scope = ListScope()
    if !query.trimmed.isEmpty { scope.filter = try Query(parsing: query, now: Clock.now) }
    let count = try await library.exportBundle(scope, to: Paths.absolute(path), at: Clock.now)
    context.console.note(
      "\(Wording.count(count, "article")) in \(path); broadsheet import \(path) takes them in elsewhere"
    )
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
