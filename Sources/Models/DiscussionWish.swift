/// What somebody wants of a thread.
package enum DiscussionWish: Hashable, Sendable {
  /// The source is asked where what is stored is older than its age allows.
  case whenOld
  /// The source is asked for what is new.
  case news
  /// The source is asked for everything, however much it is.
  case everything
  /// The source is asked for the comments that a `more` stands for.
  case more(Comment.ID)
}
