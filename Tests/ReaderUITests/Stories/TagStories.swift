import Models
import Testing

@testable import ReaderUI

@Suite struct TagStories {
  private func tag(_ text: String, _ reader: inout TestReader) {
    reader.press("t")
    reader.type(text)
    reader.press("Enter")
  }

  @Test func `t tags the article, in the list and in its byline`() {
    var reader = TestReader(columns: 200, rows: 50)
    tag("harbour", &reader)
    reader.expect("Harbour Herald · 2 min · #harbour")
    #expect(reader.status.contains("Tagged harbour"))
    reader.press("Enter")
    reader.expect("Ada Reed · #harbour")
    tag("-harbour", &reader)
    reader.expectNot("#harbour")
    reader.press("u")
    reader.expect("#harbour")
  }

  @Test func `several tags are separated by blanks or commas`() {
    var reader = TestReader()
    tag("sea, #bridges -nothing", &reader)
    #expect(reader.state.list.rows[0].tags == ["bridges", "sea"])
    reader.press("2u")
    #expect(reader.state.list.rows[0].tags.isEmpty)
  }

  @Test func `Tab completes a tag that exists, whose capitals are kept`() {
    var reader = TestReader()
    tag("Semiconductors", &reader)
    reader.press("j", "t")
    reader.type("Sem")
    reader.press("Tab")
    #expect(reader.status.hasPrefix("tag: Semiconductors"))
    reader.press("^U")
    reader.type("semiconductors")
    reader.press("Enter")
    #expect(reader.state.list.rows[1].tags == ["Semiconductors"])
    reader.press("t")
    reader.type("-S")
    reader.press("Tab", "Enter")
    #expect(reader.state.list.rows[1].tags.isEmpty)
  }

  @Test func `selected articles are tagged together`() {
    var reader = TestReader()
    reader.press("v", "v")
    tag("later", &reader)
    #expect(reader.status.contains("Tagged later: 2 articles"))
    #expect(reader.library.done.count == 1)
    #expect(reader.state.list.picked.isEmpty)
    reader.press("&")
    reader.type("tag:later")
    reader.press("Enter")
    reader.expect("1 of 2")
  }

  @Test func `tags are typed as commands, too`() {
    var reader = TestReader()
    reader.press(":")
    reader.type("tag sea")
    reader.press("Enter", ":")
    reader.type("untag SEA")
    reader.press("Enter")
    #expect(reader.status.contains("No longer tagged sea"))
    reader.press(":")
    reader.type("untag")
    reader.press("Enter")
    #expect(reader.status.contains(":tag chips"))
  }
}
