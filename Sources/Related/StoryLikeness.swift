package import Models

/// How alike articles are to those of one story that is known already.
///
/// Articles meet in terms that both have, so that only how frequent the terms of the story's
/// articles are has to be known.
package struct StoryLikeness: Sendable {
  private var space: TermSpace
  private var members: [(vector: TermVector, article: ComparableArticle)] = []

  /// `frequency` says in how many articles of the store terms are, of which there are
  /// `articleCount`.
  package init(
    of articles: [ComparableArticle], frequency: [String: Int], articleCount: Int
  ) {
    space = TermSpace(articleCount: articleCount)
    for article in articles { space.add(space.unknown(article.terms), frequency: frequency) }
    for article in articles {
      members.append((space.vector(KnownTerms(article.terms)), article))
    }
  }

  /// To each of the story's articles that is near enough in time, at most `limit`, in the order in
  /// which they were given.
  package func likenesses(of article: ComparableArticle, limit: Int) -> [Double] {
    let vector = space.vector(KnownTerms(article.terms))
    let weights = space.weights(vector)
    var likenesses: [Double] = []
    for member in members where likenesses.count < limit {
      let distance = Stories.distance(article.published, member.article.published)
      guard distance < Stories.days else { continue }
      likenesses.append(
        Stories.likeness(
          member.vector.likeness(weights), vector, member.vector, distance: distance,
          words: min(article.words, member.article.words)))
    }
    return likenesses
  }
}
