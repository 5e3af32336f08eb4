package import Markup
package import Models

/// One kind of place where articles are discussed: how its threads are recognised, and asked for.
///
/// A source is a file in `Sources/` and a line in `CommentSources.all`. It keeps to its published
/// protocol, takes nothing that came for granted, and loses no reply because of what it answers.
package protocol CommentSource: Sendable {
  var kind: CommentThread.Source { get }

  /// The thread that an address is known to be, or to name, by its form alone; nil for all others.
  ///
  /// Nobody is asked. `address` is absolute and `http` or `https`.
  func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread?

  /// Threads that an article's feed declares in a way of this source's own.
  func threads(declaredBy article: Article) -> [CommentThread]

  /// Threads that an article's page declares: links of its head, scripts that show comments below.
  func threads(in page: PageSignals) -> [CommentThread]

  /// The ids of threads whose comments are all in this one as well, so that nobody needs to be
  /// offered them beside it.
  func covers(_ thread: CommentThread) -> Set<String>

  /// Loads what the source offers of a thread now, which may be only what is new since
  /// `request.known`.
  ///
  /// Throws only where nothing came: what came before something went wrong is given, with
  /// `LoadedComments.problem`.
  func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments
}

extension CommentSource {
  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? { nil }
  package func threads(declaredBy article: Article) -> [CommentThread] { [] }
  package func threads(in page: PageSignals) -> [CommentThread] { [] }
  package func covers(_ thread: CommentThread) -> Set<String> { [] }
}

/// A service that can be asked where an address is discussed; it learns what is being read, so it is
/// asked only after the reader agreed.
package protocol LookupSource: CommentSource {
  var service: LookupService { get }

  /// The threads about the page at `address`, those with the most comments first.
  func threads(about address: String, asking: CommentAsking) async throws(CommentError)
    -> [CommentThread]
}

/// Where an address stands that may be a thread.
package enum ThreadPlace: Hashable, Sendable {
  /// The feed says that it is the page of the comments, or the reader named it as such.
  case comments
  /// It is the article's own address or guid.
  case article
}

/// What is asked of a source.
package struct ThreadRequest: Sendable {
  package var thread: CommentThread
  /// What is here of the thread; nil asks for everything.
  package var known: ThreadState?
  /// Comments that are taken at most.
  package var mostComments = Self.usualComments
  /// The id of a `more` whose comments are wanted, and nothing else.
  package var more: String?

  package static let usualComments = 2000
  /// Requests that one load makes at most.
  package static let mostRequests = 40

  package init(_ thread: CommentThread, known: ThreadState? = nil) {
    self.thread = thread
    self.known = known
  }
}

/// The sources that are known, in the order in which an article's threads are offered.
package enum CommentSources {
  package static let all: [any CommentSource] = [
    FeedComments(), HackerNews(), WordPressREST(), Lobsters(), Discourse(), Lemmy(), Mastodon(),
    Bluesky(), Reddit(), Isso(), Remark42(), Webmentions(), GitHub(), Giscus(), StackExchange(),
  ]

  package static func source(of kind: CommentThread.Source) -> (any CommentSource)? {
    all.first { $0.kind == kind }
  }

  /// Whether one thread has all that another has.
  package static func covers(_ thread: CommentThread, _ other: CommentThread) -> Bool {
    source(of: thread.source)?.covers(thread).contains(other.id) ?? false
  }

  package static var lookups: [any LookupSource] { all.compactMap { $0 as? any LookupSource } }
}
