import Comments
import Markup
import Models
import Testing

@Suite struct ThreadFinderTests {
  private let feed = "https://garden.example/feed/"

  @Test func `a post of WordPress and the feed of its comments are one thread`() {
    let comments = "https://garden.example/2026/10/rain-barrels/feed/"
    let article = Discussed.article(DiscussionSignals(feedURL: comments))
    let found = ThreadFinder(article, in: feed).declared()
    #expect(found.map(\.source) == [.wordPress])
    #expect(found.first?.parameters["feed"] == comments)
  }

  @Test func `what the page declares takes the place of the feed that it covers`() {
    let comments = "https://garden.example/2026/10/rain-barrels/feed/"
    let article = Discussed.article(guid: "x", DiscussionSignals(feedURL: comments))
    let finder = ThreadFinder(article, in: feed)
    let page = PageSignals(
      address: "https://garden.example/2026/10/rain-barrels/",
      links: [
        .init(
          relations: ["alternate"], type: "application/json",
          address: "https://garden.example/wp-json/wp/v2/posts/66"),
        .init(relations: ["alternate"], type: "application/rss+xml", address: comments),
      ])
    #expect(finder.declared().map(\.source) == [.feed])
    let all = ThreadFinder.uncovered(finder.declared() + finder.declared(in: page))
    #expect(all.map(\.id) == ["wordpress:garden.example/?p=66"])
  }

  @Test func `a public feed leads to no interface in the private network`() {
    let article = Discussed.article(
      guid: "http://192.168.1.1/?p=66", url: "http://192.168.1.1/rain/", DiscussionSignals())
    #expect(ThreadFinder(article, in: feed).declared().isEmpty)
    let page = PageSignals(
      address: "https://garden.example/rain/",
      links: [
        .init(
          relations: ["alternate"], type: "application/json",
          address: "http://192.168.1.1/wp-json/wp/v2/posts/66")
      ])
    let open = Discussed.article(guid: "x", DiscussionSignals())
    #expect(ThreadFinder(open, in: feed).declared(in: page).isEmpty)
  }
}
