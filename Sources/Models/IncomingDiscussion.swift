/// What a source answered about a thread, to be merged into what is stored of it.
package struct IncomingDiscussion: Hashable, Sendable {
  package var thread: CommentThread
  package var comments: [Comment]
  /// What is known of the thread from now on.
  package var state: ThreadState
  /// Whether `comments` are all that the source has, so that others are gone.
  package var isComplete: Bool
  /// The `more` that `comments` take the place of.
  package var replaces: Comment.ID?

  package init(
    _ thread: CommentThread, comments: [Comment], state: ThreadState, isComplete: Bool,
    replaces: Comment.ID? = nil
  ) {
    self.thread = thread
    self.comments = comments
    self.state = state
    self.isComplete = isComplete
    self.replaces = replaces
  }
}
