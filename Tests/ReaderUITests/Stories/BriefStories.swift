import Models
import Testing

@testable import ReaderUI

@Suite struct BriefStories {
  private let first = Article.ID(rawValue: 12)

  @Test func `B shows the brief under the text, and hides it`() {
    var reader = TestReader(columns: 140, rows: 50)
    reader.press("Enter", "B")
    #expect(reader.status.contains("The brief stands under the text"))
    reader.press("G")
    reader.expect("Brief")
    reader.expect("· Paragraph 1 of “Harbour bridge")
    reader.expect("Key terms: Harbour bridge opens")
    reader.press("B")
    reader.expectNot("Key terms")
    #expect(reader.status.contains("The brief is hidden"))
  }

  @Test func `the brief comes before the comments`() throws {
    var reader = TestReader(columns: 140, rows: 60)
    reader.press("Enter", "B", "G")
    let lines = try #require(reader.state.article?.page.tail.map(\.text))
    let brief = try #require(lines.firstIndex(of: "Brief"))
    let comments = try #require(lines.firstIndex { $0.hasPrefix("Comments") })
    #expect(brief < comments)
    #expect(lines[comments - 1].isEmpty)
  }

  @Test func `while it is shown, every article that is opened gets one`() {
    var reader = TestReader(columns: 140, rows: 50)
    reader.press("Enter", "B", "J", "G")
    #expect(reader.state.article?.id.rawValue == 11)
    reader.expect("Key terms: A terminal is all")
    reader.press("B", "J", "G")
    reader.expectNot("Key terms")
  }

  @Test func `a text that is too short says so`() {
    var reader = TestReader(columns: 140, rows: 50)
    reader.press("Enter", "B")
    reader.send(.brief(first, nil))
    reader.press("G")
    reader.expect("The text is too short for a brief.")
    reader.expectNot("Key terms")
  }

  @Test func `it is made once, and an answer for another article is dropped`() {
    var reader = TestReader()
    reader.press("Enter", "B", "B", "B")
    let asked = reader.effects.count { if case .makeBrief = $0 { true } else { false } }
    #expect(asked == 1)
    let brief = reader.state.article?.brief
    reader.send(.brief(Article.ID(rawValue: 3), nil))
    #expect(reader.state.article?.brief == brief)
  }

  @Test func `a sentence that cannot be seen is passed over`() {
    var reader = TestReader(columns: 140, rows: 50)
    reader.press("Enter", "B")
    let sentences = ["\u{202E}\u{200B}", "A plain one."].map { Brief.Sentence($0, paragraph: 1) }
    reader.send(.brief(first, Brief(sentences: sentences, terms: ["\u{1B}[2Jterm"])))
    reader.press("G")
    reader.expect("· A plain one.")
    reader.expect("Key terms: ")
  }

  @Test func `without an article there is nothing to be brief about`() {
    var reader = TestReader()
    reader.press("B")
    #expect(!reader.effects.contains { if case .makeBrief = $0 { true } else { false } })
    #expect(reader.status.contains(Wording.nothingOpen))
    #expect(!reader.state.showsBrief)
  }

  @Test func `the help names the key`() {
    var reader = TestReader(columns: 120, rows: 40)
    reader.press("?", "/")
    reader.type("brief")
    reader.expect("Show or hide a brief under the article's text")
  }
}
