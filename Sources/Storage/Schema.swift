/// The tables, as the ordered steps that made them what they are; each step is one transaction.
///
/// A step that has shipped is never edited: append another one, in `Schema+Steps`. The number of steps is the
/// database's `user_version`.
enum Schema {
  /// Marks a file as ours: "BRDS" (https://sqlite.org/pragma.html#pragma_application_id).
  static let applicationID: Int32 = 0x4252_4453

  static let migrations: [String] = [
    first, second, third, fourth, fifth, sixth, seventh, eighth, ninth,
  ]

  static var version: Int { migrations.count }

  /// `status` is the narrow table that lists walk; only what the reader does changes it after the
  /// article's first sight. It has no rowid so that its indexes carry `article_id` right after
  /// `date`, the order of every list. The indexes carry what lists ask for, so that walks never
  /// touch the table.
  private static let first = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      address TEXT NOT NULL UNIQUE,
      title TEXT,
      own_title TEXT,
      site_url TEXT,
      language TEXT,
      added INTEGER NOT NULL DEFAULT 0,
      etag TEXT,
      last_modified TEXT,
      body_hash INTEGER,
      redirect TEXT,
      redirect_count INTEGER NOT NULL DEFAULT 0,
      interval INTEGER,
      health INTEGER NOT NULL DEFAULT 0,
      failing_since INTEGER,
      failures INTEGER NOT NULL DEFAULT 0,
      failure TEXT,
      last_fetched INTEGER,
      next_fetch INTEGER,
      unread INTEGER NOT NULL DEFAULT 0,
      total INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE section (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE feed_section (
      section_id INTEGER NOT NULL REFERENCES section ON DELETE CASCADE,
      feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
      PRIMARY KEY (section_id, feed_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX feed_section_by_feed ON feed_section (feed_id);

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed_id INTEGER NOT NULL REFERENCES feed,
      guid TEXT NOT NULL,
      url TEXT,
      title TEXT NOT NULL,
      byline TEXT,
      published INTEGER,
      updated INTEGER,
      first_seen INTEGER NOT NULL,
      language TEXT,
      words INTEGER NOT NULL,
      comments INTEGER,
      announced_comments INTEGER,
      content_hash INTEGER NOT NULL,
      UNIQUE (guid, feed_id)
    ) STRICT;
    CREATE INDEX article_discussed ON article (comments) WHERE comments > 0;

    CREATE TABLE body (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      lead TEXT NOT NULL,
      discussion_page TEXT,
      discussion_feed TEXT,
      html TEXT NOT NULL
    ) STRICT;

    CREATE TABLE enclosure (
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      position INTEGER NOT NULL,
      url TEXT NOT NULL,
      type TEXT,
      length INTEGER,
      title TEXT,
      PRIMARY KEY (article_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE status (
      article_id INTEGER NOT NULL PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      feed_id INTEGER NOT NULL,
      date INTEGER NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0,
      read_at INTEGER,
      is_starred INTEGER NOT NULL DEFAULT 0,
      position INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX status_by_date ON status (date, article_id, feed_id, is_read, read_at);
    CREATE INDEX status_unread ON status (date, article_id, feed_id, is_read) WHERE is_read = 0;
    CREATE INDEX status_by_feed ON status (feed_id, date, article_id, is_read, read_at);
    CREATE INDEX status_unread_by_feed ON status (feed_id, date, article_id, is_read)
      WHERE is_read = 0;
    CREATE INDEX status_starred ON status (date, article_id, feed_id, is_starred, is_read, read_at)
      WHERE is_starred = 1;
    CREATE INDEX status_read ON status (read_at, date, article_id, feed_id, is_read)
      WHERE is_read = 1;

    CREATE TABLE totals (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      unread INTEGER NOT NULL,
      total INTEGER NOT NULL,
      starred INTEGER NOT NULL,
      content_revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO totals VALUES (1, 0, 0, 0, 0);

    CREATE TRIGGER status_inserted AFTER INSERT ON status BEGIN
      UPDATE feed SET total = total + 1, unread = unread + (new.is_read = 0)
        WHERE id = new.feed_id;
      UPDATE totals SET total = total + 1, unread = unread + (new.is_read = 0),
        starred = starred + (new.is_starred = 1);
    END;
    CREATE TRIGGER status_deleted AFTER DELETE ON status BEGIN
      UPDATE feed SET total = total - 1, unread = unread - (old.is_read = 0)
        WHERE id = old.feed_id;
      UPDATE totals SET total = total - 1, unread = unread - (old.is_read = 0),
        starred = starred - (old.is_starred = 1);
    END;
    CREATE TRIGGER status_read_changed AFTER UPDATE OF is_read ON status
      WHEN old.is_read <> new.is_read BEGIN
      UPDATE feed SET unread = unread + old.is_read - new.is_read WHERE id = new.feed_id;
      UPDATE totals SET unread = unread + old.is_read - new.is_read;
    END;
    CREATE TRIGGER status_star_changed AFTER UPDATE OF is_starred ON status
      WHEN old.is_starred <> new.is_starred BEGIN
      UPDATE totals SET starred = starred - old.is_starred + new.is_starred;
    END;

    CREATE VIRTUAL TABLE search USING fts5 (title, text, columnsize = 0,
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");

    CREATE TABLE vector (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      terms BLOB NOT NULL
    ) STRICT;
    CREATE TABLE posting (
      segment INTEGER NOT NULL,
      term TEXT NOT NULL,
      count INTEGER NOT NULL,
      entries BLOB NOT NULL,
      PRIMARY KEY (segment, term)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE thread (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      reported INTEGER,
      fetched INTEGER
    ) STRICT;
    CREATE TABLE comment (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      id TEXT NOT NULL,
      parent TEXT,
      author TEXT,
      date INTEGER,
      html TEXT NOT NULL,
      permalink TEXT,
      state TEXT NOT NULL,
      is_new INTEGER NOT NULL,
      first_seen INTEGER NOT NULL,
      UNIQUE (article_id, id)
    ) STRICT;
    CREATE INDEX comment_by_arrival ON comment (article_id, number);
    CREATE INDEX comment_new ON comment (article_id) WHERE is_new = 1;

    CREATE TABLE note (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      text TEXT NOT NULL,
      changed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE tag (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE article_tag (
      article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
      PRIMARY KEY (article_id, tag_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_tag_by_tag ON article_tag (tag_id);
    """

  /// Validators belong to the origin that gave them, which a redirect may make another one than the
  /// feed's; and a server's `Retry-After` counts even when the reader does not want to wait.
  private static let second = """
    ALTER TABLE feed ADD COLUMN validators_address TEXT;
    ALTER TABLE feed ADD COLUMN paused_until INTEGER;
    """

  /// What is unread lies in a table of its own, so that marking everything read is one deletion and
  /// not a change of every row and its indexes. Hidden articles are in no index that lists walk; the
  /// indexes carry what their conditions ask, so that walks never touch the table.
  /// Counters are kept by `Counting`: triggers would be run once for every row. The search index
  /// gets blocks of a page, and merges its parts only when `Store` says so: by itself it merges a
  /// megabyte at once, while a key waits.
  private static let third = """
    DROP TRIGGER status_inserted;
    DROP TRIGGER status_deleted;
    DROP TRIGGER status_read_changed;
    DROP TRIGGER status_star_changed;

    CREATE TABLE unread (
      date INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      feed_id INTEGER NOT NULL,
      PRIMARY KEY (date, article_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO unread SELECT date, article_id, feed_id FROM status INDEXED BY status_unread
      WHERE is_read = 0 ORDER BY date, article_id;
    CREATE INDEX unread_by_feed ON unread (feed_id, date, article_id);

    CREATE TABLE just_read (
      date INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      feed_id INTEGER NOT NULL,
      read_at INTEGER NOT NULL,
      PRIMARY KEY (date, article_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE new_status (
      article_id INTEGER NOT NULL PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      feed_id INTEGER NOT NULL,
      date INTEGER NOT NULL,
      is_starred INTEGER NOT NULL DEFAULT 0,
      is_hidden INTEGER NOT NULL DEFAULT 0,
      position INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_status (article_id, feed_id, date, is_starred, position)
      SELECT article_id, feed_id, date, is_starred, position FROM status;
    DROP TABLE status;
    ALTER TABLE new_status RENAME TO status;
    CREATE INDEX status_by_date ON status (date, article_id, feed_id, is_hidden)
      WHERE is_hidden = 0;
    CREATE INDEX status_by_feed ON status (feed_id, date, article_id, is_hidden)
      WHERE is_hidden = 0;
    CREATE INDEX status_starred ON status (date, article_id, feed_id, is_starred, is_hidden)
      WHERE is_starred = 1 AND is_hidden = 0;
    CREATE INDEX status_hidden ON status (date, article_id, feed_id, is_hidden)
      WHERE is_hidden > 0;
    CREATE INDEX status_hidden_by_feed ON status (feed_id, date, article_id, is_hidden)
      WHERE is_hidden > 0;

    CREATE TABLE action (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      field TEXT NOT NULL,
      value INTEGER NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0,
      articles BLOB NOT NULL
    ) STRICT;

    CREATE TABLE gone (
      feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
      guid_hash INTEGER NOT NULL,
      listed INTEGER NOT NULL,
      PRIMARY KEY (feed_id, guid_hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE hide_rule (
      position INTEGER PRIMARY KEY,
      query TEXT NOT NULL
    ) STRICT;

    ALTER TABLE article ADD COLUMN full_text_at INTEGER;

    INSERT INTO search (search, rank) VALUES ('pgsz', 4050);
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    INSERT INTO search (search, rank) VALUES ('usermerge', 8);

    UPDATE OR IGNORE section SET name = replace(name, ' / ', '/');
    """

  /// The manners of fetching: when a publisher wants quiet, why the next fetch is when it is, hosts
  /// that asked all their visitors to wait, and feeds of other people's lists that would run a
  /// program, which wait for the reader's word. The search index may hold 4 MB of a transaction
  /// before it writes a part (https://sqlite.org/fts5.html#the_hashsize_configuration_option).
  private static let fourth = """
    ALTER TABLE feed ADD COLUMN quiet_hours INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN quiet_days INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN wait INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN is_confirmed INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE feed ADD COLUMN is_unlisted INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN max_age INTEGER;
    ALTER TABLE feed ADD COLUMN redirect_seen INTEGER;

    CREATE TABLE host_pause (
      host TEXT PRIMARY KEY,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);
    """

  /// An article's texts lie together, packed (see `PackedTexts`), and the search index, which was
  /// half of the store with its own copy, looks there. Its entries stay as they are, so that only
  /// the description of the table changes (https://sqlite.org/pragma.html#pragma_writable_schema).
  /// Sixteen parts of it become one: with eight, a first fetch wrote each entry once more.
  private static let fifth = """
    CREATE TABLE new_body (
      article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      lead TEXT NOT NULL,
      discussion_page TEXT,
      discussion_feed TEXT,
      content BLOB NOT NULL
    ) STRICT;
    INSERT INTO new_body
      SELECT article_id, lead, discussion_page, discussion_feed,
        packed(html, coalesce(c0, ''), coalesce(c1, ''))
      FROM body LEFT JOIN search_content ON search_content.id = article_id ORDER BY article_id;
    DROP TABLE body;
    ALTER TABLE new_body RENAME TO body;
    CREATE VIEW search_source (id, title, text) AS
      SELECT article_id, unpacked(content, 1), unpacked(content, 2) FROM body;

    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, 'columnsize = 0',
        'content = ''search_source'', content_rowid = ''id'', columnsize = 0')
      WHERE type = 'table' AND name = 'search';
    PRAGMA writable_schema = RESET;
    DROP TABLE search_content;
    INSERT INTO search (search, rank) VALUES ('usermerge', 16);
    INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
    """

  /// Postings lie in blocks of many terms (see `IndexPart`): a row for each term cost more to write
  /// than anything else of an article but its words. `Connection.migrate` fills it.
  private static let sixth = """
    DROP TABLE posting;
    CREATE TABLE term_block (
      part INTEGER NOT NULL,
      term BLOB NOT NULL,
      rows BLOB NOT NULL,
      PRIMARY KEY (part, term)
    ) STRICT, WITHOUT ROWID;
    """

  /// The version whose step leaves the index for Related Articles to be made again.
  static let relatedIndexVersion = 8
}
