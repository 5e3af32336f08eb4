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
      let copies = try await archive.copies(of: Array(part))
      let joins = try await archive.joins(of: Array(part))
      if !joins.isEmpty { try await store.take(joins) }
      try await store.keepGathered(part.map(\.id), copies: copies)
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

  /// Which of these articles, given by date, are copies of each other or of others.
  func copies(of articles: [ListKey]) throws(DatabaseError) -> [(Article.ID, Article.ID)] {
    guard let first = articles.first, let last = articles.last else { return [] }
    let new = Set(articles.map(\.id))
    let texts = try reader.sketches(
      from: first.date.advanced(by: -Copies.span), to: last.date.advanced(by: Copies.span)
    ).map {
      Copies.Candidate(
        id: $0.key.id, date: $0.key.date, sketch: $0.sketch, isKnown: !new.contains($0.key.id))
    }
    var copies: [(Article.ID, Article.ID)] = []
    for (one, other) in Copies.pairs(among: texts) {
      guard Copies.areCopies(try text(of: texts[one].id), try text(of: texts[other].id)) else {
        continue
      }
      copies.append((texts[one].id, texts[other].id))
    }
    return copies
  }

  private func text(of id: Article.ID) throws(DatabaseError) -> String {
    PlainText.text(of: DocumentBuilder.document(fromHTML: try reader.html(of: id) ?? ""))
  }
}
