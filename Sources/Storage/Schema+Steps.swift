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

  /// What people say, wherever they say it: discussions, of which an article can have several and
  /// which several articles can share, with their posts; what the reader notes of articles, passages
  /// and posts, which stays when the article goes; and which services may be told what is read.
  ///
  /// Feeds of comments were the only discussions before. Notes had one text an article.
  static let ninth = """
    CREATE TABLE discussion (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      source TEXT NOT NULL,
      parameters TEXT NOT NULL DEFAULT '',
      page TEXT,
      title TEXT,
      discovery TEXT NOT NULL,
      announced INTEGER,
      reported INTEGER,
      fetched INTEGER,
      extent TEXT NOT NULL DEFAULT 'all',
      is_flat INTEGER NOT NULL DEFAULT 0,
      etag TEXT,
      last_modified TEXT,
      cursor TEXT,
      next_allowed INTEGER,
      problem TEXT,
      left_at INTEGER,
      used INTEGER NOT NULL DEFAULT 0,
      emptied INTEGER,
      size INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX discussion_by_use ON discussion (used) WHERE size > 0;
    CREATE TABLE article_discussion (
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      discussion_id INTEGER NOT NULL REFERENCES discussion ON DELETE CASCADE,
      PRIMARY KEY (article_id, discussion_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_discussion_by_discussion
      ON article_discussion (discussion_id, article_id);
    CREATE TABLE post (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      discussion_id INTEGER NOT NULL REFERENCES discussion ON DELETE CASCADE,
      id TEXT NOT NULL,
      parent TEXT,
      author TEXT,
      roles INTEGER NOT NULL DEFAULT 0,
      date INTEGER,
      edited INTEGER,
      html TEXT NOT NULL,
      permalink TEXT,
      state TEXT NOT NULL,
      score INTEGER,
      rank INTEGER,
      warning TEXT,
      replies INTEGER,
      is_new INTEGER NOT NULL,
      is_starred INTEGER NOT NULL DEFAULT 0,
      first_seen INTEGER NOT NULL,
      UNIQUE (discussion_id, id)
    ) STRICT;
    CREATE INDEX post_by_arrival ON post (discussion_id, number);

    INSERT OR IGNORE INTO discussion
        (name, source, discovery, page, reported, fetched, extent, used)
      SELECT 'feed:' || coalesce(discussion_feed, 'sample:' || thread.article_id), 'feed', 'feed',
          discussion_page, reported, fetched, 'newest', coalesce(fetched, 0)
        FROM thread JOIN body ON body.article_id = thread.article_id ORDER BY thread.article_id;
    INSERT OR IGNORE INTO article_discussion (article_id, discussion_id)
      SELECT thread.article_id, discussion.id
        FROM thread JOIN body ON body.article_id = thread.article_id
          JOIN discussion
            ON name = 'feed:' || coalesce(discussion_feed, 'sample:' || thread.article_id);
    INSERT OR IGNORE INTO post (discussion_id, id, parent, author, date, html, permalink, state,
        is_new, first_seen)
      SELECT discussion_id, comment.id, parent, author, date, html, permalink, state, is_new,
          first_seen
        FROM comment JOIN article_discussion USING (article_id) ORDER BY comment.number;
    UPDATE discussion SET size =
      (SELECT coalesce(sum(length(html) + 200), 0) FROM post WHERE discussion_id = discussion.id);
    DROP TABLE comment;
    DROP TABLE thread;

    CREATE TABLE annotation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
      article_id INTEGER REFERENCES article ON DELETE SET NULL,
      kind INTEGER NOT NULL DEFAULT 0,
      text TEXT NOT NULL,
      created INTEGER NOT NULL DEFAULT 0,
      changed INTEGER NOT NULL,
      discussion TEXT,
      post TEXT,
      post_author TEXT,
      post_url TEXT,
      quote TEXT,
      prefix TEXT,
      suffix TEXT,
      position INTEGER,
      guid TEXT,
      feed TEXT,
      feed_title TEXT,
      title TEXT,
      url TEXT,
      published INTEGER
    ) STRICT;
    CREATE INDEX annotation_by_article ON annotation (article_id);
    CREATE UNIQUE INDEX annotation_of_article ON annotation (article_id)
      WHERE kind = 0 AND article_id IS NOT NULL;
    CREATE INDEX annotation_detached ON annotation (guid) WHERE article_id IS NULL;
    CREATE INDEX annotation_by_change ON annotation (changed, id);
    CREATE INDEX annotation_by_discussion ON annotation (discussion) WHERE discussion IS NOT NULL;
    INSERT INTO annotation (article_id, text, created, changed, guid, feed, feed_title, title, url,
        published)
      SELECT article.id, text, changed, changed, guid, feed.address,
          coalesce(feed.own_title, feed.title), article.title, url, published
        FROM note LEFT JOIN article ON article.id = note.article_id
          LEFT JOIN feed ON feed.id = article.feed_id
        ORDER BY changed;
    DROP TABLE note;

    CREATE TABLE consent (
      service TEXT PRIMARY KEY,
      is_given INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    """
}
