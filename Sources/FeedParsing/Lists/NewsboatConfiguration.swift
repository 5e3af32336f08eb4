import Models

/// What newsboat's `config` says that concerns feeds and articles.
package struct NewsboatConfiguration: Hashable, Sendable {
  /// `ignore-article FEED EXPRESSION`.
  package struct KillRule: Hashable, Sendable {
    /// An address, `*` for all feeds, or `regex:` and an expression.
    package var feed: String
    package var expression: String

    package init(feed: String, expression: String) {
      self.feed = feed
      self.expression = expression
    }
  }

  /// Where the cache is, as it is written there.
  package var cacheFile: String?
  /// The flags that stand for a star (`…-flag-star`).
  package var starFlags: Set<Character> = []
  package var killRules: [KillRule] = []

  package init() {}

  private static let deepest = 8
  private static let most = 64

  /// Reads a file and what it includes; `reading` brings the bytes of a file by the path that is
  /// written there, or nil. Lines about other things are passed over.
  package init(_ bytes: [UInt8], reading: (String) -> [UInt8]?) {
    var files = 0
    read(bytes, depth: 0, &files, reading)
  }

  private mutating func read(
    _ bytes: [UInt8], depth: Int, _ files: inout Int, _ reading: (String) -> [UInt8]?
  ) {
    files += 1
    let text = TextDecoding.utf8(bytes, contentType: nil)
    for line in ListLines(text) where line.count <= FeedList.longestLine {
      let words = NewsboatWords.words(of: line)
      guard words.count >= 2 else { continue }
      switch words[0] {
      case "cache-file": cacheFile = words[1]
      case "ignore-article" where words.count >= 3:
        let rule = KillRule(feed: words[1], expression: words[2])
        if !killRules.contains(rule) { killRules.append(rule) }
      case "include" where depth < Self.deepest && files < Self.most:
        if let more = reading(words[1]) { read(more, depth: depth + 1, &files, reading) }
      default:
        guard words[0].hasSuffix("-flag-star"), let flag = words[1].first, words[1].count == 1
        else { continue }
        starFlags.insert(flag)
      }
    }
  }
}
