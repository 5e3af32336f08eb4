import Synchronization

/// What one refresh may ask for comments in all.
final class CommentBudget: Sendable {
  static let requests = 60
  static let bytes = 8 * 1024 * 1024

  private let left = Mutex((requests: CommentBudget.requests, bytes: CommentBudget.bytes))

  /// False where nothing more is to be asked for.
  func spendRequest() -> Bool {
    left.withLock { left in
      guard left.requests > 0, left.bytes > 0 else { return false }
      left.requests -= 1
      return true
    }
  }

  func spend(bytes: Int) { left.withLock { $0.bytes -= bytes } }

  var isSpent: Bool { left.withLock { $0.requests <= 0 || $0.bytes <= 0 } }
}
