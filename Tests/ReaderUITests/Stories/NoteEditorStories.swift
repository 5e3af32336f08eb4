import Models
import Terminal
import Testing

@testable import ReaderUI

/// Notes that are written in the reader's own editor.
@Suite struct NoteEditorStories {
  private func reader(_ edit: @escaping @Sendable (String) -> Message) -> TestReader {
    var library = FakeLibrary.edition
    library.edit = edit
    var reader = TestReader(library, columns: 120, rows: 36)
    reader.press("Enter", "a")
    reader.type("begun")
    return reader
  }

  @Test func `^X gives what is typed to the editor, and what it left is the note`() {
    var reader = reader { .edited($0 + "\n\nand ended") }
    reader.press("^X")
    #expect(reader.state.prompt == nil)
    #expect(reader.state.article?.article.note == "begun\n\nand ended")
    #expect(reader.status.contains("Note kept"))
  }

  @Test func `an editor that failed changes nothing, says so, and leaves the line`() {
    var reader = reader { _ in .editFailed(reason: "vi failed") }
    reader.press("^X")
    #expect(reader.state.article?.article.note == nil)
    reader.expect("vi failed")
    #expect(reader.status.contains("begun"))
    reader.press("Enter")
    #expect(reader.state.article?.article.note == "begun")
  }

  @Test func `a long text of an editor is kept whole, also when the line is opened again`() {
    let text = String(repeating: "word ", count: 4_000) + "end"
    var reader = reader { _ in .edited(text) }
    reader.press("^X")
    #expect(reader.state.article?.article.note == text)
    reader.press("gg")
    let head = reader.state.article?.page.head.map(\.text) ?? []
    #expect(head.count { $0.contains("word word") } == 39)
    #expect(head.contains("c shows the rest of it"))
    reader.press("a", "Enter")
    #expect(reader.status.contains("The note is as it was"))
    #expect(reader.state.article?.article.note == text)
  }

  @Test func `other lines have no editor`() {
    var reader = TestReader()
    reader.press(":", "^X")
    #expect(!reader.effects.contains { if case .editText = $0 { true } else { false } })
  }
}
