import Models

/// Where programs that publish put their feeds when nothing else is said.
enum WellKnownPaths {
  /// Requests that a site without any named feed is asked at most.
  static let limit = 8

  private static let names = [
    "feed", "rss.xml", "atom.xml", "feed.xml", "index.xml", "rss", "feed.json", "?feed=rss2",
  ]

  /// Addresses on the page's own host, the likeliest first: below the page's folder, then below the
  /// root.
  static func addresses(for page: String) -> [String] {
    let address = WebAddress(page)
    guard address.isWeb else { return [] }
    let folder = WebAddress.resolve(".", against: page)
    let root = WebAddress.resolve("/", against: page)
    guard folder != root else { return names.map { root + $0 } }
    let half = names.prefix(limit / 2)
    return half.map { folder + $0 } + half.map { root + $0 }
  }
}
