import Models

/// What feeds, and links to them, look like on pages.
enum FeedLook {
  /// A media type without its parameters, in lower case.
  static func mediaType(_ value: String) -> String {
    String(value.prefix { $0 != ";" }.trimmed).lowercased()
  }

  static func isFeed(_ type: String) -> Bool {
    types.contains(type) || (type.hasSuffix("json") && type.contains("feed"))
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/xml", "text/xml", "application/rss", "application/atom", "text/rss+xml",
    "application/x-rss+xml", "application/x.atom+xml", "text/rss", "text/atom",
  ]

  /// `feed:https://…` and `feed://…` are what the address after the scheme is.
  static func withoutFeedScheme(_ address: String) -> String {
    let address = address.trimmed
    let start = address.prefix(12).lowercased()
    if start.hasPrefix("feed:http") { return String(address.dropFirst(5)) }
    return start.hasPrefix("feed://") ? "http://" + address.dropFirst(7) : String(address)
  }

  static func isAddressOfFeed(_ href: String) -> Bool {
    let address = WebAddress(href)
    if address.scheme == "feed" { return true }
    guard address.scheme == nil || address.isWeb else { return false }
    let path = address.path.lowercased()
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    if names.contains(last) || endings.contains(where: { last.hasSuffix($0) }) { return true }
    let isHostOfFeeds = ["feeds.", "feed.", "rss."].contains { address.host?.hasPrefix($0) == true }
    if isHostOfFeeds, !last.isEmpty { return true }
    return (address.query ?? "").lowercased().split(separator: "&").contains {
      queries.contains($0)
    }
  }

  private static let names: Set<String> = [
    "feed", "rss", "atom", "rss2", "rdf", "rss.xml", "atom.xml", "feed.xml", "feeds.xml",
    "index.rdf",
    "feed.json", "rss.php", "rssfeed", "index.xml",
  ]
  private static let endings = [".rss", ".atom", ".rdf", ".rss.xml", ".atom.xml"]
  private static let queries: Set<Substring> = [
    "feed=rss", "feed=rss2", "feed=atom", "format=rss", "format=atom", "alt=rss", "type=rss",
    "format=feed", "output=rss",
  ]

  /// Whether a link with these words leads to a feed, as pages call them.
  static func isNameOfFeed(_ words: String) -> Bool {
    guard words.utf8.count <= 60 else { return false }
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    if parts.count > 5 { return false }
    return parts.contains { $0 == "rss" || $0 == "atom" || $0 == "rss2" }
      || parts == ["feed"] || parts == ["json", "feed"] || parts == ["xml"]
      || parts == ["web", "feed"]
  }

  /// Services that offer to read a feed are not the feed.
  static func isReader(_ address: String) -> Bool {
    guard let host = WebAddress(address).host else { return false }
    return readers.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  private static let readers = [
    "feedly.com", "inoreader.com", "netvibes.com", "newsblur.com", "theoldreader.com",
    "my.yahoo.com", "bloglovin.com", "subtome.com", "validator.w3.org", "wikipedia.org",
  ]

  static func isOfComments(_ address: String, _ title: String?) -> Bool {
    let parts = WebAddress(address)
    let path = (parts.path + "?" + (parts.query ?? "")).lowercased()
    if ["/comments/", "comments.xml", "comments.atom", "comments.rss", "feed=comments"].contains(
      where: { path.contains($0) })
    {
      return true
    }
    let title = (title ?? "").lowercased()
    return [
      "comment", "kommentar", "comentario", "comentário", "commenti", "комментари", "댓글", "评论",
    ]
    .contains { title.contains($0) }
  }
}
