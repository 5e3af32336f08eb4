import FeedParsing
import Fetching
import Markup
import Models

/// Looks for the feed that belongs to an address, asking as little as possible.
///
/// The address itself is asked first. Where it is no feed, the rules for known sites count, then
/// what the page names, then what page and program look like, and at last the well-known paths.
struct Discovery: Sendable {
  let loader: Loader

  enum Found: Sendable {
    case feed(FetchedFeed)
    /// Several to choose from, the likeliest first; none of them has been asked.
    case choice([FeedCandidate])
  }

  /// The feed that `address` means, or those that it could mean.
  func find(_ address: String) async throws(LibraryError) -> Found {
    let answer = try await ask(FeedCandidate(address: address))
    if let feed = answer.feed { return .feed(feed) }
    var refusal: LibraryError?
    let (groups, comments) = try sources(of: answer.response, for: address)
    for (index, group) in groups.enumerated() where !group.isEmpty {
      guard group.count == 1 else {
        return .choice(Self.folded(groups[index...].flatMap { $0 } + comments))
      }
      do throws(LibraryError) {
        return .feed(try await loader.insist(on: group[0]))
      } catch {
        if error.endsSearch { throw error }
        refusal = error.isRefusal ? error : refusal
      }
    }
    if let feed = try await wellKnown(for: answer.response) { return .feed(feed) }
    if !comments.isEmpty { return .choice(comments) }
    throw refusal ?? Self.noFeed(address, answer.response)
  }

  /// All feeds that `address` could mean, without asking any that the page names.
  func candidates(_ address: String) async throws(LibraryError) -> [FeedCandidate] {
    let answer = try await ask(FeedCandidate(address: address))
    if let feed = answer.feed { return [feed.candidate] }
    let (groups, comments) = try sources(of: answer.response, for: address)
    let found = Self.folded(groups.flatMap { $0 } + comments)
    if !found.isEmpty { return found }
    if let feed = try await wellKnown(for: answer.response) { return [feed.candidate] }
    throw Self.noFeed(address, answer.response)
  }

  private func ask(
    _ candidate: FeedCandidate
  ) async throws(LibraryError) -> (response: Response, feed: FetchedFeed?) {
    let response = try await loader.answer(candidate)
    guard (200..<300).contains(response.status) else { return (response, nil) }
    return (response, await FetchedFeed.read(response, from: candidate.address))
  }

  /// The candidates by where they come from, the surest first; feeds of comments are apart, since
  /// a page's one feed of articles needs no choice.
  private func sources(
    of response: Response, for address: String
  ) throws(LibraryError) -> (groups: [[FeedCandidate]], comments: [FeedCandidate]) {
    let status = LibraryError.status(response.status, address: address)
    if status.endsSearch { throw status }
    let isPage = (200..<300).contains(response.status)
    let page =
      isPage ? PageDecoding.text(of: response.body, contentType: response.contentType) : nil
    let asked = Set([address, response.url].map(FeedLinks.key))
    func others(_ candidates: [FeedCandidate]) -> [FeedCandidate] {
      Self.folded(candidates).filter { !asked.contains(FeedLinks.key(of: $0.address)) }.map {
        var candidate = $0
        candidate.isFromPublicPage = response.isPublic
        return candidate
      }
    }
    let known = others(
      KnownSites.byHost.candidates(for: address, page: page)
        + KnownSites.byHost.candidates(for: response.url, page: page))
    guard let page else {
      if known.isEmpty { throw status }
      return ([known], [])
    }
    let links = FeedLinks(in: page, address: response.url)
    let program =
      links.named.isEmpty ? KnownSites.byPage.candidates(for: response.url, page: page) : []
    return (
      [known, others(links.named), others(program), others(links.guessed)], others(links.comments)
    )
  }

  /// One after another, until one is a feed or the host has had enough.
  private func wellKnown(for page: Response) async throws(LibraryError) -> FetchedFeed? {
    guard (200..<300).contains(page.status) else { return nil }
    for address in WellKnownPaths.addresses(for: page.url).prefix(WellKnownPaths.limit) {
      let candidate = FeedCandidate(address: address, isFromPublicPage: page.isPublic)
      do throws(LibraryError) {
        let answer = try await ask(candidate)
        if let feed = answer.feed { return feed }
        let status = LibraryError.status(answer.response.status, address: address)
        if status.endsSearch { throw status }
      } catch {
        if error.endsSearch { throw error }
        return nil
      }
    }
    return nil
  }

  private static func noFeed(_ address: String, _ response: Response) -> LibraryError {
    guard (200..<300).contains(response.status) else {
      return .status(response.status, address: address)
    }
    return .notAFeed(address: address, looksLikePage: response.looksLikePage)
  }

  /// Without the second of two that are the same feed.
  private static func folded(_ candidates: [FeedCandidate]) -> [FeedCandidate] {
    var seen: Set<String> = []
    return Array(
      candidates.filter { seen.insert(FeedLinks.key(of: $0.address)).inserted }
        .prefix(FeedLinks.limit))
  }
}

extension LibraryError {
  /// Whether the host does not want to be asked any more now.
  var endsSearch: Bool {
    switch self {
    case .status(429, _), .status(503, _): true
    case .fetch(let error, _): error.reason == .cancelled
    default: false
    }
  }

  /// Whether the address was not asked because it may not be.
  var isRefusal: Bool {
    if case .fetch(let error, _) = self { return error.reason == .privateAddress }
    return false
  }
}
