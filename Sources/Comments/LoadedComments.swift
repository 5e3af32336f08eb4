package import Models

/// What a source delivered of a thread.
package struct LoadedComments: Hashable, Sendable {
  /// Flat, sanitised, in the order the source gave them.
  package var comments: [Comment]
  /// How many the source, or the article's feed, says there are.
  package var reported: Int?
  package var extent: ThreadExtent
  package var isFlat = false
  package var title: String?
  package var validators = HTTPValidators()
  package var cursor: String?
  /// Nothing has changed since the last time.
  package var isUnchanged = false
  /// The source leads to another thread instead, which the article is to have from now on.
  package var movedTo: CommentThread?
  /// Why this is only a part.
  package var problem: CommentProblem?

  package init(
    _ comments: [Comment], reported: Int? = nil, extent: ThreadExtent = .all, isFlat: Bool = false
  ) {
    self.comments = comments
    self.reported = reported
    self.extent = extent
    self.isFlat = isFlat
  }

  /// What there is where the server says that nothing has changed.
  static var unchanged: LoadedComments {
    var unchanged = LoadedComments([], extent: .newest)
    unchanged.isUnchanged = true
    return unchanged
  }

  /// Marks what `author` said, who began the thread.
  mutating func markOriginal(_ author: String?) {
    guard let author else { return }
    for index in comments.indices where comments[index].author == author {
      comments[index].roles.insert(.original)
    }
  }
}

/// Why only a part of a thread came; facts, never a sentence.
package enum CommentProblem: Hashable, Sendable {
  /// The answer broke off or was not as the protocol says.
  case damaged
  /// Replies are nested deeper than is read.
  case tooDeep
  /// There are more than are taken at once.
  case tooMany
  /// A later request of the same thread failed.
  case interrupted(CommentError.Reason)
}
