/// One contribution to a discussion, flat; the tree is derived by `CommentTree`.
package struct Comment: Identifiable, Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case live
    /// Taken back by who wrote it.
    case deleted
    /// Taken away by who keeps the place.
    case removed
    /// Folded away or blocked by the source; what there is of its text is shown when asked for.
    case hidden
    /// Waits to be approved.
    case pending
    /// A stand-in for a parent that others answer but nobody delivered.
    case missing
    /// A stand-in for `replies` answers that the source did not deliver with the others.
    case more
    /// Was here, and a later complete answer of the source no longer had it.
    case gone
  }

  /// What the source, or the library, knows of the author beyond the name.
  package struct Roles: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Wrote the article, or began the thread.
    package static let original = Roles(rawValue: 1)
    package static let moderator = Roles(rawValue: 2)
    package static let admin = Roles(rawValue: 4)
    package static let bot = Roles(rawValue: 8)
    /// The reader: a note of one's own.
    package static let me = Roles(rawValue: 16)
  }

  /// The source's own id, unique within one thread.
  package var id: String
  /// The id of the comment this one answers; nil at top level.
  package var parent: String?
  package var author: String?
  package var roles: Roles = []
  package var date: Timestamp?
  package var edited: Timestamp?
  /// Sanitised HTML in the readable subset that `Markup.SafeHTML` writes.
  package var html: String
  package var permalink: String?
  package var state: State
  /// Points, likes or votes; nil where the source does not say.
  package var score: Int?
  /// The place among its siblings that the source gives it, from 0; nil where the source has no
  /// order of its own.
  package var rank: Int?
  /// Why the text is hidden until it is asked for: a content warning.
  package var warning: String?
  /// The answers that a `more` stands for, as far as the source says.
  package var replies: Int?
  /// True until the reader has seen it.
  package var isNew: Bool
  package var isStarred = false

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

  /// Somebody's words, to be counted and read.
  package var isLive: Bool { state == .live || state == .pending }
  /// Whether something of it is to be read although it no longer counts.
  package var hasText: Bool { !html.isEmpty }
}
