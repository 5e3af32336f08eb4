internal import Models

/// A term of an article, with its place in the order of the terms' bytes.
struct PlacedTerm: Sendable {
  let place: TermPlace
  let term: String
  let weight: UInt8

  init(_ weighted: WeightedTerm) {
    place = TermPlace(weighted.term)
    term = weighted.term
    weight = weighted.weight
  }
}

/// The first sixteen bytes of a term as numbers of the same order, and how many it has: most terms
/// are compared without looking at them.
struct TermPlace: Sendable, Hashable {
  let start: UInt64
  let next: UInt64
  let count: Int

  init(_ term: String) {
    var term = term
    (start, next, count) = term.withUTF8 { bytes in
      var start: UInt64 = 0
      var next: UInt64 = 0
      for index in 0..<min(8, bytes.count) {
        start |= UInt64(bytes[index]) << UInt64(56 - 8 * index)
      }
      for index in min(8, bytes.count)..<min(16, bytes.count) {
        next |= UInt64(bytes[index]) << UInt64(120 - 8 * index)
      }
      return (start, next, bytes.count)
    }
  }

  /// Negative, zero or positive, as one term comes before, is or comes after the other.
  @inline(__always) static func order(
    _ one: TermPlace, _ other: TermPlace, _ terms: () -> (String, String)
  ) -> Int {
    if one.start != other.start { return one.start < other.start ? -1 : 1 }
    if one.next != other.next { return one.next < other.next ? -1 : 1 }
    if min(one.count, other.count) <= 16 { return one.count - other.count }
    var (term, next) = terms()
    return term.withUTF8 { term in next.withUTF8 { term.order(to: $0) } }
  }
}

/// What a transaction does to the index for Related Articles, gathered so that each stretch of it
/// is written once.
struct PostingChanges {
  /// Where a posting of a new article belongs, and which it is.
  private struct Place {
    let term: TermPlace
    let index: Int
  }

  private var places: [Place] = []
  private var terms: [String] = []
  private var entries: [(article: Article.ID, weight: UInt8)] = []
  private(set) var newArticles: ClosedRange<Article.ID>?
  private(set) var edits: [(article: Article.ID, term: String, weight: UInt8?)] = []

  var isEmpty: Bool { places.isEmpty && edits.isEmpty }

  /// Adds a new article, whose number is above all that are in the index. Its terms come in the
  /// order of their bytes, which makes them faster to sort, or in any other.
  mutating func add(_ placed: [PlacedTerm], of id: Article.ID) {
    guard !placed.isEmpty else { return }
    newArticles = (newArticles?.lowerBound ?? id)...id
    for term in placed {
      places.append(Place(term: term.place, index: terms.count))
      terms.append(term.term)
      entries.append((id, term.weight))
    }
  }

  mutating func remove(_ old: [WeightedTerm], of id: Article.ID) { replace(old, by: [], of: id) }

  /// Gives an article other terms.
  mutating func replace(_ old: [WeightedTerm], by new: [PlacedTerm], of id: Article.ID) {
    if newArticles?.contains(id) == true {
      places.removeAll { entries[$0.index].article == id }
      for term in new {
        places.append(Place(term: term.place, index: terms.count))
        terms.append(term.term)
        entries.append((id, term.weight))
      }
      return
    }
    for term in old { edits.append((id, term.term, nil)) }
    for term in new { edits.append((id, term.term, term.weight)) }
  }

  /// The postings of new articles as parts of the index: of at most `span` article numbers each,
  /// and by rising numbers.
  func newParts(span: Int64) -> [(first: Article.ID, last: Article.ID, rows: [UInt8])] {
    var parts: [(first: Article.ID, last: Article.ID, rows: [UInt8])] = []
    var rest = places
    while !rest.isEmpty {
      let first = rest.reduce(entries[rest[0].index].article) { min($0, entries[$1.index].article) }
      var part: [Place] = []
      var later: [Place] = []
      var last = first
      for place in rest {
        let id = entries[place.index].article
        if id.rawValue - first.rawValue < span {
          part.append(place)
          last = max(last, id)
        } else {
          later.append(place)
        }
      }
      parts.append((first, last, rows(part, from: first)))
      rest = later
    }
    return parts
  }

  private func rows(_ places: [Place], from first: Article.ID) -> [UInt8] {
    let sorted = places.sorted {
      let order = order($0, $1)
      // The articles of a term follow each other by number.
      return order != 0 ? order < 0 : entries[$0.index].article < entries[$1.index].article
    }
    var writer = TermRowsWriter(capacity: sorted.count * 8)
    var next = 0
    while next < sorted.count {
      var end = next + 1
      while end < sorted.count, order(sorted[next], sorted[end]) == 0 { end += 1 }
      var term = terms[sorted[next].index]
      term.withUTF8 { writer.begin($0, count: end - next) }
      for place in sorted[next..<end] {
        let (article, weight) = entries[place.index]
        writer.append(
          PostingEntry(
            offset: UInt16(truncatingIfNeeded: article.rawValue - first.rawValue), weight: weight))
      }
      next = end
    }
    return writer.bytes
  }

  @inline(__always) private func order(_ one: Place, _ other: Place) -> Int {
    TermPlace.order(one.term, other.term) { (terms[one.index], terms[other.index]) }
  }
}
