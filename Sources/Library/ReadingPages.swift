import FeedParsing
import Fetching
import Markup
package import Models
import ReaderMode
import Storage

extension Library {
  /// The readable article of the web page at `address`, which the reader asked for by name or by
  /// following a link; nothing is kept. `cameFromPublic` says that somebody else's text named the
  /// address, which then may not lead into a private network.
  package func page(
    at address: String, cameFromPublic: Bool, at now: Timestamp
  ) async throws -> (article: ReadableArticle, document: Document, address: String) {
    try await heedPauses(at: now)
    let page = try await loader(at: now).page(address, for: nil, cameFromPublic: cameFromPublic)
    return (page.article, WebPage.document(of: page.article, address: page.address), page.address)
  }

  /// Asks for the page of an article and keeps the whole text, where the page has more than the
  /// feed gave; what is here stays where it has not. Tells what came of it.
  package func fetchFullText(of id: Article.ID, at now: Timestamp) async throws -> FullText {
    try await heedPauses(at: now)
    return try await pageReading(at: now).read(id, .always)
  }

  func pageReading(at now: Timestamp) async throws(LibraryError) -> PageReading {
    try await storing { () async throws(DatabaseError) in
      PageReading(store: try self.store, archive: try self.archive, loader: self.loader(at: now))
    }
  }
}

/// A web page that was fetched and read.
struct FetchedPage: Sendable {
  var article: ReadableArticle
  /// Where the page was found in the end.
  var address: String
  /// Bytes that came, after decompression.
  var size: Int
  /// What it says of where it is discussed.
  var signals: PageSignals

  /// What a reader can show of; anything else is a file.
  private static let readable: Set<String> = [
    "text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "",
  ]

  /// Nil where what came is no page.
  @concurrent static func read(_ response: consuming Response) async -> FetchedPage? {
    let type = (response.contentType ?? "").prefix { $0 != ";" }.lowercased().trimmed
    guard readable.contains(String(type)) else { return nil }
    let (address, size) = (response.url, response.body.count)
    if type == "text/plain" {
      return FetchedPage(
        article: WebPage.article(ofPlainText: response.body, contentType: response.contentType),
        address: address, size: size, signals: PageSignals(address: address))
    }
    let text = PageDecoding.text(of: response.body, contentType: response.contentType)
    return FetchedPage(
      article: ReaderMode.article(in: text, url: address), address: address, size: size,
      signals: PageSignals(in: text, address: address, linkFields: response.fields["link"]))
  }
}

extension Loader {
  /// What a web page is asked for with, as RFC 9110, section 12.5.1 writes it.
  private static let pageTypes =
    "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5, */*;q=0.1"

  /// Pages of one article, and bytes of them together, that are asked for at most.
  private static let mostPages = 12
  private static let mostBytes = 16 << 20

  /// Fetches a page for the sake of the feed at `feed`, as the reader wants that feed asked, and
  /// joins to it those on which its article goes on. Where one of these cannot be read, what came
  /// before it is a part.
  func page(
    _ address: String, for feed: String?, cameFromPublic: Bool
  ) async throws(LibraryError) -> FetchedPage {
    var page = try await onePage(address, for: feed, cameFromPublic: cameFromPublic)
    var articles = [page.article]
    var asked: Set<String> = [address, page.address]
    while let next = articles.last?.nextPage, asked.insert(next).inserted {
      guard articles.count < Self.mostPages, page.size < Self.mostBytes,
        let more = try? await onePage(next, for: feed, cameFromPublic: cameFromPublic)
      else {
        page.article = ReaderMode.joined(articles) ?? page.article
        page.article.isPartial = true
        return page
      }
      asked.insert(more.address)
      articles.append(more.article)
      page.size += more.size
    }
    if articles.count > 1 { page.article = ReaderMode.joined(articles) ?? page.article }
    return page
  }

  private func onePage(
    _ address: String, for feed: String?, cameFromPublic: Bool
  ) async throws(LibraryError) -> FetchedPage {
    var request = Request(
      url: address, accept: Self.pageTypes, cameFromPublic: cameFromPublic)
    request.wantedFields = ["link"]
    let response = try await found(request, for: feed)
    let type = response.contentType ?? ""
    guard let page = await FetchedPage.read(response) else {
      throw .notAPage(address: address, type: type)
    }
    return page
  }
}
