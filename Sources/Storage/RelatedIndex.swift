internal import Models

/// The index for Related Articles: for each term, the articles that are about it.
///
/// Postings lie in segments of `Segment.size` article numbers, and under each segment by term. New
/// articles therefore touch the few pages of the last segment only; one b-tree by term would touch
/// a page for nearly every term of every article.
enum Segment {
  static let size: Int64 = 2_048

  static func of(_ id: Article.ID) -> Int64 { id.rawValue / size }
}

/// One article among the postings of a term: three bytes, the number within the segment and the
/// weight.
struct PostingEntry {
  static let length = 3

  var offset: UInt16
  var weight: UInt8

  init(_ id: Article.ID, _ weight: UInt8) {
    offset = UInt16(truncatingIfNeeded: id.rawValue % Segment.size)
    self.weight = weight
  }

  /// `bytes` has the bytes of an entry from `start` on.
  init(_ bytes: [UInt8], at start: Int) {
    offset = UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
    weight = bytes[start + 2]
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(offset >> 8))
    bytes.append(UInt8(truncatingIfNeeded: offset))
    bytes.append(weight)
  }

  func article(in segment: Int64) -> Article.ID {
    Article.ID(rawValue: segment * Segment.size + Int64(offset))
  }

  static func all(_ bytes: [UInt8]) -> [PostingEntry] {
    stride(from: 0, through: bytes.count - length, by: length).map { PostingEntry(bytes, at: $0) }
  }
}

/// A term of an article with its beginning as a number of the same order: most terms differ in
/// their first eight bytes, which are compared without looking at the terms.
struct PlacedTerm: Sendable {
  let start: UInt64
  let term: String
  let weight: UInt8

  init(_ weighted: WeightedTerm) {
    term = weighted.term
    weight = weighted.weight
    var text = weighted.term
    start = text.withUTF8 { bytes in
      var start: UInt64 = 0
      for index in 0..<min(8, bytes.count) {
        start |= UInt64(bytes[index]) << UInt64(56 - 8 * index)
      }
      return start
    }
  }
}

/// What a transaction does to the postings, gathered so that each row is written once.
struct PostingChanges {
  struct Row: Hashable, Comparable {
    var segment: Int64
    var term: String
    static func < (a: Row, b: Row) -> Bool {
      a.segment != b.segment ? a.segment < b.segment : a.term < b.term
    }
  }

  /// Where an added posting belongs, and which it is.
  private struct Place {
    let segment: Int64
    let start: UInt64
    let index: Int
  }

  private var places: [Place] = []
  private var terms: [String] = []
  private var entries: [PostingEntry] = []
  private var addedArticles: Set<Article.ID> = []
  private(set) var removed: [Row: Set<UInt16>] = [:]

  /// Takes the terms in the order of their rows, which makes them faster to sort, or in any other.
  mutating func add(_ placed: [PlacedTerm], of id: Article.ID) {
    let segment = Segment.of(id)
    addedArticles.insert(id)
    for term in placed {
      places.append(Place(segment: segment, start: term.start, index: terms.count))
      terms.append(term.term)
      entries.append(PostingEntry(id, term.weight))
    }
  }

  mutating func remove(_ terms: [WeightedTerm], of id: Article.ID) {
    let (segment, offset) = (Segment.of(id), PostingEntry(id, 0).offset)
    if addedArticles.remove(id) != nil {
      places.removeAll { $0.segment == segment && entries[$0.index].offset == offset }
    }
    for term in terms {
      removed[Row(segment: segment, term: term.term), default: []].insert(offset)
    }
  }

  /// Calls `body` with each row that gains postings, in order, with their number and bytes.
  func forEachAdded(
    _ body: (_ segment: Int64, _ term: String, _ count: Int, [UInt8]) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    // Those of a row stay in the order in which they came.
    let sorted = places.sorted {
      if $0.start != $1.start || $0.segment != $1.segment {
        return $0.segment != $1.segment ? $0.segment < $1.segment : $0.start < $1.start
      }
      let (term, next) = (terms[$0.index], terms[$1.index])
      return term != next ? term < next : $0.index < $1.index
    }
    var next = 0
    var bytes: [UInt8] = []
    while next < sorted.count {
      let first = sorted[next]
      let term = terms[first.index]
      bytes.removeAll(keepingCapacity: true)
      var count = 0
      while next < sorted.count, sorted[next].start == first.start,
        sorted[next].segment == first.segment, terms[sorted[next].index] == term
      {
        entries[sorted[next].index].append(to: &bytes)
        count += 1
        next += 1
      }
      try body(first.segment, term, count, bytes)
    }
  }
}

extension Connection {
  func apply(_ changes: PostingChanges) throws(DatabaseError) {
    for (row, offsets) in changes.removed.sorted(by: { $0.key < $1.key }) {
      try remove(offsets, from: row)
    }
    let insert = try prepare(
      """
      INSERT INTO posting (segment, term, count, entries) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count,
          entries = CAST(entries || excluded.entries AS BLOB)
      """)
    try changes.forEachAdded { (segment, term, count, bytes) throws(DatabaseError) in
      try insert.run(segment, term, count, Value.blob(bytes))
    }
  }

  private func remove(
    _ offsets: Set<UInt16>, from row: PostingChanges.Row
  ) throws(DatabaseError) {
    let found = try prepare(
      "SELECT entries FROM posting WHERE segment = ? AND term = ?", row.segment, row.term)
    guard try found.step() else { return }
    let kept = PostingEntry.all(found.blob(0)).filter { !offsets.contains($0.offset) }
    found.reset()
    guard !kept.isEmpty else {
      return try run(
        "DELETE FROM posting WHERE segment = ? AND term = ?", row.segment, row.term)
    }
    var bytes: [UInt8] = []
    for entry in kept { entry.append(to: &bytes) }
    try run(
      "UPDATE posting SET count = ?, entries = ? WHERE segment = ? AND term = ?", kept.count,
      Value.blob(bytes), row.segment, row.term)
  }

  /// Keeps an article's terms beside it.
  func keepVector(_ vector: [UInt8], of id: Article.ID) throws(DatabaseError) {
    try run(
      """
      INSERT INTO vector (article_id, terms) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET terms = excluded.terms
      """, id, Value.blob(vector))
  }

  /// A byte of weight, a byte of length, the term, and so on; each term has at most
  /// `Limits.termBytes`.
  static func vector(of terms: [WeightedTerm]) -> [UInt8] {
    var bytes: [UInt8] = []
    for term in terms {
      bytes.append(term.weight)
      bytes.append(UInt8(term.term.utf8.count))
      bytes += term.term.utf8
    }
    return bytes
  }

  func terms(of id: Article.ID) throws(DatabaseError) -> [WeightedTerm] {
    let statement = try prepare("SELECT terms FROM vector WHERE article_id = ?", id)
    guard try statement.step() else { return [] }
    return Self.terms(statement.blob(0))
  }

  private static func terms(_ bytes: [UInt8]) -> [WeightedTerm] {
    var terms: [WeightedTerm] = []
    var start = 0
    while start + 2 <= bytes.count {
      let end = start + 2 + Int(bytes[start + 1])
      guard end <= bytes.count else { break }
      let term = String(decoding: bytes[start + 2..<end], as: UTF8.self)
      terms.append(WeightedTerm(term, weight: bytes[start]))
      start = end
    }
    return terms
  }
}
