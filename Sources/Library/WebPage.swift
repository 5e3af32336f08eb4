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

  /// A text file as an article: its paragraphs, without a title.
  static func article(ofPlainText bytes: [UInt8], contentType: String?) -> ReadableArticle {
    let text = PageDecoding.text(of: bytes, contentType: contentType)
    let html = SafeHTML.sanitise(Editing.markup(of: FeedText(text, .plain)), base: nil)
    return ReadableArticle(
      title: nil, byline: nil, published: nil, language: nil, siteName: nil, leadImage: nil,
      html: html, text: text, agreement: 1)
  }

  package static func document(of article: ReadableArticle, address: String) -> Document {
    DocumentBuilder.document(fromHTML: article.html, base: address)
  }
}
