import Markup
package import Models
import Related
import Storage

extension Library {
  /// Compares articles that are new or changed with the others of their days, and keeps which are
  /// copies of one text and which belong to a story that the reader follows or mutes. What was
  /// interrupted goes on at the next time.
  func gather() async throws(DatabaseError) {
    let store = try store
    let archive = try archive
    var rest = try await archive.ungathered()[...]
    while let first = rest.first, !Task.isCancelled {
      let end = first.date.advanced(by: 2 * Copies.span)
      let part = rest.prefix { $0.date <= end }.prefix(Self.gatheredAtOnce)
      rest = rest[part.endIndex...]
      let found = try await archive.copies(of: Array(part))
      let joins = try await archive.joins(of: Array(part))
      if !joins.isEmpty { try await store.take(joins) }
      // What turned out to be a feed's template is no copy of anything, even if it was one so far.
      let templates = found.templates.subtracting(part.map(\.id))
      try await store.keepGathered(part.map(\.id) + templates.sorted(), copies: found.copies)
    }
  }

  /// Articles of one round, and of one transaction.
  private static let gatheredAtOnce = 4_000

  /// The articles that have one text, for each text that came more than once.
  package func copies() async throws -> [[Article.ID]] {
    try await storing { () async throws(DatabaseError) in try await self.archive.texts() }
  }
}

extension Archive {
  func ungathered() throws(DatabaseError) -> [ListKey] { try reader.ungathered() }

  func texts() throws(DatabaseError) -> [[Article.ID]] { try reader.texts() }

  /// Which of these articles, given by date, are copies of each other or of others, and which have a
  /// text that their feed gives to several articles.
  func copies(
    of articles: [ListKey]
  ) throws(DatabaseError) -> (copies: [(Article.ID, Article.ID)], templates: Set<Article.ID>) {
    guard let first = articles.first, let last = articles.last else { return ([], []) }
    let new = Set(articles.map(\.id))
    let sketches = try reader.sketches(
      from: first.date.advanced(by: -Copies.span), to: last.date.advanced(by: Copies.span))
    let templates = try templates(among: sketches)
    let texts = sketches.filter { !templates.contains($0.key.id) }.map {
      Copies.Candidate(
        id: $0.key.id, feed: $0.feed, date: $0.key.date, sketch: $0.sketch,
        isKnown: !new.contains($0.key.id))
    }
    var copies: [(Article.ID, Article.ID)] = []
    for (one, other) in Copies.pairs(among: texts) {
      guard Copies.areCopies(try text(of: texts[one].id), try text(of: texts[other].id)) else {
        continue
      }
      copies.append((texts[one].id, texts[other].id))
    }
    return (copies, templates)
  }

  /// Hashes that texts of one template have in common, the lowest of their sketches, and titles under
  /// which one feed has to give it.
  private static let template = (hashes: 8, titles: 3)

  /// The articles with a text that their feed puts under all of them, such as the notes of a podcast
  /// or a request to subscribe: it makes no copy of any.
  private func templates(
    among sketches: [(key: ListKey, feed: Feed.ID, sketch: TextSketch)]
  ) throws(DatabaseError) -> Set<Article.ID> {
    struct Text: Hashable {
      var feed: Feed.ID
      var hashes: ArraySlice<UInt32>
    }
    let uses = Dictionary(grouping: sketches) {
      Text(feed: $0.feed, hashes: $0.sketch.hashes.prefix(Self.template.hashes))
    }
    var templates: Set<Article.ID> = []
    for articles in uses.values where articles.count >= Self.template.titles {
      let titles = Set(try reader.headlines(articles.map(\.key.id)).map(\.title))
      guard titles.count >= Self.template.titles else { continue }
      templates.formUnion(articles.map(\.key.id))
    }
    return templates
  }

  private func text(of id: Article.ID) throws(DatabaseError) -> String {
    PlainText.text(of: DocumentBuilder.document(fromHTML: try reader.html(of: id) ?? ""))
  }
}
