import FeedParsing
package import Fetching
package import Models

/// Comments that the publisher offers as a feed (`wfw:commentRss`, Atom `rel=replies`).
package struct FeedComments: CommentSource {
  /// Bytes taken of one comment feed, decompressed.
  package static let maximumBytes = 2 * 1024 * 1024
  /// Comments taken of one feed, the first it gives; those are the newest.
  package static let maximumCount = 2000

  package init() {}

  package func thread(for article: Article, in feed: String?) -> CommentThread? {
    let signals = article.discussion
    let given = CommentAddress.permitted(signals.feedURL, page: article.url, feed: feed)
    guard let given else { return nil }
    let names = [article.guid, article.url, signals.pageURL, signals.feedURL].compactMap(\.self)
    return CommentThread(
      addresses: [WordPress.threadedAddress(for: given), given].compactMap(\.self),
      articleNames: Set(names), page: article.url ?? signals.pageURL, reported: signals.count)
  }

  /// Asks one address after the other until one answers with a feed.
  ///
  /// A network that fails, and a server that wants to be left alone, end the attempt at once.
  package func load(
    _ thread: CommentThread,
    with fetch: @Sendable (Request) async throws(FetchError) -> Response
  ) async throws(CommentError) -> LoadedComments {
    var failure = CommentError(.notAFeed, address: thread.addresses.last ?? "")
    for address in thread.addresses {
      let response = try await ask(address, with: fetch)
      switch response.status {
      case 200..<300:
        // A site that does not know the better address may lead to the feed of all its articles.
        let isGiven = address == thread.addresses.last
        if isGiven || WordPress.isThreaded(response.url, askedFor: address),
          let loaded = try await Self.read(response, of: thread)
        {
          return loaded
        }
        failure = CommentError(.notAFeed, address: address)
      case 429, 503:
        throw CommentError(.tooBusy(retryAfter: response.retryAfter), address: address)
      default: failure = CommentError(.status(response.status), address: address)
      }
    }
    throw failure
  }

  private func ask(
    _ address: String, with fetch: @Sendable (Request) async throws(FetchError) -> Response
  ) async throws(CommentError) -> Response {
    do {
      return try await fetch(Request(url: address, maximumBytes: Self.maximumBytes))
    } catch {
      throw CommentError(.notFetched(error), address: address)
    }
  }

  /// The comments in an answer; nil where it is not a feed.
  @concurrent private static func read(
    _ response: Response, of thread: CommentThread
  ) async throws(CommentError) -> LoadedComments? {
    let contents = FeedParser.parse(
      response.body, contentType: response.contentType, address: response.url)
    guard let contents else { return nil }
    let loaded = CommentFeed.comments(in: contents, of: thread)
    if loaded.comments.isEmpty, contents.items.contains(where: WordPress.isProtected) {
      throw CommentError(.protected, address: response.url)
    }
    return loaded
  }
}
