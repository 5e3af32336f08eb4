import Models

// What a digest says of itself.
extension Wording {
  static func digestTitle(_ digest: Digest, _ clock: Clock) -> String {
    "Digest, \(clock.dayAndTime(of: digest.from)) to \(clock.dayAndTime(of: digest.to))"
  }

  static func digestFacts(_ digest: Digest) -> [String] {
    let articles = self.articles(digest.articleCount)
    let sources = count(digest.sourceCount, "source", "sources")
    let what = digest.isCut ? "the newest \(articles)" : articles
    return ["\(what) from \(sources)"] + (digest.query.map { [$0] } ?? [])
  }

  /// Why a story is where it is: what its weight was made of.
  static func digestReason(_ entry: Digest.Entry, _ clock: Clock) -> [String] {
    let rows = entry.articles.map(\.headline)
    var parts: [String] = []
    if rows.count > 1 {
      parts = [count(entry.sources.count, "source", "sources"), articles(rows.count)]
    } else if let row = rows.first {
      parts = [row.source, clock.moment(row.date)]
    }
    let copies = rows.reduce(0) { $0 + $1.copies }
    if copies > 0 {
      parts.append(rows.count > 1 ? count(copies, "copy", "copies") : moreSources(copies))
    }
    if let began = entry.began { parts.append("since \(clock.weekday(of: began))") }
    let starred = rows.count(where: \.isStarred)
    if starred > 0 { parts.append(rows.count > 1 ? "\(number(starred)) starred" : "starred") }
    let read = rows.count(where: \.isRead)
    if read == rows.count {
      parts.append(read > 1 ? "all read" : "read")
    } else if read > 0 {
      parts.append("\(number(read)) read")
    }
    return parts
  }

  static let digestSingles = "In brief"
  static let digestArticles = "Articles of the digest"
  static func moreArticles(_ count: Int) -> String { "and \(number(count)) more" }

  static func noDigest(
    _ digest: Digest, _ clock: Clock, refresh: String, glyphs: Glyphs
  ) -> String {
    let since = "Nothing came since \(clock.dayAndTime(of: digest.from))"
    let what = digest.query.map { " that \(glyphs.quoted(String($0.prefix(80)))) finds" } ?? ""
    return glyphs.joined([since + what, "\(refresh) fetches what is new"])
  }

  static func makingDigest(stop: String, glyphs: Glyphs) -> String {
    glyphs.joined(["Looking", "\(stop) stops it"])
  }
  static func noEntry(_ number: Int, of count: Int) -> String {
    "There is no article \(self.number(number)) here, only \(self.number(count))"
  }
  static let digestNeedsTime =
    "A digest takes an age such as 2d or 12h, or a day such as 2026-11-01, and then a query"
}
