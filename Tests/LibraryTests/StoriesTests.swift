import Library
import Models
import Synchronization
import TestSupport
import Testing

@Suite struct StoriesTests {
  /// Parts of the news of one day: two of one event, and others.
  private static let bridge = [
    (
      "Kestrel Bridge closed after cracks are found",
      "Kestrel Bridge over the river Lind was closed this morning after inspectors found cracks in "
        + "two hangers. The harbour authority says the bridge stays closed for five months."
    ),
    (
      "Inspectors heard the cracks in Kestrel Bridge",
      "The inspectors of the harbour authority had listened to the hangers of Kestrel Bridge all "
        + "winter. The cracks in two hangers of the bridge over the Lind were heard before they were seen."
    ),
    (
      "Ferries take the place of Kestrel Bridge",
      "While Kestrel Bridge over the Lind is closed for its cracks, the harbour authority sends two "
        + "ferries across. Inspectors say the hangers of the bridge need five months."
    ),
    (
      "Who pays for the cracks in Kestrel Bridge",
      "The harbour authority and the town cannot agree who pays for the hangers of Kestrel Bridge. "
        + "Inspectors found cracks in the bridge over the Lind; it stays closed for five months."
    ),
  ]
  private static let others = [
    (
      "Onions are cheap this autumn",
      "Growers in the valley have more onions than their sheds hold, and the market shows it: a "
        + "sack costs what a bag cost last year. Soup is recommended."
    ),
    (
      "A choir sings in the swimming bath",
      "The echo under the glass roof lasts four seconds, says the conductor, who has taken her "
        + "singers to the shallow end. Towels are to be brought along."
    ),
  ]

  /// A newspaper whose articles appear as a test wants it, each an hour after the one before.
  private final class Paper: Sendable {
    let stand: Newsstand
    private let items = Mutex<[RSS.Item]>([])
    private let hours = Mutex<Int64>(1)

    init(_ stand: Newsstand) { self.stand = stand }

    /// Fetches after these articles have been added; `hour` is when each was published.
    func print(_ articles: [(title: String, text: String)], from hour: Int) async throws {
      items.withLock { items in
        for (index, article) in articles.enumerated() {
          let date = "Sun, 08 Mar 2026 \(10 + hour + index):00:00 GMT"
          items.append(
            RSS.Item(
              guid: article.title, title: article.title, text: "<p>\(article.text)</p>",
              more: "<pubDate>\(date)</pubDate>"))
        }
      }
      let after = hours.withLock { hours in
        hours += 2
        return hours
      }
      try await stand.refresh(after: after * Newsstand.hour)
    }

    var text: String { items.withLock { RSS(items: $0) }.text }
  }

  private func paper(
    _ body: (Paper, Newsstand) async throws -> Void
  ) async throws {
    let stand = try Newsstand()
    let paper = Paper(stand)
    let server = try LoopbackServer { _ in .ok(paper.text) }
    _ = try await stand.note(server.url("/feed"))
    try await body(paper, stand)
  }

  private func wish(_ wish: StoryWish?, of title: String, _ stand: Newsstand) async throws {
    let row = try #require(try stand.rows(ListScope(filter: nil)).first { $0.title == title })
    let story = try #require(try await stand.library.story(of: row.id))
    try stand.desk().perform(
      Change(
        .story(title: story.title, from: story.wish, to: wish), true, story.all.map(\.id)),
      at: stand.now)
  }

  private func titles(_ story: Story?) -> [String] { story?.articles.map(\.title) ?? [] }

  @Test func `the sample edition's events are found, newest development first`() async throws {
    let stand = try Newsstand()
    try await stand.library.fillSampleEdition(at: stand.now)
    let stories = try await stand.library.storyBoard(at: stand.now)
    #expect(stories.count >= 5)
    #expect(stories.map(\.last) == stories.map(\.last).sorted(by: >))
    #expect(stories.allSatisfy { $0.articles.count > 1 && $0.wish == nil })
    let all = stories.flatMap(\.all).map(\.id)
    #expect(Set(all).count == all.count)
    #expect(try await stand.library.storyBoard(at: stand.now) == stories)
  }

