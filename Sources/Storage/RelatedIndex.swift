internal import Models

/// The index for Related Articles: for each term, the articles that are about it.
///
/// It lies in parts, each of a stretch of article numbers, by whose first it is called. A transaction
/// writes its new articles as a part of their own, and joins it with those before it that are not
/// much longer: so there are few parts, and each posting is written a few times only, among others
/// and in their order. No part goes beyond its span of article numbers; once an article of a later
/// one comes, the span is closed: it is one part from then on, called by its lowest number, and how often each term is in it goes
/// into the counts, which say for each term in how many articles it is and in which spans they are.
/// Within a part, rows of terms lie in blocks that fit into a database page; a block is found by a
/// term that is not after its first.
enum IndexPart {
  /// Article numbers of a span; an offset has sixteen bits.
  static let span: Int64 = 4_096
  /// A part is joined with the one before it where that is at most so many times longer.
  static let growth: Int64 = 4
  /// Bytes; with its term a block this long is kept without another page
  /// (https://sqlite.org/fileformat2.html#cell_payload_overflow_pages).
  static let block = 900
  /// The counts lie among the parts, before all of them: those of the latest spans by themselves, and
  /// with so many of them they become part of the others. Writing all counts takes long in a large
  /// store, and a key may wait for it.
  static let counts = Article.ID(rawValue: -1)
  static let latestCounts = Article.ID(rawValue: -2)
  static let latestSpans: Int64 = 16

  static func span(of id: Article.ID) -> Int64 { id.rawValue / span }

  /// The lowest article number of a span.
  static func first(of span: Int64) -> Article.ID { Article.ID(rawValue: span * Self.span) }

  static func layout(of part: Article.ID) -> TermEntry.Layout {
    part.rawValue < 0 ? .counts : .postings
  }

  /// Where the counts of a span are, of so many that are closed.
  static func counts(ofSpan span: Int64, closed: Int64) -> Article.ID {
    span < closed - closed % latestSpans ? counts : latestCounts
  }
}

extension Connection {
  func apply(_ changes: PostingChanges) throws(DatabaseError) {
    guard !changes.isEmpty else { return }
    var changes = changes
    for part in changes.newParts() {
      try closeSpans(before: IndexPart.span(of: part.first))
      try add(part.rows, part.first, part.last)
    }
    try edit(changes.edits)
  }

  /// The part that an article is in, or would be.
  func part(of id: Article.ID) throws(DatabaseError) -> Article.ID? {
    let first = IndexPart.first(of: IndexPart.span(of: id))
    return try integer("SELECT max(part) FROM term_block WHERE part BETWEEN ? AND ?", first, id)
      .map(Article.ID.init)
  }

  /// The parts of one span, by rising numbers.
  func parts(ofSpan span: Int64) throws(DatabaseError) -> [Article.ID] {
    try parts(from: IndexPart.first(of: span), before: IndexPart.first(of: span + 1))
  }

  /// The parts whose terms the counts do not have yet, by rising numbers.
  func openParts() throws(DatabaseError) -> [Article.ID] {
    try parts(
      from: IndexPart.first(of: try closedSpans), before: Article.ID(rawValue: .max))
  }

  /// One seek for each part.
  private func parts(
    from start: Article.ID, before end: Article.ID
  ) throws(DatabaseError) -> [Article.ID] {
    let next = try prepare("SELECT min(part) FROM term_block WHERE part >= ? AND part < ?")
    var parts: [Article.ID] = []
    var start = start
    while true {
      next.reset()
      try next.bind(start, end)
      guard try next.step(), !next.isNull(0) else { return parts }
      let part = Article.ID(rawValue: next.integer(0))
      parts.append(part)
      start = Article.ID(rawValue: part.rawValue + 1)
    }
  }

  /// How many spans are closed, from the lowest on.
  var closedSpans: Int64 {
    get throws(DatabaseError) { try integer("SELECT closed_spans FROM totals") ?? 0 }
  }

  /// What is known of a term in a part, or in the counts.
  func entries(of term: String, in part: Article.ID) throws(DatabaseError) -> [TermEntry] {
    var term = term
    let key = Array(term.utf8)
    let found = try prepare(Self.blockOfTerm, part, Value.blob(key))
    guard try found.step() else { return [] }
    return found.withBlob(1) { rows in
      term.withUTF8 { TermRows.entries(of: $0, in: rows, IndexPart.layout(of: part)) }
    }
  }

  private static let blockOfTerm =
    "SELECT term, rows FROM term_block WHERE part = ? AND term <= ? ORDER BY term DESC LIMIT 1"

