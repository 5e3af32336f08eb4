import Library
import Models

extension Subcommand {
  func brief(_ arguments: Arguments, _ context: Context) throws {
    guard let name = arguments.positionals.first, arguments.positionals.count == 1 else {
      throw Failure.usage("brief needs one article: its number or its own id")
    }
    let library = try context.openLibrary()
    let desk = try library.openDesk()
    let article = try article(name, in: desk)
    let brief = library.brief(
      title: article.headline.title, document: desk.document(of: article))
    if arguments.has(.json) { return try context.console.line(json(article, brief)) }
    guard let brief else { return context.console.note("the text is too short for a brief") }
    for sentence in brief.sentences { try context.console.line(sentence.text) }
    if !brief.terms.isEmpty {
      try context.console.line("Key terms: " + brief.terms.joined(separator: ", "))
    }
  }

  /// An article that is too short has no sentences here.
  private func json(_ article: Article, _ brief: Brief?) -> JSONText {
    let sentences = brief?.sentences ?? []
    return .object([
      ("id", .string(article.guid)), ("number", .integer(article.id.rawValue)),
      ("title", .string(article.headline.title)),
      (
        "sentences",
        .array(
          sentences.map {
            .object([
              ("text", .string($0.text)), ("paragraph", .integer(Int64($0.paragraph))),
            ])
          })
      ),
      ("terms", .array((brief?.terms ?? []).map(JSONText.string))),
    ])
  }
}
