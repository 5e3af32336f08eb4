import Models

@testable import ReaderUI

extension FakeLibrary {
  /// Noon of 3 August 2026, UTC.
  static let noon = CivilDate(year: 2026, month: 8, day: 3, hour: 12).timestamp()

  /// A small newspaper: two sections, three feeds, twelve articles, one discussion.
  static let edition: FakeLibrary = {
    var library = FakeLibrary()
    library.sections = [
      Section(id: Section.ID(rawValue: 1), name: "World", total: 8),
      Section(id: Section.ID(rawValue: 2), name: "Technology", total: 4),
    ]
    library.feeds = [
      feed(1, "Harbour Herald", [1]),
      feed(2, "한강일보", [1]),
      Feed(
        id: Feed.ID(rawValue: 3), address: "https://bits.example/feed", title: "Bits & Bytes",
        siteURL: "https://bits.example/", sections: [Section.ID(rawValue: 2)], total: 4,
        health: .failing(
          since: noon.advanced(by: -90_000), attempts: 3, reason: "The server did not answer")),
    ]
    for story in stories { library.add(story) }
    library.relate()
    library.discuss()
    return library
  }()

  private static func feed(_ id: Int64, _ title: String, _ sections: [Int64]) -> Feed {
    Feed(
      id: Feed.ID(rawValue: id), address: "https://example.org/\(id).xml", title: title,
      siteURL: "https://example.org/", sections: sections.map { Section.ID(rawValue: $0) },
      total: 4, health: .ok, lastFetched: noon.advanced(by: -600),
      nextFetch: noon.advanced(by: 3000))
  }

  struct Story {
    var id: Int64
    var feed: Int64
    var title: String
    var age: Int64
    var paragraphs: Int = 4
    var isRead = false
    var isStarred = false
    var comments: Int?
  }

  static let stories: [Story] = [
    Story(
      id: 12, feed: 1, title: "Harbour bridge opens after nine years of delays", age: 120,
      paragraphs: 9, comments: 5),
    Story(
      id: 11, feed: 3, title: "A terminal is all the screen one needs", age: 1500, paragraphs: 3),
    Story(id: 10, feed: 2, title: "서울 지하철 새 노선, 내년 봄에 문을 연다", age: 4000),
    Story(
      id: 9, feed: 1, title: "Ferry lines share one ticket from Monday", age: 9000, isRead: true,
      isStarred: true),
    Story(
      id: 8, feed: 3, title: "Compilers 🚀 learn to explain themselves", age: 20_000, isStarred: true
    ),
    Story(id: 7, feed: 2, title: "부산 항만 파업 사흘째", age: 40_000),
    Story(
      id: 6, feed: 1, title: "City council buys back its waterworks", age: 70_000, isRead: true),
    Story(id: 5, feed: 1, title: "The orchestra that rehearses in a shipyard", age: 100_000),
    Story(id: 4, feed: 3, title: "What a million rows cost", age: 200_000, paragraphs: 2),
    Story(id: 3, feed: 2, title: "한글 글꼴 열 가지", age: 400_000),
    Story(id: 2, feed: 1, title: "Lighthouse keepers hold their last reunion", age: 30_000_000),
    Story(id: 1, feed: 3, title: "On naming things, again", age: 40_000_000, isRead: true),
  ]

  mutating func add(_ story: Story) {
    let source = feeds.first { $0.id.rawValue == story.feed }?.title ?? ""
    let document = Self.document(story)
    let headline = Headline(
      id: Article.ID(rawValue: story.id), feed: Feed.ID(rawValue: story.feed), source: source,
      title: story.title, date: Self.noon.advanced(by: -story.age), isRead: story.isRead,
      isStarred: story.isStarred, words: story.paragraphs * 80, comments: story.comments)
    headlines.append(headline)
    headlines.sort { $0.key < $1.key }
    let article = Article(
      headline: headline, guid: "guid-\(story.id)",
      url: "https://example.org/articles/\(story.id)", byline: story.id == 12 ? "Ada Reed" : nil,
      updated: nil, language: nil, html: "", enclosures: [],
      discussion: DiscussionSignals(
        pageURL: story.comments == nil ? nil : "https://example.org/discuss/\(story.id)",
        count: story.comments), position: 0)
    articles[headline.id] = (article, document)
  }

  static func document(_ story: Story) -> Document {
    var blocks: [Document.Block] = []
    for number in 1...story.paragraphs {
      if number == 3 { blocks.append(.heading(level: 2, [Document.Run("What happens next")])) }
      blocks.append(
        .paragraph([
          Document.Run("Paragraph \(number) of “\(story.title)” tells "),
          Document.Run("its part", .emphasis),
          Document.Run(
            " of the story in plain words, long enough to be set in several lines, and "),
          Document.Run("links to a page", link: min(number, 2)),
          Document.Run(
            " where more of it can be read at leisure by those who want to know it all."),
        ]))
    }
    return Document(
      blocks: blocks, links: ["https://example.org/one", "https://example.org/two"])
  }

  private mutating func relate() {
    let pairs: [(Int64, [(Int64, [String])])] = [
      (12, [(9, ["ferry", "harbour"]), (6, ["city", "council"]), (7, ["항만"])]),
      (11, [(4, ["terminal", "rows"])]),
    ]
    for (id, others) in pairs {
      related[Article.ID(rawValue: id)] = others.compactMap { other, terms in
        guard let row = headlines.first(where: { $0.id.rawValue == other }) else { return nil }
        return RelatedArticle(
          headline: row, lead: "The opening lines of this story say in short what it is about.",
          score: 0.5, terms: terms)
      }
    }
  }

  private mutating func discuss() {
    let id = Article.ID(rawValue: 12)
    let comments: [(String, String?, String, String, Bool)] = [
      ("a", nil, "mira", "Nine years! My son learned to walk, read and drive in that time.", false),
      ("b", "a", "jonas", "And the ferry was faster all along.", false),
      (
        "c", "b", "mira",
        "Only when it sailed. In winter it did not sail at all, you may recall, and then we all went round by the old road.",
        true
      ),
      ("d", nil, "하늘", "사진이 더 있으면 좋겠습니다.", true),
      ("e", "a", "tove", "Who pays for the delay?", true),
    ]
    let list = comments.enumerated().map { index, comment in
      Comment(
        id: comment.0, parent: comment.1, author: comment.2,
        date: Self.noon.advanced(by: Int64(index - 8) * 1000), html: "<p>\(comment.3)</p>",
        isNew: comment.4)
    }
    discussions[id] = [Self.discussion(of: id, list)]
  }
}
