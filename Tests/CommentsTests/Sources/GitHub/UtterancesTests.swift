import Comments
import Markup
import Models
import TestSupport
import Testing

@Suite struct UtterancesTests {
  private func thread(_ attributes: String, head: String = "") -> CommentThread? {
    let html = head + "<script src='https://utteranc.es/client.js' \(attributes) async></script>"
    return ThreadFinder(Discussed.article(DiscussionSignals()), in: nil).declared(
      in: PageSignals(in: html, address: "https://garden.example/2026/rain.html?a=b#c")
    ).first
  }

  @Test(arguments: [
    ("pathname", "2026/rain"), ("title", "Rain barrels"), ("og:title", "Rain"),
    ("url", "https://garden.example/rain"), ("a word of my own", "a word of my own"),
  ])
  func `the issue is called as utterances calls it`(mapping: String, term: String) {
    let head =
      "<title>Rain barrels</title><meta property=og:title content=Rain>"
      + "<link rel=canonical href=/rain>"
    let thread = thread("repo=Moss/Wall issue-term='\(mapping)'", head: head)
    #expect(thread?.parameters == ["repository": "moss/wall", "term": term])
  }

  @Test func `a numbered issue is the same thread as its address`() {
    let thread = thread("repo='Moss/Wall' issue-number=7")
    #expect(thread?.id == ThreadFinder.thread(at: "https://github.com/moss/wall/issues/7")?.id)
    #expect(self.thread("repo='Moss/Wall' issue-number=x") == nil)
    #expect(self.thread("repo='Moss' issue-term=title") == nil)
    #expect(self.thread("repo='Moss/Wall' issue-term=og:title") == nil)
  }

  private func load(
    _ items: String, comments: String = GitHubTests.answer
  ) async throws -> (LoadedComments, asked: [String]) {
    let parties = try ThirdParties { ask in
      ask.path.hasPrefix("/search/issues")
        ? .ok("{\"total_count\": 2, \"items\": \(items)}", type: "application/json")
        : .ok(comments, type: "application/json")
    }
    let request = ThreadRequest(try #require(thread("repo=moss/wall issue-term='rain \"x\"'")))
    return (try await GitHub().load(request, asking: parties.asking), parties.asked)
  }

  @Test func `the issue is searched for once, and the thread is known by its number then`()
    async throws
  {
    let (loaded, asked) = try await load(
      #"[{"number": 3, "title": "A rain \"x\" b"}, {"number": 7, "title": "Rain \"x\"", "comments": 9}]"#
    )
    #expect(
      asked == [
        "api.github.com/search/issues?q=%22rain%20%20x%20%22%20type%3Aissue%20in%3Atitle"
          + "%20repo%3Amoss%2Fwall&sort=created&order=asc",
        "api.github.com/repos/moss/wall/issues/7/comments?per_page=100",
      ])
    #expect(loaded.comments.count == 3)
    #expect(loaded.reported == 9)
    #expect(loaded.title == "Rain \"x\"")
    #expect(loaded.movedTo?.id == "github:moss/wall#7")
  }

  @Test func `an issue of another article is not taken`() async throws {
    let (loaded, asked) = try await load(#"[{"number": 3, "title": "Something else"}, 7]"#)
    #expect(loaded.comments.isEmpty)
    #expect(loaded.reported == 0)
    #expect(loaded.problem == nil)
    #expect(asked.count == 1)
  }

  @Test func `spoilt searches lead to nobody else's issue`() async throws {
    let request = ThreadRequest(try #require(thread("repo=moss/wall issue-term=rain")))
    let promises = SourcePromises(GitHub(), request)
    let search = #"{"items": [{"number": 7, "title": "rain"}]}"#
    #expect(await promises.hold(spoiling: search) == 0)
  }
}
