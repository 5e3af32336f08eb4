import FeedParsing
import Fetching
import Markup
package import Models
import Storage

extension Library {
  /// Takes in a file: a list of subscriptions (OPML), or a feed with its articles.
  ///
  /// Nothing is fetched. `address` is where the file is (`file://…`), or empty where that is not
  /// known; a feed that does not name its own address is subscribed under it.
  package func importFile(
    _ bytes: [UInt8], address: String, at now: Timestamp
  ) async throws -> ImportReport {
    let report = try await take(bytes, address: address, at: now)
    try await storing { () async throws(DatabaseError) in try await self.store.settle() }
    return report
  }

  private func take(
    _ bytes: [UInt8], address: String, at now: Timestamp
  ) async throws -> ImportReport {
    if let outline = OPML.parse(bytes) { return try await importSubscriptions(outline) }
    guard let contents = FeedParser.parse(bytes, contentType: nil, address: address) else {
      throw LibraryError.notAnImport(address: address)
    }
    return try await importFeed(contents, bytes, address: address, at: now)
  }

  private func importSubscriptions(_ outline: OPMLOutline) async throws -> ImportReport {
    var report = ImportReport()
    report.refused = outline.refused.map { refusal in
      "\(refusal.title ?? refusal.address) (only http and https addresses are imported)"
    }
    for feed in outline.feeds {
      let added = try await storing { () async throws(DatabaseError) in
        try await self.store.add(
          feed: feed.address, title: feed.title, sections: feed.sections)
      }
      if added.isNew { report.added += 1 } else { report.known += 1 }
    }
    return report
  }

  private func importFeed(
    _ contents: FeedContents, _ bytes: [UInt8], address: String, at now: Timestamp
  ) async throws -> ImportReport {
    let own = contents.selfURL.flatMap { WebAddress($0).isWeb ? $0 : nil }
    guard let source = own ?? (address.isEmpty ? contents.siteURL : address) else {
      throw LibraryError.notAnImport(address: "standard input")
    }
    let added = try await storing { () async throws(DatabaseError) in
      try await self.store.add(feed: source, title: nil, sections: [])
    }
    let fetched = FetchedFeed(
      address: source, response: Response(status: 200, url: source, body: bytes),
      contents: contents)
    let kept = try await keep(fetched, in: added.id, at: now)
    return ImportReport(
      added: added.isNew ? 1 : 0, known: added.isNew ? 0 : 1, articles: kept.inserted.count)
  }
}
