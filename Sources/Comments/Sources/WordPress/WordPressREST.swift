import FeedParsing
import Fetching
package import Markup
package import Models

/// The comments below a post of WordPress, asked for by its REST interface, which gives all of them
/// where a feed gives the newest ten.
///
/// Many sites have closed it: then the feed of the comments is read in its place, and it stays one
/// thread.
package struct WordPressREST: CommentSource {
  package let kind = CommentThread.Source.wordPress

  package init() {}

  /// The guid that WordPress gives to posts, `https://host/?p=7`, believed where the article itself
  /// is on that host.
  package func threads(declaredBy article: Article) -> [CommentThread] {
    guard let url = article.url.map({ WebAddress($0) }), let origin = url.origin,
      let post = WordPressPost(shortLink: WebAddress(article.guid)), post.host == url.bareHost
    else { return [] }
    // The guid stays what it was when a site moves to https.
    var thread = post.thread(api: post.guessedAPI(origin, hasPlainLinks: url.field("p") != nil))
    thread.page = url.text
    thread.reported = article.discussion.count
    if let feed = article.discussion.feedURL {
      let own = FeedComments.thread(at: feed, of: article)
      thread.parameters.merge(own.parameters) { $1 }
      thread.parameters["feed"] = feed
      thread.page = own.page
    }
    return [thread]
  }

  /// `https://host/?p=7` as the page of the comments.
  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    guard place == .comments, let origin = address.origin,
      let post = WordPressPost(shortLink: address)
    else { return nil }
    var thread = post.thread(api: post.guessedAPI(origin, hasPlainLinks: true))
    thread.page = address.text
    return thread
  }

  /// The head of a page names the interface, and the post in it.
  package func threads(in page: PageSignals) -> [CommentThread] {
    var found = page.links.lazy.filter { $0.isResource }
      .compactMap { WordPressPost.resource($0.address) }.first
    let root = page.links.first { $0.relations.contains("https://api.w.org/") }?.address
    if found == nil, let root, let short = page.links.first(where: { $0.isShortLink }),
      let id = WordPressPost(shortLink: WebAddress(short.address))?.id
    {
      found = WordPressPost(api: root, id: id).map { ($0, root) }
    }
    guard let (post, api) = found else { return [] }
    var thread = post.thread(api: api)
    thread.page = WebAddress(page.address).isWeb ? page.address : nil
    thread.title = CommentBody.title(page.title, .plain)
    thread.parameters["base"] = page.address
    thread.parameters["about"] = page.address
    // The site has feeds of all articles and of all comments, too.
    let own = WebAddress(page.address).path + "feed/"
    thread.parameters["feed"] =
      page.links.first { $0.isFeed && WebAddress($0.address).path == own }?.address
    return [thread]
  }

  package func covers(_ thread: CommentThread) -> Set<String> {
    guard let feed = thread.parameters["feed"] else { return [] }
    return [CommentThread(.feed, feed).id]
  }
}

extension PageSignals.Link {
  fileprivate var isResource: Bool {
    type == "application/json" && relations.contains("alternate")
  }

  fileprivate var isShortLink: Bool { relations.contains("shortlink") }

  fileprivate var isFeed: Bool {
    relations.contains("alternate") && (type?.hasSuffix("rss+xml") ?? false)
  }
}

extension WordPressREST {
  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let thread = request.thread
    guard let post = WordPressPost(name: thread.name), let api = thread.parameters["api"] else {
      throw CommentError(.absent(404), address: thread.name)
    }
    do throws(CommentError) {
      return try await WordPressLoading(post, api: api, request).load(asking)
    } catch {
      guard error.leavesOthersToTry else { throw error }
      // Without pretty links the interface is at another place, which a page would have named.
      let plain = post.guessedAPI(WebAddress(api).origin ?? "", hasPlainLinks: true)
      if case .absent(404) = error.reason, thread.parameters["feed"] == nil, plain != api,
        post.guessedAPI(WebAddress(api).origin ?? "", hasPlainLinks: false) == api
      {
        return try await WordPressLoading(post, api: plain, request).load(asking)
      }
      return try await loadFeed(request, instead: error, asking: asking)
    }
  }

  private func loadFeed(
    _ request: ThreadRequest, instead failure: CommentError, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    guard let feed = request.thread.parameters["feed"] else { throw failure }
    var request = request
    request.thread = CommentThread(
      .feed, feed, parameters: request.thread.parameters, page: request.thread.page,
      reported: request.thread.reported)
    var loaded = try await FeedComments().load(request, asking: asking)
    for index in loaded.comments.indices {
      let comment = loaded.comments[index]
      loaded.comments[index].id = Self.number(in: comment.id)
      loaded.comments[index].parent = comment.parent.map(Self.number)
      loaded.comments[index].rank = 0
    }
    return loaded
  }

  /// The id that the interface calls a comment by which the feed calls `https://host/?p=7#comment-12`.
  private static func number(in id: String) -> String {
    guard let mark = id.firstRange(of: "#comment-") else { return id }
    return id[mark.upperBound...].numericID ?? id
  }
}
