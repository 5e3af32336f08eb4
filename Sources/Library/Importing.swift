import FeedParsing
import Fetching
package import Models
import Storage

extension Library {
  /// Takes in subscriptions of another reader, with its articles and what was done to them.
  ///
  /// Nothing is fetched, and a second time nothing changes. A trial says what would happen and
  /// changes nothing at all; where there is no library it makes none. The configuration is not
  /// written: what belongs there is in the report.
  package func take(
    _ source: ImportSource, isTrial: Bool = false, at now: Timestamp
  ) async throws -> ImportReport {
    var run = try await ImportRun(library: self, isTrial: isTrial, now: now)
    switch source {
    case .file(let bytes, let name, let address):
      try await run.take(bytes, name: name, address: address)
    case .newsboat(let folder): try await run.take(folder)
    case .bundle(let path): try await run.take(bundle: path)
    }
    if let store = run.store {
      try await storing { () async throws(DatabaseError) in
        try await self.gather()
        try await store.settle()
      }
    }
    return run.report
  }

  /// As `take`, for one file.
  package func importFile(
    _ bytes: [UInt8], address: String, at now: Timestamp
  ) async throws -> ImportReport {
    try await take(.file(bytes, name: "", address: address), at: now)
  }

  /// Says that the reader means a feed that runs a program or reads a file.
  package func confirm(_ feed: Feed.ID) async throws {
    try await storing { () async throws(DatabaseError) in
      try await self.store.confirm(feed: feed)
    }
  }
}

/// One import on its way.
struct ImportRun {
  let library: Library
  let now: Timestamp
  /// Nil in a trial.
  let store: Store?
  /// Nil in a trial where there is no library.
  let archive: Archive?
  var report = ImportReport()
  /// Addresses that a trial has counted as added.
  private var counted: Set<String> = []

  var isTrial: Bool { store == nil }

  init(library: Library, isTrial: Bool, now: Timestamp) async throws {
    self.library = library
    self.now = now
    (store, archive) = try await library.storing { () async throws(DatabaseError) in
      let store = isTrial ? nil : try library.store
      let isThere = !isTrial || Store.exists(in: library.directory)
      return (store, isThere ? try library.archive : nil)
    }
  }

  /// Subscribes to the feeds of a list, and answers in their order. One that is there already keeps
  /// its name and gains the sections; nil stands for the number of one that a trial would add.
  @discardableResult
  mutating func subscribe(_ feeds: [ListedFeed]) async throws -> [(id: Feed.ID?, isNew: Bool)] {
    let places = try await add(feeds)
    for (feed, place) in zip(feeds, places) { count(feed, place) }
    return places
  }

  private mutating func count(_ feed: ListedFeed, _ added: (id: Feed.ID?, isNew: Bool)) {
    guard added.isNew else {
      report.known += 1
      return
    }
    report.added += 1
    if feed.isUnlisted { report.unlisted += 1 }
    if FeedOrigin(feed.address)?.needsConfirmation == true {
      report.unconfirmed.append(
        UnconfirmedFeed(id: added.id, title: feed.title ?? feed.source, address: feed.address))
    }
  }

  private mutating func add(
    _ feeds: [ListedFeed]
  ) async throws -> [(id: Feed.ID?, isNew: Bool)] {
    guard let store else {
      let archive = self.archive
      let addresses = feeds.map(\.address)
      let known = try await library.storing { () async throws(DatabaseError) in
        try await archive?.feeds(addresses: addresses) ?? [:]
      }
      return addresses.map { address in
        let id = known[address]
        return (id, id == nil && counted.insert(address).inserted)
      }
    }
    let subscriptions = feeds.map { feed in
      NewSubscription(
        address: feed.address, title: feed.title, sections: feed.sections,
        isUnlisted: feed.isUnlisted,
        isConfirmed: FeedOrigin(feed.address)?.needsConfirmation != true)
    }
    return try await library.storing { () async throws(DatabaseError) in
      try await store.add(subscriptions).map { ($0.id, $0.isNew) }
    }
  }
}
