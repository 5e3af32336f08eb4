import Models
import Terminal

/// A digest as plain text for a mail or a login message; articles have the numbers that commands
/// take.
struct DigestTextWriter {
  /// Lines of a title, of an article's line, and of a brief: at any usual width more than they have.
  private static let lines = (title: 6, article: 4, brief: 60)

  let written: WrittenDigest

  private var digest: Digest { written.digest }

  var text: String {
    var lines = wrapped(written.title, limit: Self.lines.title)
    lines += wrapped(written.facts, limit: Self.lines.title)
    for (index, story) in digest.stories.enumerated() {
      lines += [""] + self.story(story, label: "\(index + 1). ")
    }
    if !digest.singles.isEmpty {
      if !digest.stories.isEmpty { lines += ["", Wording.digestSingles] }
      for single in digest.singles { lines += [""] + self.single(single) }
    }
    return lines.map { SafeText($0).text }.joined(separator: "\n") + "\n"
  }

  private func story(_ story: Digest.Entry, label: String) -> [String] {
    let indent = label.count
    var lines = wrapped(story.shownTitle, label: label, indent: indent, limit: Self.lines.title)
    lines += wrapped(written.reason(story), indent: indent, limit: Self.lines.title)
    lines += brief(of: story, indent: indent)
    if let terms = written.keyTerms(story) {
      lines += [""] + wrapped(terms, indent: indent, limit: Self.lines.article)
    }
    let items = story.listedPlaces.map { story.articles[$0] }
    let width = items.map { number($0).count }.max() ?? 0
    lines.append("")
    for item in items {
      let label = String(repeating: " ", count: width - number(item).count) + number(item) + "  "
      let facts = written.facts(of: item)
      lines += wrapped(
        "\(item.shownTitle) (\(facts))", label: label, indent: indent + label.count,
        limit: Self.lines.article)
    }
    if story.unlisted > 0 {
      lines += wrapped(
        Wording.moreArticles(story.unlisted), indent: indent + width + 2, limit: 1)
    }
    return lines
  }

  private func single(_ single: Digest.Entry) -> [String] {
    let label = single.articles.first.map { number($0) + "  " } ?? ""
    let indent = label.count
    return wrapped(single.shownTitle, label: label, indent: indent, limit: Self.lines.title)
      + wrapped(written.reason(single), indent: indent, limit: Self.lines.title)
      + brief(of: single, indent: indent)
  }

  private func number(_ item: Digest.Item) -> String { String(item.headline.id.rawValue) }

  private func brief(of entry: Digest.Entry, indent: Int) -> [String] {
    let sentences = entry.brief.map { sentence in
      entry.source(of: sentence).map { "\(sentence.text) [\($0)]" } ?? sentence.text
    }
    guard !sentences.isEmpty else { return [] }
    return [""]
      + wrapped(
        sentences.joined(separator: " "), indent: indent, limit: Self.lines.brief)
  }

  /// Lines with the label before the first, which begins `indent` columns from the left with it.
  private func wrapped(
    _ text: String, label: String = "", indent: Int = 0, limit: Int
  ) -> [String] {
    let glyphs = Glyphs(usesUnicode: true)
    let lines = PlainWrap.lines(
      text, width: max(10, written.width - indent), limit: limit, glyphs: glyphs)
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { place, line in
      let start =
        place == 0 && !label.isEmpty
        ? String(repeating: " ", count: indent - label.count) + label : margin
      return start + line
    }
  }
}
