package import Models

/// The articles that are about one term.
package struct Postings: Hashable, Sendable {
  package var term: String
  /// How many articles in the store are about the term.
  package var documentFrequency: Int
  /// The newest of them, by falling article number.
  package var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package var article: Article.ID
    package var weight: UInt8
  }
}

extension StoreReader {
  /// The strongest terms of an article, as they came in.
  package func terms(of id: Article.ID) throws(DatabaseError) -> [WeightedTerm] {
    try connection.terms(of: id)
  }

  /// The terms of several articles at once.
  package func vectors(
    of ids: [Article.ID]
  ) throws(DatabaseError) -> [Article.ID: [WeightedTerm]] {
    try connection.read { () throws(DatabaseError) in
      var vectors: [Article.ID: [WeightedTerm]] = [:]
      for id in ids { vectors[id] = try connection.terms(of: id) }
      return vectors
    }
  }

  /// For each term, how many articles are about it and the `limit` newest of them.
  package func postings(
    of terms: [String], limit: Int
  ) throws(DatabaseError) -> [Postings] {
    try connection.read { () throws(DatabaseError) in
      var found = terms.map { Postings(term: $0, documentFrequency: 0, entries: []) }
      let row = try connection.prepare(
        "SELECT count, entries FROM posting WHERE segment = ? AND term = ?")
      for segment in try segments() {
        for index in found.indices {
          row.reset()
          try row.bind(segment, found[index].term)
          guard try row.step() else { continue }
          found[index].documentFrequency += row.int(0)
          let wanted = limit - found[index].entries.count
          guard wanted > 0 else { continue }
          let entries = PostingEntry.all(row.blob(1)).sorted { $0.offset > $1.offset }
          found[index].entries += entries.prefix(wanted).map {
            Postings.Entry(article: $0.article(in: segment), weight: $0.weight)
          }
        }
      }
      return found
    }
  }

  /// The `limit` newest articles about a term, by falling article number.
  package func postings(
    of term: String, limit: Int
  ) throws(DatabaseError) -> [(Article.ID, UInt8)] {
    try postings(of: [term], limit: limit).flatMap { $0.entries.map { ($0.article, $0.weight) } }
  }

  /// How many articles are about each of these terms.
  package func documentFrequency(_ terms: [String]) throws(DatabaseError) -> [String: Int] {
    let found = try postings(of: terms, limit: 0)
    return Dictionary(found.map { ($0.term, $0.documentFrequency) }) { first, _ in first }
  }

  /// About how many articles are about each of these terms, judged by one segment of the index.
  ///
  /// Exact in a small store. In a large one it spares a seek for every term and segment, and rarity
  /// goes by the logarithm anyway; a term that the segment does not have counts as half of one there.
  package func estimatedFrequency(
    _ terms: [String]
  ) throws(DatabaseError) -> [String: Int] {
    let segments = try segments()
    guard segments.count > 3 else { return try documentFrequency(terms) }
    return try connection.read { () throws(DatabaseError) in
      let row = try connection.prepare("SELECT count FROM posting WHERE segment = ? AND term = ?")
      var found: [String: Int] = [:]
      for term in terms.sorted() {
        row.reset()
        // The newest segment is still being filled.
        try row.bind(segments[1], term)
        let count = try row.step() ? Double(row.int(0)) : 0.5
        found[term] = Int(count * Double(segments.count))
      }
      return found
    }
  }

  package var articleCount: Int {
    get throws(DatabaseError) { try totals().total }
  }

  /// The segments that have postings, newest first: one seek each.
  private func segments() throws(DatabaseError) -> [Int64] {
    var segments: [Int64] = []
    var next = try connection.integer("SELECT max(segment) FROM posting")
    while let segment = next {
      segments.append(segment)
      next = try connection.integer("SELECT max(segment) FROM posting WHERE segment < ?", segment)
    }
    return segments
  }
}
