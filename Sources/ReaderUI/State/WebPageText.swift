package import Models

/// A web page that was read because the reader followed a link; nothing of it is kept.
package struct WebPageText: Hashable, Sendable {
  package var article: ReadableArticle
  package var document: Document
  /// Where the page was found in the end.
  package var address: String

  package init(article: ReadableArticle, document: Document, address: String) {
    self.article = article
    self.document = document
    self.address = address
  }
}

/// A page that was asked for and has not come.
struct AwaitedPage: Hashable, Sendable {
  /// Which of all pages of the session it is.
  var number: Int
  var address: String
}

/// What was read before: an article of the library, or a page that is nowhere else.
enum TrailStop: Sendable {
  case article(Article.ID)
  case page(ArticlePane)

  var id: Article.ID {
    switch self {
    case .article(let id): id
    case .page(let pane): pane.id
    }
  }
}

extension ArticlePane {
  /// A page as an article that no library has: its number is negative.
  init(_ page: WebPageText, number: Int) {
    let found = page.article
    let host = WebAddress(page.address).host ?? ""
    let headline = Headline(
      id: Article.ID(rawValue: -Int64(number)), feed: Feed.ID(rawValue: 0),
      source: found.siteName ?? host, title: found.title ?? page.address, date: Timestamp(0),
      isRead: true, words: found.text.utf8.split { $0 <= 0x20 }.count)
    var article = Article(
      headline: headline, guid: page.address, url: page.address, byline: found.byline,
      updated: nil, language: found.language, html: found.html, enclosures: [],
      discussion: DiscussionSignals(), position: 0)
    if found.isPartial {
      article.fullText = FullText(.partial, address: page.address, fetched: Timestamp(0))
    }
    self.init(article, page.document)
    related = []
    published = found.published.map { String($0.prefix(10)) } ?? ""
  }

  var isStored: Bool { id.isStored }
}
