import Models
import Testing

@testable import Storage

@Suite struct TermRowsTests {
  private func rows(_ rows: [(String, [(UInt16, UInt8)])]) -> [UInt8] {
    var writer = TermRowsWriter()
    for (term, entries) in rows {
      var term = term
      term.withUTF8 { writer.begin($0, count: entries.count) }
      for (offset, weight) in entries {
        writer.append(PostingEntry(offset: offset, weight: weight))
      }
    }
    return writer.bytes
  }

  private func edit(_ term: String, _ offset: UInt16, _ weight: UInt8?) -> PostingEdit {
    PostingEdit(term, offset: offset, weight: weight)
  }

  @Test func `a term is found by its bytes, not by the characters they mean`() {
    let bytes = rows([("e\u{301}", [(1, 9)]), ("\u{E9}", [(2, 9)])])
    #expect(TermRows.entries(of: "\u{E9}", in: bytes) == [PostingEntry(offset: 2, weight: 9)])
    #expect(TermRows.entries(of: "e", in: bytes) == [])
    #expect(TermRows.entries(of: "z", in: bytes) == [])
  }

  @Test func `hundreds of postings of one term are kept`() {
    let entries = (0..<700).map { (UInt16($0 * 5), UInt8($0 % 256)) }
    let bytes = rows([("all", entries)])
    #expect(TermRows.entries(of: "all", in: bytes).map(\.offset) == entries.map { $0.0 })
  }

  @Test func `rows that are cut anywhere are read as far as they go`() {
    let bytes = rows([("a", [(1, 1)]), ("bb", [(1, 1), (2, 2)]), ("", []), ("c", [(3, 3)])])
    for count in 0..<bytes.count {
      Array(bytes[..<count]).withUnsafeBufferPointer { bytes in
        for row in TermRows(bytes) { #expect(row.whole.upperBound <= count) }
      }
    }
    let endless = [UInt8](repeating: 0xFF, count: 400)
    endless.withUnsafeBufferPointer { #expect(TermRows($0).first { _ in true } == nil) }
  }

  @Test func `joined parts have the terms of both, the later articles after the earlier`() {
    let older = rows([("a", [(0, 1)]), ("c", [(1, 2)])])
    let newer = rows([("b", [(0, 3)]), ("c", [(0, 4), (5, 5)])])
    #expect(
      TermRowsWriter.joined(older, newer, shift: 10)
        == rows([("a", [(0, 1)]), ("b", [(10, 3)]), ("c", [(1, 2), (10, 4), (15, 5)])]))
    #expect(TermRowsWriter.joined([], newer, shift: 0) == newer)
    #expect(TermRowsWriter.joined(older, [], shift: 7) == older)
  }

  @Test func `edits put postings in, change them and take them out`() {
    let bytes = rows([("a", [(0, 1)]), ("c", [(1, 2), (3, 4)])])
    let edits = [
      edit("a", 0, nil), edit("b", 2, 7), edit("c", 2, 9), edit("c", 3, nil), edit("d", 1, nil),
    ]
    #expect(
      TermRowsWriter.edited(bytes, edits[...]) == rows([("b", [(2, 7)]), ("c", [(1, 2), (2, 9)])]))
  }

  @Test func `the last of two edits of one posting counts`() {
    let edits = [edit("a", 0, nil), edit("a", 0, 5)]
    #expect(TermRowsWriter.edited(rows([("a", [(0, 1)])]), edits[...]) == rows([("a", [(0, 5)])]))
  }
}
