/// An article as it is compared with others.
package struct ComparableArticle: Hashable, Sendable {
  package var id: Article.ID
  package var feed: Feed.ID
  /// A hash of the guid, the same in every store.
  package var identity: Int64
  /// Nil where its feed gave no date.
  package var published: Timestamp?
  /// Words of the text.
  package var words: Int
  package var terms: PackedTerms

  package init(
    id: Article.ID, feed: Feed.ID, identity: Int64, published: Timestamp? = nil, words: Int,
    terms: PackedTerms
  ) {
    self.id = id
    self.feed = feed
    self.identity = identity
    self.published = published
    self.words = words
    self.terms = terms
  }

  /// There is next to no text besides the title: chance words join such articles.
  package var isBrief: Bool { words < Self.leastWords }

  /// Words of a text that is more than a title.
  package static let leastWords = 30

  /// An order that does not depend on which article came first: newest first, then by identity.
  package static func precedes(_ a: ComparableArticle, _ b: ComparableArticle) -> Bool {
    let (one, other) = (a.published ?? Timestamp(.min), b.published ?? Timestamp(.min))
    if one != other { return one > other }
    return a.identity != b.identity ? a.identity < b.identity : a.id < b.id
  }
}
