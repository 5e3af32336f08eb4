import FeedParsing
import Fetching
import Markup
import Models
import Storage

/// One feed's turn in a refresh.
struct FeedVisit: Sendable {
  let feed: Feed.ID
  let title: String
  let state: FetchState
  let store: Store
  let loader: Loader
  let schedule: Schedule

  /// Permanent redirects to one address, fetch after fetch, before it becomes the feed's own.
  private static let redirectsToMove = 3

  /// Asks the server, keeps what is new, and remembers how it went.
  func run() async -> FeedOutcome {
    do {
      return try await visit()
    } catch let error as DatabaseError {
      // A store that is only held for too long may serve the next feed.
      return error.reason == .busy ? problem(error.sentence) : FeedOutcome(storeFailure: error)
    } catch {
      return problem("\(error)")
    }
  }

  private func visit() async throws -> FeedOutcome {
    let response: Response
    do {
      response = try await loader.feed(
        state.address, validators: state.validators, from: state.validatorsAddress)
    } catch {
      // A refresh that was stopped is nobody's failure.
      if error.reason == .cancelled { return FeedOutcome() }
      return try await failed(error.sentence, retryAfter: nil)
    }
    switch response.status {
    case 304, 200..<300:
      let outcome = try await succeeded(response)
      if outcome.problem == nil { try await follow(response) }
      return outcome
    case 410:
      try await store.record(FetchOutcome(at: loader.now, .gone), for: feed)
      return problem(LibraryError.sentence(forStatus: 410))
    default:
      return try await failed(
        LibraryError.sentence(forStatus: response.status), retryAfter: response.retryAfter)
    }
  }

  private func succeeded(_ response: Response) async throws -> FeedOutcome {
    response.status == 304 ? try await unchanged(response) : try await received(response)
  }

  /// Moves the feed to where it was sent for good often enough: once alone may be the mistake of a
  /// server, or the sign-in page of a network.
  private func follow(_ response: Response) async throws {
    guard let address = response.permanentURL, let before = state.redirect,
      before.address == address, before.seen + 1 >= Self.redirectsToMove
    else { return }
    _ = try await store.adoptAddress(address, for: feed)
  }

  private func received(_ response: Response) async throws -> FeedOutcome {
    let hash = Int64(bitPattern: Fingerprint.of(response.body))
    if hash == state.bodyHash { return try await unchanged(response) }
    guard let contents = await Self.parse(response) else {
      return try await failed("what came is not a feed", retryAfter: nil)
    }
    let fetched = FetchedFeed(address: state.address, response: response, contents: contents)
    let kept = try await FeedKeeping(store: store, schedule: schedule, now: loader.now)
      .keep(fetched, in: feed)
    return FeedOutcome(newArticles: kept.inserted)
  }

  @concurrent private static func parse(_ response: Response) async -> FeedContents? {
    FeedParser.parse(response.body, contentType: response.contentType, address: response.url)
  }

  /// New validators are kept even where the feed is the same (RFC 9111, section 4.3.4).
  private func unchanged(_ response: Response) async throws -> FeedOutcome {
    let outcome = FetchOutcome(
      at: loader.now, .received,
      nextFetch: schedule.next(after: loader.now, hints: [state.interval, response.maxAge]),
      validators: response.validators, validatorsAddress: response.url,
      permanentAddress: response.permanentURL)
    try await store.record(outcome, for: feed)
    return FeedOutcome()
  }

  private func failed(_ reason: String, retryAfter: Int?) async throws -> FeedOutcome {
    var attempts = 1
    if case .failing(_, let before, _) = state.health { attempts += before }
    let outcome = FetchOutcome(
      at: loader.now, .failed(reason: reason),
      nextFetch: schedule.next(after: loader.now, attempts: attempts, retryAfter: retryAfter),
      pausedUntil: retryAfter.map { schedule.pause(after: loader.now, seconds: $0) })
    try await store.record(outcome, for: feed)
    return problem(reason)
  }

  private func problem(_ reason: String) -> FeedOutcome {
    FeedOutcome(problem: FeedProblem(feed: feed, title: title, reason: reason))
  }
}

/// What became of one feed.
struct FeedOutcome: Sendable {
  var newArticles = 0
  var problem: FeedProblem?
  /// The store cannot take anything any more; no other feed would fare better.
  var storeFailure: DatabaseError?
}

/// Puts a feed that has come into the store: first its articles, and only when they are safe the
/// validators, so that whatever is interrupted is fetched again.
struct FeedKeeping: Sendable {
  let store: Store
  let schedule: Schedule
  let now: Timestamp

  func keep(
    _ fetched: FetchedFeed, in feed: Feed.ID
  ) async throws(DatabaseError) -> (title: String?, inserted: Int) {
    let articles = await Editing.articles(of: fetched.contents, address: fetched.response.url)
    let merged = try await store.merge(articles, into: feed, at: now)
    let title = fetched.contents.title.map(PlainText.title)
    let outcome = FetchOutcome(
      at: now, .received,
      nextFetch: schedule.next(
        after: now, hints: [fetched.contents.interval, fetched.response.maxAge]),
      validators: fetched.response.validators, validatorsAddress: fetched.response.url,
      bodyHash: Int64(bitPattern: Fingerprint.of(fetched.response.body)),
      title: title, siteURL: fetched.contents.siteURL, language: fetched.contents.language,
      interval: fetched.contents.interval, permanentAddress: fetched.response.permanentURL)
    try await store.record(outcome, for: feed)
    return (title, merged.inserted.count)
  }
}
