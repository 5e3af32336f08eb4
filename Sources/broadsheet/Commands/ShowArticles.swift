import Library
import Models
import ReaderUI

extension Subcommand {
  func show(_ arguments: Arguments, _ context: Context) throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("show needs an article: its number or its own id (broadsheet list)")
    }
    let desk = try context.openLibrary().openDesk()
    for name in arguments.positionals {
      let article = try article(name, in: desk)
      if arguments.has(.json) {
        try context.console.line(json(article))
      } else {
        try printText(article, desk, width(arguments), context.console)
      }
    }
  }

  func width(_ arguments: Arguments) throws -> Int {
    guard let columns = try arguments.count(.width) else { return 72 }
    guard (20...500).contains(columns) else { throw Failure.usage("--width is from 20 to 500") }
    return columns
  }

  /// The article that a number or the article's own id names; the two are never mistaken.
  func article(_ name: String, in desk: LibraryDesk) throws -> Article {
    guard let article = try desk.article(try desk.identify(name)) else {
      throw Failure(.noInput, "no article is called “\(name)”; broadsheet list shows them")
    }
    return article
  }

  private func printText(
    _ article: Article, _ desk: LibraryDesk, _ width: Int, _ console: Console
  ) throws {
    let date = CivilDate(
      article.headline.date, offset: Clock.utcOffset(at: article.headline.date))
    let facts = [article.headline.source, String(date.rfc3339.prefix(10)), article.byline]
    try console.line(article.headline.title)
    try console.line(facts.compactMap { $0 }.joined(separator: " · "))
    if let url = article.url { try console.line(url) }
    try console.line("")
    try printDocument(desk.document(of: article), width, console)
    for enclosure in article.enclosures { try console.line("Enclosure: \(enclosure.url)") }
  }

  /// A text as it is set in the reader, with its links at the end.
  func printDocument(_ document: Document, _ width: Int, _ console: Console) throws {
    let setting = FlowSetting(
      width: width, usesUnicode: console.usesUnicode, bidi: console.bidi)
    for line in TextFlow.lines(of: document, setting) { try console.line(line.shown.text) }
    if !document.links.isEmpty { try console.line("") }
    for (index, link) in document.links.enumerated() {
      try console.line("[\(index + 1)] \(link)")
    }
  }

  private func json(_ article: Article) -> JSONText {
    .object([
      ("id", .string(article.guid)), ("number", .integer(article.id.rawValue)),
      ("title", .string(article.headline.title)), ("url", .optional(article.url)),
      ("source", .string(article.headline.source)), ("published", .date(article.headline.date)),
      ("author", .optional(article.byline)), ("language", .optional(article.language)),
      ("read", .bool(article.headline.isRead)), ("starred", .bool(article.headline.isStarred)),
      ("content_html", .string(article.html)),
    ])
  }
}
