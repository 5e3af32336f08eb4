import Models
import Terminal
import Testing

@testable import ReaderUI

/// Notes on comments, in the tree.
@Suite struct CommentNoteStories {
  private func note(_ text: String, _ reader: inout TestReader) {
    reader.press("a")
    reader.type(text)
    reader.press("Enter")
  }

  private func selected(_ reader: TestReader) -> String? { reader.state.comments?.selected?.id }

  @Test func `a on a comment answers it with a note of one's own`() throws {
    var reader = CommentStories.reading()
    reader.press("j")
    let id = try #require(selected(reader))
    note("Is that so?", &reader)
    #expect(reader.status.contains("Note kept"))
    #expect(selected(reader) == id)
    let article = try #require(reader.state.article).article
    let noted = try #require(article.notes.first?.comment)
    #expect(noted.id == id && noted.thread == "feed:https://example.org/comments/12")
    #expect(noted.author != nil && noted.words?.isEmpty == false)
    let row = try #require(
      reader.state.comments?.tree.nodes.first { $0.note == article.notes.first?.id })
    #expect(row.parent == id && row.roles == .me)
    reader.expect("Is that so?")
  }

  @Test func `a again changes the note, on the comment or on its own row`() throws {
    var reader = CommentStories.reading()
    note("first", &reader)
    note(" and second", &reader)
    #expect(reader.state.article?.article.notes.map(\.text) == ["first and second"])
    let comments = try #require(reader.state.comments)
    let row = try #require(
      comments.tree.rows.indices.first { comments.comment(ofRow: $0).note != nil })
    reader.state.comments?.reveal(row, itself: true)
    reader.state.comments?.select(row: row)
    note(", third", &reader)
    #expect(reader.state.article?.article.notes.map(\.text) == ["first and second, third"])
    reader.press("a", "^U", "Enter")
    #expect(reader.state.article?.article.notes.isEmpty == true)
    #expect(reader.state.comments?.tree.nodes.contains { $0.note != nil } == false)
    reader.press("U")
    #expect(reader.state.comments?.tree.nodes.contains { $0.note != nil } == true)
  }

  @Test func `the article tells of notes on its comments, and the list leads to them`() throws {
    var reader = CommentStories.reading()
    reader.press("j")
    note("remember", &reader)
    reader.press("q")
    reader.expect("1 note of yours on comments; c shows them")
    reader.press("q", "gn", "Enter")
    reader.expect(.comments)
    #expect(reader.state.comments?.selected?.roles == .me)
    reader.expect("remember")
  }
}
