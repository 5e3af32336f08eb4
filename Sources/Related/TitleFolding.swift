import Models

/// Finds copies: articles with one title and all but the same terms.
///
/// The title alone does not make a copy: of the stories with one headline in the English
/// development set, nine in ten were different texts by different papers.
enum TitleFolding {
  /// Cosine from which on two articles with one title are copies.
  private static let likeness = 0.85

  /// The places of the candidates that are no copies of the query, and of copies of each other
  /// only the newest.
  static func distinct(
    _ candidates: [RelatedCandidate], _ vectors: [TermVector], besides query: RelatedCandidate,
    _ direct: [Double], in space: TermSpace
  ) -> [Int] {
    let own = normalised(query.title)
    var kept: [[UInt32]: [Int]] = [:]
    var copies: Set<Int> = []
    for index in candidates.indices.sorted(by: { isNewer(candidates[$0], candidates[$1]) }) {
      let title = normalised(candidates[index].title)
      if title.isEmpty { continue }
      if title == own, direct[index] >= likeness { copies.insert(index) }
      guard let others = kept[title] else {
        kept[title] = [index]
        continue
      }
      let weights = space.weights(vectors[index])
      if others.contains(where: { vectors[$0].cosine(weights) >= likeness }) {
        copies.insert(index)
      } else {
        kept[title] = others + [index]
      }
    }
    return candidates.indices.filter {
      !copies.contains($0) && candidates[$0].id != query.id
    }
  }

  private static func isNewer(_ a: RelatedCandidate, _ b: RelatedCandidate) -> Bool {
    let first = a.date ?? Timestamp(.min)
    let second = b.date ?? Timestamp(.min)
    return first != second ? first > second : a.id > b.id
  }

  /// Letters and digits alone, in lower case and without accents.
  private static func normalised(_ title: String) -> [UInt32] {
    var normalised: [UInt32] = []
    for scalar in title.unicodeScalars {
      if scalar.value >= 0x80 {
        let (kind, folded) = CharacterTable.entry(scalar.value)
        // Hiragana separates terms, but not titles.
        let isKana = (0x3041...0x309F).contains(scalar.value)
        if isKana || kind != .separator && kind != .skipped { normalised.append(folded) }
      } else if (0x61...0x7A).contains(scalar.value | 0x20) {
        normalised.append(scalar.value | 0x20)
      } else if (0x30...0x39).contains(scalar.value) {
        normalised.append(scalar.value)
      }
    }
    return normalised
  }
}
