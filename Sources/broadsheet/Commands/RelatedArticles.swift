import Library
import Models

extension Subcommand {
  func related(_ arguments: Arguments, _ context: Context) async throws {
    let library = try context.openLibrary()
    let limit = try arguments.count(.limit) ?? 10
    if arguments.has(.all) {
      try await relatedOfAll(library, limit, arguments, context.console)
      return
    }
    guard let name = arguments.positionals.first, arguments.positionals.count == 1 else {
      throw Failure.usage("related needs one article, or --all")
    }
    let desk = try library.openDesk()
    let article = try article(name, in: desk)
    let found = try await library.related(to: article.id, limit: limit, foldsCopies: false)
    if arguments.has(.json) {
      try context.console.line(json(article.guid, found, desk))
      return
    }
    if found.isEmpty { context.console.note("nothing is closely related") }
    for neighbour in found {
      let row = neighbour.headline
      let score = String(Int((neighbour.score * 100).rounded()))
      try context.console.line(
        "\(row.id.rawValue)  .\(score.count < 2 ? "0" + score : score)  \(row.source)  \(row.title)"
          + "  (\(neighbour.terms.joined(separator: ", ")))")
    }
  }

  private func relatedOfAll(
    _ library: Library, _ limit: Int, _ arguments: Arguments, _ console: Console
  ) async throws {
    let desk = try library.openDesk()
    for id in try desk.numbers() {
      guard let guid = try desk.guid(of: id) else { continue }
      let found = try await library.related(to: id, limit: limit, foldsCopies: false)
      if arguments.has(.json) {
        try console.line(json(guid, found, desk))
      } else {
        let ids = found.map { String($0.headline.id.rawValue) }.joined(separator: " ")
        try console.line("\(id.rawValue): \(ids)")
      }
    }
  }

  private func json(
    _ guid: String, _ found: [RelatedArticle], _ desk: LibraryDesk
  ) throws -> JSONText {
    .object([
      ("id", .string(guid)),
      (
        "related",
        .array(
          try found.map { neighbour in
            .object([
              ("id", .optional(try desk.guid(of: neighbour.headline.id))),
              ("score", .decimal(neighbour.score)),
              ("number", .integer(neighbour.headline.id.rawValue)),
              ("title", .string(neighbour.headline.title)),
              ("terms", .array(neighbour.terms.map(JSONText.string))),
            ])
          })
      ),
    ])
  }
}
