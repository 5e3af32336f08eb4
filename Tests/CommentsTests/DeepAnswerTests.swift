import Comments
import FeedParsing
import Fetching
import Models
import Testing

/// Nested as deep as nobody writes: read to a limit, and left behind without falling over either.
@Suite struct DeepAnswerTests {
  private func read(levels: Int, opening: String, closing: String) async throws -> JSONAnswer {
    let text =
      String(repeating: opening, count: levels) + "7" + String(repeating: closing, count: levels)
    let asking = CommentAsking { request in
      Response(status: 200, url: request.url, body: Array(text.utf8))
    }
    return try await asking.json("https://host.example/")
  }

  @Test func `three hundred levels of replies are read, three values to a level`() async throws {
    let answer = try await read(
      levels: 300, opening: "{\"a\":{\"replies\":[", closing: "]}}")
    #expect(answer.problem == nil)
    var value = answer.value
    var levels = 0
    while let next = value["a"]?["replies"]?.elements.first {
      value = next
      levels += 1
    }
    #expect(levels == 300)
    #expect(value == .number("7"))
  }

  @Test(arguments: [1000, 1100, 100_000])
  func `deeper ones are said to be too deep`(levels: Int) async throws {
    for (opening, closing) in [("[", "]"), ("{\"a\":", "}"), ("{\"a\":[", "]}")] {
      let answer = try await read(levels: levels, opening: opening, closing: closing)
      let isTooDeep = levels * (opening.hasSuffix("[") && opening.count > 1 ? 2 : 1) > 1024
      #expect(answer.problem == (isTooDeep ? .tooDeep : nil))
    }
  }

  @Test func `what is opened and never closed is damaged`() async throws {
    let answer = try await read(levels: 100_000, opening: "[{\"a\":", closing: "")
    #expect(answer.problem != nil)
  }
}
