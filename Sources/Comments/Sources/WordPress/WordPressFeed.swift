import Models

/// What is peculiar to the comment feeds of WordPress, from which most comment feeds come.
enum WordPressFeed {
  /// The Atom flavour of an RSS comment feed, which alone says what a comment answers; nil where
  /// the address is not one of WordPress.
  ///
  /// With permalinks `…/feed/` becomes `…/feed/atom/`, without them `?feed=rss2` `?feed=atom`.
  static func threadedAddress(for address: String) -> String? {
    var url = WebAddress(address)
    url.fragment = nil
    if url.path.hasSuffix("/feed") { url.path += "/" }
    if url.path.hasSuffix("/feed/") {
      url.path += "atom/"
      return url.text
    }
    guard let query = url.query else { return nil }
    var fields = query.split(separator: "&", omittingEmptySubsequences: false)
    let feeds: Set<Substring> = ["feed=rss2", "feed=rss", "feed=feed", "feed=comments-rss2"]
    guard let place = fields.firstIndex(where: feeds.contains) else { return nil }
    fields[place] = "feed=atom"
    url.query = fields.joined(separator: "&")
    return url.text
  }

  /// Whether an answer that came from `address`, after redirects, is still the flavour asked for.
  static func isThreaded(_ address: String, askedFor asked: String) -> Bool {
    let asked = WebAddress(asked)
    return asked.query?.contains("feed=atom") == true || WebAddress(address).path == asked.path
  }

  /// What a body that begins `In reply to <a href="…#comment-11">` answers: the RSS flavour's only
  /// hint. The id is this comment's own with the other's fragment.
  static func parent(in item: FeedItem) -> String? {
    guard let guid = item.guid, let mark = guid.utf8.lastIndex(of: UInt8(ascii: "#")),
      let body = item.content?.value ?? item.summary?.value
    else { return nil }
    var start = body.trimmed.prefix(600)
    if start.hasPrefix("<p>") { start = start.dropFirst(3) }
    guard start.hasPrefix("In reply to <a "),
      let fragment = start.utf8.firstIndex(of: UInt8(ascii: "#"))
    else { return nil }
    let name = start[fragment...].dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard name.hasPrefix("comment-") else { return nil }
    return guid[..<mark] + "#" + name
  }

  /// Whether a comment stands behind its article's password: what is given then is the form.
  static func isProtected(_ item: FeedItem) -> Bool {
    [item.summary, item.content].contains { text in
      guard let start = text?.value.trimmed.prefix(400) else { return false }
      return start.hasPrefix("Protected Comments") || start.hasPrefix("<p>Protected Comments")
        || start.hasPrefix("<form") && start.contains("post-password-form")
    }
  }
}
