import Models

/// An article as plain text, for files and for other programs.
enum ArticleText {
  /// Lines of text in files: what most pagers and mail programs show without breaking.
  static let width = 72

  static func plain(_ article: Article, _ document: Document, clock: Clock) -> String {
    let headline = article.headline
    var lines = [headline.title]
    let parts = [headline.source, clock.date(of: headline.date), article.byline ?? ""]
    lines.append(Glyphs(usesUnicode: true).joined(parts))
    if let url = article.url { lines.append(url) }
    lines.append("")
    // Code in a file is there to be used: its lines stay whole.
    for line in TextFlow.lines(of: document, FlowSetting(width: width, keepsCodeLines: true)) {
      let text = String(repeating: " ", count: line.indent) + line.spans.map(\.text).joined()
      lines.append(text)
    }
    if !document.links.isEmpty {
      lines.append("")
      for (index, link) in document.links.enumerated() { lines.append("[\(index + 1)] \(link)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
