import Models
import Storage
import Threads

/// Brings articles of a newsboat cache over: looks what is new, edits that on all cores, and hands
/// it to the store, all at the same time.
struct NewsboatTransfer {
  /// A feed whose articles come; without a number where a trial would add it.
  struct Part {
    var feed: NewsboatFeed
    var id: Feed.ID?
    var isNew: Bool
  }

  /// Rows that are read at once, and at most so many articles are edited by one task.
  private static let rows = 1_000
  /// Articles that the first task edits: the store waits for them.
  private static let firstLoad = 100
  /// Tasks that edit or wait for the store; each holds its articles in memory.
  private static let breadth = 3

  let cache: NewsboatCache
  let store: Store?
  let archive: Archive?
  let starFlags: Set<Character>
  let now: Timestamp
  private(set) var report = ImportReport()
  private var takenAway = TakenAway()

  init(
    cache: NewsboatCache, store: Store?, archive: Archive?, starFlags: Set<Character>,
    now: Timestamp
  ) {
    self.cache = cache
    self.store = store
    self.archive = archive
    self.starFlags = starFlags
    self.now = now
  }

  mutating func run(_ parts: [Part], _ library: Library) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var running = 0
      var load = NewsboatLoad()
      var fullLoad = Self.firstLoad
      func send(_ load: NewsboatLoad) async throws {
        guard let store, !load.isEmpty else { return }
        if running >= Self.breadth { try await group.next() } else { running += 1 }
        let now = self.now
        group.addTask(executorPreference: ThreadPool.patient) {
          let state = load.edited()
          try await library.storing { () async throws(DatabaseError) in
            try await store.takeOver(state, at: now)
          }
        }
      }
      for part in parts {
        var place = PlanningPlace(part: part)
        if !part.isNew, let id = part.id {
          place.guids = try await looking(library) { (archive) async throws(DatabaseError) in
            try await archive.guidsByAddress(in: id)
          }
        }
        while let items = try await next(&place, library) {
          try await plan(items, &place, &load, library)
          guard load.size >= fullLoad else { continue }
          try await send(load)
          load = NewsboatLoad()
          fullLoad = min(fullLoad * 2, Self.rows)
        }
      }
      try await send(load)
      try await group.waitForAll()
    }
  }

  /// The next rows of a feed; nil after the last.
  private func next(
    _ place: inout PlanningPlace, _ library: Library
  ) async throws -> [NewsboatItem]? {
    let (cache, source, last) = (cache, place.part.feed.source, place.lastRow)
    let items = try await library.storing { () async throws(DatabaseError) in
      try await cache.items(of: source, after: last, limit: Self.rows)
    }
    guard let row = items.last?.row else { return nil }
    place.lastRow = row
    return items
  }

  private func looking<Value: Sendable>(
    _ library: Library, _ work: (Archive) async throws(DatabaseError) -> Value
  ) async throws -> Value? {
    guard let archive else { return nil }
    return try await library.storing { () async throws(DatabaseError) in try await work(archive) }
  }

  // MARK: What is to be done

  private mutating func plan(
    _ items: [NewsboatItem], _ place: inout PlanningPlace, _ load: inout NewsboatLoad,
    _ library: Library
  ) async throws {
    var arrivals: [NewsboatArrival] = []
    for item in items {
      let arrival = NewsboatArrival(item, of: place.part.feed, guids: place.guids)
      if place.seen.insert(arrival.guid).inserted { arrivals.append(arrival) }
    }
    var known: [KnownArticle]?
    if !place.part.isNew, let id = place.part.id {
      let guids = arrivals.map(\.guid)
      known = try await looking(library) { (archive) async throws(DatabaseError) in
        try await archive.known(guids, in: id)
      }
    }
    for (index, arrival) in arrivals.enumerated() {
      switch known?[index] ?? .new {
      case .new where arrival.item.isDeleted:
        report.deleted += 1
        if let id = place.part.id {
          load.gone += arrival.names.map { TakenState.Gone(feed: id, guid: $0) }
        }
      case .new: take(arrival, into: place.part.id, &load)
      case .here(let id, let isRead, let isStarred, let tags) where !arrival.item.isDeleted:
        let marks = marks(of: arrival.item)
        try await add(marks.fields, missing: (isRead, isStarred, tags), to: id, &load, library)
      case .here, .gone: break
      }
    }
  }

  private mutating func take(
    _ arrival: NewsboatArrival, into feed: Feed.ID?, _ load: inout NewsboatLoad
  ) {
    let marks = marks(of: arrival.item)
    report.articles += 1
    if marks.isRead { report.read += 1 }
    if marks.isStarred { report.starred += 1 }
    if !marks.tags.isEmpty { report.tagged += 1 }
    guard let feed else { return }
    load.arrivals.append(NewsboatLoad.Arrival(arrival: arrival, feed: feed, marks: marks))
  }

  private func marks(of item: NewsboatItem) -> NewsboatMarks {
    let flags = item.flags.filter { $0.isASCII && $0.isLetter }
    return NewsboatMarks(
      isRead: !item.isUnread,
      isStarred: starFlags.isEmpty ? !flags.isEmpty : flags.contains { starFlags.contains($0) },
      tags: flags.filter { !starFlags.contains($0) }.map { "flag-\($0)" })
  }

  /// Adds marks to an article that is here, but none that the reader has taken away since.
  private mutating func add(
    _ fields: [Change.Field], missing here: (isRead: Bool, isStarred: Bool, tags: Set<String>),
    to id: Article.ID, _ load: inout NewsboatLoad, _ library: Library
  ) async throws {
    var isTagged = false
    for field in fields {
      let isThere: Bool =
        switch field {
        case .read: here.isRead
        case .starred: here.isStarred
        case .tag(let name): here.tags.contains(name)
        // newsboat has none.
        case .note, .annotation, .story: true
        }
      guard !isThere, try await !isTakenAway(field, from: id, library) else { continue }
      load.changes[field, default: []].append(id)
      switch field {
      case .read: report.read += 1
      case .starred: report.starred += 1
      case .tag: isTagged = true
      case .note, .annotation, .story: break
      }
    }
    if isTagged { report.tagged += 1 }
  }

  private mutating func isTakenAway(
    _ field: Change.Field, from id: Article.ID, _ library: Library
  ) async throws -> Bool {
    if takenAway.articles[field] == nil {
      let moment = cache.changed
      takenAway.articles[field] =
        try await looking(library) { (archive) async throws(DatabaseError) in
          try await archive.takenAway(field, after: moment)
        } ?? []
    }
    return takenAway.articles[field]?.contains(id) ?? false
  }

  private struct TakenAway {
    var articles: [Change.Field: Set<Article.ID>] = [:]
  }

  /// How far the reading of a feed has come.
  private struct PlanningPlace {
    let part: Part
    var lastRow: Int64 = .min
    var seen: Set<String> = []
    /// The guids of articles that are here, by their addresses.
    var guids: [String: String]?

    init(part: Part) { self.part = part }
  }
}
