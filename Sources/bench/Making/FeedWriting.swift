import Models

/// The same feed as the bytes of each format.
enum FeedWriting: String, CaseIterable {
  case rss = "RSS"
  case atom = "Atom"
  case json = "JSON"

  func bytes(of contents: FeedContents) -> [UInt8] {
    let items = contents.items
    let text =
      switch self {
      case .rss:
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>A feed</title><link>https://example.org/</link>
        \(items.map(Self.rss).joined())</channel></rss>
        """
      case .atom:
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><id>urn:feed</id>
        \(items.map(Self.atom).joined())</feed>
        """
      case .json:
        JSONText.object([
          ("version", .string("https://jsonfeed.org/version/1.1")),
          ("title", .string("A feed")), ("items", .array(items.map(Self.json))),
        ]).text
      }
    return Array(text.utf8)
  }

  private static func rss(_ item: FeedItem) -> String {
    """
    <item><guid isPermaLink="false">\(item.guid ?? "")</guid><link>\(item.url ?? "")</link>
    <title>\(escaped(item.title))</title><pubDate>Thu, 01 Jan 2026 00:00:00 +0000</pubDate>
    <content:encoded><![CDATA[\(item.content?.value ?? "")]]></content:encoded></item>

    """
  }

  private static func atom(_ item: FeedItem) -> String {
    """
    <entry><id>\(item.guid ?? "")</id><link href="\(item.url ?? "")"/>
    <title>\(escaped(item.title))</title><updated>2026-01-01T00:00:00Z</updated>
    <content type="html">\(escaped(item.content))</content></entry>

    """
  }

  private static func json(_ item: FeedItem) -> JSONText {
    .object([
      ("id", .optional(item.guid)), ("url", .optional(item.url)),
      ("title", .optional(item.title?.value)), ("date_published", .date(item.published)),
      ("content_html", .optional(item.content?.value)),
    ])
  }

  private static func escaped(_ text: FeedText?) -> String {
    var result: [UInt8] = []
    for byte in (text?.value ?? "").utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
