import Models

/// A digest as a page of the article pane; the numbers of its links are those of its articles.
struct DigestPage {
  let written: WrittenDigest
  private(set) var document = Document()
  /// The article of each number, from 1.
  private(set) var entries: [Headline] = []

  init(_ written: WrittenDigest) {
    self.written = written
    let digest = written.digest
    for (index, story) in digest.stories.enumerated() { add(story, index + 1) }
    guard !digest.singles.isEmpty else { return }
    document.blocks.append(.heading(level: 2, [.init(Wording.digestSingles)]))
    for single in digest.singles { add(single) }
  }

  /// Words of its sentences and titles, for how long it takes to read.
  var words: Int {
    let entries = written.digest.stories + written.digest.singles
    let texts = entries.flatMap { $0.brief.map(\.text) + $0.articles.map(\.headline.title) }
    return texts.reduce(0) { $0 + $1.utf8.split { $0 <= 0x20 }.count }
  }

  private mutating func add(_ story: Digest.Entry, _ number: Int) {
    document.blocks.append(.heading(level: 2, [.init("\(number). \(story.shownTitle)")]))
    document.blocks.append(.paragraph([.init(written.reason(story), .emphasis)]))
    let places = story.listedPlaces
    let links = Dictionary(
      uniqueKeysWithValues: places.map { ($0, self.link(to: story.articles[$0])) })
    if !story.brief.isEmpty {
      document.blocks.append(.paragraph(brief(of: story, links: links)))
    }
    if let terms = written.keyTerms(story) {
      document.blocks.append(.paragraph([.init(terms, .emphasis)]))
    }
    var items = places.map { place -> [Document.Block] in
      let item = story.articles[place]
      return [
        .paragraph([
          .init(item.shownTitle, link: links[place]), .init(" " + written.facts(of: item)),
        ])
      ]
    }
    if story.unlisted > 0 {
      items.append([.paragraph([.init(Wording.moreArticles(story.unlisted))])])
    }
    document.blocks.append(.list(labels: nil, items: items))
  }

  private mutating func add(_ single: Digest.Entry) {
    guard let item = single.articles.first else { return }
    let number = self.link(to: item)
    document.blocks.append(
      .paragraph([
        .init(item.shownTitle, .strong, link: number),
        .init("\n" + written.reason(single), .emphasis),
      ]))
    if !single.brief.isEmpty {
      document.blocks.append(.indented([.paragraph(brief(of: single, links: [:]))]))
    }
  }

  private func brief(of entry: Digest.Entry, links: [Int: Int]) -> [Document.Run] {
    entry.brief.enumerated().flatMap { index, sentence -> [Document.Run] in
      let text = (index > 0 ? " " : "") + sentence.text
      guard let source = entry.source(of: sentence), let link = links[sentence.article] else {
        return [.init(text)]
      }
      return [.init(text + " ("), .init(source, .emphasis, link: link), .init(")")]
    }
  }

  /// Gives an article the next number. An address that is none of the web leads nowhere.
  private mutating func link(to item: Digest.Item) -> Int {
    entries.append(item.headline)
    document.links.append(item.webAddress ?? "")
    return entries.count
  }
}
