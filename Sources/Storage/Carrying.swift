package import Models

/// What the store knows of an article besides its texts, for carrying it to another library.
package struct CarriedArticle: Hashable, Sendable {
  package var article: Article
  package var state: CarriedState
  /// Each what another library said of the article last, as `Store.TakenCarried` gave it.
  package var heard: [String: String]
}

/// What a bundle brings for an article that is here, beside its marks.
package struct TakenCarried: Sendable {
  package var article: Article.ID
  /// Nil leaves the note as it is; an empty one takes it away.
  package var note: String?
  /// Notes on passages and comments as they are to be, and those that are to go.
  package var notes: (kept: [Note], gone: [Note])
  /// Where reading stopped, in what the feed gave and in the whole article; what is less than here
  /// changes nothing.
  package var position: Int
  package var fullPosition: Int
  /// The library that said so, and what it said.
  package var library: String
  package var said: String

  package init(
    article: Article.ID, note: String?, notes: (kept: [Note], gone: [Note]) = ([], []),
    position: Int, fullPosition: Int, library: String, said: String
  ) {
    self.article = article
    self.note = note
    self.notes = notes
    self.position = position
    self.fullPosition = fullPosition
    self.library = library
    self.said = said
  }
}

extension StoreReader {
  /// An article with what was done to it; nil where it is gone.
  package func carried(_ id: Article.ID) throws(DatabaseError) -> CarriedArticle? {
    guard let article = try article(id) else { return nil }
    var heard: [String: String] = [:]
    let said = try connection.prepare("SELECT library, state FROM heard WHERE article_id = ?", id)
    while try said.step() { heard[said.text(0)] = said.text(1) }
    let headline = article.headline
    return CarriedArticle(
      article: article,
      state: CarriedState(
        isRead: headline.isRead, isStarred: headline.isStarred, tags: Set(headline.tags),
        note: article.note ?? "", notes: article.notes.carried.known),
      heard: heard)
  }
}

extension Store {
  /// The name by which other libraries know this one: 128 bits at random, made when it is first
  /// asked for.
  package func identity() throws(DatabaseError) -> String {
    try write { (connection) throws(DatabaseError) in
      var random = SystemRandomNumberGenerator()
      let halves = (0..<2).map { _ in
        let digits = String(random.next() as UInt64, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }
      try connection.run(
        "INSERT INTO identity (id, name) VALUES (1, ?) ON CONFLICT DO NOTHING", halves.joined())
      let name = try connection.prepare("SELECT name FROM identity")
      return try name.step() ? name.text(0) : ""
    }
  }

  /// Takes over what a bundle says of articles that are here, some hundred at a time; those that are
  /// gone are passed over.
  package func takeOver(_ carried: [TakenCarried], at now: Timestamp) throws(DatabaseError) {
    var rest = carried[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        for taken in part where try connection.exists(taken.article) {
          try connection.takeOver(taken, at: now)
        }
      }
    }
  }
}

extension Connection {
  fileprivate func takeOver(_ taken: TakenCarried, at now: Timestamp) throws(DatabaseError) {
    let id = taken.article
    if let note = taken.note {
      try keep(note: note, of: id, at: now)
      try refold(try texts(of: [id]))
    }
    for note in taken.notes.kept {
      var note = note
      note.article = id
      _ = try put(note, insteadOf: self.note(named: note.id))
    }
    // One that was changed here meanwhile stays.
    for note in taken.notes.gone { _ = try put(nil, insteadOf: note) }
    try run(
      "UPDATE status SET position = max(position, ?) WHERE article_id = ?", taken.position, id)
    try run(
      "UPDATE full_text SET position = max(position, ?) WHERE article_id = ?",
      taken.fullPosition, id)
    try run(
      """
      INSERT INTO heard (article_id, library, state) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET state = excluded.state
      """, id, taken.library, taken.said)
  }
}
