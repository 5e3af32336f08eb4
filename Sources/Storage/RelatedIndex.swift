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

  var bytes: [UInt8] { [UInt8(offset >> 8), UInt8(truncatingIfNeeded: offset), weight] }

  func article(in segment: Int64) -> Article.ID {
    Article.ID(rawValue: segment * Segment.size + Int64(offset))
  }

  static func all(_ bytes: [UInt8]) -> [PostingEntry] {
    stride(from: 0, through: bytes.count - length, by: length).map { PostingEntry(bytes, at: $0) }
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

  private var added: [(row: Row, entry: PostingEntry)] = []
  private var addedArticles: Set<Article.ID> = []
  private(set) var removed: [Row: Set<UInt16>] = [:]

  mutating func add(_ terms: [WeightedTerm], of id: Article.ID) {
    let segment = Segment.of(id)
    addedArticles.insert(id)
    for term in terms {
      added.append((Row(segment: segment, term: term.term), PostingEntry(id, term.weight)))
    }
  }

  mutating func remove(_ terms: [WeightedTerm], of id: Article.ID) {
    if addedArticles.remove(id) != nil {
      let (segment, offset) = (Segment.of(id), PostingEntry(id, 0).offset)
      added.removeAll { $0.row.segment == segment && $0.entry.offset == offset }
    }
    for term in terms {
      let row = Row(segment: Segment.of(id), term: term.term)
      removed[row, default: []].insert(PostingEntry(id, 0).offset)
    }
  }

  /// The first eight bytes of a term as a number of the same order.
  private static func start(of term: String) -> UInt64 {
    var start: UInt64 = 0
    var count = 0
    for byte in term.utf8.prefix(8) {
      start = start << 8 | UInt64(byte)
      count += 1
    }
    return start << (8 * (8 - UInt64(count)))
  }

  /// Calls `body` with each row that gains entries, in order, and with their bytes.
  func forEachAdded(
    _ body: (Row, [UInt8]) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    // The entries of a row stay in the order in which they came. Most terms differ in their first
    // eight bytes, which are compared without looking at the terms.
    let keys = added.map { (segment: $0.row.segment, start: Self.start(of: $0.row.term)) }
    let sorted = added.indices.sorted {
      let (one, other) = (keys[$0], keys[$1])
      if one.segment != other.segment { return one.segment < other.segment }
      if one.start != other.start { return one.start < other.start }
      let (term, next) = (added[$0].row.term, added[$1].row.term)
      return term != next ? term < next : $0 < $1
    }
    var rest = sorted[...]
    while let first = rest.first {
      let row = added[first].row
      let entries = rest.prefix { added[$0].row == row }
      try body(row, entries.flatMap { added[$0].entry.bytes })
      rest = rest[entries.endIndex...]
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
    try changes.forEachAdded { (row, bytes) throws(DatabaseError) in
      try insert.run(row.segment, row.term, bytes.count / PostingEntry.length, Value.blob(bytes))
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
    try run(
      "UPDATE posting SET count = ?, entries = ? WHERE segment = ? AND term = ?", kept.count,
      Value.blob(kept.flatMap(\.bytes)), row.segment, row.term)
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
