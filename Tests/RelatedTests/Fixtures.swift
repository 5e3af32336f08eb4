import Foundation
import Models
import Related
import Testing

/// The bytes of a file among the fixtures.
func fixture(_ name: String) throws -> Data {
  let file = try #require(
    Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
  return try Data(contentsOf: file)
}

/// An article as it is compared; `text` has more than a title's words.
func comparable(
  _ id: Int64, title: String, text: String, published: Timestamp? = nil, feed: Int64 = 1
) -> ComparableArticle {
  ComparableArticle(
    id: Article.ID(rawValue: id), feed: Feed.ID(rawValue: feed), identity: id,
    published: published, words: 100,
    terms: PackedTerms(Terms.terms(title: title, text: text, limit: 64)))
}
