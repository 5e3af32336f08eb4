import FeedParsing
import Fetching
import Markup
import Models
import SampleEdition

/// Where bytes come from: the web, a file or a program that the reader named, the sample edition.
struct Loader: Sendable {
  let fetcher: Fetcher
  let now: Timestamp
  let manners: Manners
  /// What password commands have said; they are asked once in the life of a loader.
  let passwords = Passwords()

  /// Seconds that a program has for a feed.
  private static let programDeadline = 60

  /// Loads what is asked for the sake of the feed at `feed`, as the reader wants that feed asked.
  func load(_ request: Request, for feed: String?) async throws(FetchError) -> Response {
    if let sample = SampleEdition.bytes(for: request.url, now: now) {
      return Response(
        status: 200, url: request.url, contentType: sample.contentType, body: sample.bytes)
    }
    var request = request
    request.access = try await access(for: feed ?? request.url)
    return try await fetcher.fetch(request)
  }

  /// Asks for a feed; only here may an address name a file or a program, because the reader gave it.
  ///
  /// `target` is asked instead of the address where that is known to lead there.
  func feed(
    _ address: String, validators: HTTPValidators = HTTPValidators(), from origin: String? = nil,
    target: String? = nil, cameFromPublic: Bool = false
  ) async throws(FetchError) -> Response {
    switch FeedOrigin(address) {
    case .program(let words):
      let body = try await ProgramRun(words, deadline: Self.programDeadline).output()
      return Response(status: 200, url: address, body: body)
    case .filter(let words, let inner):
      let request = Request(url: inner, validators: validators, validatorsURL: origin)
      return try await filtered(load(request, for: address), by: words)
    case .web, .file, .sample, nil:
      let request = Request(
        url: target ?? address, validators: validators, validatorsURL: origin ?? address,
        allowsFile: address.hasPrefix("file:"), cameFromPublic: cameFromPublic)
      return try await load(request, for: address)
    }
  }

  /// An answer with what a program makes of its body. Where the address has moved to is the
  /// filter's own matter.
  private func filtered(
    _ response: Response, by words: [String]
  ) async throws(FetchError) -> Response {
    var body: [UInt8] = []
    if (200..<300).contains(response.status) {
      body = try await ProgramRun(
        words, input: response.body, deadline: Self.programDeadline
      ).output()
    }
    return Response(
      status: response.status, url: response.url, validators: response.validators,
      retryAfter: response.retryAfter, maxAge: response.maxAge, isPublic: response.isPublic,
      body: body)
  }

  private func access(for feed: String) async throws(FetchError) -> Access {
    let settings = manners.rules.settings(for: feed)
    var access = Access(owner: FeedOrigin(feed)?.webAddress ?? feed)
    access.userAgent = settings.userAgent ?? Imprint.userAgent(contact: manners.contact)
    access.usesNetrc = settings.usesNetrc
    access.cookiesFile = settings.cookiesFile
    access.proxy = settings.proxy
    if let command = settings.passwordCommand {
      let password = try await passwords.password(from: command)
      access.credentials = .init(user: settings.user ?? "", password: password)
    } else if let user = settings.user {
      access.credentials = .init(user: user, password: nil)
    }
    return access
  }
}

extension Loader {
  /// What is at an address that nobody knows yet, whatever it is.
  func answer(_ candidate: FeedCandidate) async throws(LibraryError) -> Response {
    do {
      return try await feed(candidate.address, cameFromPublic: candidate.isFromPublicPage)
    } catch {
      throw .fetch(error, address: candidate.address)
    }
  }

  /// What is at an address, for the sake of the feed at `feed`; insists that it is there.
  func found(_ request: Request, for feed: String?) async throws(LibraryError) -> Response {
    let response: Response
    do {
      response = try await load(request, for: feed)
    } catch {
      throw .fetch(error, address: request.url)
    }
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, address: request.url)
    }
    return response
  }

  /// Fetches an address that nobody knows yet and insists that it is a feed.
  func insist(on candidate: FeedCandidate) async throws(LibraryError) -> FetchedFeed {
    let response = try await answer(candidate)
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, address: candidate.address)
    }
    guard let feed = await FetchedFeed.read(response, from: candidate.address) else {
      throw .notAFeed(address: candidate.address, looksLikePage: response.looksLikePage)
    }
    return feed
  }
}

/// A feed that has just come and was understood.
struct FetchedFeed: Sendable {
  var address: String
  /// It keeps its place in the budget of bodies for as long as the feed is worked on.
  let response: Response
  let contents: FeedContents
  /// Tells whether the body changes.
  let bodyHash: Int64
  /// Articles that the answer has beyond those that are taken of one.
  private(set) var leftOut = 0

  /// Articles that are taken of one answer, the first in it, which are the newest as a rule; the
  /// largest archives of podcasts have a tenth of it.
  static let mostItems = 50_000

  init(address: String, response: consuming Response, contents: FeedContents) {
    self.address = address
    self.contents = contents
    bodyHash = Self.hash(of: response)
    response.body = []
    self.response = response
  }

  static func hash(of response: Response) -> Int64 {
    var hash = ChangeHash()
    response.body.withUnsafeBytes { hash.combine($0) }
    return hash.value
  }

  /// Nil where what came is no feed.
  @concurrent static func read(
    _ response: consuming Response, from address: String
  ) async -> FetchedFeed? {
    guard
      var contents = FeedParser.parse(
        response.body, contentType: response.contentType, address: response.url)
    else { return nil }
    let leftOut = max(0, contents.items.count - mostItems)
    if leftOut > 0 { contents.items.removeLast(leftOut) }
    var feed = FetchedFeed(address: address, response: consume response, contents: contents)
    feed.leftOut = leftOut
    return feed
  }

  var candidate: FeedCandidate {
    FeedCandidate(
      address: address, title: contents.title.map(PlainText.title), type: contents.format)
  }
}
