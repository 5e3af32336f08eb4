import FeedParsing
import Markup
package import Models

/// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), cleaned as the store keeps it,
/// with what Broadsheet knows of its discussions under `_broadsheet`.
package enum Normalised {
  /// Nil where `bytes` are no feed. `address` is where they came from.
  @concurrent package static func feed(
    _ bytes: [UInt8], contentType: String?, address: String?
  ) async -> JSONText? {
    guard
      let contents = FeedParser.parse(bytes, contentType: contentType, address: address)
    else { return nil }
    let base = contents.siteURL ?? address
    let fields: [(String, JSONText)] = [
      ("version", .string("https://jsonfeed.org/version/1.1")),
      ("title", .string(contents.title.map(PlainText.title) ?? "")),
      ("home_page_url", .optional(contents.siteURL)),
      ("feed_url", .optional(contents.selfURL ?? address)),
      ("next_url", .optional(contents.nextURL)),
      ("description", .optional(contents.description.map { PlainText.summary($0) })),
      ("icon", .optional(contents.icon)),
      ("language", .optional(contents.language)),
      ("authors", .array(contents.authors.map(author))),
      ("hubs", .array(contents.hubs.map(hub))),
      ("items", .array(contents.items.map { item($0, of: contents, base: base) })),
      ("_broadsheet", publisher(of: contents)),
    ]
    return object(fields)
  }

  /// What the feed says about itself that JSON Feed has no field for.
  private static func publisher(of contents: FeedContents) -> JSONText {
    let quiet = contents.quiet
    let hours = (0..<24).filter { quiet.hours & 1 << UInt32($0) != 0 }
    let days = weekdays.enumerated().filter { quiet.days & 1 << UInt8($0.offset) != 0 }
    return object([
      ("format", .string(contents.format)), ("interval", number(contents.interval)),
      ("license", .optional(contents.license)),
      ("skip_hours", .array(hours.map { .integer(Int64($0)) })),
      ("skip_days", .array(days.map { .string($0.element) })),
    ])
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  private static func hub(_ address: String) -> JSONText {
    object([("type", .string("WebSub")), ("url", .string(address))])
  }

  private static func item(
    _ item: FeedItem, of contents: FeedContents, base: String?
  ) -> JSONText {
    let article = Editing.article(from: item, of: contents, address: base ?? "")
    let fields: [(String, JSONText)] = [
      ("id", .string(article.guid)),
      ("url", .optional(article.url)),
      ("external_url", .optional(item.externalURL)),
      ("title", .optional(item.title.map(PlainText.title))),
      ("content_html", .string(article.html)),
      ("summary", .optional(item.summary.map { PlainText.summary($0) })),
      ("image", .optional(item.image)),
      ("date_published", .date(item.published)),
      ("date_modified", .date(item.updated)),
      ("authors", .array(item.authors.map(author))),
      ("tags", .array(item.tags.map { .string($0) })),
      ("language", .optional(item.language)),
      ("attachments", .array(article.enclosures.map(attachment))),
      (
        "_broadsheet",
        object([
          ("comments", discussion(article.discussion)), ("license", .optional(item.license)),
        ])
      ),
    ]
    return object(fields)
  }

  private static func author(_ author: Author) -> JSONText {
    object([
      ("name", .optional(author.name.map { PlainText.title(FeedText($0, .html)) })),
      ("url", .optional(author.url)),
    ])
  }

  private static func attachment(_ enclosure: Enclosure) -> JSONText {
    object([
      ("url", .string(enclosure.url)),
      ("mime_type", .string(enclosure.type ?? "application/octet-stream")),
      ("title", .optional(enclosure.title)),
      ("size_in_bytes", enclosure.length.map { .integer($0) } ?? .null),
    ])
  }

  private static func discussion(_ signals: DiscussionSignals) -> JSONText {
    object([
      ("url", .optional(signals.pageURL)), ("feed_url", .optional(signals.feedURL)),
      ("count", number(signals.count)),
    ])
  }

  private static func number(_ value: Int?) -> JSONText {
    value.map { .integer(Int64($0)) } ?? .null
  }

  /// An object of the fields that say something.
  private static func object(_ fields: [(String, JSONText)]) -> JSONText {
    .object(fields.filter { !$0.1.isEmpty })
  }
}
