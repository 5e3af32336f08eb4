/// A service that says where an address is discussed, or what is said about it, once the reader has
/// agreed that it learns the address. The raw values are written in stores and configurations.
package enum LookupService: String, CaseIterable, Hashable, Sendable {
  case hackerNews = "hacker-news"
  case lobsters
  /// Collects what others write about a page that sends its mentions there.
  case webmention
  /// Show the comments of a discussion, or an issue, of GitHub below a page that has their script.
  case giscus, utterances

  /// The host that is told the address.
  package var host: String {
    switch self {
    case .hackerNews: "hn.algolia.com"
    case .lobsters: "lobste.rs"
    case .webmention: "webmention.io"
    case .giscus: "giscus.app"
    case .utterances: "api.github.com"
    }
  }

  package var title: String {
    switch self {
    case .hackerNews: "Hacker News"
    case .lobsters: "Lobsters"
    case .webmention: "Webmention.io"
    case .giscus: "giscus"
    case .utterances: "utterances"
    }
  }

  /// Those that can be asked about any page, and not only about one that names them.
  package static let searching: [LookupService] = [.hackerNews, .lobsters]
}

extension CommentThread {
  /// Who learns the article's address when this thread is asked for; nil where that is nobody but
  /// the publisher, or the place itself where the thread is.
  package var informs: LookupService? {
    switch source {
    case .webmention: .webmention
    case .giscus: parameters["term"] == nil ? nil : .giscus
    case .gitHub: parameters["term"] == nil ? nil : .utterances
    case .feed, .wordPress, .hackerNews, .lobsters, .reddit, .lemmy, .discourse, .mastodon,
      .bluesky, .isso, .remark42, .stackExchange:
      nil
    }
  }
}
