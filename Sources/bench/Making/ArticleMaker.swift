import Models

/// Makes articles that are the same in every run: article `n` of a store depends on `n` and on the
/// size of the store alone.
///
/// Half of the articles belong to one of many stories. Those of a story share a few rare names and
/// appear within days of each other, so that Related Articles has something to find.
final class ArticleMaker {
  /// Words of a text, on average: like newspapers, and in very large stores like news agencies.
  private static let words = (usual: 600, large: 100)
  private static let largeStore = 200_000
  private static let storyLength = 8
  private static let storyDays = 4
  /// The days over which the articles of a store are spread, about.
  private static let span = 2 * 365

  private var vocabularies: [Language: Vocabulary] = [:]

  func vocabulary(_ language: Language) -> Vocabulary {
    if let known = vocabularies[language] { return known }
    let made = Vocabulary(language)
    vocabularies[language] = made
    return made
  }

  /// What a feed says when batch `number` comes from it, in a store of `articles` in all.
  func batch(_ number: Int, of articles: Int) -> FeedContents {
    let feed = Arrival(articles: articles).feed(ofBatch: number)
    var contents = FeedContents(format: "RSS 2.0")
    contents.title = FeedText("Feed \(feed)", .plain)
    contents.siteURL = "https://site\(feed).example.org/"
    contents.language = Language.of(feed: feed).code
    let first = number * Arrival.length
    contents.items = (first..<first + Arrival.length).map { article($0, of: articles) }
    return contents
  }

  private func article(_ number: Int, of articles: Int) -> FeedItem {
    let arrival = Arrival(articles: articles)
    let batch = number / Arrival.length
    let feed = arrival.feed(ofBatch: batch)
    var chance = SplitMix64(number)
    let language = Language.of(feed: feed)
    var writer = ArticleWriter(vocabulary: vocabulary(language), language: language)
    let date = arrival.date(inBatch: batch, &chance)
    if chance.chance(0.5) {
      var plot = SplitMix64(-1 - story(at: date, of: articles, &chance) * 10 - language.rawValue)
      writer.names = (0..<6).map { _ in writer.vocabulary.rareWord(&plot).capitalised }
    }
    let words = articles > Self.largeStore ? Self.words.large : Self.words.usual
    let topic = Planted.topics[chance.below(Planted.topics.count)]
    let planted = Planted.words(ofArticle: number, in: language, &chance)
    var item = FeedItem()
    item.guid = "article-\(number)"
    item.url = "https://site\(feed).example.org/\(number).html"
    item.title = FeedText(writer.title(&chance) + " " + topic, .plain)
    item.content = FeedText(
      writer.html(words: words / 2 + chance.below(words + 1), planted: planted, &chance), .html)
    item.authors = [Author(name: writer.title(&chance))]
    item.published = date
    return item
  }

  /// The number of one of the stories of those days.
  private func story(at date: Timestamp, of articles: Int, _ chance: inout SplitMix64) -> Int {
    let days = Int(date.seconds) / (Self.storyDays * 86_400)
    let stories = max(1, articles / Self.storyLength / 10 * Self.storyDays / Self.span)
    return days * stories + chance.below(stories)
  }
}
