/// A feed that a web page offers, or that is known to belong to it; nobody has fetched it yet.
package struct FeedCandidate: Hashable, Sendable {
  package var address: String
  /// What the page calls it; plain text that came from outside.
  package var title: String?
  /// The media type that the page names.
  package var type: String?
  /// Whether a page of the public internet named it, which may not lead into a private network.
  package var isFromPublicPage = false

  package init(
    address: String, title: String? = nil, type: String? = nil, isFromPublicPage: Bool = false
  ) {
    self.address = address
    self.title = title
    self.type = type
    self.isFromPublicPage = isFromPublicPage
  }
}
