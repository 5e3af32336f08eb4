package import Models

/// Where an article is discussed and how to recognise what belongs to it.
package struct CommentThread: Hashable, Sendable {
  /// The addresses to ask, the best first.
  package var addresses: [String]
  /// The names that a reply may call the article itself by: its guid and its pages.
  package var articleNames: Set<String>
  /// The page that relative links in comments are resolved against.
  package var page: String?
  /// How many comments the article's feed counted.
  package var reported: Int?

  package init(
    addresses: [String], articleNames: Set<String> = [], page: String? = nil, reported: Int? = nil
  ) {
    self.addresses = addresses
    self.articleNames = articleNames
    self.page = page
    self.reported = reported
  }
}

/// What a source delivered of a discussion.
package struct LoadedComments: Hashable, Sendable {
  /// Flat, sanitised, in the order the source gave them; at most `FeedComments.maximumCount`.
  package var comments: [Comment]
  /// How many the source, or the article's feed, says there are.
  package var reported: Int?
  /// True where the source delivered more than was taken.
  package var isTruncated: Bool

  package init(comments: [Comment], reported: Int? = nil, isTruncated: Bool = false) {
    self.comments = comments
    self.reported = reported
    self.isTruncated = isTruncated
  }
}
