package import Models

/// The values behind `set NAME VALUE`.
package struct Settings: Hashable, Sendable {
  package var theme = "ink"
  /// How often a feed is asked, in seconds; never under 10 minutes.
  package var refreshEvery = 3600
  package var refreshOnStart = false
  /// The program that opens links: a name or path and its arguments, separated by spaces.
  package var browser = "xdg-open"
  /// Columns of text in the article.
  package var measure = 72
  /// Columns of the Related Articles sidebar, at most 36.
  package var sidebarWidth = 32
  package var related = true
  /// Whether the addresses of an article's links stand under its text.
  package var linkList = false
  package var bidi = BidiChoice.auto
  package var mouse = true
  /// Lines a headline takes: 1 or 2.
  package var headlineLines = 2
  package var unreadOnly = false
  /// The order of lists whose query names none.
  package var sort = ListOrder.newest
  /// The order of comments that answer the same.
  package var commentSort = CommentOrder.site
  /// Columns by which an answer stands to the right of what it answers: 1 to 4.
  package var commentIndent = 2
  /// Whether what the reader opens, stars and skips is recorded.
  package var interest = false
  /// Whether Space moves on to the next unread article at the end of one.
  package var skimNext = true
  /// Whether whole articles come with their feeds.
  package var fullText = FullTextWish.never
  /// Bytes that one `fetch --offline` brings at most.
  package var offlineBudget = 200 << 20
  /// How long articles stay.
  package var retention = Retention()
  /// A web or mail address that servers are told.
  package var contact: String?
  package var images = Images.off
  /// Bytes that are kept of pictures.
  package var imageCache = 64 * 1024 * 1024
  /// Bytes that are kept of comments.
  package var commentCache = 200 * 1024 * 1024
  package var notify = Announcing.off
  /// An argument vector to which the text is added; empty for none.
  package var notifyCommand: [String] = []
  /// Seconds that an assistant gets.
  package var assistantDeadline = 120

  package init() {}
}
