import Foundation
import TestSupport
import Testing

/// Discussions on the command line, from sites and services that a loopback server plays.
@Suite(.waitsForPrograms) struct CommentsCommandTests {
  private static let hackerNews =
    #"{"id":1,"type":"story","author":"ada","title":"Ebb","children":[{"id":2,"type":"comment","#
    + #""author":null,"text":null,"children":[{"id":3,"type":"comment","author":"bob","#
    + #""text":"<p>Still &#27;[31mhere.</p>","created_at_i":1773000000,"children":[]}]}]}"#

  private let program: Program
  private let server: LoopbackServer

  init() throws {
    program = try Program()
    server = try LoopbackServer { request in
      switch request.path.prefix(while: { $0 != "?" }) {
      case "/hn/api/v1/items/1": .ok(Self.hackerNews, type: "application/json")
      case "/hn/api/v1/search":
        .ok(
          #"{"hits":[{"objectID":"1","url":"https://paper.example/ebb","num_comments":2}]}"#,
          type: "application/json")
      case "/post":
        .ok(
          "<html><head><script data-isso='/talk/' src='/talk/embed.min.js'></script></head>"
            + "<body><p>Ebb</p><section id='isso-thread'></section></body></html>",
          type: "text/html")
      case "/talk/":
        .ok(
          #"{"id":null,"total_replies":1,"replies":[{"id":9,"parent":null,"author":"moss","#
            + #""text":"<p>Well said.</p>","created":1773000000.5,"mode":1,"replies":[]}]}"#,
          type: "application/json")
      default: .status(404)
      }
    }
    try program.home.write(
      """
      mirror hn.algolia.com \(server.url("/hn"))
      mirror hacker-news.firebaseio.com \(server.url("/fb"))
      """, to: "mirrors")
  }

  private func comments(_ words: String...) throws -> Program.Result {
    try program.run(["comments"] + words + ["--config", program.home.path("mirrors")])
  }

  @Test func `a discussion is printed from its address, with answers to who is gone`() throws {
    let result = try comments("--url", "https://news.ycombinator.com/item?id=1")
    #expect(result.status == 0)
    #expect(result.text.contains("(deleted)\n"))
    #expect(result.text.contains("  bob · "))
    #expect(result.text.contains("here."))
    #expect(!result.text.contains("\u{1B}"))
  }

  @Test func `a page says itself where it is discussed`() throws {
    let page = server.url("/post")
    let result = try comments("--url", page, "--json")
    #expect(result.status == 0)
    #expect(result.text.contains(#""author":"moss""#) && result.text.contains("Well said."))
    let listed = try comments("--url", page, "--threads")
    #expect(listed.text.hasPrefix("1  Isso"))
  }

  @Test func `a service is told of a page only by --ask`() throws {
    let page = "https://paper.example/ebb"
    #expect(try comments("--url", page).status == 69)
    #expect(server.count(of: "/hn/api/v1/search") == 0)
    #expect(server.requests.isEmpty)
    let result = try comments("--url", page, "--ask", "hacker-news", "--threads")
    #expect(result.text.hasPrefix("1  HN"))
    #expect(server.requests.count == 1)
    #expect(try comments("--url", page, "--ask", "everybody").status == 64)
  }
}
