import Comments
import Fetching
package import Models
import Storage
import Threads

extension Library {
  /// Brings what is missing of everything unread and starred, the newest first, until `wishes.budget`
  /// is used up: whole articles where feeds give only the beginning, discussions and, where they are
  /// wanted, pictures. What is here is not asked for again. Ends early when the task is cancelled,
  /// keeping what has come, and with the store's error where that can take nothing any more.
  package func takeAlong(
    _ wishes: OfflineWishes, at now: Timestamp,
    progress: @escaping @Sendable (OfflineReport) -> Void
  ) async throws -> OfflineReport {
    try await heedPauses(at: now)
    let reading = try await pageReading(at: now)
    let (ids, feeds) = try await storing { () async throws(DatabaseError) in
      let archive = try self.archive
      return (try await archive.wantedOffline(), try await archive.feedAddresses())
    }
    var run = TakingAlong(
      library: self, reading: reading, feeds: feeds, wishes: wishes, report: progress)
    return try await storing { () async throws(DatabaseError) in
      try await run.run(ids)
      try await self.store.settle()
      return run.result
    }
  }
}

/// One run over the articles that are to be read without a network.
struct TakingAlong {
  /// Articles that are asked for at the same time; no host is asked by more than two.
  private static let breadth = 16
  /// Articles that are looked up at once.
  private static let portion = 200

  private let library: Library
  private let reading: PageReading
  private let feeds: [Feed.ID: String]
  private let wishes: OfflineWishes
  private let report: @Sendable (OfflineReport) -> Void
  private(set) var result = OfflineReport()
  private var pictureBytes = 0
  private var failure: DatabaseError?

  init(
    library: Library, reading: PageReading, feeds: [Feed.ID: String], wishes: OfflineWishes,
    report: @escaping @Sendable (OfflineReport) -> Void
  ) {
    self.library = library
    self.reading = reading
    self.feeds = feeds
    self.wishes = wishes
    self.report = report
  }

  mutating func run(_ ids: [Article.ID]) async throws(DatabaseError) {
    result.total = ids.count
    report(result)
    var rest = ids[...]
    while !rest.isEmpty, !Task.isCancelled {
      let portion = rest.prefix(Self.portion)
      rest = rest.dropFirst(Self.portion)
      let known = try await reading.archive.completeness(of: Array(portion))
      result.done += portion.count - known.count
      await bring(known.map { Need($0, wish: wish(for: $0.feed), at: reading.loader.now) })
      if let failure { throw failure }
    }
    result.wasStopped = Task.isCancelled
    report(result)
  }

  private func wish(for feed: Feed.ID) -> FullTextWish {
    let manners = reading.loader.manners
    let own = feeds[feed].flatMap { manners.rules.settings(for: $0).fullText }
    // Whoever goes offline wants the articles, whatever a usual fetch brings.
    return own ?? (manners.fullText == .never ? .auto : manners.fullText)
  }

  private mutating func bring(_ needs: [Need]) async {
    await withTaskGroup(of: Brought.self) { group in
      var under = 0
      for var need in needs {
        if Task.isCancelled || failure != nil { break }
        need.wantsPictures = wishes.withPictures && hasRoomForPictures
        guard need.isSomething else {
          take(Brought(need.id))
          continue
        }
        guard result.bytes < wishes.budget else {
          result.beyondBudget += 1
          result.done += 1
          continue
        }
        if under == Self.breadth, let brought = await group.next() {
          take(brought)
          under -= 1
        }
        group.addTask(executorPreference: ThreadPool.patient) { [need, library, reading] in
          await need.brought(by: reading, library)
        }
        under += 1
      }
      while let brought = await group.next() { take(brought) }
    }
  }

  /// More pictures would push out those that came before.
  private var hasRoomForPictures: Bool { pictureBytes < reading.loader.manners.pictureBudget }

  private mutating func take(_ brought: Brought) {
    result.done += 1
    failure = failure ?? brought.failure
    result.texts += brought.hasText ? 1 : 0
    result.discussions += brought.hasDiscussion ? 1 : 0
    result.pictures += brought.pictures
    result.bytes += brought.bytes + brought.pictureBytes
    pictureBytes += brought.pictureBytes
    if let missing = brought.missing {
      result.missing.append(missing)
    } else {
      result.complete += 1
    }
    report(result)
  }
}

/// What is wanted of one article.
private struct Need: Sendable {
  let id: Article.ID
  let wantsText: Bool
  let wantsDiscussion: Bool
  var wantsPictures = false
  let wish: FullTextWish
  /// Its page was asked for lately, and could not be read.
  let isUnread: Bool

  /// Seconds for which a discussion is new enough.
  private static let freshness: Int64 = 3600

