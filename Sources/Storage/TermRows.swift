/// Terms in the order of their bytes, each with the articles that are about it.
///
/// A row is a byte of length, the term, the number of its postings (LEB128), and three bytes for
/// each of them, by growing article number. Rows can be cut or joined between any two of them.
struct TermRows: Sequence, IteratorProtocol {
  struct Row {
    var term: Range<Int>
    var entries: Range<Int>

    var count: Int { entries.count / PostingEntry.length }
    /// All bytes of the row.
    var whole: Range<Int> { term.lowerBound - 1..<entries.upperBound }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

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
    let entries = start..<start + count * PostingEntry.length
    guard entries.upperBound <= bytes.count else { return nil }
    place = entries.upperBound
    return Row(term: term, entries: entries)
  }

  func term(of row: Row) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[row.term])
  }

  func entries(of row: Row) -> [PostingEntry] {
    stride(from: row.entries.lowerBound, to: row.entries.upperBound, by: PostingEntry.length)
      .map { PostingEntry(bytes, at: $0) }
  }

  /// The postings of one term among rows; none where it is not there.
  static func entries(of term: String, in bytes: [UInt8]) -> [PostingEntry] {
    var term = term
    return term.withUTF8 { term in
      bytes.withUnsafeBufferPointer { bytes in
        let rows = TermRows(bytes)
        let row = rows.first { rows.term(of: $0).order(to: term) >= 0 }
        guard let row, rows.term(of: row).order(to: term) == 0 else { return [] }
        return rows.entries(of: row)
      }
    }
  }
}

/// One article among the postings of a term.
struct PostingEntry: Equatable {
  static let length = 3

  /// The article's number less that of its part of the index.
  var offset: UInt16
  var weight: UInt8

  init(offset: UInt16, weight: UInt8) {
    self.offset = offset
    self.weight = weight
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    offset = UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
    weight = bytes[start + 2]
  }
}

/// Rows as they are written, one after the other.
struct TermRowsWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Begins a row; so many postings have to follow.
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

  mutating func append(_ entry: PostingEntry) {
    bytes.append(UInt8(entry.offset >> 8))
    bytes.append(UInt8(truncatingIfNeeded: entry.offset))
    bytes.append(entry.weight)
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
      append(PostingEntry(offset: entry.offset &+ shift, weight: entry.weight))
    }
  }

  /// Two parts of the index as one: the articles of `older` come before those of `newer`, whose
  /// offsets grow by `shift`.
  static func joined(_ older: [UInt8], _ newer: [UInt8], shift: UInt16) -> [UInt8] {
    var writer = TermRowsWriter(capacity: older.count + newer.count)
    older.withUnsafeBufferPointer { older in
      newer.withUnsafeBufferPointer { newer in
        var (left, right) = (TermRows(older), TermRows(newer))
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

  /// Rows after `edits`, which are by the order of their terms; of two that concern one posting the
  /// last counts.
  static func edited(_ bytes: [UInt8], _ edits: ArraySlice<PostingEdit>) -> [UInt8] {
    var writer = TermRowsWriter(capacity: bytes.count + edits.count * 16)
    bytes.withUnsafeBufferPointer { bytes in
      var rows = TermRows(bytes)
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
        var weights: [UInt16: UInt8] = [:]
        if order == 0, let row {
          for entry in rows.entries(of: row) { weights[entry.offset] = entry.weight }
        }
        for edit in same { weights[edit.offset] = edit.weight }
        if order == 0 { row = rows.next() }
        guard !weights.isEmpty else { continue }
        var term = first.term
        term.withUTF8 { writer.begin($0, count: weights.count) }
        for (offset, weight) in weights.sorted(by: { $0.key < $1.key }) {
          writer.append(PostingEntry(offset: offset, weight: weight))
        }
      }
    }
    return writer.bytes
  }
}

/// A posting of an article that is in the index already, as it is to be.
struct PostingEdit {
  let term: String
  let place: TermPlace
  let offset: UInt16
  /// Nil removes it.
  let weight: UInt8?

  init(_ term: String, offset: UInt16, weight: UInt8?) {
    self.term = term
    self.offset = offset
    self.weight = weight
    place = TermPlace(term)
  }

  func isBefore(_ term: [UInt8]) -> Bool { order(to: term) < 0 }

  /// Negative, zero or positive, as its term comes before, is or comes after another.
  fileprivate func order(to other: some Collection<UInt8>) -> Int {
    var term = term
    return term.withUTF8 { $0.order(to: other) }
  }

  fileprivate func isOfSameTerm(as other: PostingEdit) -> Bool {
    TermPlace.order(place, other.place) { (term, other.term) } == 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Negative, zero or positive, as these bytes come before, equal or come after the others.
  func order(to other: some Collection<UInt8>) -> Int {
    other.withContiguousStorageIfAvailable { order(toBytes: $0) } ?? order(to: Array(other))
  }

  private func order(toBytes other: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    let common = Swift.min(count, other.count)
    while index < common {
      if self[index] != other[index] { return Int(self[index]) - Int(other[index]) }
      index += 1
    }
    return count - other.count
  }
}
