import Models

/// A way to write feeds: how to know it and how to read it.
///
/// A new format is a file in `Formats` and a place in `all`.
struct FeedFormat: Sendable {
  /// Whether the document is in this format; formats are asked in order.
  let recognises: @Sendable (FeedSource) -> Bool
  /// What the document says. Bad markup is read as far as it goes, and never an error.
  let read: @Sendable (FeedSource) -> FeedContents

  static let all: [FeedFormat] = [.rss, .atom, .jsonFeed]
}

/// A document that may be a feed, and where it came from.
struct FeedSource: Sendable {
  enum Document: Sendable {
    case xml(XMLElement)
    case json(JSONValue)
  }

  let document: Document
  /// The address it was fetched from, against which relative links are resolved.
  let address: String?

  var root: XMLElement? { if case .xml(let root) = document { root } else { nil } }
  var json: JSONValue? { if case .json(let value) = document { value } else { nil } }
}
