import Models

@testable import ReaderUI

/// Notes as the real library has them: with the article that they are about.
extension FakeLibrary {
  var allNotes: [Note] {
    let attached = articles.values.flatMap { article, _ in
      article.notes.map { note -> Note in
        var note = note
        note.source = NoteSource(
          guid: article.guid, feedTitle: article.headline.source, title: article.headline.title,
          url: article.url, published: article.headline.date)
        return note
      }
    }
    return (attached + looseNotes).sorted { ($1.changed, $1.id) < ($0.changed, $0.id) }
  }

  func page(of words: String, after start: NotePage.Key?) -> NotePage {
    let found = allNotes.filter {
      words.isEmpty || "\($0.text) \($0.source.title ?? "")".lowercased().contains(words)
    }
    let first = Int(start?.number ?? 0)
    let notes = Array(found.dropFirst(first).prefix(notesAtOnce))
    let end = first + notes.count
    return NotePage(
      notes: notes,
      next: end < found.count ? NotePage.Key(changed: Timestamp(0), number: Int64(end)) : nil)
  }

  /// The comments of a thread with the notes on them.
  func noted(_ comments: [Comment], of article: Article.ID) -> [Comment] {
    comments + (articles[article]?.article.notes ?? []).map { $0.comment(html: $0.text) }
  }
}
