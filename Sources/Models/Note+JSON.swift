extension Note {
  /// The note in Broadsheet's own form, with everything that is known of it; `Library` reads it again.
  package var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("note", .string(id)), ("kind", .string(kind)), ("text", .string(text)),
      ("created", .date(created)), ("changed", .date(changed)),
    ]
    switch target {
    case .article: break
    case .passage(let passage):
      fields += [
        ("quote", .string(passage.quote)), ("prefix", .string(passage.prefix)),
        ("suffix", .string(passage.suffix)),
        ("position", passage.position.map { .integer(Int64($0)) } ?? .null),
      ]
    case .comment(let comment):
      fields += [
        ("thread", .string(comment.thread)), ("comment", .string(comment.id)),
        ("author", .optional(comment.author)), ("words", .optional(comment.words)),
        ("permalink", .optional(comment.permalink)),
      ]
    }
    let article: [(String, JSONText)] = [
      ("guid", .optional(source.guid)), ("feed", .optional(source.feed)),
      ("feed_title", .optional(source.feedTitle)), ("title", .optional(source.title)),
      ("url", .optional(source.url)), ("published", .date(source.published)),
    ]
    return .object(fields + [("article", .object(article))])
  }

  private var kind: String {
    switch target {
    case .article: "article"
    case .passage: "passage"
    case .comment: "comment"
    }
  }
}
