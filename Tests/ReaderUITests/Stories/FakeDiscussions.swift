import Markup
import Models
import Synchronization

@testable import ReaderUI

/// Swift Testing has a type of this name too.
typealias Comment = Models.Comment

/// Counts what happens in closures.
final class Counter: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock { $0 } }
  func add() { value.withLock { $0 += 1 } }
}

// Discussions: several threads of one article, each arranged as it is asked for.
extension FakeLibrary {
  /// The article that is discussed.
  static let discussed = Article.ID(rawValue: 12)

  /// A thread of the site itself, asked five minutes ago.
  static func discussion(
    of article: Article.ID = discussed, _ comments: [Comment],
    thread: CommentThread = CommentThread(.feed, "https://example.org/comments/12"),
    change: (inout ThreadState) -> Void = { _ in }
  ) -> Discussion {
    var state = ThreadState()
    state.fetched = noon.advanced(by: -300)
    change(&state)
    return Discussion(
      article: article, thread: thread, threads: [thread], comments: comments, state: state)
  }

  /// The edition with this discussion instead of its own.
  static func discussing(_ discussions: Discussion...) -> FakeLibrary {
    var library = FakeLibrary.edition
    library.textsRead = Counter()
    let threads = discussions.compactMap(\.thread)
    library.discussions[discussed] = discussions.map {
      var discussion = $0
      discussion.threads = threads
      return discussion
    }
    return library
  }

  func discussion(for request: DiscussionRequest) -> Message? {
    let threads = discussions[request.article] ?? []
    let found = threads.first { $0.thread?.id == request.thread }
    guard let known = found ?? (request.thread == nil ? threads.first : nil) else {
      guard request.asking != nil else { return nil }
      return .discussionFailed(request, reason: "This article has no discussion.")
    }
    return .discussion(request, arranged(known, for: request), isFetching: false)
  }

  func arranged(_ discussion: Discussion, for request: DiscussionRequest) -> ArrangedDiscussion {
    let counter = textsRead
    var discussion = discussion
    discussion.comments = noted(discussion.comments, of: request.article)
    let tree = CommentTree(discussion.comments, order: request.order, isFlat: request.isFlat)
    return ArrangedDiscussion(discussion, tree: tree) { comment in
      counter.add()
      return DocumentBuilder.document(fromHTML: comment.html)
    }
  }

  mutating func changeComments(of thread: CommentThread.ID, _ change: (inout Comment) -> Void) {
    for (article, known) in discussions {
      for place in known.indices where known[place].thread?.id == thread {
        for index in known[place].comments.indices {
          var comment = known[place].comments[index]
          change(&comment)
          discussions[article]?[place].comments[index] = comment
        }
      }
    }
  }
}
