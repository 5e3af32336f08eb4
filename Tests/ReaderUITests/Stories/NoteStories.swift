import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct NoteStories {
  private let first = Article.ID(rawValue: 12)

  private func note(_ text: String, _ reader: inout TestReader) {
    reader.press("a")
    reader.type(text)
    reader.press("Enter")
  }

  @Test func `a note stands under the headline, can be changed and taken back`() {
    var reader = TestReader(columns: 200, rows: 50)
    reader.press("Enter")
    note("Ask Mira about the toll", &reader)
    #expect(reader.status.contains("Note kept"))
    reader.expect("Note: Ask Mira about the toll")
    note(" and the ferry", &reader)
    reader.expect("Note: Ask Mira about the toll and the ferry")
    reader.press("u")
    #expect(reader.status.contains("Note as it was"))
    reader.expect("Note: Ask Mira about the toll")
    reader.expectNot("and the ferry")
    reader.press("^R")
    reader.expect("Note: Ask Mira about the toll and the ferry")
    reader.press("a", "^U", "Enter")
    #expect(reader.status.contains("Note taken away"))
    reader.expectNot("Note: ")
    reader.press("u")
    reader.expect("Note: Ask Mira about the toll and the ferry")
  }

  @Test func `the list's article is noted without being opened`() {
    var reader = TestReader()
    note("later", &reader)
    #expect(reader.state.article == nil)
    #expect(
      reader.effects.contains(.perform(Change(.note(from: "", to: "later"), true, [first]))))
    reader.press("Enter")
    reader.expect("Note: later")
  }

  @Test func `lines are made with ^O or pasted, and kept`() {
    var reader = TestReader(columns: 120, rows: 36)
    reader.press("Enter", "a")
    reader.type("one")
    reader.press("^O")
    reader.send(.key(.paste("two\r\nthree")))
    #expect(reader.status.contains("one↵two↵three"))
    reader.press("Enter")
    let head = reader.state.article?.page.head.map(\.text) ?? []
    #expect(head.contains("Note: one") && head.contains("two") && head.contains("three"))
  }

  @Test func `a note typed as a command replaces the one before`() {
    var reader = TestReader(columns: 120, rows: 36)
    reader.press("Enter", ":")
    reader.type("note  first words ")
    reader.press("Enter")
    reader.expect("Note: first words")
    reader.press("a", "Enter")
    #expect(reader.status.contains("The note is as it was"))
  }

  @Test func `what a note holds cannot steer the terminal`() {
    var reader = TestReader(columns: 120, rows: 36)
    reader.library.articles[first]?.article.show(note: "a\u{1B}[2Jb\u{202E}\nc")
    reader.press("Enter")
    reader.expect("Note: a[2Jb")
  }

  @Test func `Esc leaves the note as it was`() {
    var reader = TestReader()
    reader.press("a")
    reader.type("nothing")
    reader.press("Esc")
    #expect(!reader.effects.contains { if case .perform = $0 { true } else { false } })
  }
}
