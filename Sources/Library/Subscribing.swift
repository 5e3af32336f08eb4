import FeedParsing
import Fetching
package import Models
import SampleEdition
import Storage

extension Library {
  /// Subscribes to the feed at `address`, after looking whether there is one.
  ///
  /// A feed that is subscribed already is only put into `sections` as well. With `looksFirst`
  /// false nothing is fetched: the address is taken as it is.
  package func subscribe(
    to address: String, sections: [String], title: String? = nil, looksFirst: Bool = true,
    at now: Timestamp
  ) async throws -> Subscription {
    // A store that cannot be used is told before anybody is asked over the network.
    _ = try await storing { () async throws(DatabaseError) in try self.store }
    var fetched: FetchedFeed?
    if looksFirst { fetched = try await look(at: address, now: now) }
    let added = try await storing { () async throws(DatabaseError) in
      try await self.store.add(feed: address, title: title, sections: sections)
    }
    // By hand: it is meant, even if it runs a program or had been gone.
    try await storing { () async throws(DatabaseError) in
      try await self.store.confirm(feed: added.id)
    }
    var subscription = Subscription(
      feed: added.id, title: title ?? address, isNew: added.isNew, articles: 0)
    guard let fetched else { return subscription }
    let kept = try await keep(fetched, in: added.id, at: now)
    subscription.articles = kept.inserted.count
    subscription.title = title ?? kept.title ?? address
    return subscription
  }

  /// Fills the sample edition; articles that are there already keep their dates and marks.
  package func fillSampleEdition(at now: Timestamp) async throws {
    for feed in SampleEdition.feeds {
      _ = try await subscribe(to: feed.address, sections: [feed.section], at: now)
    }
  }

  func keep(
    _ fetched: FetchedFeed, in feed: Feed.ID, at now: Timestamp
  ) async throws(LibraryError) -> (title: String?, inserted: [Article.ID]) {
    try await storing { () async throws(DatabaseError) in
      try await FeedKeeping(
        store: store, schedule: schedule(for: fetched.address), now: now
      ).keep(fetched, in: feed)
    }
  }

  /// Fetches an address that nobody knows yet and insists that it is a feed.
  func look(at address: String, now: Timestamp) async throws(LibraryError) -> FetchedFeed {
    try await heedPauses(at: now)
    let response: Response
    do {
      response = try await loader(at: now).feed(address)
    } catch {
      throw .fetch(error, address: address)
    }
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, address: address)
    }
    guard
      let contents = FeedParser.parse(
        response.body, contentType: response.contentType, address: response.url)
    else {
      throw .notAFeed(address: address, looksLikePage: looksLikePage(response))
    }
    return FetchedFeed(address: address, response: response, contents: contents)
  }

  private func looksLikePage(_ response: Response) -> Bool {
    if response.contentType?.lowercased().contains("html") == true { return true }
    let start = String(decoding: response.body.prefix(1024), as: UTF8.self).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }
}
