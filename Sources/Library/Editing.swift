import Markup
package import Models
import Related

/// The editor's desk: what a feed said becomes articles that are fit to keep and to print.
package enum Editing {
  /// An article without a title is called by the beginning of its text, this many characters of it.
  private static let titleLength = 90
  /// Terms that are kept of an article for Related Articles: more find little more, and cost space.
  private static let termLimit = 64
  /// The sample edition's addresses are not on the web and are known to this program only.
  private static let sampleScheme = "sample:"

  /// The articles of a feed, or of these items of it, cleaned; `address` is where the feed itself
  /// came from.
  @concurrent package static func articles(
    of contents: FeedContents, items: Range<Int>? = nil, address: String
  ) async -> [IncomingArticle] {
    contents.items[items ?? contents.items.indices].map {
      article(from: $0, of: contents, address: address)
    }
  }

  static func article(
    from item: FeedItem, of contents: FeedContents, address: String
  ) -> IncomingArticle {
    let site = contents.siteURL ?? address
    let url = [item.url, item.externalURL].lazy.compactMap { webAddress($0, site) }.first
    let source = text(of: item)
    let (html, document) = SafeHTML.read(markup(of: source), base: source?.base ?? url ?? site)
    let text = PlainText.text(of: document)
    let lead = PlainText.lead(of: document)
    let title = headline(of: item, lead: lead, url: url)
    let words = PlainText.wordCount(text)
    var article = IncomingArticle(
      guid: identity(of: item, url: url, title: title, lead: lead),
      url: url, title: title, byline: byline(of: item, in: contents),
      published: item.published ?? item.updated, updated: item.updated,
      language: item.language ?? contents.language,
      html: html, text: text, lead: lead, words: words,
      enclosures: item.enclosures.compactMap { enclosure in
        webAddress(enclosure.url, site).map {
          var enclosure = enclosure
          enclosure.url = $0
          return enclosure
        }
      },
      discussion: discussion(of: item, site: site, address: address),
      terms: Terms.terms(title: title, text: text, limit: termLimit),
      sketch: Copies.sketch(of: text))
    article.isExcerpt =
      url != nil && item.enclosures.isEmpty
      && Excerpt.isOne(document, text: text, words: words, hasTitle: item.title != nil)
    return article
  }

  /// The whole article as its page has it, with what searches and Related Articles know it by.
  @concurrent static func fullText(
    _ page: FetchedPage, title: String, at now: Timestamp
  ) async -> IncomingFullText {
    let found = page.article
    let fullText = FullText(
      found.isPartial ? .partial : .whole, address: page.address, byline: found.byline,
      image: found.leadImage, html: found.html, fetched: now)
    return incoming(fullText, WebPage.document(of: found, address: page.address), title: title)
  }

  /// A whole article that another library had: whatever it is, it is cleaned.
  static func fullText(cleaning given: FullText, title: String) -> IncomingFullText {
    var fullText = given
    let (html, document) = SafeHTML.read(given.html, base: given.address)
    fullText.html = html
    return incoming(fullText, document, title: title)
  }

  private static func incoming(
    _ fullText: FullText, _ document: Document, title: String
  ) -> IncomingFullText {
    let text = PlainText.text(of: document)
    return IncomingFullText(
      fullText, text: text, words: PlainText.wordCount(text),
      terms: Terms.terms(title: title, text: text, limit: termLimit),
      sketch: Copies.sketch(of: text))
  }

  /// The fullest text that the item carries.
  private static func text(of item: FeedItem) -> FeedText? {
    guard let content = item.content, !content.value.trimmed.isEmpty else { return item.summary }
    guard let summary = item.summary else { return content }
    // Some feeds put the article into the summary and one line into the content.
    return summary.value.utf8.count > content.value.utf8.count * 4 ? summary : content
  }

  /// HTML for a text: plain text keeps its line breaks.
  static func markup(of text: FeedText?) -> String {
    guard let text else { return "" }
    switch text.kind {
    case .html: return text.value
    case .plain:
      return escaped(text.value)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .split { $0.allSatisfy(\.isWhitespace) }
        .map { "<p>" + $0.joined(separator: "<br>") + "</p>" }
        .joined()
    }
  }

  /// Text for HTML; every way to end a line (LF, CR LF, CR) becomes a line feed.
  private static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    var isAfterReturn = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\r"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where isAfterReturn: break
      default: result.append(byte)
      }
      isAfterReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func headline(of item: FeedItem, lead: String, url: String?) -> String {
    if let title = item.title.map(PlainText.title), !title.isEmpty { return title }
    if lead.isEmpty { return url.map { PlainText.title(FeedText($0, .plain)) } ?? "Untitled" }
    if lead.count <= titleLength { return lead }
    let cut = lead.prefix(titleLength)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  private static func byline(of item: FeedItem, in contents: FeedContents) -> String? {
    let authors = item.authors.isEmpty ? contents.authors : item.authors
    let names = authors.compactMap(\.name).map { PlainText.title(FeedText($0, .html)) }
      .filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.prefix(4).joined(separator: ", ")
  }

  private static func discussion(
    of item: FeedItem, site: String, address: String
  ) -> DiscussionSignals {
    DiscussionSignals(
      pageURL: webAddress(item.discussion.pageURL, site),
      feedURL: address.hasPrefix(sampleScheme)
        ? item.discussion.feedURL : webAddress(item.discussion.feedURL, site),
      count: item.discussion.count)
  }

  /// An absolute `http` or `https` address, or nil.
  private static func webAddress(_ reference: String?, _ base: String) -> String? {
    guard let reference, !reference.trimmed.isEmpty else { return nil }
    let address = WebAddress.resolve(reference, against: base)
    return WebAddress(address).isWeb ? address : nil
  }

  /// The feed's own id, else the address, else a mark that stays the same while title and opening
  /// lines do.
  private static func identity(
    of item: FeedItem, url: String?, title: String, lead: String
  ) -> String {
    if let guid = item.guid?.trimmed, !guid.isEmpty { return String(guid) }
    return url ?? "text:" + String(Fingerprint.of(title + "\n" + lead), radix: 16)
  }
}
