package import Models

/// An article as one line of JSON, as `show --json` prints it.
package enum JSONWriter {
  package static func json(of article: Article) -> JSONText {
    // A page that was followed to has neither a number nor a moment of its own.
    let isStored = article.id.isStored
    return .object([
      ("id", .string(article.guid)), ("number", isStored ? .integer(article.id.rawValue) : .null),
      ("title", .string(article.headline.title)), ("url", .optional(article.url)),
      ("source", .string(article.headline.source)),
      ("published", isStored ? .date(article.headline.date) : .null),
      ("author", .optional(article.byline)), ("language", .optional(article.language)),
      ("read", .bool(article.headline.isRead)), ("starred", .bool(article.headline.isStarred)),
      ("note", .optional(article.note)), ("content_html", .string(article.bestHTML)),
    ])
  }
}
