import Models
import Terminal
import Testing

@testable import ReaderUI

/// The list of all notes.
@Suite struct NoteListStories {
  private let first = Article.ID(rawValue: 12)
  private let second = Article.ID(rawValue: 11)

  private static func note(
    _ id: String, _ text: String, _ target: Note.Target = .article, of article: Int64?,
    changed: Int64 = 0
  ) -> Note {
    Note(
      id: id, target: target, article: article.map(Article.ID.init), text: text,
      created: FakeLibrary.noon, changed: FakeLibrary.noon.advanced(by: changed))
  }

  private func reader(columns: Int = 120, rows: Int = 36) -> TestReader {
    var library = FakeLibrary.edition
    library.articles[first]?.article.notes = [
      Self.note(
        "p", "Ask Mira\nabout the toll", .passage(TextQuote("Paragraph 3 of")), of: 12,
        changed: -60)
    ]
    library.articles[second]?.article.notes = [Self.note("w", "Read again", of: 11, changed: -7200)]
    var lost = Self.note("l", "kept without its article", of: nil, changed: -90_000)
    lost.source = NoteSource(feedTitle: "The Gone Paper", title: "A lost article")
    library.looseNotes = [lost]
    return TestReader(library, columns: columns, rows: rows)
  }

  @Test func `gn lists all notes, changed last first, and shows the selected one whole`() {
    var reader = reader()
    reader.press("gn")
    reader.expect(.notes)
    let texts = reader.state.notes.notes.map(\.text)
    #expect(texts == ["Ask Mira\nabout the toll", "Read again", "kept without its article"])
    reader.expect("Ask Mira about the toll")
    reader.expect("▎ Paragraph 3 of")
    reader.press("j", "j")
    reader.expect("A lost article · The Gone Paper · article no longer here")
    reader.press("gn")
    reader.expect(.headlines)
  }

  @Test func `Enter goes to the passage in its article`() throws {
    var reader = reader(columns: 80, rows: 24)
    reader.press("gn", "Enter")
    reader.expect(.article)
    #expect(reader.state.article?.id == first)
    let article = try #require(reader.state.article)
    let offset = try #require(article.noted.first?.range.lowerBound)
    #expect(offset > 0 && article.position == offset)
    #expect(reader.lines.contains { $0.contains("✎") && $0.contains("Paragraph 3 of") })
  }

  @Test func `Enter on a note without article says so and stays`() {
    var reader = reader()
    reader.press("gn", "G", "Enter")
    reader.expect(.notes)
    #expect(reader.status.contains("The article of this note is no longer here"))
  }

  @Test func `words narrow the list, typed with the command or after a slash`() {
    var reader = reader()
    reader.press(":")
    reader.type("notes mira")
    reader.press("Enter")
    #expect(reader.state.notes.notes.map(\.id) == ["p"])
    reader.press("/")
    reader.type("again")
    reader.press("Enter")
    #expect(reader.state.notes.notes.map(\.id) == ["w"])
    reader.press("/", "^U")
    reader.type("nowhere")
    reader.press("Enter")
    reader.expect("No note has these words")
  }

  @Test func `d takes a note away, u brings it back, whether its article is here or not`() {
    var reader = reader()
    reader.press("gn")
    for _ in 0..<3 {
      let id = reader.state.notes.selected?.id
      reader.press("d")
      #expect(reader.status.contains("Note taken away"))
      #expect(reader.state.notes.notes.count == 2)
      #expect(reader.library.allNotes.count == 2)
      reader.press("u")
      #expect(reader.state.notes.notes.count == 3)
      #expect(reader.state.notes.selected?.id == id)
      reader.press("j")
    }
  }

  @Test func `a changes the selected note, which comes to the top of the library's list`() {
    var reader = reader()
    reader.press("gn", "j", "a")
    #expect(reader.status.contains("Read again"))
    reader.type(" tomorrow")
    reader.press("Enter")
    #expect(reader.state.notes.selected?.text == "Read again tomorrow")
    #expect(reader.library.allNotes.first?.text == "Read again tomorrow")
    reader.press("u")
    #expect(reader.library.allNotes.contains { $0.text == "Read again" })
  }

  @Test func `more notes are brought when the selection comes near the end`() {
    var library = FakeLibrary.edition
    library.notesAtOnce = 50
    library.looseNotes = (0..<120).map {
      Self.note("\($0)", "note \($0)", of: nil, changed: Int64(-$0))
    }
    var reader = TestReader(library)
    reader.press("gn")
    #expect(reader.state.notes.notes.count == 50)
    reader.press("G")
    #expect(reader.state.notes.notes.count == 100)
    reader.press("G", "G")
    #expect(reader.state.notes.notes.map(\.text) == (0..<120).map { "note \($0)" })
  }

  @Test func `all notes are written to a file in a form that is named`() {
    var reader = reader()
    reader.press(":")
    reader.type("export-notes markdown ~/notes.md")
    reader.press("Enter")
    #expect(reader.effects.contains(.exportNotes(.markdown, path: "~/notes.md")))
    reader.press(":")
    reader.type("export-notes word ~/notes")
    reader.press("Enter")
    #expect(reader.status.contains("export-notes needs a format"))
  }

  @Test(arguments: [(200, 50), (80, 24), (40, 12)])
  func `the list at every size`(columns: Int, rows: Int) {
    var reader = reader(columns: columns, rows: rows)
    reader.press("gn")
    reader.expectScreen("notes-\(columns)x\(rows)")
  }
}
