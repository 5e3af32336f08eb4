import Models

extension [ComparableArticle] {
  /// The terms of all of them, each once.
  var terms: Set<String> {
    var terms: Set<String> = []
    for article in self { for term in article.terms.terms { terms.insert(term.term) } }
    return terms
  }
}