  // MARK: New articles

  private func add(
    _ rows: [UInt8], _ first: Article.ID, _ last: Article.ID
  ) throws(DatabaseError) {
    var (rows, first) = (rows, first)
    var joined = false
    for before in try parts(ofSpan: IndexPart.span(of: first)).reversed() {
      let length = last.rawValue - first.rawValue + 1
      guard first.rawValue - before.rawValue <= IndexPart.growth * length else { break }
      rows = try joinedRows(of: before, and: rows, from: first)
      first = before
      joined = true
    }
    if joined { try run("DELETE FROM term_block WHERE part >= ?", first) }
    try write(rows, of: first, from: [])
  }

  /// Makes one part of each span below `span`, and counts its terms.
  private func closeSpans(before span: Int64) throws(DatabaseError) {
    var closed = try closedSpans
    guard closed < span else { return }
    while closed < span {
      if closed % IndexPart.latestSpans == 0 { try joinLatestCounts() }
      var parts = try parts(ofSpan: closed)[...]
      closed += 1
      guard let last = parts.popLast() else { continue }
      var (rows, first) = (try rows(of: last), last)
      for part in parts.reversed() {
        rows = try joinedRows(of: part, and: rows, from: first)
        first = part
      }
      let part = IndexPart.first(of: closed - 1)
      if first != last || first != part {
        try run("DELETE FROM term_block WHERE part BETWEEN ? AND ?", first, last)
        rows = TermRowsWriter.joined(
          [], rows, shift: UInt16(truncatingIfNeeded: first.rawValue - part.rawValue), .postings)
        try write(rows, of: part, from: [])
      }
      try count(
        TermRowsWriter.counted(rows, span: UInt16(truncatingIfNeeded: closed - 1)),
        into: IndexPart.latestCounts)
    }
    if closed % IndexPart.latestSpans == 0 { try joinLatestCounts() }
    try run("UPDATE totals SET closed_spans = ?", closed)
  }

  /// Adds the counts of later spans to those in a part.
  private func count(_ counted: [UInt8], into part: Article.ID) throws(DatabaseError) {
    let counts = TermRowsWriter.joined(try rows(of: part), counted, .counts)
    try run("DELETE FROM term_block WHERE part = ?", part)
    try write(counts, of: part, from: [])
  }

  private func joinLatestCounts() throws(DatabaseError) {
    let latest = try rows(of: IndexPart.latestCounts)
    guard !latest.isEmpty else { return }
    try run("DELETE FROM term_block WHERE part = ?", IndexPart.latestCounts)
    try count(latest, into: IndexPart.counts)
  }

  /// In which closed spans a term is, and in how many articles of each.
  func counts(of term: String) throws(DatabaseError) -> [TermEntry] {
    try entries(of: term, in: IndexPart.counts) + entries(of: term, in: IndexPart.latestCounts)
  }

  private func joinedRows(
    of older: Article.ID, and rows: [UInt8], from first: Article.ID
  ) throws(DatabaseError) -> [UInt8] {
    TermRowsWriter.joined(
      try self.rows(of: older), rows,
      shift: UInt16(truncatingIfNeeded: first.rawValue - older.rawValue), .postings)
  }

  private func rows(of part: Article.ID) throws(DatabaseError) -> [UInt8] {
    let blocks = try prepare("SELECT rows FROM term_block WHERE part = ? ORDER BY term", part)
    var rows: [UInt8] = []
    while try blocks.step() { blocks.withBlob(0) { rows.append(contentsOf: $0) } }
    return rows
  }

  /// Writes rows as blocks, the first under `key`, the others under their first terms.
  private func write(
    _ rows: [UInt8], of part: Article.ID, from key: [UInt8]
  ) throws(DatabaseError) {
    let insert = try prepare("INSERT INTO term_block (part, term, rows) VALUES (?, ?, ?)")
    var start = 0
    for end in Self.ends(ofBlocksIn: rows, IndexPart.layout(of: part)) {
      let key = start == 0 ? key : Array(rows[start + 1..<start + 1 + Int(rows[start])])
      try insert.run(part, Value.blob(key), Value.blob(Array(rows[start..<end])))
      start = end
    }
  }

