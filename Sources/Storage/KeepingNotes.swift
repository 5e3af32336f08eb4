internal import Models

/// Notes of all kinds, by their names.
extension Connection {
  /// Puts a note in the place of the one with its name, whatever stands there, or takes that away;
  /// tells what really changed, with the notes as they are stored.
  func carryOut(from old: Note?, to new: Note?) throws(DatabaseError) -> Change {
    guard let name = (new ?? old)?.id else {
      return Change(.annotation(from: nil, to: nil), true, [])
    }
    let stored = try note(named: name)
    let articles = try put(new, insteadOf: stored)
    let written = try note(named: name)
    return Change(.annotation(from: stored, to: written), true, articles ?? [])
  }

  /// The same where `old` stands, or no note with that name; nil where something else does, so that
  /// nobody's words are lost, and where the article has another note as a whole. Tells the article
  /// whose notes changed.
  func put(_ new: Note?, insteadOf old: Note?) throws(DatabaseError) -> [Article.ID]? {
    guard let name = (new ?? old)?.id else { return nil }
    let stored = try note(named: name)
    guard stored?.text == old?.text, stored?.text != new?.text else { return nil }
    if let new {
      guard try stored == nil ? insert(new) : update(new) else { return nil }
    } else {
      try run("DELETE FROM annotation WHERE name = ?", name)
    }
    let article = try new == nil ? stored?.article : note(named: name)?.article
    guard let article else { return [] }
    // What has a note is not folded away.
    try refold(try texts(of: [article]))
    return [article]
  }

  private func update(_ note: Note) throws(DatabaseError) -> Bool {
    try run(
      "UPDATE annotation SET text = ?, changed = ? WHERE name = ?", note.text, note.changed,
      note.id)
    return changes > 0
  }

  /// Writes a new note, with its article where that is here; false where the article has another
  /// note as a whole.
  func insert(_ note: Note) throws(DatabaseError) -> Bool {
    let article = try article(of: note)
    let row = NoteRow(note)
    try run(
      """
      INSERT INTO annotation (name, article_id, kind, text, created, changed, discussion, post,
          post_author, post_url, quote, prefix, suffix, position, guid, feed, feed_title, title, url,
          published)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """, Limits.guid(note.id), article, row.kind, note.text, note.created, note.changed,
      row.comment?.thread, row.comment?.id, row.comment?.author.map { Limits.cut($0) },
      row.comment?.permalink.map { Limits.cut($0) }, row.quote,
      row.passage?.prefix, row.passage?.suffix, row.passage?.position,
      note.source.guid.map(Limits.guid), note.source.feed.map { Limits.cut($0) },
      note.source.feedTitle.map { Limits.cut($0, to: Limits.title) },
      note.source.title.map { Limits.cut($0, to: Limits.title) },
      note.source.url.map { Limits.cut($0, to: 10_000) }, note.source.published)
    guard changes > 0 else { return false }
    if let article { try refreshNotes(of: article) }
    return true
  }

  /// The article that a note belongs to, by its number, else by guid and feed; nil where it is not
  /// here.
  func article(of note: Note) throws(DatabaseError) -> Article.ID? {
    if let id = note.article, try exists(id) { return id }
    guard let guid = note.source.guid, let feed = note.source.feed else { return nil }
    return try integer(
      """
      SELECT article.id FROM article JOIN feed ON feed.id = feed_id
        WHERE guid = ? AND address = ?
      """, Limits.guid(guid), feed
    ).map { Article.ID(rawValue: $0) }
  }

  /// Keeps with an article's notes what is known of the article now.
  func refreshNotes(of id: Article.ID) throws(DatabaseError) {
    try run(
      """
      UPDATE annotation SET (guid, feed, feed_title, title, url, published) =
          (SELECT \(Self.noteSource) FROM article WHERE id = ?1)
        WHERE article_id = ?1 AND EXISTS (SELECT 1 FROM article WHERE id = ?1)
      """, id)
  }

  /// Gives an article that has come the notes that were written about it before it went.
  func attachNotes(to id: Article.ID, guid: String, of feed: Feed.ID) throws(DatabaseError) {
    let statement = try prepare(
      """
      SELECT name FROM annotation INDEXED BY annotation_detached
        WHERE article_id IS NULL AND guid = ? AND feed = (SELECT address FROM feed WHERE id = ?)
        ORDER BY id
      """, guid, feed)
    var names: [Note.ID] = []
    while try statement.step() { names.append(statement.text(0)) }
    statement.reset()
    for name in names {
      guard let note = try note(named: name) else { continue }
      try run("UPDATE OR IGNORE annotation SET article_id = ? WHERE name = ?", id, name)
      if changes == 0 { try join(note, into: id) }
    }
  }

  /// An article has one note as a whole: another one's text is added to it.
  func join(_ note: Note, into id: Article.ID) throws(DatabaseError) {
    let own = try notes("n.article_id = ? AND n.kind = 0", id).first
    guard let own, own.id != note.id, try update(own.joined(with: note)) else { return }
    try run("DELETE FROM annotation WHERE name = ?", note.id)
  }
}

/// How a note's target is written in the columns of its row.
private struct NoteRow {
  var kind: Int
  var quote: String?
  var passage: TextQuote?
  var comment: NotedComment?

  init(_ note: Note) {
    switch note.target {
    case .article: kind = 0
    case .passage(let passage):
      kind = 1
      self.passage = passage
    case .comment(let comment):
      kind = 2
      self.comment = comment
    }
    quote = note.quote.map { Limits.cut($0, to: TextQuote.longest) }
  }
}
