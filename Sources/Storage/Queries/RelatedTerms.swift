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
      for part in try parts() {
        for index in found.indices {
          let entries = try connection.entries(of: found[index].term, in: part)
          found[index].documentFrequency += entries.count
          let wanted = limit - found[index].entries.count
          guard wanted > 0 else { continue }
          found[index].entries += entries.reversed().prefix(wanted).map {
            Postings.Entry(
              article: Article.ID(rawValue: part.rawValue + Int64($0.offset)), weight: $0.weight)
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

  /// About how many articles are about each of these terms, judged by one part of the index.
  ///
  /// Exact in a small store. In a large one it spares a seek for every term and part, and rarity
  /// goes by the logarithm anyway; a term that the part does not have counts as half of one there.
  package func estimatedFrequency(
    _ terms: [String]
  ) throws(DatabaseError) -> [String: Int] {
    let parts = try parts()
    // Each ends where the next newer one begins; the newest are still being filled.
    let lengths = zip(parts.dropFirst(), parts).map { ($0, length: $1.rawValue - $0.rawValue) }
    guard parts.count > 3, let (full, length) = lengths.max(by: { $0.length < $1.length }) else {
      return try documentFrequency(terms)
    }
    return try connection.read { () throws(DatabaseError) in
      let share = Double(try articleCount) / Double(length)
      var found: [String: Int] = [:]
      for term in terms {
        let here = try connection.entries(of: term, in: full).count
        found[term] = Int((here == 0 ? 0.5 : Double(here)) * share)
      }
      return found
    }
  }

  package var articleCount: Int {
    get throws(DatabaseError) { try totals().total }
  }

  /// The parts that have postings, newest first: one seek each.
  private func parts() throws(DatabaseError) -> [Article.ID] {
    var parts: [Article.ID] = []
    var next = try connection.part(of: Article.ID(rawValue: .max))
    while let part = next {
      parts.append(part)
      next = try connection.part(before: part)
    }
    return parts
  }
}
