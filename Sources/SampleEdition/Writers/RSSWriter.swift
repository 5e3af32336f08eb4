import Models

/// Writes a sample feed as RSS 2.0, as a blog program would.
enum RSSWriter {
  static func text(of feed: SampleFeed, at now: Timestamp) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
      xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
    <channel>
    <title>\(feed.title.xml)</title>
    <link>\(feed.siteURL.xml)</link>
    <description>\(feed.description.xml)</description>
    <language>en</language>
    <lastBuildDate>\(now.rfc822)</lastBuildDate>
    \(feed.articles.map { item($0, of: feed, at: now) }.joined())</channel>
    </rss>

    """
  }

  private static func item(
    _ article: SampleArticle, of feed: SampleFeed, at now: Timestamp
  ) -> String {
    let url = (feed.siteURL + article.slug).xml
    var lines = ["<item>", "<guid isPermaLink=\"false\">\(article.slug)</guid>"]
    lines.append("<link>\(url)</link>")
    if let title = article.title { lines.append("<title>\(title.xml)</title>") }
    if let author = article.author { lines.append("<dc:creator>\(author.xml)</dc:creator>") }
    if let date = article.date(at: now) { lines.append("<pubDate>\(date.rfc822)</pubDate>") }
    if let language = article.language { lines.append("<dc:language>\(language)</dc:language>") }
    lines += article.tags.map { "<category>\($0.xml)</category>" }
    if let audio = article.audio {
      let size = "length=\"\(audio.bytes)\" type=\"audio/mpeg\""
      lines.append("<enclosure url=\"\(audio.url.xml)\" \(size)/>")
    }
    if let discussion = article.discussion {
      lines.append("<comments>\(url)#comments</comments>")
      lines.append("<wfw:commentRss>\(discussion.address)</wfw:commentRss>")
      lines.append("<slash:comments>\(discussion.comments.count)</slash:comments>")
    }
    lines.append("<content:encoded>\(article.html.xml)</content:encoded>")
    lines.append("</item>\n")
    return lines.joined(separator: "\n")
  }
}
