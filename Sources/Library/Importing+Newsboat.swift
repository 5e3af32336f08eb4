import FeedParsing
import Markup
import Models
import Storage

extension ImportRun {
  mutating func take(_ folder: NewsboatFolder) async throws {
    let configuration = folder.configuration
    let list = folder.urls.map { FeedList.read($0, name: "urls") ?? FeedList(.newsboat) }
    var feeds: [String: (id: Feed.ID?, isNew: Bool)] = [:]
    if let list { feeds = try await take(list) }
    if let path = folder.cache {
      let cache = try await library.storing { () async throws(DatabaseError) in
        try NewsboatCache(path: path)
      }
      try await take(cache, feeds, isAlone: list == nil, configuration.starFlags)
    }
    addQueries(of: list ?? FeedList(.newsboat), configuration)
    addKillRules(configuration, addresses: list?.feeds.map(\.address) ?? [])
  }

  private mutating func take(
    _ cache: NewsboatCache, _ subscribed: [String: (id: Feed.ID?, isNew: Bool)], isAlone: Bool,
    _ starFlags: Set<Character>
  ) async throws {
    let found = try await library.storing { () async throws(DatabaseError) in
      try await cache.feeds()
    }
    var subscribed = subscribed
    if isAlone {
      let listed = found.compactMap { self.listed($0) }
      let places = try await subscribe(listed)
      subscribed = Dictionary(zip(listed.map(\.source), places)) { first, _ in first }
    }
    var transfers: [NewsboatTransfer.Part] = []
    for feed in found {
      guard let place = subscribed[feed.source] else {
        if !isAlone { report.refused.append(feed.sentence) }
        continue
      }
      if place.isNew, let id = place.id { try await introduce(feed, id) }
      transfers.append(NewsboatTransfer.Part(feed: feed, id: place.id, isNew: place.isNew))
    }
    var transfer = NewsboatTransfer(
      cache: cache, store: store, archive: archive, starFlags: starFlags, now: now)
    try await transfer.run(transfers, library)
    report.add(transfer.report)
  }

  /// A feed of which only the cache tells.
  private mutating func listed(_ feed: NewsboatFeed) -> ListedFeed? {
    let list = FeedList.read(Array("\"\(feed.quotedSource)\"".utf8), name: "urls")
    report.refused += list?.refused.map(\.sentence) ?? [feed.source]
    guard var listed = list?.feeds.first else { return nil }
    listed.source = feed.source
    return listed
  }

  private func introduce(_ feed: NewsboatFeed, _ id: Feed.ID) async throws {
    guard let store else { return }
    let title = PlainText.title(FeedText.guessed(feed.title, base: nil))
    let site = WebAddress(feed.siteURL).isWeb ? feed.siteURL : nil
    try await library.storing { () async throws(DatabaseError) in
      try await store.introduce(id, title: title.isEmpty ? nil : title, siteURL: site)
    }
  }

  /// The lists that newsboat makes by expressions.
  mutating func addQueries(of list: FeedList, _ configuration: NewsboatConfiguration) {
    for query in list.queries {
      add(
        .query(name: query.name), original: "query:\(query.name):\(query.expression)",
        .query(query.expression, starFlags: configuration.starFlags))
    }
  }

  private mutating func addKillRules(
    _ configuration: NewsboatConfiguration, addresses: [String]
  ) {
    for rule in configuration.killRules {
      add(
        .hide, original: "ignore-article \(rule.feed) \(rule.expression)",
        .hiding(rule, addresses: addresses, starFlags: configuration.starFlags))
    }
  }

  private mutating func add(
    _ kind: ImportedRule.Kind, original: String, _ translation: NewsboatTranslation
  ) {
    switch translation {
    case .query(let text, let isExact):
      report.rules.append(
        ImportedRule(kind: kind, original: original, query: text, isExact: isExact, unsaid: []))
    case .impossible(let unsaid):
      report.rules.append(
        ImportedRule(kind: kind, original: original, query: nil, isExact: false, unsaid: unsaid))
    }
  }
}

extension NewsboatFeed {
  /// The source as it stands between quotes in `urls`.
  fileprivate var quotedSource: String {
    source.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}
