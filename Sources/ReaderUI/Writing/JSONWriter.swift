package import Models

/// An article as one line of JSON, as `show --json` prints it.
package enum JSONWriter {
  package static func json(of article: Article) -> JSONText {
    .object([
      ("id", .string(article.guid)), ("number", .integer(article.id.rawValue)),
      ("title", .string(article.headline.title)), ("url", .optional(article.url)),
      ("source", .string(article.headline.source)), ("published", .date(article.headline.date)),
      ("author", .optional(article.byline)), ("language", .optional(article.language)),
      ("read", .bool(article.headline.isRead)), ("starred", .bool(article.headline.isStarred)),
      ("note", .optional(article.note)), ("content_html", .string(article.html)),
    ])
  }
}
