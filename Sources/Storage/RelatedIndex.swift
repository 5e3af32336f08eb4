internal import Models

/// The index for Related Articles: for each term, the articles that are about it.
///
/// It lies in parts, each of a stretch of article numbers, by whose first it is called. A transaction
/// writes its new articles as a part of their own, and joins it with those before it that are not
/// much longer: so there are few parts, and each posting is written a few times only, among others
/// and in their order. Within a part, rows of terms lie in blocks that fit into a database page; a
/// block is found by a term that is not after its first.
enum IndexPart {
  /// Article numbers of a part; an offset has sixteen bits.
  static let span: Int64 = 4_096
  /// Bytes; with its term a block this long is kept without another page
  /// (https://sqlite.org/fileformat2.html#cell_payload_overflow_pages).
  static let block = 900
}

extension Connection {
  func apply(_ changes: PostingChanges) throws(DatabaseError) {
    guard !changes.isEmpty else { return }
    var changes = changes
    for part in changes.newParts() { try add(part.rows, part.first, part.last) }
    try edit(changes.edits)
  }

  /// The part that an article is in, or would be.
  func part(of id: Article.ID) throws(DatabaseError) -> Article.ID? {
    try integer("SELECT max(part) FROM term_block WHERE part <= ?", id).map(Article.ID.init)
  }

  func part(before part: Article.ID) throws(DatabaseError) -> Article.ID? {
    try integer("SELECT max(part) FROM term_block WHERE part < ?", part).map(Article.ID.init)
  }

  /// The postings of a term in a part.
  func entries(of term: String, in part: Article.ID) throws(DatabaseError) -> [PostingEntry] {
    TermRows.entries(of: term, in: try block(of: term, in: part).rows)
  }

  private func add(
    _ rows: [UInt8], _ first: Article.ID, _ last: Article.ID
  ) throws(DatabaseError) {
    var (rows, first) = (rows, first)
    var joined = false
    while let before = try part(before: first),
      first.rawValue - before.rawValue < 2 * (last.rawValue - first.rawValue + 1),
      last.rawValue - before.rawValue < IndexPart.span
    {
      rows = TermRowsWriter.joined(
        try self.rows(of: before), rows,
        shift: UInt16(truncatingIfNeeded: first.rawValue - before.rawValue))
      first = before
      joined = true
    }
    if joined { try run("DELETE FROM term_block WHERE part >= ?", first) }
    try write(rows, of: first, from: [])
  }

  private func rows(of part: Article.ID) throws(DatabaseError) -> [UInt8] {
    let blocks = try prepare("SELECT rows FROM term_block WHERE part = ? ORDER BY term", part)
    var rows: [UInt8] = []
    while try blocks.step() { rows += blocks.blob(0) }
    return rows
  }

  /// Writes rows as blocks, the first under `key`, the others under their first terms.
  private func write(
    _ rows: [UInt8], of part: Article.ID, from key: [UInt8]
  ) throws(DatabaseError) {
    let insert = try prepare("INSERT INTO term_block (part, term, rows) VALUES (?, ?, ?)")
    var start = 0
    for end in Self.ends(ofBlocksIn: rows) {
      let key = start == 0 ? key : Array(rows[start + 1..<start + 1 + Int(rows[start])])
      try insert.run(part, Value.blob(key), Value.blob(Array(rows[start..<end])))
      start = end
    }
  }

  private static func ends(ofBlocksIn rows: [UInt8]) -> [Int] {
    rows.withUnsafeBufferPointer { bytes in
      var ends: [Int] = []
      var start = 0
      var end = 0
      for row in TermRows(bytes) {
        if end > start, row.whole.upperBound - start > IndexPart.block {
          ends.append(end)
          start = end
        }
        end = row.whole.upperBound
      }
      return end > start ? ends + [end] : ends
    }
  }

  // MARK: Articles that are in the index

  /// Changes postings of articles that came before; a part goes with its last posting.
  private func edit(
    _ changes: [(article: Article.ID, term: String, weight: UInt8?)]
  ) throws(DatabaseError) {
    var parts: [Article.ID: [PostingEdit]] = [:]
    var last: (article: Article.ID, part: Article.ID)?
    for change in changes {
      if last?.article != change.article {
        last = (change.article, try partToEdit(of: change.article))
      }
      let first = last?.part ?? change.article
      parts[first, default: []].append(
        PostingEdit(
          change.term,
          offset: UInt16(truncatingIfNeeded: change.article.rawValue - first.rawValue),
          weight: change.weight))
    }
    for (part, edits) in parts.sorted(by: { $0.key < $1.key }) {
      let places = edits.indices.map { (term: edits[$0].place, index: $0) }.sorted { one, other in
        let order = TermPlace.order(one.term, other.term) {
          (edits[one.index].term, edits[other.index].term)
        }
        return order != 0 ? order < 0 : one.index < other.index
      }
      try edit(part, places.map { edits[$0.index] })
    }
  }

  private func partToEdit(of id: Article.ID) throws(DatabaseError) -> Article.ID {
    // What a part has reaches no further than its span, so that another may begin behind it.
    guard let part = try part(of: id), id.rawValue - part.rawValue < IndexPart.span else {
      return id
    }
    return part
  }

  private func edit(_ part: Article.ID, _ edits: [PostingEdit]) throws(DatabaseError) {
    var rest = edits[...]
    while let first = rest.first {
      let (key, rows) = try block(of: first.term, in: part)
      let next = try prepare(
        "SELECT term FROM term_block WHERE part = ? AND term > ? ORDER BY term LIMIT 1", part,
        Value.blob(key))
      let end = try next.step() ? next.blob(0) : nil
      let own = rest.prefix { edit in
        end.map { edit.isBefore($0) } ?? true
      }
      rest = rest[own.endIndex...]
      try run("DELETE FROM term_block WHERE part = ? AND term = ?", part, Value.blob(key))
      try write(TermRowsWriter.edited(rows, own), of: part, from: key)
    }
  }

  /// The block where a term is, or would be; the first one of a part is called by no term.
  private func block(
    of term: String, in part: Article.ID
  ) throws(DatabaseError) -> (key: [UInt8], rows: [UInt8]) {
    let found = try prepare(
      "SELECT term, rows FROM term_block WHERE part = ? AND term <= ? ORDER BY term DESC LIMIT 1",
      part, Value.blob(Array(term.utf8)))
    return try found.step() ? (found.blob(0), found.blob(1)) : ([], [])
  }

  /// Makes the index again from the articles' own terms.
  func rebuildRelatedIndex() throws(DatabaseError) {
    try run("DELETE FROM term_block")
    let vectors = try prepare("SELECT article_id, terms FROM vector ORDER BY article_id")
    var postings = PostingChanges()
    var first: Article.ID?
    while try vectors.step() {
      let id = Article.ID(rawValue: vectors.integer(0))
      if let begin = first, id.rawValue - begin.rawValue >= IndexPart.span {
        try apply(postings)
        postings = PostingChanges()
        first = nil
      }
      first = first ?? id
      postings.add(Self.terms(vectors.blob(1)).map(PlacedTerm.init), of: id)
    }
    try apply(postings)
  }
}

// MARK: Terms beside the articles

extension Connection {
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
