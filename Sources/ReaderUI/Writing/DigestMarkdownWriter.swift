import Models

/// A digest in Markdown, as `MarkdownWriter` writes articles.
struct DigestMarkdownWriter {
  let written: WrittenDigest

  private var digest: Digest { written.digest }

  var text: String {
    var blocks = ["# " + MarkdownText.plain(written.title, isHeading: true)]
    blocks.append(MarkdownText.plain(written.facts))
    for (index, story) in digest.stories.enumerated() { blocks += self.story(story, index + 1) }
    if !digest.singles.isEmpty {
      blocks.append("## " + Wording.digestSingles)
      blocks.append(digest.singles.map(single).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func story(_ story: Digest.Entry, _ number: Int) -> [String] {
    let title = MarkdownText.plain(story.shownTitle, isHeading: true)
    var blocks = ["## \(number). \(title)", MarkdownText.plain(written.reason(story))]
    if !story.brief.isEmpty { blocks.append(brief(of: story)) }
    if let terms = written.keyTerms(story) { blocks.append(MarkdownText.plain(terms)) }
    var items = story.listedPlaces.map { place in
      let item = story.articles[place]
      let facts = MarkdownText.plain(written.facts(of: item), isHeading: true)
      return "- \(link(item)) \(facts)"
    }
    if story.unlisted > 0 { items.append("- \(Wording.moreArticles(story.unlisted))") }
    return blocks + [items.joined(separator: "\n")]
  }

  private func single(_ single: Digest.Entry) -> String {
    guard let item = single.articles.first else { return "" }
    let reason = MarkdownText.plain(written.reason(single), isHeading: true)
    let line = "- \(link(item)) \(reason)"
    return single.brief.isEmpty ? line : line + "\\\n  " + brief(of: single)
  }

  private func brief(of entry: Digest.Entry) -> String {
    entry.brief.map { sentence in
      let text = MarkdownText.plain(sentence.text)
      let source = entry.source(of: sentence).map { MarkdownText.plain($0, isHeading: true) }
      return source.map { "\(text) \\[\($0)\\]" } ?? text
    }.joined(separator: " ")
  }

  private func link(_ item: Digest.Item) -> String {
    item.webAddress.map { MarkdownText.link(item.shownTitle, to: $0) }
      ?? MarkdownText.plain(item.shownTitle, isHeading: true)
  }
}
