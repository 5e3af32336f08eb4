/// The order of comments that answer the same.
package enum CommentOrder: String, CaseIterable, Hashable, Sendable {
  /// As the source gives them; by time where it has no order.
  case site
  case oldest, newest
  /// The highest score first; those without one after all that have one.
  case top
  /// By the newest comment in the subtree.
  case active
}