  private static func ends(ofBlocksIn rows: [UInt8], _ layout: TermEntry.Layout) -> [Int] {
    rows.withUnsafeBufferPointer { bytes in
      var ends: [Int] = []
      var start = 0
      var end = 0
      for row in TermRows(bytes, layout) {
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
    var parts: [Article.ID: [TermEdit]] = [:]
    var last: (article: Article.ID, part: Article.ID)?
    for change in changes {
      if last?.article != change.article {
        last = (change.article, try part(of: change.article) ?? change.article)
      }
      let first = last?.part ?? change.article
      parts[first, default: []].append(
        TermEdit(
          change.term,
          entry: UInt16(truncatingIfNeeded: change.article.rawValue - first.rawValue),
          value: change.weight.map(UInt16.init)))
    }
    let closed = try closedSpans
    var counts: [Article.ID: [TermEdit]] = [:]
    for (part, edits) in parts.sorted(by: { $0.key < $1.key }) {
      try edit(part, edits)
      let span = IndexPart.span(of: part)
      guard span < closed else { continue }
      for term in Set(edits.map(\.term)) {
        let count = try entries(of: term, in: part).count
        counts[IndexPart.counts(ofSpan: span, closed: closed), default: []].append(
          TermEdit(
            term, entry: UInt16(truncatingIfNeeded: span),
            value: count > 0 ? UInt16(truncatingIfNeeded: count) : nil))
      }
    }
    for (part, edits) in counts.sorted(by: { $0.key < $1.key }) { try edit(part, edits) }
  }

  private func edit(_ part: Article.ID, _ edits: [TermEdit]) throws(DatabaseError) {
    let places = edits.indices.map { (term: edits[$0].place, index: $0) }.sorted { one, other in
      let order = TermPlace.order(one.term, other.term) {
        (edits[one.index].term, edits[other.index].term)
      }
      return order != 0 ? order < 0 : one.index < other.index
    }
    var rest = places.map { edits[$0.index] }[...]
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
      try write(
        TermRowsWriter.edited(rows, own, IndexPart.layout(of: part)), of: part, from: key)
    }
  }

  /// The block where a term is, or would be; the first one of a part is called by no term.
  private func block(
    of term: String, in part: Article.ID
  ) throws(DatabaseError) -> (key: [UInt8], rows: [UInt8]) {
    let found = try prepare(Self.blockOfTerm, part, Value.blob(Array(term.utf8)))
    return try found.step() ? (found.blob(0), found.blob(1)) : ([], [])
  }

  /// Makes the index again from the articles' own terms.
  func rebuildRelatedIndex() throws(DatabaseError) {
    try run("DELETE FROM term_block")
    try run("UPDATE totals SET closed_spans = 0")
    let vectors = try prepare("SELECT article_id, terms FROM vector ORDER BY article_id")
    var postings = PostingChanges()
    var span: Int64 = 0
    while try vectors.step() {
      let id = Article.ID(rawValue: vectors.integer(0))
      if IndexPart.span(of: id) != span {
        try apply(postings)
        postings = PostingChanges()
        span = IndexPart.span(of: id)
      }
      postings.add(PackedTerms(bytes: vectors.blob(1)).terms.map(PlacedTerm.init), of: id)
    }
    try apply(postings)
  }
}

// MARK: Terms beside the articles

extension Connection {
  /// Keeps an article's terms beside it, with what else it is compared by.
  func keepVector(_ vector: PackedTerms, of id: Article.ID) throws(DatabaseError) {
    let article = try prepare(
      "SELECT feed_id, guid, published, words FROM article WHERE id = ?", id)
    guard try article.step() else { return }
    var identity = GuidHash()
    identity.combine(article.text(1))
    try run(
      """
      INSERT INTO vector (article_id, terms, feed_id, published, words, identity)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET terms = excluded.terms, feed_id = excluded.feed_id,
          published = excluded.published, words = excluded.words, identity = excluded.identity
      """, id, Value.blob(vector.bytes), article.integer(0), article.optionalTimestamp(2),
      article.int(3), identity.value)
  }

  /// Gives terms that earlier versions kept what else articles are compared by.
  func completeVectors() throws(DatabaseError) {
    let ids = try prepare("SELECT article_id FROM vector")
    var all: [Article.ID] = []
    while try ids.step() { all.append(Article.ID(rawValue: ids.integer(0))) }
    ids.reset()
    for id in all { try keepVector(try packedTerms(of: id), of: id) }
  }

  func packedTerms(of id: Article.ID) throws(DatabaseError) -> PackedTerms {
    let statement = try prepare("SELECT terms FROM vector WHERE article_id = ?", id)
    return PackedTerms(bytes: try statement.step() ? statement.blob(0) : [])
  }

  func terms(of id: Article.ID) throws(DatabaseError) -> [WeightedTerm] {
    try packedTerms(of: id).terms
  }
}
