import Models

/// Writes sample feeds and discussions as Atom 1.0 (RFC 4287, RFC 4685).
enum AtomWriter {
  static func text(of feed: SampleFeed, at now: Timestamp) -> String {
    let entries = feed.articles.map { entry($0, of: feed, at: now) }
    return document(
      id: feed.siteURL, title: feed.title, subtitle: feed.description, link: feed.siteURL,
      updated: now, entries: entries)
  }

  static func text(of discussion: SampleDiscussion, at now: Timestamp) -> String {
    let entries = discussion.comments.map { entry($0, of: discussion, at: now) }
    return document(
      id: discussion.address, title: "Comments on: \(discussion.title)", subtitle: "",
      link: "https://example.org/", updated: now, entries: entries)
  }

  private static func document(
    id: String, title: String, subtitle: String, link: String, updated: Timestamp,
    entries: [String]
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
      xml:lang="en">
    <id>\(id.xml)</id>
    <title>\(title.xml)</title>
    <subtitle>\(subtitle.xml)</subtitle>
    <link rel="alternate" type="text/html" href="\(link.xml)"/>
    <updated>\(updated.rfc3339)</updated>
    \(entries.joined())</feed>

    """
  }

  private static func entry(
    _ article: SampleArticle, of feed: SampleFeed, at now: Timestamp
  ) -> String {
    let url = (feed.siteURL + article.slug).xml
    var lines = ["<entry xml:lang=\"\(article.language ?? "en")\">"]
    lines.append("<id>tag:example.org,2026:\(article.slug)</id>")
    lines.append("<title type=\"html\">\((article.title ?? "").xml)</title>")
    lines.append("<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>")
    if let author = article.author {
      lines.append("<author><name>\(author.xml)</name></author>")
    }
    if let date = article.date(at: now) {
      lines.append("<published>\(date.rfc3339)</published><updated>\(date.rfc3339)</updated>")
    }
    lines += article.tags.map { "<category term=\"\($0.xml)\"/>" }
    if let discussion = article.discussion {
      let count = discussion.comments.count
      lines.append(
        "<link rel=\"replies\" type=\"application/atom+xml\" href=\"\(discussion.address)\""
          + " thr:count=\"\(count)\"/>")
      lines.append("<link rel=\"replies\" type=\"text/html\" href=\"\(url)#comments\"/>")
    }
    lines.append("<content type=\"html\">\(article.html.xml)</content>")
    lines.append("</entry>\n")
    return lines.joined(separator: "\n")
  }

  private static func entry(
    _ comment: SampleComment, of discussion: SampleDiscussion, at now: Timestamp
  ) -> String {
    func id(_ number: Int) -> String { "tag:example.org,2026:\(discussion.slug)/comment-\(number)" }
    let date = now.advanced(by: -60 * comment.age).rfc3339
    let parent = comment.parent.map { id($0) } ?? discussion.articleGUID
    return """
      <entry>
      <id>\(id(comment.number))</id>
      <title>By: \(comment.author.xml)</title>
      <author><name>\(comment.author.xml)</name></author>
      <published>\(date)</published><updated>\(date)</updated>
      <thr:in-reply-to ref="\(parent.xml)"/>
      <content type="html">\(comment.html.xml)</content>
      </entry>

      """
  }
}
