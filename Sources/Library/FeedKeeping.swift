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
    _ fetched: FetchedFeed, in feed: Feed.ID
  ) async throws(DatabaseError) -> (title: String?, inserted: [Article.ID]) {
    let articles = await Editing.articles(of: fetched.contents, address: fetched.response.url)
    let merged = try await store.merge(articles, into: feed, at: now)
    let title = fetched.contents.title.map(PlainText.title)
    let next = schedule.next(
      feed, after: now,
      .init(
        publisher: fetched.contents.interval, freshness: fetched.response.maxAge,
        quiet: fetched.contents.quiet))
    let outcome = FetchOutcome(
      at: now, .received, nextFetch: next.moment, wait: next.wait,
      validators: fetched.response.validators, validatorsAddress: fetched.response.url,
      bodyHash: Int64(bitPattern: Fingerprint.of(fetched.response.body)),
      title: title, siteURL: fetched.contents.siteURL, language: fetched.contents.language,
      interval: fetched.contents.interval, quiet: fetched.contents.quiet,
      permanentAddress: fetched.response.permanentURL, isByRedirect: isByRedirect,
      // A new body has its own freshness or none.
      maxAge: fetched.response.maxAge ?? 0)
    try await store.record(outcome, for: feed)
    return (title, merged.inserted)
  }
}
