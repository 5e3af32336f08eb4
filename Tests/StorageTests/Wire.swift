import Models

@testable import Storage

/// A store with feeds that bring the same texts, and what its lists say.
struct Wire {
  let test: TestStore
  let reader: StoreReader
  let writer: StateWriter
  var feeds: [Feed.ID] = []

  /// Feeds 0, 1, 2 and so on, each in these sections.
  init(_ sections: [[String]]) async throws {
    test = try TestStore()
    for (number, sections) in sections.enumerated() {
      feeds.append(
        try await test.store.add(
          feed: "https://\(number).example/", title: "Feed \(number)", sections: sections
        ).id)
    }
    reader = try test.reader()
    writer = try test.writer()
  }

  /// An article of a feed, so many minutes after noon of the day before.
  func add(
    _ guid: String, from feed: Int, at minutes: Int64, title: String = "A title"
  ) async throws -> Article.ID {
    let article = article(
      guid, title: title, published: noon.seconds - 86_400 + minutes * 60)
    return try await test.store.merge([article], into: feeds[feed], at: noon).inserted[0]
  }

  /// Says that an article was compared with others and has the text of these.
  func gather(_ article: Article.ID, _ others: Article.ID...) async throws {
    try await test.store.keepGathered([article], copies: others.map { (article, $0) })
  }

  func rows(_ scope: ListScope = ListScope()) throws -> [Headline] {
    let window = try reader.window(ListRequest(scope, first: 0, count: 1_000))
    guard window.total == window.rows.count else { return [] }
    return window.rows
  }

  func ids(
    _ source: ListScope.Source = .everything, unreadOnly: Bool = false, _ query: String? = nil
  ) throws -> [Article.ID] {
    var scope = ListScope(source, unreadOnly: unreadOnly)
    if let query { scope.filter = try Query(parsing: query, now: noon) }
    return try rows(scope).map(\.id)
  }

  func ids(_ query: String) throws -> [Article.ID] { try ids(.everything, query) }

  func isRead(_ id: Article.ID) throws -> Bool? { try reader.headlines([id]).first?.isRead }

  func section(_ name: String) throws -> ListScope.Source {
    let section = try reader.sections().first { $0.name == name }
    return section.map { .section($0.id) } ?? .starred
  }

  /// What contradicts something else in the store.
  func findings() throws -> [Finding]? {
    try StoreDoctor(directory: test.directory).examine(at: noon)?.findings
  }
}
