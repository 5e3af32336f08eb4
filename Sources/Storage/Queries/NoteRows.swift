package import Models

extension StoreReader {
  /// The reader's note on an article as a whole; nil where there is none.
  func note(of id: Article.ID) throws(DatabaseError) -> String? {
    try connection.note(of: id)
  }

  /// The reader's notes on an article, its passages, and comments on it, in the order in which they
  /// were written.
  package func notes(of id: Article.ID) throws(DatabaseError) -> [Note] {
    try connection.notes("n.article_id = ? ORDER BY n.id", id)
  }

  /// The notes on the comments of a thread, whichever article they were made from.
  package func notes(inThread thread: CommentThread.ID) throws(DatabaseError) -> [Note] {
    try connection.notes("discussion = ? ORDER BY n.id", thread)
  }

  package func note(named name: Note.ID) throws(DatabaseError) -> Note? {
    try connection.note(named: name)
  }

  /// A page of all notes, changed last first: those that have all of some words, without regard to
  /// case and accents, in what was written, what it is about, or the article's title.
  ///
  /// `start` is where the page before ended; nil begins. Looks at `lookedAt` notes at most.
  package func notes(
    _ words: String = "", after start: NotePage.Key? = nil, limit: Int = 200,
    lookedAt: Int = 5_000
  ) throws(DatabaseError) -> NotePage {
    let wanted = NameFolding.folded(words).split(whereSeparator: \.isWhitespace)
    return try connection.read { () throws(DatabaseError) in
      let key = start ?? NotePage.Key(changed: Timestamp(.max), number: .max)
      let statement = try connection.prepare(
        Connection.noteColumns + """
           WHERE (n.changed, n.id) < (?, ?) ORDER BY n.changed DESC, n.id DESC LIMIT ?
          """, key.changed, key.number, lookedAt)
      var page = NotePage()
      var seen = 0
      while page.notes.count < limit, try statement.step() {
        let note = Connection.note(statement)
        seen += 1
        page.next = NotePage.Key(changed: note.changed, number: statement.integer(19))
        if note.has(wanted) { page.notes.append(note) }
      }
      if page.notes.count < limit, seen < lookedAt { page.next = nil }
      return page
    }
  }
}

extension Note {
  fileprivate func has(_ words: [Substring]) -> Bool {
    guard !words.isEmpty else { return true }
    let texts = [text, quote, source.title, comment?.author, source.feedTitle].compactMap { $0 }
    let folded = NameFolding.folded(texts.joined(separator: "\n"))
    return words.allSatisfy { folded.contains($0) }
  }
}

extension Connection {
  /// Of the article what it is now, where it is here.
  static var noteColumns: String {
    """
    SELECT n.name, article.id, n.kind, n.text, n.created, n.changed, n.discussion, n.post,
      n.post_author, n.quote, n.prefix, n.suffix, n.position, coalesce(article.guid, n.guid),
      coalesce(address, n.feed), coalesce(own_title, feed.title, n.feed_title),
      coalesce(article.title, n.title), coalesce(article.url, n.url),
      coalesce(article.published, n.published), n.id, n.post_url
      FROM annotation AS n LEFT JOIN article ON article.id = n.article_id
        LEFT JOIN feed ON feed.id = article.feed_id
    """
  }

  func note(named name: Note.ID) throws(DatabaseError) -> Note? {
    try notes("n.name = ?", Limits.guid(name)).first
  }

  /// The notes for which a condition, and what follows it, holds.
  func notes<each V: Bindable>(
    _ condition: String, _ values: repeat each V
  ) throws(DatabaseError) -> [Note] {
    let statement = try prepare(Self.noteColumns + " WHERE " + condition, repeat each values)
    var notes: [Note] = []
    while try statement.step() { notes.append(Self.note(statement)) }
    return notes
  }

  static func note(_ statement: borrowing Statement) -> Note {
    let quote = statement.optionalText(9)
    let target: Note.Target =
      switch statement.integer(2) {
      case 1:
        .passage(
          TextQuote(
            quote ?? "", prefix: statement.text(10), suffix: statement.text(11),
            position: statement.optionalInt(12)))
      case 2:
        .comment(
          NotedComment(
            thread: statement.text(6), id: statement.text(7), author: statement.optionalText(8),
            words: quote, permalink: statement.optionalText(20)))
      default: .article
      }
    return Note(
      id: statement.text(0), target: target,
      article: statement.isNull(1) ? nil : Article.ID(rawValue: statement.integer(1)),
      text: statement.text(3), created: Timestamp(statement.integer(4)),
      changed: Timestamp(statement.integer(5)),
      source: NoteSource(
        guid: statement.optionalText(13), feed: statement.optionalText(14),
        feedTitle: statement.optionalText(15), title: statement.optionalText(16),
        url: statement.optionalText(17), published: statement.optionalTimestamp(18)))
  }
}
