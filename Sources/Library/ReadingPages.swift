import FeedParsing
import Fetching
import Markup
package import Models
import ReaderMode

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
}

/// A web page that was fetched and read.
struct FetchedPage: Sendable {
  var article: ReadableArticle
  /// Where the page was found in the end.
  var address: String
}

extension Loader {
  /// What a web page is asked for with, as RFC 9110, section 12.5.1 writes it.
  private static let pageTypes = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5"

  /// Fetches a page for the sake of the feed at `feed`, as the reader wants that feed asked.
  func page(
    _ address: String, for feed: String?, cameFromPublic: Bool
  ) async throws(LibraryError) -> FetchedPage {
    let response: Response
    do {
      response = try await load(
        Request(url: address, accept: Self.pageTypes, cameFromPublic: cameFromPublic), for: feed)
    } catch {
      throw .fetch(error, address: address)
    }
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, address: address)
    }
    return await Self.read(response)
  }

  @concurrent private static func read(_ response: consuming Response) async -> FetchedPage {
    let address = response.url
    return FetchedPage(
      article: WebPage.article(
        in: response.body, contentType: response.contentType, address: address),
      address: address)
  }
}
