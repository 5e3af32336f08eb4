import Models
import Related
import Storage

/// Which new articles belong to stories that the reader follows or mutes.
extension Archive {
  /// Articles of a story that a new one is compared with, the newest.
  private static let comparedMembers = 20
  /// Articles of a story that are looked at, so that each new one finds those of its own days.
  private static let loadedMembers = 200

  private struct Kept {
    var id: KeptStory.ID
    /// Newest first.
    var members: [ComparableArticle]
  }

  /// The stories that articles, given by date, belong to; none is in two.
  ///
  /// What joins brings others that are alike in turn, so that it plays no part which came first.
  func joins(of articles: [ListKey]) throws(DatabaseError) -> [StoryJoin] {
    guard let first = articles.first, let last = articles.last else { return [] }
    var stories = try keptStories(from: first.date, to: last.date)
    guard !stories.isEmpty else { return [] }
    var rest: [ComparableArticle] = []
    for id in articles.map(\.id) where try reader.keptStory(of: id) == nil {
      rest += try reader.relatedArticles([id], with: .all)
    }
    var joins: [StoryJoin] = []
    while true {
      let found = try nearest(of: stories, to: rest)
      guard !found.isEmpty else { return joins }
      joins += found
      let joined = Dictionary(found.map { ($0.article, $0.story) }) { first, _ in first }
      for article in rest {
        guard let index = stories.firstIndex(where: { $0.id == joined[article.id] }) else {
          continue
        }
        stories[index].members.append(article)
        stories[index].members.sort(by: ComparableArticle.precedes)
      }
      rest.removeAll { joined[$0.id] != nil }
    }
  }

  private func keptStories(
    from start: Timestamp, to end: Timestamp
  ) throws(DatabaseError) -> [Kept] {
    let span = Int64(Stories.days * 86_400)
    var stories: [Kept] = []
    for kept in try reader.keptStories() {
      let members = try reader.members(
        of: kept.id, from: start.advanced(by: -span), to: end.advanced(by: span),
        limit: Self.loadedMembers)
      let articles = try reader.relatedArticles(members.map(\.article), with: .all)
      if !articles.isEmpty { stories.append(Kept(id: kept.id, members: articles)) }
    }
    return stories
  }

  /// For each of the articles that belongs to a story the one that it is most alike.
  private func nearest(
    of stories: [Kept], to articles: [ComparableArticle]
  ) throws(DatabaseError) -> [StoryJoin] {
    guard !articles.isEmpty else { return [] }
    var best: [Article.ID: (story: KeptStory.ID, likeness: Double)] = [:]
    let terms = articles.terms
    for story in stories {
      let shared = terms.intersection(story.members.terms)
      let likeness = StoryLikeness(
        of: story.members, frequency: try reader.documentFrequency(Array(shared)),
        articleCount: try reader.articleCount)
      for article in articles {
        let found = likeness.likenesses(of: article, limit: Self.comparedMembers)
        guard Stories.belongs(found) else { continue }
        let average = found.reduce(0, +) / Double(found.count)
        if average > best[article.id]?.likeness ?? 0 { best[article.id] = (story.id, average) }
      }
    }
    return articles.compactMap { article in
      best[article.id].map { StoryJoin(article: article.id, story: $0.story) }
    }
  }
}
