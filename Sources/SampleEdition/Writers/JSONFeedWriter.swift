import Models

/// Writes a sample feed as JSON Feed 1.1.
enum JSONFeedWriter {
  static func text(of feed: SampleFeed, at now: Timestamp) -> String {
    """
    {
    "version": "https://jsonfeed.org/version/1.1",
    "title": \(feed.title.json),
    "description": \(feed.description.json),
    "home_page_url": \(feed.siteURL.json),
    "language": "en",
    "items": [
    \(feed.articles.map { item($0, of: feed, at: now) }.joined(separator: ",\n"))
    ]
    }

    """
  }

  private static func item(
    _ article: SampleArticle, of feed: SampleFeed, at now: Timestamp
  ) -> String {
    var members = ["\"id\": \(article.slug.json)"]
    members.append("\"url\": \((feed.siteURL + article.slug).json)")
    if let title = article.title { members.append("\"title\": \(title.json)") }
    if let date = article.date(at: now) {
      members.append("\"date_published\": \"\(date.rfc3339)\"")
    }
    if let author = article.author {
      members.append("\"authors\": [{\"name\": \(author.json)}]")
    }
    if let language = article.language { members.append("\"language\": \"\(language)\"") }
    if !article.tags.isEmpty {
      let tags = article.tags.map(\.json).joined(separator: ", ")
      members.append("\"tags\": [\(tags)]")
    }
    if let audio = article.audio {
      members.append(
        "\"attachments\": [{\"url\": \(audio.url.json), \"mime_type\": \"audio/mpeg\", "
          + "\"size_in_bytes\": \(audio.bytes), \"duration_in_seconds\": \(audio.seconds)}]")
    }
    members.append("\"content_html\": \(article.html.json)")
    return "{" + members.joined(separator: ",\n") + "}"
  }
}
