import FeedParsing
import Models
import Testing

@testable import Comments

@Suite struct JSONValueCommentsTests {
  private func value(_ text: String) -> JSONValue? { JSONReader.read(Array(text.utf8)) }

  @Test(arguments: ["0", "-1", "007", "1.5", "1e3", "\"x\"", "1234567890123456789", "[1]", "true"])
  func `what is no positive whole number is no id`(text: String) {
    #expect(value(text)?.numericID == nil)
  }

  @Test func `an id is the same as a number and as a string`() {
    #expect(value("42")?.numericID == "42")
    #expect(value("\"42\"")?.numericID == "42")
  }

  @Test(
    arguments: [
      ("1795165200", 1_795_165_200), ("1795165200.7", 1_795_165_200), ("0", 0), ("-1", nil),
      ("253402300800", nil), ("1e300", nil), ("1e999", nil), ("\"1795165200\"", nil), ("[]", nil),
    ] as [(String, Int64?)])
  func `moments are numbers of seconds up to the year 9999`(text: String, seconds: Int64?) {
    #expect(value(text)?.moment?.seconds == seconds)
  }

  @Test(
    arguments: [
      ("7", 7), ("-3", -3), ("9223372036854775807", 1_000_000_000), ("1e999", nil),
      ("\"7\"", nil), ("true", nil), ("-9223372036854775808", -1_000_000_000),
    ] as [(String, Int?)])
  func `scores are kept within what can be added up`(text: String, score: Int?) {
    #expect(value(text)?.score == score)
    #expect(value(text)?.count == score.flatMap { $0 < 0 ? nil : $0 })
  }

  @Test func `pages are addresses of the web and nothing else`() {
    #expect(value("\" https://host.example/a \"")?.page == "https://host.example/a")
    for text in [
      "javascript:alert(1)", "/a", "//h.example", "ftp://h.example/", "https://host.example/a b",
      "https://h\\u001b/", "https://h/\\u202e", "https://",
    ] {
      #expect(value("\"\(text)\"")?.page == nil)
    }
  }

  @Test func `an id of signs is what it was written as, without what cannot be seen`() {
    #expect(value("12345678901234567890 ")?.opaqueID == "12345678901234567890")
    #expect(value("\"t1_x\"")?.opaqueID == "t1_x")
    let long = String(repeating: "x", count: 401)
    for text in [
      "null", "true", "[]", "\"\"", "\"a b\"", "\"\\u001b[2J\"", "\"a\\u202e\"", "\"\(long)\"",
    ] {
      #expect(value(text)?.opaqueID == nil)
    }
  }

  @Test func `blanks are no words, and 1 is as true as true`() {
    #expect(value("\" \"")?.words == nil && value("\" a\"")?.words == " a")
    #expect(
      ["true", "1 ", "0 ", "\"1\"", "null"].map { value($0)?.isTrue } == [
        true, true, false, false, false,
      ])
  }
}
