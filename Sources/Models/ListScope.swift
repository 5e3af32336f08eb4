/// Which articles a list shows, and in which order.
package struct ListScope: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case everything
    case section(Section.ID)
    case feed(Feed.ID)
    case starred
  }

  package var source: Source
  package var unreadOnly: Bool
  /// With `unreadOnly`: articles read at or after this moment still count as unread, so that rows
  /// that were just read stay where they are until the list is left.
  package var keepsReadSince: Timestamp?
  /// A query in the reader's language (`Query`), further narrowing the list.
  package var filter: Query?
  package var order: ListOrder
  /// With the order of interest: what the reader did after this moment plays no part, so that
  /// no row moves while the list is open; nil for all that was done.
  package var interestUntil: Timestamp?

  package init(
    _ source: Source = .everything, unreadOnly: Bool = false, keepsReadSince: Timestamp? = nil,
    filter: Query? = nil, order: ListOrder = .newest, interestUntil: Timestamp? = nil
  ) {
    self.source = source
    self.unreadOnly = unreadOnly
    self.keepsReadSince = keepsReadSince
    self.filter = filter
    self.order = order
    self.interestUntil = interestUntil
  }
}

extension ListScope {
  /// The order the rows really have: a query may ask for another one than the list's, and where
  /// all is unread, nothing stands above it.
  package var rowOrder: ListOrder {
    let wanted = filter?.order ?? order
    return unreadOnly && wanted == .unread ? .newest : wanted
  }

  /// The same rows in another order, whatever the query asks for.
  package func ordered(_ order: ListOrder) -> ListScope {
    var scope = self
    scope.order = order
    scope.filter?.order = nil
    scope.interestUntil = nil
    return scope
  }
}

/// A part of a list that is asked for: `count` rows from the absolute index `first` on.
package struct ListRequest: Hashable, Sendable {
  package var scope: ListScope
  package var first: Int
  package var count: Int
  /// A row whose index is known already; the walk starts there when that is nearer.
  package var anchor: Anchor?

  package struct Anchor: Hashable, Sendable {
    package var index: Int
    package var key: ListKey
    package init(index: Int, key: ListKey) {
      self.index = index
      self.key = key
    }
  }

  package init(_ scope: ListScope, first: Int, count: Int, anchor: Anchor? = nil) {
    self.scope = scope
    self.first = first
    self.count = count
    self.anchor = anchor
  }
}

/// A part of a list that was found.
package struct ListWindow: Hashable, Sendable {
  /// The absolute index of `rows[0]`.
  package var first: Int
  package var rows: [Headline]
  /// How long the whole list is.
  package var total: Int
  /// False where there are more rows than `total`, and a complete answer follows.
  package var isComplete: Bool

  package init(first: Int, rows: [Headline], total: Int, isComplete: Bool = true) {
    self.first = first
    self.rows = rows
    self.total = total
    self.isComplete = isComplete
  }
}
