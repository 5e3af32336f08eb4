extension Schema {
  /// The whole article beside what its feed gave, found by searches as well; what texts were before
  /// they were edited; what the reader's own commands said; pictures; and what other libraries said
  /// of the articles that were carried between them.
  static let seventh = """
    ALTER TABLE article ADD COLUMN is_excerpt INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE full_text (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      fetched INTEGER NOT NULL,
      outcome INTEGER NOT NULL,
      is_stale INTEGER NOT NULL DEFAULT 0,
      problem TEXT,
      address TEXT,
      byline TEXT,
      image TEXT,
      words INTEGER NOT NULL DEFAULT 0,
      position INTEGER NOT NULL DEFAULT 0,
      content BLOB
    ) STRICT;
    DROP VIEW search_source;
    CREATE VIEW search_source (id, title, text) AS
      SELECT body.article_id, unpacked(body.content, 1), unpacked(body.content, 2)
          || coalesce(' ' || unpacked(full_text.content, 2), '')
        FROM body LEFT JOIN full_text ON full_text.article_id = body.article_id;

    CREATE TABLE version (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      replaced INTEGER NOT NULL,
      is_full INTEGER NOT NULL,
      title TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX version_by_article ON version (article_id, id);

    CREATE TABLE assistant_output (
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      assistant TEXT NOT NULL,
      made INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (article_id, assistant)
    ) STRICT;

    CREATE TABLE picture (
      address TEXT PRIMARY KEY,
      used INTEGER NOT NULL,
      size INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX picture_by_use ON picture (used, size);

    CREATE TABLE identity (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE heard (
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      library TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (article_id, library)
    ) STRICT;
    """

  /// What was written of the same: the index for Related Articles counts its terms (see `IndexPart`),
  /// and an article's terms lie beside all else that it is compared by, in one place; texts have sketches by which copies of them are found, and articles wait to be compared with
  /// others; copies of one text, stories that the reader follows or mutes, and what the reader was
  /// interested in. `Connection.migrate` makes the index again.
  static let eighth = """
    DELETE FROM term_block;
    ALTER TABLE totals ADD COLUMN closed_spans INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE vector ADD COLUMN feed_id INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE vector ADD COLUMN published INTEGER;
    ALTER TABLE vector ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE vector ADD COLUMN identity INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE sketch (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      hashes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE ungathered (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE copy (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      text_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX copy_by_text ON copy (text_id);

    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      title TEXT NOT NULL,
      wish TEXT NOT NULL,
      since INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE story_article (
      story_id INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      is_new INTEGER NOT NULL,
      PRIMARY KEY (story_id, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX story_article_by_article ON story_article (article_id);

    CREATE TABLE interest (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      kind TEXT NOT NULL,
      feed_id INTEGER NOT NULL,
      terms BLOB NOT NULL
    ) STRICT;
    CREATE INDEX interest_by_article ON interest (article_id);
    """
}
