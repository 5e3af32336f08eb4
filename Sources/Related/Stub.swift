package import Models
package struct RelatedCandidate: Sendable { package var terms: [WeightedTerm]
  package init(id: Article.ID, terms: [WeightedTerm], date: Timestamp?, titleOnly: Bool, title: String) { self.terms = terms }
}
package struct RankedArticle { package var id: Article.ID; package var score: Double; package var terms: [String] }
package enum Terms { package static func terms(title: String, text: String, limit: Int = 24) -> [WeightedTerm] { [] } }
package enum Ranking {
  package static func candidateTerms(of q: [WeightedTerm], documentFrequency: [String: Int], articleCount: Int) -> [String] { [] }
  package static func preselect(query: RelatedCandidate, postings: [(String, [(Article.ID, UInt8)])], documentFrequency: [String: Int], articleCount: Int) -> [Article.ID] { [] }
  package static func rank(query: RelatedCandidate, candidates: [RelatedCandidate], documentFrequency: [String: Int], articleCount: Int, limit: Int) -> [RankedArticle] { [] }
}
