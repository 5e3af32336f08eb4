/// End tags that nobody wrote, guessed from what cannot stand inside what.
extension XMLRepair {
  /// Elements that hold text only.
  private static let leaves: Set<String> = [
    "title", "link", "guid", "pubdate", "category", "comments", "language", "ttl", "copyright",
    "generator", "docs", "managingeditor", "webmaster", "lastbuilddate",
  ]
  /// Elements that stand directly in an item or a channel and never in their texts.
  private static let members: Set<String> = [
    "guid", "pubdate", "enclosure", "comments", "lastbuilddate", "content:encoded",
  ]
  private static let memberPrefixes = ["dc:", "slash:", "wfw:", "sy:"]
  /// The same, but HTML has elements of these names.
  private static let ambiguous: Set<String> = [
    "title", "link", "description", "category", "author", "source", "image", "textinput",
  ]
  private static let containers: Set<String> = ["item", "entry", "channel", "feed", "image"]

  /// Closes what the author forgot to close before an element called `name` begins.
  mutating func closeUnfinished(before name: Range<Int>) {
    guard open.count > 1, name.count <= 24 else { return }
    let word = lowerName(name)
    if word == "item" || word == "entry" {
      // Items do not nest: a new one ends an item that nobody closed.
      guard let place = open.dropFirst().lastIndex(where: { isSame($0.name, name) }) else { return }
      while open.count > place { closeLast() }
    } else if Self.members.contains(word) || Self.memberPrefixes.contains(where: word.hasPrefix) {
      guard let place = open.lastIndex(where: { Self.containers.contains(lowerName($0.name)) })
      else { return }
      while open.count > place + 1 { closeLast() }
    } else if Self.ambiguous.contains(word), let last = open.last,
      Self.leaves.contains(lowerName(last.name))
    {
      closeLast()
    }
  }

  func lowerName(_ name: Range<Int>) -> String {
    String(decoding: source[name].prefix(24).map(lower), as: UTF8.self)
  }

  /// Words without which a feed could not be read: they are written however many others there are.
  static func isVocabulary(_ name: String) -> Bool {
    let word = name.lowercased()
    return leaves.contains(word) || members.contains(word) || ambiguous.contains(word)
      || containers.contains(word) || others.contains(word)
  }

  private static let others: Set<String> = [
    "id", "updated", "published", "content", "summary", "name", "url", "outline", "body", "p",
    "href", "rel", "type", "length", "ispermalink", "xmlurl", "text",
  ]
}
