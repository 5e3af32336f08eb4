/// One contribution to a discussion, flat; the tree is derived by `CommentTree`.
package struct Comment: Identifiable, Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case live, deleted, removed
    /// A stand-in for a parent that others answer but nobody delivered.
    case missing
  }

  /// The source's own id, unique within one discussion.
  package var id: String
  /// The id of the comment this one answers; nil at top level.
  package var parent: String?
  package var author: String?
  package var date: Timestamp?
  /// Sanitised HTML in the readable subset that `Markup.SafeHTML` writes.
  package var html: String
  package var permalink: String?
  package var state: State
  /// True until the reader has left the discussion once after the comment arrived.
  package var isNew: Bool

  package init(
    id: String, parent: String? = nil, author: String? = nil, date: Timestamp? = nil,
    html: String, permalink: String? = nil, state: State = .live, isNew: Bool = true
  ) {
    self.id = id
    self.parent = parent
    self.author = author
    self.date = date
    self.html = html
    self.permalink = permalink
    self.state = state
    self.isNew = isNew
  }
}

/// The stored comments of an article and how fresh they are.
package struct Discussion: Hashable, Sendable {
  package var article: Article.ID
  /// In order of arrival.
  package var comments: [Comment]
  /// What the source said the count is, where it said so.
  package var reported: Int?
  package var fetched: Timestamp?

  package init(
    article: Article.ID, comments: [Comment] = [], reported: Int? = nil, fetched: Timestamp? = nil
  ) {
    self.article = article
    self.comments = comments
    self.reported = reported
    self.fetched = fetched
  }
}
