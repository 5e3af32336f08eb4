import Comments
import Fetching
import Markup
package import Models
import Storage

extension Library {
  /// What is stored of an article's discussion.
  package func discussion(of article: Article.ID) async throws -> Discussion {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.discussion(of: article)
    }
  }

  /// Asks the source of an article's discussion, merges what comes and gives the whole.
  package func fetchDiscussion(
    of id: Article.ID, at now: Timestamp
  ) async throws -> Discussion {
    let found = try await storing { () async throws(DatabaseError) in
      try await self.archive.articleAndFeed(id)
    }
    guard let (article, feed) = found else { throw LibraryError.noSuchArticle("\(id.rawValue)") }
    guard let (source, thread) = CommentSources.first(for: article, in: feed) else {
      throw LibraryError.noDiscussion
    }
    try await heedPauses(at: now)
    return try await fetchDiscussion(of: id, from: source, thread, for: feed, loader(at: now))
  }

  private func fetchDiscussion(
    of id: Article.ID, from source: any CommentSource, _ thread: CommentThread, for feed: String?,
    _ loader: Loader
  ) async throws -> Discussion {
    let loaded: LoadedComments
    do {
      loaded = try await source.load(thread) { request async throws(FetchError) in
        try await loader.load(request, for: feed)
      }
    } catch {
      throw LibraryError.discussion(error)
    }
    try await storing { () async throws(DatabaseError) in
      try await self.store.merge(
        comments: loaded.comments, reported: loaded.reported, for: id, at: loader.now)
    }
    return try await discussion(of: id)
  }

  /// The texts of a discussion's comments, in their order.
  package func bodies(of discussion: Discussion) -> [Document] {
    discussion.comments.map(body)
  }

  package func body(of comment: Comment) -> Document {
    DocumentBuilder.document(fromHTML: comment.html)
  }
}
