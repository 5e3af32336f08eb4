import Models
import Testing

@Suite struct NoteTests {
  private func note(_ target: Note.Target, changed: Int64 = 5) -> Note {
    Note(
      id: "ab", target: target, article: nil, text: "*mine*", created: Timestamp(5),
      changed: Timestamp(changed))
  }

  @Test func `a note on a comment answers it`() {
    let comment = note(.comment(NotedComment(thread: "hn:1", id: "42")), changed: 9)
      .comment(html: "<p><em>mine</em></p>")
    #expect(comment.id == "note:ab")
    #expect(comment.parent == "42")
    #expect(comment.author == nil && comment.roles == .me)
    #expect(comment.date == Timestamp(5))
    #expect(comment.edited == Timestamp(9))
    #expect(!comment.isNew)
    #expect(comment.note == "ab")
  }

  @Test func `a note on a passage shows the passage, whose signs are no markup`() {
    let comment = note(.passage(TextQuote("a < b\nc"))).comment(html: "<p>mine</p>")
    #expect(comment.html == "<blockquote><p>a &lt; b<br>c</p></blockquote><p>mine</p>")
    #expect(comment.parent == nil)
    #expect(comment.edited == nil)
  }

  @Test func `a comment that looks like a note is none`() {
    #expect(Comment(id: "note:ab", html: "x").note == nil)
  }

  @Test func `no two notes have the same name`() {
    let names = (0..<100).map { _ in Note.newID() }
    #expect(Set(names).count == 100)
    #expect(names.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test func `a change of a note is one even where no article has it`() {
    let mine = note(.article)
    #expect(!Change(.annotation(from: mine, to: nil), true, []).isEmpty)
    #expect(Change(.annotation(from: mine, to: mine), true, []).isEmpty)
    #expect(Change(.read, true, []).isEmpty)
  }
}
