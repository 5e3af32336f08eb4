import Foundation
import TestSupport
import Testing

/// `broadsheet extract`: the article of a page that is a file.
struct ExtractTests {
  private let program: Program
  private let page: String

  init() throws {
    program = try Program()
    let story = [
      "The harbour was closed on Monday, because the ice had come three weeks early.",
      "Fishermen said that they had seen it coming: the wind had turned north, and stayed.",
      "Until the breaker comes, bread and milk will be brought by road, the council says.",
    ]
    page = try program.home.write(
      """
      <title>Ice | Post</title><meta property="og:title" content="Ice closes harbour">
      <meta name=author content="Anna Berg"><nav><a href=/>Home</a></nav>
      <article>\(story.map { "<p>\($0)</p>" }.joined())<p><a href=/map>A map, made on Monday,
      shows where ships wait, and for how long.</a></article>
      """, to: "page.html")
  }

  @Test func `the text comes with its head and its links`() throws {
    let result = try program.run(
      "extract", page, "--url", "https://post.example/2026/11/23/ice", "--width", "60")
    #expect(result.status == 0)
    #expect(result.lines.prefix(2) == ["Ice closes harbour", "2026-11-23 · Anna Berg"])
    #expect(result.text.contains("The harbour was closed on Monday, because the ice had come"))
    #expect(!result.text.contains("Home"))
    #expect(result.lines.allSatisfy { $0.count <= 60 })
  }

  @Test func `JSON and HTML are there for programs`() throws {
    let json = try program.run(
      "extract", page, "--url", "https://post.example/", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["title"] as? String == "Ice closes harbour")
    #expect(object["byline"] as? String == "Anna Berg")
    #expect((object["content_text"] as? String)?.hasPrefix("The harbour") == true)
    let html = try program.run("extract", page, "--format", "html")
    #expect(html.text.hasPrefix("<p>The harbour"))
  }

  @Test func `a page that keeps text back is told apart, and so is one that goes on`() throws {
    let story = String(
      repeating: "<p>The harbour was closed on Monday, because of the ice.</p>", count: 2)
    let head = "<title>Ice</title><meta property=og:type content=article>"
    let stub = try program.home.write(
      "\(head)<article>\(story)<p>Subscribe to continue reading.</p></article>", to: "stub.html")
    let result = try program.run("extract", stub)
    #expect(result.status == 0)
    #expect(result.errorLines.count == 1 && result.errorText.contains("partial text"))
    let first = try program.home.write(
      "\(head)<article>\(story)</article><a href=/ice/2>2</a>", to: "first.html")
    let json = try program.run(
      "extract", first, "--url", "https://post.example/ice", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["partial"] as? Bool == false)
    #expect(object["next_page"] as? String == "https://post.example/ice/2")
    #expect(json.errorText.isEmpty)
  }

  @Test func `what is no article, no file or no format is told in one line`() throws {
    let empty = try program.home.write("<nav><a href=/>Home</a></nav>", to: "empty.html")
    for (arguments, status) in [
      (["extract", empty], Int32(65)), (["extract", "nothing.html"], 66),
      (["extract", page, "--format", "pdf"], 64), (["extract"], 64),
    ] {
      let result = try program.run(arguments)
      #expect(result.status == status)
      #expect(result.errorLines.count == 1, "\(result.errorText)")
    }
  }
}
