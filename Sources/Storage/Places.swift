internal import Models

/// Where an article stands in lists: what `unread` and the indexes of `status` are ordered by.
struct ArticlePlace {
  /// Whether lists show the article; the codes are those of `status.is_hidden`.
  enum Visibility: Int64 {
    case shown = 0
    /// A rule of the reader's keeps it out of lists.
    case hiddenRead = 1
    case hiddenUnread = 2
    /// Another copy of its text is shown in its place.
    case foldedRead = 3
    case foldedUnread = 4
  }

  var key: ListKey
  var feed: Feed.ID
  var visibility: Visibility
  var isStarred: Bool
}

extension ArticlePlace.Visibility {
  /// Whether a rule keeps the article out of lists.
  var isHidden: Bool { self == .hiddenRead || self == .hiddenUnread }

  /// Whether another copy is shown in its place.
  var isFolded: Bool { self == .foldedRead || self == .foldedUnread }

  /// Whether the article is unread; of what is shown, `unread` says so.
  var isUnread: Bool { self == .hiddenUnread || self == .foldedUnread }

  /// The same for an article that is unread or read.
  func asUnread(_ isUnread: Bool) -> Self {
    switch self {
    case .shown: .shown
    case .hiddenRead, .hiddenUnread: isUnread ? .hiddenUnread : .hiddenRead
    case .foldedRead, .foldedUnread: isUnread ? .foldedUnread : .foldedRead
    }
  }
}

/// What is looked at besides the articles that lists show.
package struct Unshown: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// What rules hide.
  package static let hidden = Self(rawValue: 1)
  /// Copies in whose place another one is shown.
  package static let copies = Self(rawValue: 2)
  package static let all: Self = [.hidden, .copies]

  /// What holds for a row `c` of `status`, say, that is looked at; nil where that is every row.
  func condition(on row: String = "c") -> String? {
    switch (contains(.hidden), contains(.copies)) {
    case (false, false): "\(row).is_hidden = 0"
    case (true, false): "\(row).is_hidden < 3"
    case (false, true): "\(row).is_hidden NOT IN (1, 2)"
    case (true, true): nil
    }
  }

  /// What holds for the rows of `status` that are looked at though lists do not show them; nil where
  /// there are none.
  var others: String? {
    switch (contains(.hidden), contains(.copies)) {
    case (false, false): nil
    case (true, false): "is_hidden < 3"
    case (false, true): "is_hidden > 2"
    case (true, true): "1"
    }
  }
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
    var count = 0
    for index in places.indices where count == 0 || places[index].key != places[count - 1].key {
      places[count] = places[index]
      count += 1
    }
    places.removeSubrange(count...)
    return places
  }
}
