import Models
import Testing

@testable import Storage

@Suite struct NoteTests {
  let test: TestStore
  let ids: [Article.ID]

  init() async throws {
    test = try TestStore()
    let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    ids = try await test.store.merge((0..<3).map { article("\($0)") }, into: feed, at: noon)
      .inserted
  }

  private func note(_ text: String, _ id: Article.ID) -> Change {
    Change(.note(from: "", to: text), true, [id])
  }

  private func noted(_ writer: StateWriter) throws -> [Article.ID] {
    let query = try Query(parsing: "is:noted", now: noon)
    return try writer.reader.window(ListRequest(ListScope(filter: query), first: 0, count: 10)).rows
      .map(\.id)
  }

  @Test func `a note is kept, found, changed and taken away`() throws {
    let writer = try test.writer()
    try writer.perform(note("first", ids[1]), at: noon)
    #expect(try writer.reader.article(ids[1])?.note == "first")
    #expect(try noted(writer) == [ids[1]])
    let second = try writer.perform(note("second: 5:x", ids[1]), at: noon)
    #expect(second.field == .note(from: "first", to: "second: 5:x"))
    try writer.perform(note("", ids[1]), at: noon)
    #expect(try writer.reader.article(ids[1])?.note == nil)
    #expect(try noted(writer).isEmpty)
    _ = try writer.undo(at: noon)
    #expect(try writer.reader.article(ids[1])?.note == "second: 5:x")
    _ = try writer.undo(at: noon)
    #expect(try writer.reader.article(ids[1])?.note == "first")
    _ = try writer.undo(at: noon)
    #expect(try writer.reader.article(ids[1])?.note == nil)
    #expect(try writer.redo(at: noon) == Change(.note(from: "", to: "first"), true, [ids[1]]))
  }

  @Test func `undo leaves alone what somebody else wrote since`() throws {
    let writer = try test.writer()
    try writer.perform(note("mine", ids[0]), at: noon)
    try writer.apply(note("theirs", ids[0]), at: noon)
    #expect(try writer.undo(at: noon) == nil)
    #expect(try writer.reader.article(ids[0])?.note == "theirs")
  }

  @Test func `the same note, and one of nothing, change nothing`() throws {
    let writer = try test.writer()
    try writer.perform(note("a", ids[0]), at: noon)
    #expect(try writer.perform(note("a", ids[0]), at: noon).articles.isEmpty)
    #expect(try writer.perform(note("b", Article.ID(rawValue: 999)), at: noon).articles.isEmpty)
    #expect(try writer.reader.note(of: Article.ID(rawValue: 999)) == nil)
  }

  @Test func `what an assistant said is kept with its article until it is removed`() throws {
    let writer = try test.writer()
    let old = AssistantOutput(assistant: "sum", made: noon, text: "old")
    let new = AssistantOutput(assistant: "sum", made: noon.advanced(by: 9), text: "new")
    let other = AssistantOutput(assistant: "en", made: noon, text: "words\u{0}")
    for output in [old, new, other] { try writer.keep(output, of: ids[2]) }
    #expect(try writer.reader.article(ids[2])?.assistantOutputs == [other, new])
    #expect(try writer.reader.article(ids[1])?.assistantOutputs.isEmpty == true)
    try writer.removeOutput(of: "en", ids[2])
    #expect(try writer.reader.assistantOutputs(of: ids[2]) == [new])
    try writer.keep(old, of: Article.ID(rawValue: 999))
    #expect(try writer.reader.assistantOutputs(of: Article.ID(rawValue: 999)).isEmpty)
  }
}
