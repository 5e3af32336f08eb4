import Fetching
import Library
import Models
import Storage
import TestSupport

/// A library in a folder of its own, at a moment that is always the same.
struct Newsstand {
  static let now = CivilDate(year: 2026, month: 3, day: 9, hour: 8).timestamp()
  static let hour: Int64 = 3600

  let folder: Folder
  let library: Library

  /// Feeds are asked to the second; with `isPublic` every server counts as one of the public
  /// internet, the loopback ones too.
  init(
    refreshEvery: Int = 3600, rules: [FeedRule] = [], contact: String? = nil,
    isPublic: Bool = false, fetcher: Fetcher? = nil, in folder: Folder? = nil,
    commentGap: Duration = .zero
  ) throws {
    self.folder = try folder ?? Folder()
    library = Library(
      directory: self.folder.path,
      manners: Manners(interval: refreshEvery, rules: rules, contact: contact),
      fetcher: fetcher
        ?? (isPublic
          ? Fetcher(limits: FetchLimits(), isPrivate: { _ in false }) : Fetcher()),
      spread: { _, _ in 0 }, commentGap: commentGap)
  }

  var now: Timestamp { Self.now }

  func desk() throws -> LibraryDesk { try library.openDesk() }

  func subscribe(_ address: String) async throws -> Subscription {
    try await library.subscribe(to: address, sections: [], at: now)
  }

  /// Subscribes without asking anybody.
  func note(_ address: String) async throws -> Feed.ID {
    try await library.subscribe(to: address, sections: [], looksFirst: false, at: now).feed
  }

  /// Asks what is due so many seconds later.
  @discardableResult
  func refresh(
    _ target: RefreshTarget = .due, after seconds: Int64 = 0
  ) async throws -> RefreshProgress {
    try await library.refresh(target, at: now.advanced(by: seconds)) { _ in }
  }

  /// Merges what a thread says about an article.
  func say(_ comments: [Comment], in thread: CommentThread, about id: Article.ID) async throws {
    try await Store(directory: folder.path).merge(
      IncomingDiscussion(thread, comments: comments, state: ThreadState(), isComplete: false),
      of: id, at: now)
  }

  /// Notes that an article is discussed in threads.
  func keep(_ threads: [CommentThread], of id: Article.ID) async throws {
    try await Store(directory: folder.path).keep(threads: threads, of: id, at: now)
  }

  func feed(_ id: Feed.ID) throws -> Feed? { try desk().feed(id) }

  /// All articles, newest first.
  func rows(_ scope: ListScope = ListScope()) throws -> [Headline] {
    var rows: [Headline] = []
    try desk().forEachPage(of: scope) { page in
      rows += page
      return true
    }
    return rows
  }

  func titles() throws -> Set<String> { Set(try rows().map(\.title)) }

  func article(_ title: String) throws -> Article? {
    guard let row = try rows().first(where: { $0.title == title }) else { return nil }
    return try desk().article(row.id)
  }
}

/// RSS as small publishers write it.
struct RSS {
  var title = "The Pier Gazette"
  var site = "http://pier.example/"
  var more = ""
  var items: [Item]

  struct Item {
    var guid: String
    var title: String?
    var text = "<p>The tide was late again, and nobody minded.</p>"
    var more = ""
  }

  init(_ titles: String..., more: String = "") {
    items = titles.map { Item(guid: $0.lowercased(), title: $0) }
    self.more = more
  }

  init(items: [Item]) { self.items = items }

  var text: String {
    let items = items.map { item in
      """
      <item><guid isPermaLink="false">\(item.guid)</guid>
      \(item.title.map { "<title>\($0)</title>" } ?? "")
      <description><![CDATA[\(item.text)]]></description>\(item.more)</item>
      """
    }
    return """
      <?xml version="1.0"?><rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
        xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
      <title>\(title)</title><link>\(site)</link>\(more)
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
  }
}
