import Brief
import Markup
import Models

extension Digest.Entry {
  /// The places of the articles whose texts say most: the longest of each source before second ones
  /// of any; the oldest first.
  var tellingPlaces: [Int] {
    var ofSource: [Feed.ID: Int] = [:]
    let longest = articles.indices.sorted {
      let (one, other) = (articles[$0].headline.words, articles[$1].headline.words)
      return one != other ? one > other : $0 < $1
    }
    let ranked = longest.map { place in
      let feed = articles[place].headline.feed
      ofSource[feed, default: 0] += 1
      return (place: place, round: ofSource[feed] ?? 0)
    }
    let rounds = ranked.enumerated().sorted {
      $0.element.round != $1.element.round
        ? $0.element.round < $1.element.round : $0.offset < $1.offset
    }
    return rounds.prefix(Brief.mostTexts).map(\.element.place).sorted(by: >)
  }

  /// Of a story: what its texts agree on, or how the longest of them begins.
  mutating func addBrief(of texts: [Article?], at places: [Int]) {
    let known = zip(places, texts).compactMap { place, article in
      article.map { (place: place, article: $0, document: Self.document(of: $0)) }
    }
    let made = Brief.make(of: known.map { ($0.article.headline.title, $0.document) })
    terms = made.terms
    brief = made.sentences.map { Digest.Sentence($0.text, article: known[$0.article].place) }
    guard brief.isEmpty else { return }
    let longest = known.max { $0.article.headline.words < $1.article.headline.words }
    if let longest { addLead(longest.document, longest.place) }
  }

  /// Of an article that stands alone.
  mutating func addBrief(of texts: [Article?]) {
    guard case .some(.some(let article)) = texts.first else { return }
    let document = Self.document(of: article)
    guard
      let made = Brief.make(
        title: article.headline.title, document: document, sentences: 1...2)
    else { return addLead(document, 0) }
    brief = made.sentences.map { Digest.Sentence($0.text, article: 0) }
    terms = Array(made.terms.prefix(5))
  }

  private mutating func addLead(_ document: Document, _ place: Int) {
    let lead = PlainText.lead(of: document)
    if !lead.isEmpty { brief = [Digest.Sentence(lead, article: place)] }
  }

  private static func document(of article: Article) -> Document {
    DocumentBuilder.document(fromHTML: article.bestHTML, base: article.bestAddress)
  }
}
