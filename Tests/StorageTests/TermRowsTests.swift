import Models
import Testing

@testable import Storage

@Suite struct TermRowsTests {
  private func rows(_ rows: [(String, [(UInt16, UInt16)])]) -> [UInt8] {
    var writer = TermRowsWriter(.postings)
    for (term, entries) in rows {
      var term = term
      term.withUTF8 { writer.begin($0, count: entries.count) }
      for (place, value) in entries { writer.append(TermEntry(place: place, value: value)) }
    }
    return writer.bytes
  }

  private func edit(_ term: String, _ place: UInt16, _ value: UInt16?) -> TermEdit {
    TermEdit(term, entry: place, value: value)
  }

  private func entries(of term: String, in bytes: [UInt8]) -> [TermEntry] {
    Array(term.utf8).withUnsafeBufferPointer { term in
      bytes.withUnsafeBufferPointer { TermRows.entries(of: term, in: $0, .postings) }
    }
  }

  @Test func `a term is found by its bytes, not by the characters they mean`() {
    let bytes = rows([("e\u{301}", [(1, 9)]), ("\u{E9}", [(2, 9)])])
    #expect(entries(of: "\u{E9}", in: bytes) == [TermEntry(place: 2, value: 9)])
    #expect(entries(of: "e", in: bytes) == [])
    #expect(entries(of: "z", in: bytes) == [])
  }

  @Test func `hundreds of postings of one term are kept`() {
    let entries = (0..<700).map { (UInt16($0 * 5), UInt16($0 % 256)) }
    let bytes = rows([("all", entries)])
    #expect(self.entries(of: "all", in: bytes).map(\.place) == entries.map { $0.0 })
  }

  @Test func `rows that are cut anywhere are read as far as they go`() {
    let bytes = rows([("a", [(1, 1)]), ("bb", [(1, 1), (2, 2)]), ("", []), ("c", [(3, 3)])])
    for count in 0..<bytes.count {
      Array(bytes[..<count]).withUnsafeBufferPointer { bytes in
        for row in TermRows(bytes, .postings) { #expect(row.whole.upperBound <= count) }
      }
    }
    let endless = [UInt8](repeating: 0xFF, count: 400)
    endless.withUnsafeBufferPointer { #expect(TermRows($0, .postings).first { _ in true } == nil) }
  }

  @Test func `joined parts have the terms of both, the later articles after the earlier`() {
    let older = rows([("a", [(0, 1)]), ("c", [(1, 2)])])
    let newer = rows([("b", [(0, 3)]), ("c", [(0, 4), (5, 5)])])
    #expect(
      TermRowsWriter.joined(older, newer, shift: 10, .postings)
        == rows([("a", [(0, 1)]), ("b", [(10, 3)]), ("c", [(1, 2), (10, 4), (15, 5)])]))
    #expect(TermRowsWriter.joined([], newer, .postings) == newer)
    #expect(TermRowsWriter.joined(older, [], shift: 7, .postings) == older)
  }

  @Test func `edits put postings in, change them and take them out`() {
    let bytes = rows([("a", [(0, 1)]), ("c", [(1, 2), (3, 4)])])
    let edits = [
      edit("a", 0, nil), edit("b", 2, 7), edit("c", 2, 9), edit("c", 3, nil), edit("d", 1, nil),
    ]
    #expect(
      TermRowsWriter.edited(bytes, edits[...], .postings)
        == rows([("b", [(2, 7)]), ("c", [(1, 2), (2, 9)])]))
  }

  @Test func `the last of two edits of one posting counts`() {
    let edits = [edit("a", 0, nil), edit("a", 0, 5)]
    #expect(
      TermRowsWriter.edited(rows([("a", [(0, 1)])]), edits[...], .postings)
        == rows([("a", [(0, 5)])]))
  }

  @Test func `counts say how many articles of a span are about each term`() {
    let counted = TermRowsWriter.counted(
      rows([("a", [(0, 1)]), ("c", [(1, 2), (3, 4)])]), span: 300)
    let again = TermRowsWriter.joined(
      counted, TermRowsWriter.counted(rows([("c", [(9, 9)])]), span: 301), .counts)
    let found = again.withUnsafeBufferPointer { bytes in
      let rows = TermRows(bytes, .counts)
      return rows.map { rows.entries(of: $0) }
    }
    #expect(
      found == [
        [TermEntry(place: 300, value: 1)],
        [TermEntry(place: 300, value: 2), TermEntry(place: 301, value: 1)],
      ])
  }
}
