import Library
import Models
import ReaderUI

extension Subcommand {
  func extract(_ arguments: Arguments, _ context: Context) throws {
    let format = arguments.value(.format) ?? "text"
    guard ["text", "html", "json"].contains(format) else {
      throw Failure.usage("--format takes text, html or json, not “\(format)”")
    }
    let (path, bytes) = try oneFile(arguments)
    let address = arguments.value(.url) ?? ""
    let article = WebPage.article(
      in: bytes, contentType: arguments.value(.contentType), address: address)
    guard !article.text.isEmpty else {
      throw Failure(.dataError, "\(path) has no text that reads as an article")
    }
    if article.isPartial { context.console.note("partial text: the page keeps some of it back") }
    switch format {
    case "json": try context.console.line(json(article))
    case "html": try context.console.line(article.html)
    default: try printText(article, address, width(arguments), context.console)
    }
  }

  private func printText(
    _ article: ReadableArticle, _ address: String, _ width: Int, _ console: Console
  ) throws {
    if let title = article.title { try console.line(title) }
    let facts = [article.siteName, article.published.map { String($0.prefix(10)) }, article.byline]
      .compactMap { $0 }
    if !facts.isEmpty { try console.line(facts.joined(separator: " · ")) }
    if article.title != nil || !facts.isEmpty { try console.line("") }
    try printDocument(WebPage.document(of: article, address: address), width, console)
  }

  private func json(_ article: ReadableArticle) -> JSONText {
    .object([
      ("title", .optional(article.title)), ("byline", .optional(article.byline)),
      ("date", .optional(article.published)), ("lang", .optional(article.language)),
      ("site_name", .optional(article.siteName)), ("lead_image", .optional(article.leadImage)),
      ("agreement", .decimal(article.agreement)), ("content_html", .string(article.html)),
      ("content_text", .string(article.text)), ("partial", .bool(article.isPartial)),
      ("next_page", .optional(article.nextPage)),
    ])
  }
}
