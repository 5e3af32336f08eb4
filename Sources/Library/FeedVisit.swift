import Comments
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
  /// Fetches the discussions of these articles and says how many did not come; nil where the reader
  /// does not want them yet.
  var prefetch: (@Sendable ([Article.ID]) async -> Int)?
  /// Fetches the whole of those of these articles that want it; nil where none does.
  var completes: (@Sendable ([Article.ID]) async -> FullTextCount)?

  /// How long a permanent redirect is followed without asking the address that gave it, in seconds:
  /// so that a feed that is fetched daily asks it each day (RFC 9110, section 15.4.2; RFC 9111,
  /// section 4.2.2).
  private static let redirectFreshness: Int64 = 20 * 3600

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

  /// Where a redirect that was met lately leads.
  private var target: String? {
    guard let redirect = state.redirect, let at = redirect.at, redirect.address != state.address,
      (0..<Self.redirectFreshness).contains(loader.now.seconds(since: at))
    else { return nil }
    return redirect.address
  }

  private func visit() async throws -> FeedOutcome {
    let response: Response
    do {
      response = try await loader.feed(
        state.address, validators: state.validators, from: state.validatorsAddress,
        target: target)
    } catch {
      return try await refused(error)
    }
    switch response.status {
    case 304, 200..<300:
      let address = response.permanentURL
      let outcome = try await succeeded(consume response)
      if outcome.problem == nil { try await follow(address) }
      return outcome
    // Where a redirect led, only the feed's own address can say that it is gone.
    case 410 where target == nil:
      try await store.record(FetchOutcome(at: loader.now, .gone), for: feed)
      return problem(LibraryError.sentence(forStatus: 410), isNews: true)
    default:
      return try await failed(
        LibraryError.sentence(forStatus: response.status), wanting: response)
    }
  }

  /// What it means that no answer came at all.
  private func refused(_ error: FetchError) async throws -> FeedOutcome {
    switch error.reason {
    // A refresh that was stopped is nobody's failure.
    case .cancelled: return FeedOutcome()
    case .hostPaused:
      let until = schedule.pause(after: loader.now, seconds: error.secondsLeft)
      try await store.leaveAlone(feed, until: until)
      var outcome = FeedOutcome()
      outcome.skip = FeedSkip(
        feed: feed, title: title, reason: .hostPaused(error.detail, until: until))
      return outcome
    // Whether it is the server or this machine's network, the other feeds will show.
    case .cannotResolve, .cannotConnect:
      guard let host = Feed.host(of: state.address), !PrivateHost.contains(host) else { break }
      var outcome = FeedOutcome()
      outcome.unreached = error.sentence
      return outcome
    default: break
    }
    return try await failed(error.sentence)
  }

  private func succeeded(_ response: consuming Response) async throws -> FeedOutcome {
    if response.status == 304 { return try await unchanged(response) }
    return try await received(consume response)
  }

  /// Moves the feed to where it was sent for good often enough: once alone may be the mistake of a
  /// server, or the sign-in page of a network.
  private func follow(_ address: String?) async throws {
    guard target == nil, let address, let before = state.redirect,
      before.address == address, before.seen + 1 >= Feed.Move.timesToBelieve
    else { return }
    _ = try await store.adoptAddress(address, for: feed)
  }

  /// Takes the answer over, so that its body is gone as soon as it has been read.
  private func received(_ response: consuming Response) async throws -> FeedOutcome {
    if await Self.isSame(response, as: state.bodyHash) { return try await unchanged(response) }
    guard let fetched = await FetchedFeed.read(consume response, from: state.address) else {
      return try await failed("what came is not a feed")
    }
    let leftOut = fetched.leftOut
    let kept = try await FeedKeeping(
      store: store, schedule: schedule, now: loader.now, isByRedirect: target != nil
    ).keep(consume fetched, in: feed)
    var outcome = FeedOutcome(inserted: kept.inserted)
    if leftOut > 0 {
      outcome.problem = problem(LibraryError.sentence(forLeftOut: leftOut)).problem
    }
    if let prefetch, !kept.inserted.isEmpty {
      try await store.publish()
      outcome.missingDiscussions = await prefetch(kept.inserted)
    }
    if let completes, !(kept.inserted + kept.updated).isEmpty {
      try await store.publish()
      outcome.fullTexts = await completes(kept.inserted + kept.updated)
    }
    return outcome
  }

  @concurrent private static func isSame(_ response: Response, as hash: Int64?) async -> Bool {
    hash != nil && FetchedFeed.hash(of: response) == hash
  }

  /// New validators are kept even where the feed is the same (RFC 9111, section 4.3.4), and what
  /// the answer does not say about its freshness is as it was.
  private func unchanged(_ response: Response) async throws -> FeedOutcome {
    let next = schedule.next(
      feed, after: loader.now,
      .init(
        publisher: state.interval, freshness: response.maxAge ?? state.maxAge, quiet: state.quiet))
    let outcome = FetchOutcome(
      at: loader.now, .received, nextFetch: next.moment, wait: next.wait,
      validators: response.validators, validatorsAddress: response.url,
      permanentAddress: response.permanentURL, isByRedirect: target != nil,
      maxAge: response.maxAge)
    try await store.record(outcome, for: feed)
    return FeedOutcome()
  }

  /// Keeps that it failed; an `answer` may say for how long it wants peace.
  private func failed(_ reason: String, wanting answer: Response? = nil) async throws -> FeedOutcome
  {
    var attempts = 1
    if case .failing(_, let before, _) = state.health { attempts += before }
    let pause = answer.flatMap { self.pause($0, attempts) }
    let next = schedule.next(
      feed, after: loader.now, attempts: attempts, retryAfter: pause, quiet: state.quiet)
    let until = pause.map { schedule.pause(after: loader.now, seconds: $0) }
    let outcome = FetchOutcome(
      at: loader.now, .failed(reason: reason), nextFetch: next.moment, wait: next.wait,
      pausedUntil: until, isByRedirect: target != nil)
    try await store.record(outcome, for: feed)
    if let until, answer?.hostPause != nil, let host = answer.flatMap({ WebAddress($0.url).host }) {
      try await store.pause(host: host, until: until, at: loader.now)
    }
    return problem(reason, isNews: isNews(reason))
  }

  /// Seconds for which the server wants peace; one that says 429 and no more gets ten minutes at
  /// first (RFC 6585, section 4).
  private func pause(_ answer: Response, _ attempts: Int) -> Int? {
    if answer.status != 429 { return answer.retryAfter }
    return answer.retryAfter
      ?? min(Schedule.patience << min(max(attempts - 1, 0), 8), Schedule.day)
  }
}

