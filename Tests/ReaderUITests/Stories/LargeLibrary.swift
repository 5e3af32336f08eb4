import Models

@testable import ReaderUI

extension FakeLibrary {
  /// `count` unread articles of one feed, a minute apart.
  static func large(_ count: Int) -> FakeLibrary {
    var library = FakeLibrary()
    library.feeds = [Feed(id: Feed.ID(rawValue: 1), address: "https://example.org/", title: "Wire")]
    library.headlines = (0..<count).map { wireStory($0, of: count) }
    for headline in library.headlines {
      let article = Article(
        headline: headline, guid: "\(headline.id.rawValue)", url: nil, byline: nil, updated: nil,
        language: nil, html: "", enclosures: [], discussion: DiscussionSignals(), position: 0)
      library.articles[headline.id] = (
        article, Document(blocks: [.paragraph([Document.Run("Some words.")])])
      )
    }
    return library
  }

  /// A list of `count` rows, none of which exists before it is asked for.
  static func endless(_ count: Int) -> FakeLibrary {
    var library = FakeLibrary()
    library.feeds = [Feed(id: Feed.ID(rawValue: 1), address: "https://example.org/", title: "Wire")]
    library.endless = count
    return library
  }

  static func wireStory(_ index: Int, of count: Int) -> Headline {
    Headline(
      id: Article.ID(rawValue: Int64(count - index)), feed: Feed.ID(rawValue: 1), source: "Wire",
      title: "Story \(index)", date: noon.advanced(by: Int64(index) * -60), words: 300)
  }
}
