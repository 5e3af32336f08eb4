/// Terms in the order of their bytes, each with what is known of it.
///
/// A row is a byte of length, the term, the number of its entries (LEB128), and three or four bytes
/// for each of them, by growing place. Rows can be cut or joined between any two of them.
struct TermRows: Sequence, IteratorProtocol {
  struct Row {
    var term: Range<Int>
    var entries: Range<Int>
    var count: Int

    /// All bytes of the row.
    var whole: Range<Int> { term.lowerBound - 1..<entries.upperBound }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let layout: TermEntry.Layout
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ layout: TermEntry.Layout) {
    self.bytes = bytes
    self.layout = layout
  }

  /// The next row; nil at the end, and where the rest is damaged.
  mutating func next() -> Row? {
    guard place < bytes.count else { return nil }
    let term = place + 1..<place + 1 + Int(bytes[place])
    var start = term.upperBound
    var count = 0
    var shift = 0
    repeat {
      guard start < bytes.count, shift < 28 else { return nil }
      count |= Int(bytes[start] & 0x7F) << shift
      shift += 7
      start += 1
    } while bytes[start - 1] >= 0x80
    let entries = start..<start + count * layout.length
    guard entries.upperBound <= bytes.count else { return nil }
    place = entries.upperBound
    return Row(term: term, entries: entries, count: count)
  }

  func term(of row: Row) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[row.term])
  }

  func entries(of row: Row) -> [TermEntry] {
    stride(from: row.entries.lowerBound, to: row.entries.upperBound, by: layout.length)
      .map { TermEntry(bytes, at: $0, layout) }
  }

  /// The entries of one term among rows; none where it is not there.
  static func entries(
    of term: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>,
    _ layout: TermEntry.Layout
  ) -> [TermEntry] {
    var rows = TermRows(bytes, layout)
    while let row = rows.next() {
      let order = rows.term(of: row).order(toBytes: term)
      if order == 0 { return rows.entries(of: row) }
      if order > 0 { break }
    }
    return []
  }
}

/// An article that is about a term, or a part of the index in which some are.
struct TermEntry: Equatable {
  enum Layout {
    /// In a part of the index: an article's number less that of the part, and its weight.
    case postings
    /// In the counts of closed parts: the number of a span, and how many of its articles are about
    /// the term.
    case counts

    /// Bytes of an entry.
    var length: Int {
      switch self {
      case .postings: 3
      case .counts: 4
      }
    }
  }

  var place: UInt16
  /// Of postings one byte.
  var value: UInt16

  init(place: UInt16, value: UInt16) {
    self.place = place
    self.value = value
  }

  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ layout: Layout) {
    place = UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
    switch layout {
    case .postings: value = UInt16(bytes[start + 2])
    case .counts: value = UInt16(bytes[start + 2]) << 8 | UInt16(bytes[start + 3])
    }
  }
}

/// Rows as they are written, one after the other.
struct TermRowsWriter {
  private(set) var bytes: [UInt8] = []
  private let layout: TermEntry.Layout

  init(_ layout: TermEntry.Layout, capacity: Int = 0) {
    self.layout = layout
    bytes.reserveCapacity(capacity)
  }

  /// Begins a row; so many entries have to follow.
  mutating func begin(_ term: UnsafeBufferPointer<UInt8>, count: Int) {
    bytes.append(UInt8(term.count))
    bytes.append(contentsOf: term)
    var rest = count
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ entry: TermEntry) {
    bytes.append(UInt8(entry.place >> 8))
    bytes.append(UInt8(truncatingIfNeeded: entry.place))
    if layout == .counts { bytes.append(UInt8(entry.value >> 8)) }
    bytes.append(UInt8(truncatingIfNeeded: entry.value))
  }

