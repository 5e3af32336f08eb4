import Models
import Terminal

/// Notes in Markdown, article by article: front matter (YAML 1.2, of which JSON's strings are a part)
/// with what is known of the article, then each note below what it quotes.
struct NoteMarkdownWriter {
  let written: WrittenNotes

  var text: String { written.byArticle.map(article).joined(separator: "\n") }

  private func article(_ notes: [Note]) -> String {
    guard let first = notes.first else { return "" }
    let blocks = notes.map { [quote(of: $0), $0.safeText].filter { !$0.isEmpty } }
      .map { $0.joined(separator: "\n\n") }
    return frontMatter(first.source) + "\n" + blocks.joined(separator: "\n\n***\n\n") + "\n"
  }

  private func frontMatter(_ source: NoteSource) -> String {
    let fields: [(name: String, value: String?)] = [
      ("title", source.title), ("url", source.url),
      ("date", source.published.map(written.day)), ("source", source.feedTitle),
    ]
    let lines = fields.compactMap { field in
      field.value.map { "\(field.name): \(JSONText.string($0).text)" }
    }
    return (["---"] + lines + ["---"]).joined(separator: "\n") + "\n"
  }

  /// Nothing in the words is taken for a mark.
  private func quote(of note: Note) -> String {
    var lines = (note.quote ?? "").safeLines.split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { MarkdownText.plain(String($0), isHeading: false) }
    if let comment = note.comment {
      let author = MarkdownText.plain(
        SafeText(comment.author ?? Wording.anonymous).text, isHeading: true)
      lines = lines.filter { !$0.isEmpty }
      lines += lines.isEmpty ? [author] : ["", "— " + author]
    }
    return lines == [""]
      ? "" : lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }
}
