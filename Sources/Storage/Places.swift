internal import Models

/// Where an article stands in lists: what `unread` and the indexes of `status` are ordered by.
struct ArticlePlace {
  /// Whether lists show the article; the codes are those of `status.is_hidden`.
  enum Visibility: Int64 {
    case shown = 0
    case hiddenRead = 1
    case hiddenUnread = 2
  }

  var key: ListKey
  var feed: Feed.ID
  var visibility: Visibility
  var isStarred: Bool
}

extension Connection {
  /// The places of the articles that exist, each once, in the order of the indexes, so that writing to those
  /// goes from page to page.
  func places(
    of articles: some Collection<Article.ID>
  ) throws(DatabaseError) -> [ArticlePlace] {
    let statement = try prepare(
      "SELECT date, feed_id, is_hidden, is_starred FROM status WHERE article_id = ?")
    var places: [ArticlePlace] = []
    places.reserveCapacity(articles.count)
    for id in articles {
      statement.reset()
      try statement.bind(id)
      guard try statement.step() else { continue }
      places.append(
        ArticlePlace(
          key: ListKey(date: Timestamp(statement.integer(0)), id: id),
          feed: Feed.ID(rawValue: statement.integer(1)),
          visibility: .init(rawValue: statement.integer(2)) ?? .shown,
          isStarred: statement.bool(3)))
    }
    places.sort { $1.key < $0.key }
    var distinct: [ArticlePlace] = []
    distinct.reserveCapacity(places.count)
    for place in places where place.key != distinct.last?.key { distinct.append(place) }
    return distinct
  }
}
