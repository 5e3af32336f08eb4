package import Models
import Storage

extension Library {
  /// Writes everything that a list has into a new file for another library: articles with their
  /// whole texts and discussions as far as they are here, and what was done to them. Tells how many
  /// articles there are.
  package func exportBundle(
    _ scope: ListScope, to path: String, at now: Timestamp
  ) async throws(LibraryError) -> Int {
    let name = try await storing { () async throws(DatabaseError) in
      try await self.store.identity()
    }
    do {
      return try BundleWriting(
        desk: try openDesk(), head: BundleHead(library: name, made: now)
      ).write(scope, to: path)
    } catch let error as PackedLinesError {
      throw .bundle(error, path: path)
    } catch let error as LibraryError {
      throw error
    } catch {
      throw .bundle(.system(message: "\(error)"), path: path)
    }
  }
}

extension Library {
  /// Whether the file at `path` begins as bundles do.
  package static func isBundle(at path: String) -> Bool { PackedLinesReader.isOne(at: path) }
}

/// One bundle on its way to its file.
private struct BundleWriting {
  /// Comments of one line.
  private static let commentsAtOnce = 200

  let desk: LibraryDesk
  let head: BundleHead

  func write(_ scope: ListScope, to path: String) throws -> Int {
    var lines = try PackedLinesWriter(path)
    try lines.write(BundleEntry.head(head).line)
    let feeds = try desk.feeds()
    let names = try Dictionary(desk.sections().map { ($0.id, $0.name) }) { first, _ in first }
    var written: Set<Feed.ID> = []
    var articles = 0
    let known = Dictionary(feeds.map { ($0.id, $0) }) { first, _ in first }
    try desk.forEachPage(of: scope) { rows in
      for row in rows {
        guard let feed = known[row.feed], let carried = try desk.carried(row.id) else { continue }
        if written.insert(feed.id).inserted {
          let sections = feed.sections.compactMap { names[$0] }
          try lines.write(BundleEntry.feed(BundleFeed(feed, sections: sections)).line)
        }
        try write(carried, of: feed.address, to: &lines)
        articles += 1
      }
      return true
    }
    try lines.write(BundleEntry.end(articles: articles).line)
    try lines.finish()
    return articles
  }

  private func write(
    _ carried: CarriedArticle, of feed: String, to lines: inout PackedLinesWriter
  ) throws {
    try lines.write(BundleEntry.article(BundleArticle(carried, of: feed)).line)
    if let text = carried.article.fullText, text.hasText {
      try lines.write(BundleEntry.fullText(text).line)
    }
    for discussion in try desk.discussions(of: carried.article.id, at: head.made) {
      var rest = discussion.comments[...]
      repeat {
        let part = rest.prefix(Self.commentsAtOnce)
        rest = rest.dropFirst(Self.commentsAtOnce)
        try lines.write(BundleEntry.comments(BundleDiscussion(discussion, Array(part))).line)
      } while !rest.isEmpty
    }
  }
}

extension BundleFeed {
  fileprivate init(_ feed: Feed, sections: [String]) {
    self.init(
      address: feed.address, title: feed.title == feed.address ? nil : feed.title,
      siteURL: feed.siteURL, sections: sections)
  }
}
