package import Markup
package import Models

/// Finds where an article is discussed in what is known of it, without asking anybody.
///
/// A feed may point further only than it stands itself (see `CommentAddress`).
package struct ThreadFinder: Sendable {
  private let article: Article
  /// The address of the feed that delivered the article.
  private let feed: String?

  package init(_ article: Article, in feed: String?) {
    self.article = article
    self.feed = feed
  }

  /// Threads that are taken of one article.
  package static let most = 12

  /// What the feed says: the publisher's own comments before those elsewhere.
  package func declared() -> [CommentThread] {
    var found: [CommentThread] = []
    for source in CommentSources.all {
      found += source.threads(declaredBy: permittedArticle)
      for (address, place) in addresses {
        if let thread = source.thread(at: address, place) { found.append(thread) }
      }
    }
    return Self.each(Self.uncovered(found))
  }

  /// What the article's page says.
  package func declared(in page: PageSignals) -> [CommentThread] {
    let found = CommentSources.all.flatMap { $0.threads(in: page) }.filter(permits)
    return Self.each(
      Self.uncovered(found).map { thread in
        var thread = thread
        thread.discovery = .page
        return thread
      })
  }

  /// Whether somebody else may say that the article is discussed in a thread: all that would be asked
  /// is as far out as the feed itself.
  package func permits(_ thread: CommentThread) -> Bool {
    thread.asked.allSatisfy { permitted($0) != nil }
  }

  /// The threads without those that others of them cover, which take their places.
  ///
  /// Called with what the feed and what the page declare it makes one list of both.
  package static func uncovered(_ threads: [CommentThread]) -> [CommentThread] {
    var covering: [String: CommentThread] = [:]
    for thread in threads {
      let covered = CommentSources.source(of: thread.source)?.covers(thread) ?? []
      for id in covered where covering[id] == nil { covering[id] = thread }
    }
    return each(threads.map { covering[$0.id] ?? $0 })
  }

  /// The thread that an address given by the reader is; nil where no source knows its form.
  package static func thread(at address: String) -> CommentThread? {
    // What posts of Bluesky are called by among programs.
    let address = WebAddress(BlueskyPost(address)?.page ?? address)
    guard address.isWeb else { return nil }
    for source in CommentSources.all {
      guard var thread = source.thread(at: address, .comments) else { continue }
      thread.discovery = .user
      return thread
    }
    return nil
  }

  private static func each(_ threads: [CommentThread]) -> [CommentThread] {
    var ids: Set<String> = []
    return Array(threads.filter { ids.insert($0.id).inserted }.prefix(most))
  }

  /// The article without addresses that may not be asked.
  private var permittedArticle: Article {
    var article = article
    article.url = permitted(article.url)
    article.discussion.feedURL = permitted(article.discussion.feedURL)
    article.discussion.pageURL = permitted(article.discussion.pageURL)
    return article
  }

  private func permitted(_ address: String?) -> String? {
    CommentAddress.permitted(address, page: article.url, feed: feed)
  }

  /// Addresses that may be threads by their form, the surest first.
  private var addresses: [(WebAddress, ThreadPlace)] {
    var found: [(WebAddress, ThreadPlace)] = []
    func add(_ address: String?, _ place: ThreadPlace) {
      guard let address = permitted(address) else { return }
      let web = WebAddress(address)
      if web.isWeb { found.append((web, place)) }
    }
    add(article.discussion.pageURL, .comments)
    add(article.guid.hasPrefix("http") ? article.guid : nil, .article)
    add(article.url, .article)
    return found
  }
}

extension CommentThread {
  /// Addresses in it that would be asked.
  var asked: [String] {
    ([name] + parameters.values).filter { WebAddress($0).isWeb }
  }
}
