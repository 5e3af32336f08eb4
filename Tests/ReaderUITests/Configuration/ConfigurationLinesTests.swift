import Testing

@testable import ReaderUI

@Suite struct ConfigurationLinesTests {
  @Test(arguments: [
    "is:unread section:News", "\"two words\"", "\"two words\" or \"three more\"", "a # b",
    "title:\"it's\" -x", "'", "\"a\" # '", " leading",
  ])
  func `a line is read again as the query it was made of`(query: String) throws {
    let line = try #require(Configuration.line(query: query, name: "it's \"mine\" #1"))
    #expect(try DirectiveWords.words(of: line) == ["query", "it's \"mine\" #1", query])
    let hiding = try #require(Configuration.line(hiding: query))
    #expect(try DirectiveWords.words(of: hiding) == ["hide", query])
  }

  @Test func `what no line can say is nil`() {
    #expect(Configuration.line(hiding: String(repeating: "a", count: 5_000)) == nil)
    #expect(Configuration.line(hiding: "a\nb") == nil)
  }
}
