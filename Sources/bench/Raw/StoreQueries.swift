/// What is asked of a store behind the back of `Storage`, in one place because it depends on the
/// schema.
enum StoreQueries {
  /// Rows of a list from a place on, as (date, number) of the first of them and how many.
  static let headlines = """
    SELECT article.id, article.feed_id, coalesce(own_title, feed.title, address), article.title,
      status.date, unread.article_id IS NULL, is_starred, words, comments
      FROM status INDEXED BY status_by_date JOIN article ON article.id = status.article_id
        JOIN feed ON feed.id = status.feed_id
        LEFT JOIN unread ON unread.date = status.date AND unread.article_id = status.article_id
      WHERE is_hidden = 0 AND (status.date, status.article_id) <= (?, ?)
      ORDER BY status.date DESC, status.article_id DESC LIMIT ?
    """

  /// The newest of the articles that a full-text query finds.
  static let found = """
    SELECT article_id FROM search CROSS JOIN status ON article_id = search.rowid
      WHERE search MATCH ? AND is_hidden = 0 ORDER BY date DESC LIMIT 50
    """

  static let markAllRead = "DELETE FROM unread"

  /// Copies feeds and articles into the tables of a newsboat that has attached the store.
  static let intoNewsboat = """
    INSERT INTO rss_feed (rssurl, url, title)
      SELECT address, coalesce(site_url, address), coalesce(own_title, title, address)
      FROM store.feed ORDER BY id;
    INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread)
      SELECT guid, article.title, coalesce(byline, ''), coalesce(article.url, ''), address, date,
        unpacked(content, 0), 1
      FROM store.article JOIN store.body ON body.article_id = article.id
        JOIN store.status ON status.article_id = article.id
        JOIN store.feed ON feed.id = article.feed_id
      ORDER BY article.id
    """

  /// Articles, newest first, as sfeed(5) keeps them: fields between tabs, tabs and line feeds
  /// within the text escaped.
  static let linesOfSfeed = #"""
    SELECT date || char(9) || title || char(9) || coalesce(url, '') || char(9) ||
        replace(replace(replace(unpacked(content, 0), '\', '\\'), char(10), '\n'), char(9), '\t') || char(9) ||
        'html' || char(9) || guid || char(9) || coalesce(byline, '') || char(9) || char(9)
      FROM status INDEXED BY status_by_date JOIN article ON article.id = status.article_id
        JOIN body ON body.article_id = article.id
      WHERE is_hidden = 0 ORDER BY date DESC
    """#
}
