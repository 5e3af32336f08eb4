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
    try await heedPauses(at: now)
    let candidate = FeedCandidate(address: address)
    let fetched = looksFirst ? try await loader(at: now).insist(on: candidate) : nil
    return try await enter(address, fetched, sections: sections, title: title, at: now)
  }

  /// Subscribes to a feed that was found for a page, after looking whether it is one.
  package func subscribe(
    to candidate: FeedCandidate, sections: [String], title: String? = nil, at now: Timestamp
  ) async throws -> Subscription {
    try await heedPauses(at: now)
    let fetched = try await loader(at: now).insist(on: candidate)
    return try await enter(
      candidate.address, fetched, sections: sections, title: title, at: now)
  }

  /// Subscribes to the feed at `address` or, where a web page is there, to the one feed that belongs
  /// to it; where there are several, they are the answer and nothing is subscribed.
  package func add(
    _ address: String, sections: [String], title: String? = nil, at now: Timestamp
  ) async throws -> Addition {
    // A store that cannot be used is told before anybody is asked over the network.
    _ = try await storing { () async throws(DatabaseError) in try self.store }
    try await heedPauses(at: now)
    switch try await Discovery(loader: loader(at: now)).find(address) {
    case .choice(let candidates): return .choice(candidates)
    case .feed(let fetched):
      return .subscribed(
        try await enter(fetched.address, fetched, sections: sections, title: title, at: now))
    }
  }

  /// The feeds that `address` could mean, the likeliest first; nothing is subscribed.
  package func candidates(
    at address: String, now: Timestamp
  ) async throws(LibraryError) -> [FeedCandidate] {
    try await heedPauses(at: now)
    return try await Discovery(loader: loader(at: now)).candidates(address)
  }

  private func enter(
    _ address: String, _ fetched: FetchedFeed?, sections: [String], title: String?,
    at now: Timestamp
  ) async throws -> Subscription {
    let added = try await storing { () async throws(DatabaseError) in
      let added = try await self.store.add(feed: address, title: title, sections: sections)
      // By hand: it is meant, even if it runs a program or had been gone.
      try await self.store.confirm(feed: added.id)
      return added
    }
    var subscription = Subscription(
      feed: added.id, address: address, title: title ?? address, isNew: added.isNew, articles: 0)
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
  ) async throws(LibraryError) -> KeptFeed {
    try await storing { () async throws(DatabaseError) in
      try await FeedKeeping(
        store: store, schedule: schedule(for: fetched.address), now: now
      ).keep(fetched, in: feed)
    }
  }
}
