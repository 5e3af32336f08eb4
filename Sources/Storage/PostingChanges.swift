internal import Models

/// Where a term stands in the order of the terms' bytes: its first sixteen bytes as numbers of the
/// same order, and how many it has. Most terms are no longer, and need nothing else.
struct TermPlace: Sendable, Hashable {
  let start: UInt64
  let next: UInt64
  let count: UInt8

  /// Terms have at most `Limits.termBytes`, which a byte holds.
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
      return (start, next, UInt8(truncatingIfNeeded: bytes.count))
    }
  }

  var isWhole: Bool { count <= 16 }

  /// Negative, zero or positive, as one term comes before, is or comes after the other; `terms` are
  /// asked for only where both are long and begin alike.
  @inline(__always) static func order(
    _ one: TermPlace, _ other: TermPlace, _ terms: () -> (String, String)
  ) -> Int {
    if one.start != other.start { return one.start < other.start ? -1 : 1 }
    if one.next != other.next { return one.next < other.next ? -1 : 1 }
    if one.isWhole || other.isWhole { return Int(one.count) - Int(other.count) }
    var (term, next) = terms()
    return term.withUTF8 { term in next.withUTF8 { term.order(to: $0) } }
  }

  /// Calls `body` with the bytes of a term that is whole.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeBytes(of: (start.bigEndian, next.bigEndian)) { bytes in
      body(UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<Int(count)]))
    }
  }
}

/// A term of an article, ready for the index.
struct PlacedTerm: Sendable {
  let place: TermPlace
  let weight: UInt8
  /// The term where its place does not hold all of it.
  let long: String?

  init(_ weighted: WeightedTerm) {
    place = TermPlace(weighted.term)
    weight = weighted.weight
    long = place.isWhole ? nil : weighted.term
  }

  static func order(_ one: PlacedTerm, _ other: PlacedTerm) -> Int {
    TermPlace.order(one.place, other.place) { (one.long ?? "", other.long ?? "") }
  }

  var term: String {
    var term = long ?? ""
    if long == nil { place.withBytes { term = String(decoding: $0, as: UTF8.self) } }
    return term
  }
}

/// What a transaction does to the index for Related Articles, gathered so that each stretch of it
/// is written once.
struct PostingChanges {
  /// A posting of a new article.
  private struct Posting {
    let term: TermPlace
    let weight: UInt8
    /// The article's number less that of the first new one.
    let offset: UInt32
    /// Index into `longTerms`.
    let long: UInt32
  }

  /// New articles, as a part of the index or several.
  struct Part {
    let first: Article.ID
    let last: Article.ID
    let rows: [UInt8]
  }

  /// Postings that are held as such; rows take a seventh of their room.
  private static let atOnce = 1 << 15

  private var parts: [Part] = []
  private var postings: [Posting] = []
  private var longTerms: [String] = []
  private var newArticles: ClosedRange<Article.ID>?
  private(set) var edits: [(article: Article.ID, term: String, weight: UInt8?)] = []

  var isEmpty: Bool { parts.isEmpty && postings.isEmpty && edits.isEmpty }

  /// Adds a new article, whose number is above all that are in the index. Its terms come in the
  /// order of their bytes, which makes them faster to sort, or in any other.
  mutating func add(_ terms: [PlacedTerm], of id: Article.ID) {
    guard !terms.isEmpty else { return }
    if postings.count >= Self.atOnce { set() }
    let first = newArticles?.lowerBound ?? id
    newArticles = first...id
    for term in terms {
      if let long = term.long { longTerms.append(long) }
      postings.append(
        Posting(
          term: term.place, weight: term.weight,
          offset: UInt32(truncatingIfNeeded: id.rawValue - first.rawValue),
          long: UInt32(truncatingIfNeeded: max(0, longTerms.count - 1))))
    }
  }

  mutating func remove(_ old: [WeightedTerm], of id: Article.ID) { replace(old, by: [], of: id) }

  /// Gives an article other terms.
  mutating func replace(_ old: [WeightedTerm], by new: [PlacedTerm], of id: Article.ID) {
    if let range = newArticles, range.contains(id) {
      postings.removeAll { Int64($0.offset) == id.rawValue - range.lowerBound.rawValue }
      add(new, of: id)
      newArticles = range
      return
    }
    // Edits come after the new parts.
    for term in old { edits.append((id, term.term, nil)) }
    for term in new { edits.append((id, term.term, term.weight)) }
  }

  /// The postings of new articles as parts of the index, by rising numbers.
  mutating func newParts() -> [Part] {
    set()
    return parts
  }

  /// Makes rows of the postings.
  private mutating func set() {
    guard let lowest = newArticles?.lowerBound, !postings.isEmpty else { return }
    let longTerms = longTerms
    let span = { (posting: Posting) in
      IndexPart.span(of: Article.ID(rawValue: lowest.rawValue + Int64(posting.offset)))
    }
    postings.sort { one, other in
      let (first, second) = (span(one), span(other))
      if first != second { return first < second }
      let order = Self.order(one, other, longTerms)
      // The articles of a term follow each other by number.
      return order != 0 ? order < 0 : one.offset < other.offset
    }
    var rest = postings[...]
    while let one = rest.first {
      let number = span(one)
      let part = rest.prefix { span($0) == number }
      rest = rest[part.endIndex...]
      let (first, last) = part.reduce((UInt32.max, 0)) {
        (min($0.0, $1.offset), max($0.1, $1.offset))
      }
      append(
        Part(
          first: Article.ID(rawValue: lowest.rawValue + Int64(first)),
          last: Article.ID(rawValue: lowest.rawValue + Int64(last)), rows: rows(part, from: first)))
    }
    rest = []
    postings.removeAll(keepingCapacity: true)
    self.longTerms = []
    newArticles = nil
  }

  /// Parts that fit into one become one.
  private mutating func append(_ part: Part) {
    guard let before = parts.last,
      IndexPart.span(of: before.first) == IndexPart.span(of: part.first)
    else { return parts.append(part) }
    parts[parts.count - 1] = Part(
      first: before.first, last: part.last,
      rows: TermRowsWriter.joined(
        before.rows, part.rows,
        shift: UInt16(truncatingIfNeeded: part.first.rawValue - before.first.rawValue),
        .postings))
  }

  private func rows(_ part: ArraySlice<Posting>, from first: UInt32) -> [UInt8] {
    var writer = TermRowsWriter(.postings, capacity: part.count * 8)
    var rest = part
    while let posting = rest.first {
      let row = rest.prefix { Self.order($0, posting, longTerms) == 0 }
      rest = rest[row.endIndex...]
      if posting.term.isWhole {
        posting.term.withBytes { writer.begin($0, count: row.count) }
      } else {
        var term = longTerms[Int(posting.long)]
        term.withUTF8 { writer.begin($0, count: row.count) }
      }
      for posting in row {
        writer.append(
          TermEntry(
            place: UInt16(truncatingIfNeeded: posting.offset - first), value: UInt16(posting.weight)
          ))
      }
    }
    return writer.bytes
  }

  @inline(__always) private static func order(
    _ one: Posting, _ other: Posting, _ longTerms: [String]
  ) -> Int {
    TermPlace.order(one.term, other.term) {
      (longTerms[Int(one.long)], longTerms[Int(other.long)])
    }
  }
}
