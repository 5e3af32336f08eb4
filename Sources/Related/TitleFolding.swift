import Models

/// Finds articles that are the same story word for word.
enum TitleFolding {
  /// The candidates without those that carry the query's title, and of several with one title
  /// only the newest; in the order given.
  static func distinct(
    _ candidates: [RelatedCandidate], besides query: RelatedCandidate
  ) -> [RelatedCandidate] {
    let own = normalised(query.title)
    var newest: [String: RelatedCandidate] = [:]
    for candidate in candidates {
      let title = normalised(candidate.title)
      guard !title.isEmpty else { continue }
      if let other = newest[title], !isNewer(candidate, other) { continue }
      newest[title] = candidate
    }
    var seen: Set<Article.ID> = [query.id]
    return candidates.filter { candidate in
      let title = normalised(candidate.title)
      if !title.isEmpty, title == own || newest[title]?.id != candidate.id { return false }
      return seen.insert(candidate.id).inserted
    }
  }

  private static func isNewer(_ a: RelatedCandidate, _ b: RelatedCandidate) -> Bool {
    let first = a.date ?? Timestamp(.min)
    let second = b.date ?? Timestamp(.min)
    return first != second ? first > second : a.id > b.id
  }

  /// Letters and digits alone, in lower case.
  private static func normalised(_ title: String) -> String {
    var normalised = String.UnicodeScalarView()
    for scalar in title.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      normalised.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(normalised)
  }
}