  init(_ known: Completeness, wish: FullTextWish, at now: Timestamp) {
    id = known.key.id
    self.wish = wish
    wantsText = known.wantsPage(wish, at: now)
    isUnread = known.outcome == .unread && !known.hasFullText && wish != .never
    let age = known.discussionFetched.map { now.seconds(since: $0) } ?? .max
    wantsDiscussion = known.isDiscussed && age >= Self.freshness
  }

  var isSomething: Bool { wantsText || wantsDiscussion || isUnread || wantsPictures }

  func brought(by reading: PageReading, _ library: Library) async -> Brought {
    var brought = Brought(id)
    var reasons: [String] = []
    if wantsText {
      do {
        let (text, bytes) = try await reading.reading(of: id, wish)
        brought.hasText = text.hasKept
        brought.bytes += bytes
        if text.outcome == .unread, let problem = text.problem { reasons.append(problem) }
      } catch .store(let error) {
        brought.failure = error
        return brought
      } catch {
        reasons.append(error.shortSentence)
      }
    } else if isUnread, let problem = try? await reading.archive.fullText(of: id)?.problem {
      reasons.append(problem)
    }
    if wantsDiscussion, !Task.isCancelled {
      do {
        let discussion = try await library.bringDiscussion(
          of: id, within: nil, .news, at: reading.loader.now)
        brought.hasDiscussion = true
        brought.bytes += discussion.comments.reduce(0) { $0 + $1.html.utf8.count }
      } catch LibraryError.noDiscussion {
      } catch {
        reasons.append((error as? LibraryError)?.shortSentence ?? "\(error)")
      }
    }
    if wantsPictures, !Task.isCancelled {
      let missing = await bringPictures(reading, library, &brought)
      if missing > 0 { reasons.append("\(missing) of its pictures did not come") }
    }
    if !reasons.isEmpty {
      let title = try? await reading.archive.title(of: id)
      brought.missing = .init(
        article: id, title: title ?? "", reason: reasons.joined(separator: "; "))
    }
    return brought
  }
}

extension Need {
  /// Pictures of one article that are brought: as many as the reader shows.
  private static let mostPictures = 20

  /// Brings the pictures of an article's text; says how many did not come.
  private func bringPictures(
    _ reading: PageReading, _ library: Library, _ brought: inout Brought
  ) async -> Int {
    guard let known = try? await reading.archive.articleAndFeed(id) else { return 0 }
    let document = library.document(of: known.article)
    var missing = 0
    for address in document.pictureAddresses.prefix(Self.mostPictures) where !Task.isCancelled {
      do {
        guard try await reading.store.picture(at: address, now: reading.loader.now) == nil else {
          continue
        }
        let picture = try await library.loadPicture(
          address, for: known.article.headline.feed, at: reading.loader.now)
        brought.pictures += 1
        brought.pictureBytes += picture.bytes.count
      } catch {
        missing += 1
      }
    }
    return missing
  }
}

extension Document {
  /// The addresses of the pictures in the text, in order, each once.
  fileprivate var pictureAddresses: [String] {
    var numbers: [Int] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .image(let image):
          if let link = image.link, !numbers.contains(link) { numbers.append(link) }
        case .list(_, let items): items.forEach(visit)
        case .quote(let blocks), .indented(let blocks): visit(blocks)
        case .paragraph, .heading, .code, .table, .rule: break
        }
      }
    }
    visit(blocks)
    return numbers.compactMap { address(ofLink: $0) }
  }
}

/// What came of one article.
private struct Brought: Sendable {
  let id: Article.ID
  var hasText = false
  var hasDiscussion = false
  var pictures = 0
  var pictureBytes = 0
  var bytes = 0
  var missing: OfflineReport.Missing?
  /// The store could not take what came.
  var failure: DatabaseError?

  init(_ id: Article.ID) { self.id = id }
}

extension LibraryError {
  /// What happened, without the address that it happened at.
  fileprivate var shortSentence: String {
    switch self {
    case .fetch(let error, _): error.sentence
    case .status(let status, _): Self.sentence(forStatus: status, isPage: true)
    default: sentence
    }
  }
}

extension Archive {
  func wantedOffline() throws(DatabaseError) -> [Article.ID] { try reader.wantedOffline() }

  func completeness(of ids: [Article.ID]) throws(DatabaseError) -> [Completeness] {
    try reader.completeness(of: ids)
  }

  func feedAddresses() throws(DatabaseError) -> [Feed.ID: String] {
    Dictionary(try reader.feeds().map { ($0.id, $0.address) }) { first, _ in first }
  }

  func fullText(of id: Article.ID) throws(DatabaseError) -> FullText? {
    try reader.article(id)?.fullText
  }

  func title(of id: Article.ID) throws(DatabaseError) -> String? {
    try reader.headlines([id]).first?.title
  }
}
