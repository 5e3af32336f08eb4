import Models
import Storage

/// How fast feeds of 100 articles are kept.
enum Merging {
  private static let rounds = 30

  static func run(_ stores: Stores) async throws {
    let large = try Store(directory: try await stores.large())
    let fresh = try Store(directory: stores.scratch("merge-fresh"))
    let whole = try Store(directory: stores.scratch("merge-whole"))
    let bare = try Store(directory: stores.scratch("merge-bare"))
    let lean = try Store(directory: stores.scratch("merge-lean"))
    Folder.make(stores.scratch("merge-raw"))
    let raw = try RawInserts(stores.folder + "/merge-raw/plain.db")
    let searchable = try RawInserts(stores.folder + "/merge-raw/search.db", isSearchable: true)
    let feeds = await stores.incoming(
      batches: rounds + 1, from: stores.articles / Arrival.length, of: stores.articles)

    var first = Comparison(
      "merge", "Store.merge, new store : plain inserts of title and body", .articles)
    try await first.measure(rounds: rounds) { round in
      try await merge(feeds[round], into: fresh)
    } against: { round in
      try raw.insert(feeds[round])
    }
    Table.print(first)

    var search = Comparison(
      "merge, without terms", "Store.merge without terms : plain inserts of text into FTS5",
      .articles)
    try await search.measure(rounds: rounds) { round in
      try await merge(withoutTerms(feeds[round]), into: lean)
    } against: { round in
      try searchable.insert(feeds[round])
    }
    Table.print(search)

    var index = Comparison(
      "merge, related index", "Store.merge with terms : the same without terms", .articles)
    try await index.measure(rounds: rounds) { round in
      try await merge(feeds[round], into: whole)
    } against: { round in
      try await merge(withoutTerms(feeds[round]), into: bare)
    }
    Table.print(index)

    var again = Comparison(
      "merge, nothing new", "the same feed again : its first merge, at N", .articles)
    var grown = Comparison(
      "merge, at N", "Store.merge into N articles : plain inserts of title and body", .articles)
    var removals: [Double] = []
    try await grown.measure(rounds: rounds) { round in
      let feed = try await large.add(feed: address(feeds[round]), title: nil, sections: []).id
      let time = try await merge(feeds[round], into: large)
      again.against.append(time)
      again.ours.append(try await merge(feeds[round], into: large))
      removals.append(
        try await awaitedSeconds { try await large.remove(feed: feed) } / count(feeds[round]))
      return time
    } against: { round in
      try raw.insert(feeds[round])
    }
    var removal = Comparison(
      "unsubscribe, at N", "removing a feed of 100 articles : merging it", .articles)
    (removal.ours, removal.against) = (removals, again.against)
    for comparison in [grown, again, removal] { Table.print(comparison) }
    for name in ["fresh", "whole", "bare", "lean", "raw"] { _ = stores.scratch("merge-\(name)") }
  }

  /// Seconds an article.
  private static func merge(_ articles: [IncomingArticle], into store: Store) async throws -> Double
  {
    let feed = try await store.add(feed: address(articles), title: nil, sections: []).id
    let time = try await awaitedSeconds {
      _ = try await store.merge(articles, into: feed, at: Arrival.now)
    }
    return time / count(articles)
  }

  private static func count(_ articles: [IncomingArticle]) -> Double {
    Double(max(1, articles.count))
  }

  private static func address(_ articles: [IncomingArticle]) -> String {
    "https://merge.example.org/\(articles.first?.guid ?? "")"
  }

  private static func withoutTerms(_ articles: [IncomingArticle]) -> [IncomingArticle] {
    articles.map { article in
      var article = article
      article.terms = []
      return article
    }
  }
}

/// The least that keeping articles costs: one row each, in a table without indexes or in FTS5.
private final class RawInserts {
  private let database: RawDatabase
  private let row: RawStatement
  private let isSearchable: Bool

  init(_ path: String, isSearchable: Bool = false) throws {
    self.isSearchable = isSearchable
    database = try RawDatabase(path)
    try database.run(
      isSearchable
        ? "CREATE VIRTUAL TABLE article USING fts5 (title, body, columnsize = 0)"
        : "CREATE TABLE article (title TEXT, body TEXT)")
    row = try database.prepare("INSERT INTO article VALUES (?, ?)")
  }

  /// Seconds an article.
  func insert(_ articles: [IncomingArticle]) throws -> Double {
    let time = try seconds {
      try database.run("BEGIN IMMEDIATE")
      for article in articles {
        row.bind(article.title, at: 1)
        row.bind(isSearchable ? article.text : article.html, at: 2)
        try row.run()
      }
      try database.run("COMMIT")
    }
    return time / Double(max(1, articles.count))
  }
}
