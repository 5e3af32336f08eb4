package import Models
import Terminal

/// A digest that is to leave as a page in one of the forms of `ArticleFormat`; its writers are
/// beside this file.
package struct WrittenDigest: Sendable {
  package var digest: Digest
  /// Columns of plain text.
  package var width = 72
  let clock: Clock
  /// What stands between facts.
  var separator = " · "

  /// `now` and `utcOffset`, seconds by which clocks here are ahead of UTC, are for its dates.
  package init(
    _ digest: Digest, now: Timestamp, utcOffset: @escaping @Sendable (Timestamp) -> Int
  ) {
    self.init(digest, Clock(now: now, utcOffset: utcOffset))
  }

  init(_ digest: Digest, _ clock: Clock) {
    self.digest = digest
    self.clock = clock
  }

  var title: String { SafeText(Wording.digestTitle(digest, clock)).text }
  var facts: String { safe(Wording.digestFacts(digest)) }

  func reason(_ entry: Digest.Entry) -> String { safe(Wording.digestReason(entry, clock)) }

  /// Source and time of one of a story's articles.
  func facts(of item: Digest.Item) -> String {
    let row = item.headline
    let copies = Wording.moreSources(row.copies)
    return safe([row.source, clock.moment(row.date), copies])
  }

  /// Nil where none are known.
  func keyTerms(_ entry: Digest.Entry) -> String? {
    let terms = entry.terms.map { SafeText($0).text }.joined(separator: ", ")
    return terms.isEmpty ? nil : Wording.keyTerms(terms)
  }

  private func safe(_ parts: [String]) -> String {
    parts.map { SafeText($0).text }.filter { !$0.isEmpty }.joined(separator: separator)
  }
}

extension ArticleFormat {
  /// The whole page, which ends with a line break; without control characters but line breaks. As
  /// JSON, one line for each entry.
  package func text(of written: WrittenDigest) -> String {
    switch self {
    case .text: DigestTextWriter(written: written).text
    case .markdown: DigestMarkdownWriter(written: written).text
    case .html: DigestHTMLWriter(written: written).page
    case .json: DigestJSONWriter(written: written).lines.map { $0.text + "\n" }.joined()
    }
  }
}

extension Digest.Entry {
  /// Articles of a story that are listed; whoever wants all of them has `stories`.
  private static let mostListed = 5

  /// The places of the articles that are listed: the newest one, those that the brief quotes, then
  /// the newest of other sources before second ones of any; newest first.
  var listedPlaces: [Int] {
    var listed = Set([0] + brief.map(\.article)).intersection(articles.indices)
    var sources = Set(listed.map { articles[$0].headline.feed })
    let others = articles.indices.filter { sources.insert(articles[$0].headline.feed).inserted }
    for place in others + articles.indices where listed.count < Self.mostListed {
      listed.insert(place)
    }
    return listed.sorted()
  }

  /// How many are not.
  var unlisted: Int { articles.count - listedPlaces.count }

  /// The source of a sentence of its brief; nil where all are of one.
  func source(of sentence: Digest.Sentence) -> String? {
    guard articles.count > 1, articles.indices.contains(sentence.article) else { return nil }
    return SafeText(articles[sentence.article].headline.source).text
  }

  var shownTitle: String { Self.shown(title) }

  static func shown(_ title: String) -> String {
    let title = SafeText(String(title.prefix(PageComposer.titleLimit))).text
    return title.isEmpty ? Wording.untitled : title
  }
}

extension Digest.Item {
  var shownTitle: String { Digest.Entry.shown(headline.title) }

  /// Where it is on the web; nil where that is no web address.
  var webAddress: String? { url.flatMap { WebAddress($0).isWeb ? $0 : nil } }
}
