import FeedParsing
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> JSONValue? { JSONReader.read(Array(text.utf8)) }

  @Test func `values of every kind are read`() {
    let value = read(#" {"a":[1,-2.5e3,true,false,null,"x"],"b":{}} "#)
    #expect(
      value?["a"]?.elements == [
        .number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null, .string("x"),
      ])
    #expect(value?["b"] == .object([]))
    #expect(value?["c"] == nil)
  }

  @Test(arguments: [
    (#"\n\t\"\\\/\b"#, "\n\t\"\\/\u{8}"), (#"\u00e9\uD83D\uDE00"#, "é😀"),
    (#"\ud83d x"#, "\u{FFFD} x"), (#"\ude00"#, "\u{FFFD}"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
    (#"\u12"#, "u12"), (#"\x"#, "x"), ("a\nb", "a\nb"),
  ])
  func `escapes are undone, broken ones stay text`(written: String, value: String) {
    #expect(read("\"\(written)\"") == .string(value))
  }

  @Test func `what is no JSON becomes null and the rest stays`() {
    #expect(read("[1,NaN,undefined,{a:1},2,]")?.elements.first == .number("1"))
    #expect(read("[NaN,2]")?.elements == [.null, .number("2")])
    #expect(read("[1,,2]")?.elements == [.number("1"), .number("2")])
  }

  @Test func `of text that broke off what was complete is kept`() {
    #expect(read("[2,{\"a\":3},{\"a\":4")?.elements.count == 2)
    #expect(read("[{\"a\":1},{\"b\":[{\"c\":2}]")?.elements.count == 1)
  }

  @Test func `of values that nest those above the break are kept, and marked`() throws {
    let text = #"{"r":[{"id":1,"r":[{"id":2},{"id":3,"r":[{"id":4},{"id":5"#
    let reading = try #require(JSONReader.reading(Array(text.utf8), nesting: "r"))
    #expect(!reading.isWhole)
    let first = try #require(reading.value["r"]?.elements.first)
    #expect(first["id"] == .number("1") && first.isUnfinished)
    let below = try #require(first["r"]?.elements)
    #expect(below.map(\.isUnfinished) == [false, true])
    #expect(below.last?["r"]?.elements.map { $0["id"] } == [.number("4")])
    let whole = #"[{"r":[{"r":[]}]}]"#
    #expect(JSONReader.reading(Array(whole.utf8), nesting: "r")?.value == read(whole))
  }

  @Test(arguments: ["", " ", "\"abc", "]", ":", "nul", "\"\\"])
  func `nothing is read from nothing`(text: String) {
    #expect(read(text) == nil)
  }

  @Test(
    arguments: [
      ("1", 1), ("\"7\"", 7), ("1.0", 1), ("1e3", 1000), ("1e400", nil), ("\"x\"", nil),
      ("9223372036854775807", .max), ("true", nil),
    ] as [(String, Int64?)])
  func `a whole number is one however it is written`(written: String, value: Int64?) {
    #expect(read(written + " ")?.integer == value)
  }
}
