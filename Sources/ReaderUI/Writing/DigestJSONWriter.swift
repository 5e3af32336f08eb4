import Models

/// A digest as lines of JSON, one for each story and one for each article that stands alone.
struct DigestJSONWriter {
  let written: WrittenDigest

  var lines: [JSONText] {
    written.digest.stories.map { line("story", $0) }
      + written.digest.singles.map { line("article", $0) }
  }

  private func line(_ kind: String, _ entry: Digest.Entry) -> JSONText {
    .object([
      ("kind", .string(kind)), ("title", .string(entry.title)),
      ("weight", .decimal(entry.weight)), ("reason", .string(written.reason(entry))),
      ("sources", .array(entry.sources.map(JSONText.string))), ("since", .date(entry.began)),
      ("brief", .array(entry.brief.map { sentence($0, entry) })),
      ("terms", .array(entry.terms.map(JSONText.string))),
      ("articles", .array(entry.articles.map(article))),
    ])
  }

  private func sentence(_ sentence: Digest.Sentence, _ entry: Digest.Entry) -> JSONText {
    let known = entry.articles.indices.contains(sentence.article)
    let guid = known ? entry.articles[sentence.article].guid : nil
    return .object([("text", .string(sentence.text)), ("id", .optional(guid))])
  }

  private func article(_ item: Digest.Item) -> JSONText {
    let row = item.headline
    return .object([
      ("id", .string(item.guid)), ("number", .integer(row.id.rawValue)),
      ("title", .string(row.title)), ("url", .optional(item.url)),
      ("source", .string(row.source)), ("published", .date(row.date)),
      ("read", .bool(row.isRead)), ("starred", .bool(row.isStarred)),
      ("copies", .integer(Int64(row.copies))),
    ])
  }
}
