import FeedParsing
import Markup
package import Models
import ReaderMode

/// Web pages that are files, read without a library.
package enum WebPage {
  /// The readable article of a page that came from `address`.
  package static func article(
    in bytes: [UInt8], contentType: String?, address: String
  ) -> ReadableArticle {
    ReaderMode.article(in: PageDecoding.text(of: bytes, contentType: contentType), url: address)
  }

  package static func document(of article: ReadableArticle, address: String) -> Document {
    DocumentBuilder.document(fromHTML: article.html, base: address)
  }
}
