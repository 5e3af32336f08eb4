import FeedParsing
import Fetching
import Models
import Storage

extension ImportRun {
  /// A list of subscriptions in any format, or a feed with its articles.
  mutating func take(_ bytes: [UInt8], name: String, address: String) async throws {
    if let outline = OPML.parse(bytes) { return try await take(outline) }
    if let contents = FeedParser.parse(bytes, contentType: nil, address: address) {
      return try await take(contents, bytes, address: address)
    }
    guard let list = FeedList.read(bytes, name: name) else {
      throw LibraryError.notAnImport(address: address)
    }
    _ = try await take(list)
    addQueries(of: list, NewsboatConfiguration())
  }

  private mutating func take(_ outline: OPMLOutline) async throws {
    report.refused += outline.refused.map(\.sentence)
    try await subscribe(
      outline.feeds.map { feed in
        ListedFeed(
          source: feed.address, address: feed.address, title: feed.title, sections: feed.sections)
      })
  }

  /// Subscribes to all of a list; the answer goes by the other reader's names for the feeds.
  mutating func take(
    _ list: FeedList
  ) async throws -> [String: (id: Feed.ID?, isNew: Bool)] {
    report.refused += list.refused.map(\.sentence)
    let places = try await subscribe(list.feeds)
    return Dictionary(zip(list.feeds.map(\.source), places)) { first, _ in first }
  }

  private mutating func take(
    _ contents: FeedContents, _ bytes: [UInt8], address: String
  ) async throws {
    let own = contents.selfURL.flatMap { WebAddress($0).isWeb ? $0 : nil }
    guard let source = own ?? (address.isEmpty ? contents.siteURL : address) else {
      throw LibraryError.notAnImport(address: "standard input")
    }
    guard let store else { return try await count(contents, address: source) }
    let library = self.library
    let added = try await library.storing { () async throws(DatabaseError) in
      try await store.add(feed: source, title: nil, sections: [])
    }
    let fetched = FetchedFeed(
      address: source, response: Response(status: 200, url: source, body: bytes),
      contents: contents)
    let kept = try await library.keep(fetched, in: added.id, at: now)
    if added.isNew { report.added += 1 } else { report.known += 1 }
    report.articles += kept.inserted.count
  }

  /// How many articles of a feed are new.
  private mutating func count(_ contents: FeedContents, address: String) async throws {
    let places = try await subscribe([ListedFeed(source: address, address: address)])
    report.unconfirmed.removeAll { $0.address == address }
    let articles = await Editing.articles(of: contents, address: address)
    let guids = Array(Set(articles.map(\.guid)))
    guard let id = places.first?.id, let archive else {
      report.articles += places.first?.isNew == true ? guids.count : 0
      return
    }
    let known = try await library.storing { () async throws(DatabaseError) in
      try await archive.known(guids, in: id)
    }
    report.articles += known.count { $0 == .new }
  }
}