extension FeedVisit {
  /// A failure that has lasted so long is told once more, in seconds.
  private static let worthRepeating: Int64 = 3 * 86_400

  /// Whether somebody who was told of the failures before learns something from this one.
  private func isNews(_ reason: String) -> Bool {
    guard case .failing(let since, _, let before) = state.health, reason.hasPrefix(before) else {
      return true
    }
    let last = (state.lastFetched ?? since).seconds(since: since)
    return last < Self.worthRepeating && loader.now.seconds(since: since) >= Self.worthRepeating
  }

  private func problem(_ reason: String, isNews: Bool = true) -> FeedOutcome {
    FeedOutcome(
      problem: FeedProblem(
        feed: feed, title: WebAddress.shown(title), reason: reason, isNews: isNews))
  }

  /// Keeps, once the run is over, that the server could not be reached. Where no other could, a
  /// feed that was well is only put off for a moment.
  func settle(_ reason: String, isOffline: Bool) async throws(DatabaseError) -> FeedProblem? {
    do {
      if isOffline, !isFailing, state.failures < Schedule.unreachedAtMost {
        let next = schedule.next(after: loader.now, unreached: state.failures + 1)
        try await store.record(
          FetchOutcome(
            at: loader.now, .unreached, nextFetch: next.moment, wait: next.wait), for: feed)
        return problem(reason, isNews: false).problem
      }
      return try await failed(reason).problem
    } catch let error as DatabaseError {
      throw error
    } catch {
      return problem("\(error)").problem
    }
  }

  private var isFailing: Bool { if case .failing = state.health { true } else { false } }
}

/// What became of one feed.
struct FeedOutcome: Sendable {
  var inserted: [Article.ID] = []
  var problem: FeedProblem?
  /// Why nothing was asked.
  var skip: FeedSkip?
  /// Why the server could not be reached; it is judged when the run is over.
  var unreached: String?
  var missingDiscussions = 0
  var fullTexts = FullTextCount()
  /// The store cannot take anything any more; no other feed would fare better.
  var storeFailure: DatabaseError?
}
