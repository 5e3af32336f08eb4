import Models

/// Makes articles that are the same in every run: article `n` depends on `n` alone.
///
/// Half of the articles belong to one of many stories. Those of a story share a few rare names and
/// appear within days of each other, so that Related Articles has something to find.
final class ArticleMaker {
  static let feedLength = 100
  /// Articles are dated within the year before this moment (2026-01-01).
  static let now = Timestamp(1_767_225_600)
  private static let year = 365 * 86_400
  private static let storyLength = 8

  private var vocabularies: [Language: Vocabulary] = [:]

  func vocabulary(_ language: Language) -> Vocabulary {
    if let known = vocabularies[language] { return known }
    let made = Vocabulary(language)
    vocabularies[language] = made
    return made
  }

  /// What feed `number` says, of a run with `articles` articles in all.
  func feed(_ number: Int, of articles: Int) -> FeedContents {
    var contents = FeedContents(format: "RSS 2.0")
    contents.title = FeedText("Feed \(number)", .plain)
    contents.siteURL = "https://site\(number).example.org/"
    contents.language = Language.of(feed: number).code
    let first = number * Self.feedLength
    contents.items = (first..<first + Self.feedLength).map { article($0, of: articles) }
    return contents
  }

  private func article(_ number: Int, of articles: Int) -> FeedItem {
    var chance = SplitMix64(number)
    let language = Language.of(feed: number / Self.feedLength)
    var writer = ArticleWriter(vocabulary: vocabulary(language), language: language)
    var date = Self.now.seconds - Int64(chance.below(Self.year))
    if chance.chance(0.5) {
      let story = chance.below(max(1, articles / Self.storyLength / 10))
      var plot = SplitMix64(-1 - story * 10 - language.rawValue)
      date = Self.now.seconds - Int64(plot.below(Self.year)) + Int64(chance.below(3 * 86_400))
      writer.names = (0..<6).map { _ in writer.vocabulary.rareWord(&plot).capitalised }
    }
    var item = FeedItem()
    item.guid = "article-\(number)"
    item.url = "https://site\(number / Self.feedLength).example.org/\(number).html"
    item.title = FeedText(writer.title(&chance), .plain)
    item.content = FeedText(writer.html(words: 300 + chance.below(601), &chance), .html)
    item.authors = [Author(name: writer.title(&chance))]
    item.published = Timestamp(min(date, Self.now.seconds))
    return item
  }
}

/// Writes one article in one language.
private struct ArticleWriter {
  let vocabulary: Vocabulary
  let language: Language
  /// What the article is about; empty where it is about nothing in particular.
  var names: [String] = []

  func title(_ chance: inout SplitMix64) -> String {
    var words = (0..<4 + chance.below(6)).map { _ in vocabulary.word(&chance) }
    if !names.isEmpty { words[1] = name(&chance) }
    if names.count > 1 { words[3] = name(&chance) }
    words[0] = words[0].capitalised
    return words.joined(separator: language.space)
  }

  func html(words: Int, _ chance: inout SplitMix64) -> String {
    var html = "<figure><img src=\"https://img.example.org/\(chance.below(1_000_000)).jpg\" "
    html += "alt=\"\(title(&chance))\"><figcaption>\(title(&chance))</figcaption></figure>\n"
    var left = words
    while left > 0 {
      let length = min(left, 40 + chance.below(50))
      left -= length
      if chance.chance(0.15) { html += "<h2>\(title(&chance))</h2>\n" }
      html += "<p class=\"text\">"
      append(length, to: &html, &chance)
      html += "</p>\n"
    }
    return html
  }

  private func append(_ words: Int, to html: inout String, _ chance: inout SplitMix64) {
    var begins = true
    for index in 1...words {
      let isName = !names.isEmpty && chance.chance(0.025)
      let word = isName ? name(&chance) : vocabulary.word(&chance)
      switch chance.below(40) {
      case 0: html += "<a href=\"/tag/\(chance.below(9_999))?a=1&amp;b=2\">\(word)</a>"
      case 1: html += "<em>\(word)</em>"
      case 2: html += "“\(word)” &amp; <strong>\(vocabulary.word(&chance))</strong>"
      default: html += begins ? word.capitalised : word
      }
      begins = index == words || chance.chance(0.07)
      html += begins ? language.stop : chance.chance(0.06) ? language.comma : language.space
    }
  }

  private func name(_ chance: inout SplitMix64) -> String { names[chance.below(names.count)] }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
