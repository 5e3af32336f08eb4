/// One discussion of an article, at one place: what is asked, and how to recognise it again.
package struct CommentThread: Identifiable, Hashable, Sendable {
  /// The raw values are written in stores.
  package enum Source: String, CaseIterable, Hashable, Sendable {
    /// A feed of comments.
    case feed
    case wordPress = "wordpress"
    case hackerNews = "hn"
    case lobsters, reddit, lemmy, discourse, mastodon, bluesky, isso, remark42, webmention
    case stackExchange = "stackexchange"
    /// An issue or discussion of GitHub, also where utterances shows it below an article.
    case gitHub = "github"
    case giscus

    /// Its name for people, short enough for a title.
    package var title: String {
      switch self {
      case .feed: "Site"
      case .wordPress: "WordPress"
      case .hackerNews: "HN"
      case .lobsters: "Lobsters"
      case .reddit: "Reddit"
      case .lemmy: "Lemmy"
      case .discourse: "Discourse"
      case .mastodon: "Mastodon"
      case .bluesky: "Bluesky"
      case .isso: "Isso"
      case .remark42: "Remark42"
      case .webmention: "Webmentions"
      case .stackExchange: "Stack Exchange"
      case .gitHub: "GitHub"
      case .giscus: "giscus"
      }
    }
  }

  /// Who said that the article is discussed there.
  package enum Discovery: String, Hashable, Sendable {
    case feed, page
    /// A service that was asked for the article's address, after the reader had agreed.
    case lookup
    case user
  }

  package var source: Source
  /// What tells the thread from others of its source, for example `48849066` or
  /// `https://lemmy.example/post/7`; the same whichever way it was found.
  package var name: String
  /// What the source needs to ask for it, beyond the name.
  package var parameters: [String: String]
  /// The page for people, `http` or `https`.
  package var page: String?
  package var title: String?
  /// How many comments whoever named the thread counted.
  package var reported: Int?
  package var discovery: Discovery

  package init(
    _ source: Source, _ name: String, parameters: [String: String] = [:], page: String? = nil,
    title: String? = nil, reported: Int? = nil, discovery: Discovery = .feed
  ) {
    self.source = source
    self.name = name
    self.parameters = parameters
    self.page = page
    self.title = title
    self.reported = reported
    self.discovery = discovery
  }

  /// Unique among all threads of a store.
  package var id: String { source.rawValue + ":" + name }
}

/// How much of a thread is here.
package enum ThreadExtent: String, Hashable, Sendable {
  /// All that the source had when it was asked.
  case all
  /// The source gives its newest comments only; older ones stay from before.
  case newest
  /// The answer broke off, was too large, or the asking was stopped.
  case truncated
  /// There is no such thread any more, or none for everybody.
  case absent
}

/// What the library knows of a thread beside its comments.
package struct ThreadState: Hashable, Sendable {
  /// How many comments the source counted when it was asked.
  package var reported: Int?
  /// When the source answered last.
  package var fetched: Timestamp?
  package var extent = ThreadExtent.all
  /// The source gives no replies: comments are in order of time.
  package var isFlat = false
  package var validators = HTTPValidators()
  /// From where on a later answer may be asked for only what is new, in the source's own terms.
  package var cursor: String?
  /// Before then the source is not to be asked.
  package var nextAllowed: Timestamp?
  /// Why the last attempt failed or brought only a part, as a sentence.
  package var problem: String?
  /// When the reader left the thread last.
  package var left: Timestamp?

  package init() {}
}

/// A thread of an article as it is stored, with its comments and the reader's own notes among them.
package struct Discussion: Hashable, Sendable {
  package var article: Article.ID
  /// Nil where nobody named one: then there are the reader's notes only.
  package var thread: CommentThread?
  package var state: ThreadState
  /// In order of arrival, the reader's notes last.
  package var comments: [Comment]
  /// All threads of the article, in the order in which they are offered; `thread` is one of them.
  package var threads: [CommentThread]
  package init(
    article: Article.ID, thread: CommentThread? = nil, threads: [CommentThread] = [],
    comments: [Comment] = [], state: ThreadState = ThreadState()
  ) {
    self.article = article
    self.thread = thread
    self.threads = threads
    self.comments = comments
    self.state = state
  }

  /// Comments that count, the reader's notes left out.
  package var liveCount: Int { comments.count { $0.isLive && !$0.roles.contains(.me) } }
}
