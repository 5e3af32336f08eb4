import Fetching
import Markup
import Models
import Storage

/// Puts a feed that has come into the store: first its articles, and only when they are safe the
/// validators, so that whatever is interrupted is fetched again.
struct FeedKeeping: Sendable {
  let store: Store
  let schedule: Schedule
  let now: Timestamp
  /// Whether a remembered redirect was asked instead of the feed's own address.
  var isByRedirect = false

  func keep(
    _ fetched: consuming FetchedFeed, in feed: Feed.ID
  ) async throws(DatabaseError) -> KeptFeed {
    // The answer keeps its place in the budget of bodies until the feed is kept.
    defer { withExtendedLifetime(fetched.response) {} }
    let merged = try await merge(fetched, into: feed)
    let title = fetched.contents.title.map(PlainText.title)
    let next = schedule.next(
      feed, after: now,
      .init(
        publisher: fetched.contents.interval, freshness: fetched.response.maxAge,
        quiet: fetched.contents.quiet))
    let outcome = FetchOutcome(
      at: now, .received, nextFetch: next.moment, wait: next.wait,
      validators: fetched.response.validators, validatorsAddress: fetched.response.url,
      bodyHash: fetched.bodyHash,
      title: title, siteURL: fetched.contents.siteURL, language: fetched.contents.language,
      interval: fetched.contents.interval, quiet: fetched.contents.quiet,
      permanentAddress: fetched.response.permanentURL, isByRedirect: isByRedirect,
      // A new body has its own freshness or none.
      maxAge: fetched.response.maxAge ?? 0)
    try await store.record(outcome, for: feed, after: merged.transactions)
    return KeptFeed(title: title, inserted: merged.inserted, updated: merged.updated)
  }

  /// Articles that are edited before the first of them are kept, and about how many bytes they may
  /// have: all of a long feed would take more memory than everything else together.
  private static let portion = (articles: 50, bytes: 1 << 20)

  private func merge(
    _ fetched: FetchedFeed, into feed: Feed.ID
  ) async throws(DatabaseError) -> MergeResult {
    var merged = MergeResult()
    var guids: Set<String> = []
    var start = 0
    let items = fetched.contents.items
    repeat {
      let portion = Self.portion(of: items, from: start)
      let result = try await store.merge(
        into: feed, at: now, isLast: portion.upperBound == items.count
      ) {
        var articles = await Editing.articles(
          of: fetched.contents, items: portion, address: fetched.response.url)
        // Of two with one guid the first counts.
        articles.removeAll { !guids.insert($0.guid).inserted }
        return articles
      }
      merged.inserted += result.inserted
      merged.updated += result.updated
      merged.transactions.formUnion(result.transactions)
      start = portion.upperBound
    } while start < items.count
    return merged
  }

  private static func portion(of items: [FeedItem], from start: Int) -> Range<Int> {
    var bytes = 0
    var end = start
    while end < items.count, end - start < portion.articles, bytes < portion.bytes {
      bytes += items[end].size
      end += 1
    }
    return start..<end
  }
}

/// What became of a feed that was kept.
struct KeptFeed: Sendable {
  var title: String?
  var inserted: [Article.ID]
  var updated: [Article.ID]
}

extension FeedItem {
  /// Bytes of its texts.
  fileprivate var size: Int {
    (content?.value.utf8.count ?? 0) + (summary?.value.utf8.count ?? 0)
  }
}
