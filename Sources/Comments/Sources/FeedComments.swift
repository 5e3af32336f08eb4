import FeedParsing
import Fetching
package import Models

/// Comments that the publisher offers as a feed (`wfw:commentRss`, Atom `rel=replies`, RFC 4685).
package struct FeedComments: CommentSource {
  package let kind = CommentThread.Source.feed

  package init() {}

  package func threads(declaredBy article: Article) -> [CommentThread] {
    guard let address = article.discussion.feedURL else { return [] }
    return [Self.thread(at: address, of: article)]
  }

  /// The comment feed at `address`, which is about `article`.
  package static func thread(at address: String, of article: Article) -> CommentThread {
    let names = [article.guid, article.url, article.discussion.pageURL, address]
    // Some feeds name a discussion elsewhere as the page of the comments, beside their own feed.
    let hosts = [address, article.url].map { $0.flatMap { WebAddress($0).host } }
    let own = article.discussion.pageURL.flatMap { hosts.contains(WebAddress($0).host) ? $0 : nil }
    let page = own ?? article.url
    return CommentThread(
      .feed, address,
      parameters: [
        "about": names.compactMap(\.self).joined(separator: "\n"),
        "base": article.url ?? page ?? "",
      ],
      page: page.flatMap { WebAddress($0).isWeb ? $0 : nil }, reported: article.discussion.count)
  }

  /// Asks for the flavour that knows replies, and where there is none for the feed that was given.
  ///
  /// A network that fails, and a server that wants to be left alone, end the attempt at once.
  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let given = request.thread.name
    var failure = CommentError(.notUnderstood, address: given)
    for address in [WordPressFeed.threadedAddress(for: given), given].compactMap(\.self) {
      // What is known of the address that answered last may hold for the same one only.
      let known = request.known?.cursor == address ? request.known?.validators : nil
      let response: Response
      do throws(CommentError) {
        response = try await asking.get(
          address, accept: Request.feedTypes, validators: known)
      } catch {
        guard error.leavesOthersToTry else { throw error }
        failure = error
        continue
      }
      // A site that does not know the better address may lead to the feed of all its articles.
      let isRight = address == given || WordPressFeed.isThreaded(response.url, askedFor: address)
      if isRight, var loaded = try await Self.read(response, of: request) {
        loaded.validators = response.validators
        loaded.cursor = address
        return loaded
      }
      failure = CommentError(.notUnderstood, address: address)
    }
    throw failure
  }

  /// The comments in an answer; nil where it is not a feed.
  @concurrent private static func read(
    _ response: Response, of request: ThreadRequest
  ) async throws(CommentError) -> LoadedComments? {
    if response.status == 304 { return .unchanged }
    let contents = FeedParser.parse(
      response.body, contentType: response.contentType, address: response.url)
    guard let contents else { return nil }
    let parameters = request.thread.parameters
    let names = parameters["about"]?.split(separator: "\n").map(String.init) ?? []
    var loaded = CommentFeed.comments(
      in: contents, articleNames: Set(names), page: parameters["base"],
      limit: request.mostComments)
    loaded.reported = request.thread.reported
    if loaded.comments.isEmpty, contents.items.contains(where: WordPressFeed.isProtected) {
      throw CommentError(.protected, address: response.url)
    }
    return loaded
  }
}

extension CommentError {
  /// Whether the same site may have at another address what it did not give at this one.
  package var leavesOthersToTry: Bool {
    switch reason {
    case .status, .absent, .blocked, .notUnderstood: true
    case .notFetched, .tooBusy, .protected, .overBudget: false
    }
  }
}
