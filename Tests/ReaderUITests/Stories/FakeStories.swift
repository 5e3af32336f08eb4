import Models

@testable import ReaderUI

// Events of the made-up library, as the real one finds them.
extension FakeLibrary {
  /// The edition with three events: one of five articles, two of two.
  static let events: FakeLibrary = {
    var library = edition
    for story in more { library.add(story) }
    library.events = [[12, 9, 13, 14, 15], [10, 7], [11, 4]]
    library.texts = [[13, 14]]
    return library
  }()

  private static let more: [Story] = [
    Story(id: 13, feed: 1, title: "Bridge toll falls for those who come by ferry", age: 20_000),
    Story(id: 14, feed: 3, title: "Bridge toll falls for ferry passengers", age: 21_000),
    Story(
      id: 15, feed: 2, title: "The last rivet of the harbour bridge is of gold", age: 190_000,
      isRead: true),
  ]

  var board: [Models.Story] {
    let all = events.indices.map(story)
    let order = { (one: Models.Story, other: Models.Story) in one.last > other.last }
    return all.filter { $0.wish != .muted }.sorted(by: order)
      + all.filter { $0.wish == .muted }.sorted(by: order)
  }

  func story(of id: Article.ID) -> Models.Story? {
    guard let row = headlines.first(where: { $0.id == id }) else { return nil }
    let place = events.firstIndex { $0.contains(id.rawValue) }
    return place.map(story) ?? Models.Story(articles: [row])
  }

  private func story(at place: Int) -> Models.Story {
    var story = Models.Story(articles: [], wish: wishes[place])
    for row in headlines where events[place].contains(row.id.rawValue) {
      let isCopy = story.articles.contains { copies(of: row.id).map(\.id).contains($0.id) }
      if isCopy { story.copies.append(row) } else { story.articles.append(row) }
    }
    if wishes[place] == .followed { story.news = news.intersection(story.all.map(\.id)) }
    return story
  }

  func copies(of id: Article.ID) -> [Headline] {
    let text = texts.first { $0.contains(id.rawValue) } ?? []
    return headlines.filter { $0.id != id && text.contains($0.id.rawValue) }
  }

  func isMuted(_ row: Headline) -> Bool {
    events.indices.contains { wishes[$0] == .muted && events[$0].contains(row.id.rawValue) }
  }
}