  private mutating func append(_ row: TermRows.Row, of rows: TermRows) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rows.bytes[row.whole]))
  }

  private mutating func append(
    entriesOf row: TermRows.Row, of rows: TermRows, shift: UInt16 = 0
  ) {
    guard shift > 0 else {
      return bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rows.bytes[row.entries]))
    }
    for entry in rows.entries(of: row) {
      append(TermEntry(place: entry.place &+ shift, value: entry.value))
    }
  }

  /// Two stretches of rows as one: the entries of `older` come before those of `newer`, whose places
  /// grow by `shift`.
  static func joined(
    _ older: [UInt8], _ newer: [UInt8], shift: UInt16 = 0, _ layout: TermEntry.Layout
  ) -> [UInt8] {
    var writer = TermRowsWriter(layout, capacity: older.count + newer.count)
    older.withUnsafeBufferPointer { older in
      newer.withUnsafeBufferPointer { newer in
        var (left, right) = (TermRows(older, layout), TermRows(newer, layout))
        var (one, other) = (left.next(), right.next())
        while one != nil || other != nil {
          let order: Int =
            if let one, let other { left.term(of: one).order(to: right.term(of: other)) } else {
              one == nil ? 1 : -1
            }
          if order < 0, let row = one {
            writer.append(row, of: left)
          } else if let row = other {
            writer.begin(right.term(of: row), count: row.count + (order == 0 ? one?.count ?? 0 : 0))
            if order == 0, let one { writer.append(entriesOf: one, of: left) }
            writer.append(entriesOf: row, of: right, shift: shift)
          }
          if order <= 0 { one = left.next() }
          if order >= 0 { other = right.next() }
        }
      }
    }
    return writer.bytes
  }

  /// How many articles of a closed part are about each of its terms.
  static func counted(_ postings: [UInt8], span: UInt16) -> [UInt8] {
    var writer = TermRowsWriter(.counts, capacity: postings.count / 2)
    postings.withUnsafeBufferPointer { postings in
      var rows = TermRows(postings, .postings)
      while let row = rows.next() {
        writer.begin(rows.term(of: row), count: 1)
        writer.append(TermEntry(place: span, value: UInt16(truncatingIfNeeded: row.count)))
      }
    }
    return writer.bytes
  }

  /// Rows after `edits`, which are by the order of their terms; of two that concern one entry the
  /// last counts.
  static func edited(
    _ bytes: [UInt8], _ edits: ArraySlice<TermEdit>, _ layout: TermEntry.Layout
  ) -> [UInt8] {
    var writer = TermRowsWriter(layout, capacity: bytes.count + edits.count * 16)
    bytes.withUnsafeBufferPointer { bytes in
      var rows = TermRows(bytes, layout)
      var row = rows.next()
      var rest = edits
      while row != nil || !rest.isEmpty {
        let order: Int =
          if let row, let edit = rest.first { -edit.order(to: rows.term(of: row)) } else {
            row == nil ? 1 : -1
          }
        guard order >= 0, let first = rest.first else {
          if let row { writer.append(row, of: rows) }
          row = rows.next()
          continue
        }
        let same = rest.prefix { $0.isOfSameTerm(as: first) }
        rest = rest[same.endIndex...]
        var values: [UInt16: UInt16] = [:]
        if order == 0, let row {
          for entry in rows.entries(of: row) { values[entry.place] = entry.value }
        }
        for edit in same { values[edit.entry] = edit.value }
        if order == 0 { row = rows.next() }
        guard !values.isEmpty else { continue }
        var term = first.term
        term.withUTF8 { writer.begin($0, count: values.count) }
        for (place, value) in values.sorted(by: { $0.key < $1.key }) {
          writer.append(TermEntry(place: place, value: value))
        }
      }
    }
    return writer.bytes
  }
}

/// An entry of a row that is there already, as it is to be.
struct TermEdit {
  let term: String
  let place: TermPlace
  /// The place of the entry in its row.
  let entry: UInt16
  /// Nil removes it.
  let value: UInt16?

  init(_ term: String, entry: UInt16, value: UInt16?) {
    self.term = term
    self.entry = entry
    self.value = value
    place = TermPlace(term)
  }

  func isBefore(_ term: [UInt8]) -> Bool { order(to: term) < 0 }

  /// Negative, zero or positive, as its term comes before, is or comes after another.
  fileprivate func order(to other: some Collection<UInt8>) -> Int {
    var term = term
    return term.withUTF8 { $0.order(to: other) }
  }

  fileprivate func isOfSameTerm(as other: TermEdit) -> Bool {
    TermPlace.order(place, other.place) { (term, other.term) } == 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Negative, zero or positive, as these bytes come before, equal or come after the others.
  func order(to other: some Collection<UInt8>) -> Int {
    other.withContiguousStorageIfAvailable { order(toBytes: $0) } ?? order(to: Array(other))
  }

  func order(toBytes other: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    let common = Swift.min(count, other.count)
    while index < common {
      if self[index] != other[index] { return Int(self[index]) - Int(other[index]) }
      index += 1
    }
    return count - other.count
  }
}
