import Library
import Models
import ReaderUI

extension Subcommand {
  func show(_ arguments: Arguments, _ context: Context) throws {
    guard !arguments.positionals.isEmpty else {
      throw Failure.usage("show needs an article: its number or its own id (broadsheet list)")
    }
    let format = try format(arguments)
    let desk = try context.openLibrary().openDesk()
    for name in arguments.positionals {
      let article = try article(name, in: desk)
      switch format {
      case .json: try context.console.line(JSONWriter.json(of: article))
      case .text: try printText(article, desk, width(arguments), context.console)
      case .markdown, .html: try printFile(article, desk, format, context.console)
      }
    }
  }

  func format(_ arguments: Arguments) throws(Failure) -> ArticleFormat {
    guard let name = arguments.value(.writtenAs) else {
      return arguments.has(.json) ? .json : .text
    }
    guard let format = ArticleFormat(rawValue: name) else {
      throw .usage("--format takes text, markdown, html or json, not “\(name)”")
    }
    return format
  }

  private func printFile(
    _ article: Article, _ desk: LibraryDesk, _ format: ArticleFormat, _ console: Console
  ) throws {
    let written = WrittenArticle(
      article, desk.document(of: article),
      utcOffset: Clock.utcOffset(at: article.headline.date))
    try write(file: format.text(of: written), console)
  }

  /// A whole file that is fit to leave, line by line where the locale needs that.
  func write(file text: String, _ console: Console) throws {
    guard !console.usesUnicode else { return try console.write(text) }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      try console.line(String(line))
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
}
