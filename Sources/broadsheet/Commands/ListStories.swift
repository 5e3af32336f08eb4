import Library
import Models

extension Subcommand {
  /// The events that several articles are about, or with `--copies` the texts that came from several
  /// feeds.
  func stories(_ arguments: Arguments, _ context: Context) async throws {
    let library = try context.openLibrary()
    let desk = try library.openDesk()
    guard !arguments.has(.copies) else {
      for (number, text) in try await library.copies().enumerated() {
        try print(number + 1, try desk.headlines(text), desk, arguments, context.console)
      }
      return
    }
    let stories = try await library.stories(
      from: Timestamp(.min), to: Timestamp(.max), foldsCopies: false)
    for (number, story) in stories.enumerated() {
      try print(number + 1, story.articles, desk, arguments, context.console)
    }
  }

  private func print(
    _ number: Int, _ rows: [Headline], _ desk: LibraryDesk, _ arguments: Arguments,
    _ console: Console
  ) throws {
    if arguments.has(.json) {
      let labels = try desk.labels(of: rows.map(\.id))
      return try console.line(
        .object([
          ("story", .integer(Int64(number))),
          ("ids", .array(rows.compactMap { labels[$0.id].map { .string($0.guid) } })),
        ]))
    }
    let printer = HeadlinePrinter(desk: desk, console: console, now: Clock.now)
    if number > 1 { try console.line("") }
    try rows.forEach { try printer.line($0) }
  }
}
