package import Models
import Terminal

/// An article that is to leave as a file or on standard output, in one of the forms of
/// `ArticleFormat`; its writers are beside this file.
package struct WrittenArticle: Hashable, Sendable {
  package var article: Article
  package var document: Document
  /// Seconds by which clocks here were ahead of UTC when it was published.
  package var utcOffset: Int
  /// The day that a page names for itself, where the article is one.
  var published: String?
  /// Columns of plain text: what most pagers and mail programs show without breaking.
  package var width = 72

  package init(_ article: Article, _ document: Document, utcOffset: Int) {
    self.article = article
    self.document = document
    self.utcOffset = utcOffset
  }

  var title: String {
    let title = SafeText(article.headline.title).text
    return title.isEmpty ? Wording.untitled : title
  }

  /// The day it was published, as RFC 3339 writes days.
  var day: String {
    published ?? String(CivilDate(article.headline.date, offset: utcOffset).rfc3339.prefix(10))
  }

  /// Source, day and byline.
  var facts: [String] {
    [article.headline.source, day, article.byline ?? ""].map { SafeText($0).text }
      .filter { !$0.isEmpty }
  }
}

/// What an article can be written as.
package enum ArticleFormat: String, CaseIterable, Hashable, Sendable {
  case text, markdown, html, json

  /// The form that a file's name asks for: text, where its ending says nothing else.
  package init(fileName: String) {
    let name = fileName.lowercased()
    let endings: [(ending: String, format: ArticleFormat)] = [
      (".md", .markdown), (".markdown", .markdown), (".html", .html), (".htm", .html),
      (".json", .json),
    ]
    self = endings.first { name.hasSuffix($0.ending) }?.format ?? .text
  }

  /// The whole file, which ends with a line break; without control characters but line breaks and
  /// the tabs of code.
  package func text(of written: WrittenArticle) -> String {
    switch self {
    case .text: PlainTextWriter.text(of: written)
    case .markdown: MarkdownWriter.text(of: written)
    case .html: HTMLPageWriter.text(of: written)
    case .json: JSONWriter.json(of: written.article).text + "\n"
    }
  }
}

extension String {
  /// Safe text that keeps its lines and tabs.
  var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { SafeText(String($0)).text }.joined(separator: "\t")
    }.joined(separator: "\n")
  }
}
