import Models
import Related

/// Articles in memory as an index of what they are about.
struct MemoryIndex: RelatedIndex {
  private let all: [ComparableArticle]
  private var entries: [String: [(article: Article.ID, weight: UInt8)]] = [:]

  init(_ articles: [ComparableArticle]) {
    all = articles
    for article in articles {
      for term in article.terms.terms {
        entries[term.term, default: []].append((article.id, term.weight))
      }
    }
  }

  var articleCount: Int { all.count }

  func frequency(of terms: [String]) -> [String: Int] {
    Dictionary(terms.map { ($0, entries[$0]?.count ?? 0) }) { first, _ in first }
  }

  func postings(of terms: [String]) -> [[(article: Article.ID, weight: UInt8)]] {
    terms.map { entries[$0] ?? [] }
  }

  func articles(_ ids: [Article.ID]) -> [ComparableArticle] {
    ids.compactMap { id in all.first { $0.id == id } }
  }
}
