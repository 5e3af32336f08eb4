import Models

/// A digest as a whole HTML document for mail programs: every style stands at its element, nothing
/// runs, and nothing is loaded.
struct DigestHTMLWriter {
  private static let style = (
    page: "max-width:40em;margin:1em auto;padding:0 1em;line-height:1.5;font-family:serif",
    title: "font-size:1.5em;margin:0.5em 0", story: "font-size:1.2em;margin:1.5em 0 0.2em",
    facts: "color:#666;font-size:0.9em;margin:0.2em 0", list: "padding-left:1.2em",
    note: "color:#666;font-size:0.9em"
  )
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  let written: WrittenDigest

  private var digest: Digest { written.digest }

  var page: String {
    """
    <!DOCTYPE html>
    <html>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <title>\(escaped(written.title))</title>
    </head>
    <body style="\(Self.style.page)">
    <h1 style="\(Self.style.title)">\(escaped(written.title))</h1>
    <p style="\(Self.style.facts)">\(escaped(written.facts))</p>
    \(body)
    </body>
    </html>

    """
  }

  /// What stands under the title.
  var body: String {
    var lines = digest.stories.enumerated().flatMap { story($0.element, $0.offset + 1) }
    if !digest.singles.isEmpty {
      lines.append("<h2 style=\"\(Self.style.story)\">\(Wording.digestSingles)</h2>")
      lines.append("<ul style=\"\(Self.style.list)\">")
      lines += digest.singles.map(single)
      lines.append("</ul>")
    }
    return lines.joined(separator: "\n")
  }

  private func story(_ story: Digest.Entry, _ number: Int) -> [String] {
    var lines = [
      "<h2 style=\"\(Self.style.story)\">\(number). \(escaped(story.shownTitle))</h2>",
      "<p style=\"\(Self.style.facts)\">\(escaped(written.reason(story)))</p>",
    ]
    if !story.brief.isEmpty { lines.append("<p>\(brief(of: story))</p>") }
    if let terms = written.keyTerms(story) {
      lines.append("<p style=\"\(Self.style.facts)\">\(escaped(terms))</p>")
    }
    lines.append("<ul style=\"\(Self.style.list)\">")
    for item in story.listedPlaces.map({ story.articles[$0] }) {
      lines.append("<li>\(link(item)) \(small(written.facts(of: item)))</li>")
    }
    if story.unlisted > 0 {
      lines.append("<li>\(small(Wording.moreArticles(story.unlisted)))</li>")
    }
    lines.append("</ul>")
    return lines
  }

  private func single(_ single: Digest.Entry) -> String {
    guard let item = single.articles.first else { return "" }
    let brief = single.brief.isEmpty ? "" : "<br>\(self.brief(of: single))"
    return "<li>\(link(item)) \(small(written.reason(single)))\(brief)</li>"
  }

  private func brief(of entry: Digest.Entry) -> String {
    entry.brief.map { sentence in
      let source = entry.source(of: sentence).map { " " + small("[\($0)]") } ?? ""
      return escaped(sentence.text) + source
    }.joined(separator: " ")
  }

  private func small(_ text: String) -> String {
    "<span style=\"\(Self.style.note)\">\(escaped(text))</span>"
  }

  private func link(_ item: Digest.Item) -> String {
    let title = escaped(item.shownTitle)
    return item.webAddress.map { "<a href=\"\(escaped($0))\">\(title)</a>" } ?? title
  }

  private func escaped(_ text: String) -> String { HTMLPageWriter.escaped(text) }
}
