import Comments
import Fetching
import Markup
import Models
import Storage

/// Asks for articles' own pages and keeps what they have beyond the feed.
struct PageReading: Sendable {
  let store: Store
  let archive: Archive
  let loader: Loader

  /// A page has to have so much more than the feed, in hundredths of its words and in words, to be
  /// worth keeping.
  private static let more = (percent: 110, words: 10)
  /// Of the telling words of headline and opening, so many hundredths have to be on the page.
  private static let shared = 30

  /// Reads the page of an article; only a failure that another try might not have is thrown, and
  /// all others are kept with the article, so that nobody asks again and again.
  func read(_ id: Article.ID, _ wish: FullTextWish) async throws(LibraryError) -> FullText {
    try await reading(of: id, wish).text
  }

  /// As `read`, with the bytes that came.
  func reading(
    of id: Article.ID, _ wish: FullTextWish
  ) async throws(LibraryError) -> (text: FullText, bytes: Int) {
    let known = try await knowing(id)
    guard let url = known.article.url, WebAddress(url).isWeb else { throw .noPage }
    let isPublic = known.feed.flatMap { Feed.host(of: $0) }.map { !PrivateHost.contains($0) }
    var incoming: IncomingFullText
    var bytes = 0
    var threads: [CommentThread] = []
    do throws(LibraryError) {
      let page = try await loader.page(url, for: known.feed, cameFromPublic: isPublic ?? true)
      bytes = page.size
      incoming = await Self.judged(page, known.article, wish, at: loader.now)
      threads = ThreadFinder(known.article, in: known.feed).declared(in: page.signals)
    } catch {
      guard let problem = error.lastingProblem else { throw error }
      incoming = IncomingFullText(FullText(.unread, problem: problem, fetched: loader.now))
    }
    do {
      try await store.keep(incoming, of: id)
      try await store.keep(threads: threads, of: id, at: loader.now)
    } catch {
      throw .store(error)
    }
    return (incoming.fullText, bytes)
  }

  private func knowing(
    _ id: Article.ID
  ) async throws(LibraryError) -> (article: Article, feed: String?) {
    do {
      if let found = try await archive.articleAndFeed(id) { return found }
    } catch {
      throw .store(error)
    }
    throw .noSuchArticle("\(id.rawValue)")
  }

  /// The page's text, or that it is of no use beside what the feed gave.
  @concurrent private static func judged(
    _ page: FetchedPage, _ article: Article, _ wish: FullTextWish, at now: Timestamp
  ) async -> IncomingFullText {
    let incoming = await Editing.fullText(page, title: article.headline.title, at: now)
    func refused(_ outcome: FullText.Outcome, _ problem: String?) -> IncomingFullText {
      IncomingFullText(
        FullText(outcome, problem: problem, address: page.address, fetched: now))
    }
    guard incoming.words > 0 else { return refused(.unread, FullText.nothingToRead) }
    let own = PlainText.text(of: DocumentBuilder.document(fromHTML: article.html))
    let words = PlainText.wordCount(own)
    guard isAbout(incoming.text, title: article.headline.title, opening: own) else {
      return refused(.unread, FullText.otherText)
    }
    let isMore =
      wish == .always
      ? incoming.words * 2 >= words
      : incoming.words >= words + more.words && incoming.words * 100 >= words * more.percent
    return isMore ? incoming : refused(.nothingMore, nil)
  }

  /// Whether a page's text has to do with the article: pages that ask for consent, or that a
  /// network's sign-in puts in their place, do not have its words.
  static func isAbout(_ text: String, title: String, opening: String) -> Bool {
    let words = Set(telling(title + " " + opening.prefix(600)))
    guard words.count >= 6 else { return true }
    let found = words.intersection(telling(text))
    return found.count * 100 >= words.count * shared
  }

  /// Words of four letters and more; two characters side by side where words have no spaces.
  private static func telling(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.flatMap { word -> [String] in
      guard let first = word.unicodeScalars.first, first.value >= 0x0E00 else {
        return word.count >= 4 ? [String(word)] : []
      }
      return zip(word, word.dropFirst()).map { String([$0, $1]) }
    }
  }
}

extension LibraryError {
  /// Why asking for a page again would bring the same; nil where it may not.
  fileprivate var lastingProblem: String? {
    switch self {
    case .status(let status, _):
      [429, 503].contains(status) ? nil : Self.sentence(forStatus: status, isPage: true)
    case .notAPage(_, let type): "it is a file (\(type.brief))"
    case .fetch(let error, _):
      switch error.reason {
      case .badAddress, .unsupportedScheme, .tooLarge, .tooManyRedirects, .privateAddress,
        .badProtocol, .badCompression, .tls:
        error.sentence
      case .cannotResolve, .cannotConnect, .timedOut, .connectionLost, .cancelled,
        .fileUnreadable, .hostPaused, .cookiesUnreadable, .noPassword, .cannotStart,
        .programFailed, .failed:
        nil
      }
    default: nil
    }
  }
}
