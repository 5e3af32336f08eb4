import FeedParsing
package import Models

/// Hacker News: whole trees from Algolia's search (https://hn.algolia.com/api), the order of their
/// top level from the site's own interface (https://github.com/HackerNews/API).
package struct HackerNews: CommentSource {
  package let kind = CommentThread.Source.hackerNews

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    guard address.bareHost == "news.ycombinator.com", address.path == "/item",
      let id = address.field("id")?.numericID
    else { return nil }
    return CommentThread(.hackerNews, id, page: Self.page(of: id))
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    guard request.thread.name.numericID != nil else {
      throw CommentError(.notUnderstood, address: request.thread.page ?? request.thread.name)
    }
    var loading = HackerNewsLoading(request, asking: asking)
    if let stub = request.more { return try await loading.more(stub) }
    if let newest = try await loading.newest() { return newest }
    return try await loading.everything()
  }

  /// The page for people of a story or a comment.
  static func page(of id: String) -> String { "https://news.ycombinator.com/item?id=" + id }
}
