import FeedParsing
import Models
import Storage

/// An article of newsboat's cache with the guid that it has, or would have, here.
struct NewsboatArrival: Sendable {
  let item: NewsboatItem
  let feed: NewsboatFeed
  let guid: String
  /// Guids that its feed might bring it under.
  let names: [String]

  /// `guids` are those of articles that are here, by address.
  init(_ item: NewsboatItem, of feed: NewsboatFeed, guids: [String: String]?) {
    self.item = item
    self.feed = feed
    let own = Self.guid(of: item, feed)
    guid = guids?[item.url] ?? own
    names = [own]
  }

  /// What the feed said, or what `Editing` makes of it. Newsboat makes a guid of address and date
  /// where the feed gives none, and of the title where it gives no address either.
  private static func guid(of item: NewsboatItem, _ feed: NewsboatFeed) -> String {
    let guid = String(item.guid.trimmed)
    let isMade =
      guid.isEmpty || (item.url.isEmpty && guid == item.title.trimmed)
      || (!item.url.isEmpty && guid.hasPrefix(item.url) && isDate(guid.dropFirst(item.url.count)))
    return isMade ? article(item, feed, guid: nil).guid : guid
  }

  private static func isDate(_ text: Substring) -> Bool {
    !text.isEmpty && FeedDate.parse(String(text)) != nil
  }

  /// The article, edited as it would be had its feed brought it.
  func edited() -> IncomingArticle { Self.article(item, feed, guid: guid) }

  private static func article(
    _ item: NewsboatItem, _ feed: NewsboatFeed, guid: String?
  ) -> IncomingArticle {
    var contents = FeedContents(format: "newsboat")
    contents.siteURL = WebAddress(feed.siteURL).isWeb ? feed.siteURL : nil
    return Editing.article(
      from: said(item, guid: guid), of: contents, address: contents.siteURL ?? feed.source)
  }

  private static func said(_ item: NewsboatItem, guid: String?) -> FeedItem {
    var said = FeedItem()
    said.guid = guid
    said.url = item.url.isEmpty ? nil : item.url
    said.title = item.title.isEmpty ? nil : FeedText.guessed(item.title, base: nil)
    let base = [item.base, item.url].first { WebAddress($0).isWeb }
    let type = item.contentType.lowercased()
    let isPlain = type.hasPrefix("text/plain") || type == "text"
    said.content = FeedText(item.content, isPlain ? .plain : .html, base: base)
    said.authors = item.author.isEmpty ? [] : [Author(name: item.author)]
    said.published = item.published
    if !item.enclosureURL.isEmpty {
      let type = item.enclosureType.isEmpty ? nil : item.enclosureType
      said.enclosures = [Enclosure(url: item.enclosureURL, type: type)]
    }
    return said
  }
}

/// What was done to an article in newsboat.
struct NewsboatMarks: Sendable {
  var isRead: Bool
  var isStarred: Bool
  var tags: [String]

  var fields: [Change.Field] {
    (isRead ? [.read] : []) + (isStarred ? [.starred] : []) + tags.map { .tag($0) }
  }
}

/// What one task brings to the store.
struct NewsboatLoad: Sendable {
  struct Arrival: Sendable {
    var arrival: NewsboatArrival
    var feed: Feed.ID
    var marks: NewsboatMarks
  }

  var arrivals: [Arrival] = []
  var changes: [Change.Field: [Article.ID]] = [:]
  var gone: [TakenState.Gone] = []

  var isEmpty: Bool { arrivals.isEmpty && changes.isEmpty && gone.isEmpty }
  var size: Int { arrivals.count + changes.values.reduce(0) { $0 + $1.count } + gone.count }

  func edited() -> TakenState {
    var state = TakenState()
    let packer = TextPacker()
    state.articles = arrivals.map { taken in
      TakenArticle(
        feed: taken.feed, article: taken.arrival.edited(), isRead: taken.marks.isRead,
        isStarred: taken.marks.isStarred, tags: taken.marks.tags,
        packer: packer)
    }
    state.changes = changes.map { Change($0.key, true, $0.value) }
    state.gone = gone
    return state
  }
}