  @Test(arguments: [[2, 3], [3, 2]]) func `new articles join a followed story, in whatever order`(
    order: [Int]
  ) async throws {
    try await paper { paper, stand in
      try await paper.print(Array(Self.bridge[..<2]) + [Self.others[0]], from: 0)
      try await wish(.followed, of: Self.bridge[0].0, stand)
      for index in order { try await paper.print([Self.bridge[index]], from: index + 2) }
      try await paper.print([Self.others[1]], from: 9)
      let followed = try await stand.library.stories(.followed)
      #expect(followed.count == 1)
      #expect(Set(titles(followed.first)) == Set(Self.bridge.map(\.0)))
      let news = Set(order.map { Self.bridge[$0].0 })
      #expect(Set(try stand.rows().filter { $0.story == .new }.map(\.title)) == news)
      #expect(try stand.rows().count { $0.story == .followed } == 2)
    }
  }

  @Test func `what came in one fetch joins by what joined before`() async throws {
    try await paper { paper, stand in
      try await paper.print([Self.bridge[0]], from: 0)
      try await wish(.followed, of: Self.bridge[0].0, stand)
      try await paper.print(Self.others + Array(Self.bridge[1...]), from: 3)
      let followed = try await stand.library.stories(.followed)
      #expect(Set(titles(followed.first)) == Set(Self.bridge.map(\.0)))
    }
  }

  @Test func `new articles of a muted story are not shown, nor told as news`() async throws {
    try await paper { paper, stand in
      try await paper.print(Array(Self.bridge[..<2]) + Self.others, from: 0)
      try await wish(.muted, of: Self.bridge[0].0, stand)
      #expect(try stand.titles() == Set(Self.others.map(\.0)))
      try await paper.print([Self.bridge[2]], from: 5)
      #expect(try stand.titles() == Set(Self.others.map(\.0)))
      let board = try await stand.library.storyBoard(at: stand.now)
      #expect(board.map(\.wish) == [.muted])
      #expect(Set(titles(board.first)) == Set(Self.bridge[..<3].map(\.0)))
      let hidden = try #require(board.first?.articles.first?.id)
      let story = try #require(try await stand.library.story(of: hidden))
      try stand.desk().perform(
        Change(.story(title: "", from: .muted, to: nil), true, story.all.map(\.id)),
        at: stand.now)
      #expect(try stand.titles().count == 5)
    }
  }

  @Test func `a followed story stays in the view when its days are over`() async throws {
    try await paper { paper, stand in
      try await paper.print(Array(Self.bridge[..<2]), from: 0)
      try await wish(.followed, of: Self.bridge[0].0, stand)
      let later = stand.now.advanced(by: 60 * 86_400)
      #expect(try await stand.library.storyBoard(at: later).map(\.wish) == [.followed])
      try await wish(nil, of: Self.bridge[0].0, stand)
      #expect(try await stand.library.storyBoard(at: later).isEmpty)
    }
  }

  @Test func `an article that stands alone is a story of one, and nobody's is none`() async throws {
    try await paper { paper, stand in
      try await paper.print(Self.others, from: 0)
      let row = try #require(try stand.rows().first)
      #expect(try await stand.library.story(of: row.id)?.all.map(\.id) == [row.id])
      #expect(try await stand.library.story(of: Article.ID(rawValue: 999)) == nil)
      #expect(try await stand.library.storyBoard(at: stand.now).isEmpty)
    }
  }

  @Test func `copies of a text count once and come with their story`() async throws {
    try await paper { paper, stand in
      let long = String(repeating: Self.bridge[0].1 + " ", count: 1)
      try await paper.print(Self.bridge + [("Agency: Kestrel Bridge is closed", long)], from: 0)
      let story = try #require(try await stand.library.storyBoard(at: stand.now).first)
      let copies = try await stand.library.copies()
      #expect(story.copies.count == copies.reduce(0) { $0 + $1.count - 1 })
      #expect(story.all.count == 5)
      for text in copies {
        let others = try stand.desk().copies(of: text[0]).map(\.id)
        #expect(Set(others) == Set(text.dropFirst()))
      }
    }
  }
}
