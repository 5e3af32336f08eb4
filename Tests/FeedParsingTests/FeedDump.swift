import Models

/// What a feed says as text for people to review: a line a fact, nothing for what is missing.
enum FeedDump {
  static func text(_ feed: FeedContents?) -> String {
    guard let feed else { return "no feed\n" }
    var lines = [feed.format]
    lines += line("title", feed.title.map(text))
    lines += line("description", feed.description.map(text))
    lines += line("site", feed.siteURL) + line("self", feed.selfURL) + line("next", feed.nextURL)
    lines += line("icon", feed.icon) + line("language", feed.language)
    lines += feed.authors.flatMap { line("author", text($0)) }
    lines += line("interval", feed.interval.map { "\($0) s" })
    lines += line("quiet", text(feed.quiet))
    lines += feed.hubs.flatMap { line("hub", $0) }
    lines += line("license", feed.license)
    for item in feed.items { lines += [""] + self.lines(item) }
    return lines.map(escaped).joined(separator: "\n") + "\n"
  }

  private static func lines(_ item: FeedItem) -> [String] {
    var lines = ["item " + (item.guid ?? "without id")]
    lines += line("title", item.title.map(text))
    lines += line("url", item.url) + line("external", item.externalURL)
    lines += line("published", item.published.map { CivilDate($0).rfc3339 })
    lines += line("updated", item.updated.map { CivilDate($0).rfc3339 })
    lines += item.authors.flatMap { line("author", text($0)) }
    lines += item.tags.flatMap { line("tag", $0) }
    lines += line("language", item.language) + line("license", item.license)
    lines += line("image", item.image)
    lines += item.enclosures.flatMap { line("enclosure", text($0)) }
    lines += line("comments page", item.discussion.pageURL)
    lines += line("comments feed", item.discussion.feedURL)
    lines += line("comments count", item.discussion.count.map { "\($0)" })
    lines += line("answers", item.inReplyTo)
    lines += line("summary", item.summary.map(text)) + line("content", item.content.map(text))
    return lines
  }

  private static func line(_ name: String, _ value: String?) -> [String] {
    value.map { ["  \(name): \($0)"] } ?? []
  }

  /// The kind and, where it is not the feed's own address, the base of links.
  private static func text(_ text: FeedText) -> String {
    let kind = text.kind == .html ? "html" : "plain"
    let base = text.base == Fixture.address ? "" : " below \(text.base ?? "nothing")"
    return "(\(text.kind == .html ? kind + base : kind)) \(text.value)"
  }

  private static func text(_ author: Author) -> String {
    [author.name, author.url.map { "<\($0)>" }].compactMap { $0 }.joined(separator: " ")
  }

  private static func text(_ enclosure: Enclosure) -> String {
    let parts = [enclosure.type, enclosure.length.map { "\($0) bytes" }, enclosure.title]
    return ([enclosure.url] + parts.compactMap { $0 }).joined(separator: ", ")
  }

  private static func text(_ quiet: QuietTimes) -> String? {
    let hours = (0..<24).filter { quiet.hours & 1 << UInt32($0) != 0 }
    let days = (0..<7).filter { quiet.days & 1 << UInt8($0) != 0 }
    return hours.isEmpty && days.isEmpty ? nil : "hours \(hours), days \(days)"
  }

  /// Controls and characters that nobody sees, by number.
  private static func escaped(_ line: String) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        if scalar.properties.isWhitespace, scalar != " " {
          text += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
