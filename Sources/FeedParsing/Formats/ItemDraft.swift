import Models

/// The best of several candidates: the lowest rank wins, the first of equals stays.
struct Best<Value> {
  private(set) var value: Value?
  private var rank = Int.max

  mutating func offer(_ candidate: @autoclosure () -> Value?, rank: Int) {
    guard rank < self.rank, let candidate = candidate() else { return }
    value = candidate
    self.rank = rank
  }

  /// The same, but the last of equals stays.
  mutating func replace(_ candidate: @autoclosure () -> Value?, rank: Int) {
    guard rank <= self.rank, let candidate = candidate() else { return }
    value = candidate
    self.rank = rank
  }
}

/// An item while its elements are read: vocabularies offer values, ranks decide.
struct ItemDraft {
  /// Feeds that list more are not describing an article.
  static let maximumTags = 256
  static let maximumEnclosures = 256

  let base: String?
  var guid = Best<String>()
  var link = Best<String>()
  var title = Best<FeedText>()
  var content = Best<FeedText>()
  /// RSS's `description`, which is the text unless there is a fuller one.
  var description = Best<FeedText>()
  var summary = Best<FeedText>()
  var published = Best<Timestamp>()
  var updated = Best<Timestamp>()
  var image = Best<String>()
  var language: String?
  var commentsPage = Best<String>()
  var commentsFeed = Best<String>()
  var commentsCount = Best<Int>()
  var inReplyTo: String?
  var license = Best<String>()
  private var authors: [Int: [Author]] = [:]
  private var tags: [String] = []
  private var enclosures: [Enclosure] = []

  init(base: String?) { self.base = base }

  mutating func add(_ author: @autoclosure () -> Author?, rank: Int) {
    guard authors[rank, default: []].count < 64, let author = author() else { return }
    if authors[rank]?.contains(author) != true { authors[rank, default: []].append(author) }
  }

  mutating func add(tag: String?) {
    guard let tag, tags.count < Self.maximumTags, !tags.contains(tag) else { return }
    tags.append(tag)
  }

  /// Several tags with commas between them.
  mutating func add(tags: String?) {
    for word in (tags ?? "").split(separator: ",") {
      let word = String(word.trimmed)
      if !word.isEmpty { add(tag: word) }
    }
  }

  mutating func add(_ enclosure: Enclosure?) {
    guard let enclosure, enclosures.count < Self.maximumEnclosures else { return }
    if !enclosures.contains(where: { $0.url == enclosure.url }) { enclosures.append(enclosure) }
  }

  /// The item, with links in its texts relative to `base` or, where nothing says otherwise, to
  /// the item's own page.
  func item(hasOwnBase: Bool) -> FeedItem {
    var item = FeedItem()
    item.guid = guid.value
    item.url = link.value
    item.title = title.value
    item.content = content.value ?? description.value
    item.summary = content.value == nil ? summary.value : description.value ?? summary.value
    if item.summary?.value == item.content?.value { item.summary = nil }
    if !hasOwnBase, let page = link.value, FeedLink.isPage(page) {
      if item.content?.base == base { item.content?.base = page }
      if item.summary?.base == base { item.summary?.base = page }
    }
    item.authors = authors.min { $0.key < $1.key }?.value ?? []
    item.published = published.value
    item.updated = updated.value
    item.tags = tags
    item.enclosures = enclosures
    item.image = image.value
    item.language = language
    item.license = license.value
    item.discussion = DiscussionSignals(
      pageURL: commentsPage.value, feedURL: commentsFeed.value, count: commentsCount.value)
    item.inReplyTo = inReplyTo
    return item
  }
}

extension [XMLElement] {
  /// Items of one feed that are read; nobody publishes more, and each takes memory.
  private static let maximumItems = 200_000

  /// The items whose identity is complete: a document that broke off inside the guid of its last
  /// item would otherwise make an article that no later fetch can replace.
  func withoutUnidentified(by names: Set<String>) -> [XMLElement] {
    guard count <= Self.maximumItems else { return Array(prefix(Self.maximumItems)) }
    guard count > 1, let last, last.isCut else { return self }
    func identity(_ item: XMLElement) -> Set<String> {
      Set(item.children.filter { names.contains($0.local) && !$0.isCut }.map(\.local))
    }
    return identity(self[0]).isSubset(of: identity(last)) ? self : Array(dropLast())
  }
}
