import Testing

@testable import Comments

@Suite struct HackerNewsCursorTests {
  @Test(arguments: ["1795165200", "flat:1795165200"])
  func `a cursor is read as it was written`(text: String) {
    let cursor = HackerNewsCursor(text)
    #expect(cursor.newest == 1_795_165_200)
    #expect(cursor.isFlat == text.hasPrefix("flat"))
    #expect(cursor.text == text)
  }

  @Test(arguments: ["", "flat:", "x", "flat:x", "99999999999999999999"])
  func `from what is no cursor nothing goes on`(text: String) {
    #expect(HackerNewsCursor(text).newest == nil)
    #expect(HackerNewsCursor(text).text == nil)
  }
}
