import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct HackerNewsLookupTests {
  private static let answer = """
    {"hits":[
    {"objectID":"1","title":"Few","url":"http://www.example.org/post?utm_source=x",
    "num_comments":2},
    {"objectID":"2","title":"Other","url":"https://example.org/post/two","num_comments":90},
    {"objectID":"3","title":"Old","url":"https://example.org/post/","num_comments":7,
    "created_at_i":5},
    {"objectID":"4","title":"Newer","url":"https://example.org/post/","num_comments":7,
    "created_at_i":9},
    {"objectID":"x","url":"https://example.org/post"},{"objectID":"5","url":7},7,null]}
    """

  @Test func `the same page is found under all its addresses, the most discussed first`()
    async throws
  {
    let parties = try ThirdParties { _ in .ok(Self.answer, type: "application/json") }
    let threads = try await HackerNews().threads(
      about: "https://example.org/post/#top", asking: parties.asking)
    #expect(threads.map(\.name) == ["4", "3", "1"])
    #expect(threads.map(\.reported) == [7, 7, 2])
    #expect(threads[0].title == "Newer")
    #expect(threads[0].page == "https://news.ycombinator.com/item?id=4")
    #expect(threads.allSatisfy { $0.discovery == .lookup })
    #expect(
      parties.asked == [
        "hn.algolia.com/api/v1/search?query=example.org%2Fpost&restrictSearchableAttributes=url"
          + "&tags=story&typoTolerance=false&hitsPerPage=20"
      ])
  }

  @Test func `what is no page of the web is not asked about`() async throws {
    let parties = try ThirdParties { _ in .status(500) }
    let threads = try await HackerNews().threads(about: "file:///home", asking: parties.asking)
    #expect(threads.isEmpty)
    #expect(parties.asked.isEmpty)
  }

  @Test func `an answer that is none is a reason, and no thread`() async throws {
    let parties = try ThirdParties { _ in .ok("{}", type: "application/json") }
    await #expect(throws: CommentError.self) {
      try await HackerNews().threads(about: "https://example.org/", asking: parties.asking)
    }
  }
}
