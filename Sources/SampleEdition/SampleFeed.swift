import Models

/// A feed of the sample edition.
package struct SampleFeed: Sendable {
  enum Format: Sendable {
    case rss, atom, json

    var contentType: String {
      switch self {
      case .rss: "application/rss+xml; charset=utf-8"
      case .atom: "application/atom+xml; charset=utf-8"
      case .json: "application/feed+json"
      }
    }
  }

  /// The address it is subscribed under, for example `sample:world`.
  package let address: String
  /// The section of the newspaper it belongs to.
  package let section: String
  package let title: String
  let description: String
  let siteURL: String
  let format: Format
  let articles: [SampleArticle]

  func text(at now: Timestamp) -> String {
    switch format {
    case .rss: RSSWriter.text(of: self, at: now)
    case .atom: AtomWriter.text(of: self, at: now)
    case .json: JSONFeedWriter.text(of: self, at: now)
    }
  }
}
