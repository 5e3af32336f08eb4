import Models

/// The subscriptions in another reader's own list: text that is taken for data and never run.
package struct FeedList: Hashable, Sendable {
  package enum Format: Hashable, Sendable { case newsboat, newsraft, sfeed }

  package var format: Format
  /// In order of appearance, each source once.
  package var feeds: [ListedFeed] = []
  package var queries: [ListedQuery] = []
  package var refused: [Refusal] = []

  /// A line, or a part of one, that is left out.
  package struct Refusal: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// Neither an address nor a command that can be read.
      case noAddress
      case unknownScheme
      case tooLong
      /// What the line sets for its feed or section.
      case settings
      /// It says what a shell would have to fill in.
      case needsShell
    }

    package var text: String
    package var reason: Reason
  }

  package init(_ format: Format) { self.format = format }

  /// A longer line, in bytes, is refused whole.
  static let longestLine = 64 << 10
  /// A longer file, in bytes, is no list.
  static let longestFile = 64 << 20

  /// The list in `bytes`; nil where it is none. `name` is the file's, where it has one: newsboat's
  /// `urls` and newsraft's `feeds` can look alike.
  package static func read(_ bytes: [UInt8], name: String) -> FeedList? {
    guard !bytes.isEmpty, bytes.count <= longestFile else { return nil }
    let text = TextDecoding.utf8(bytes, contentType: nil)
    if SfeedConfiguration.recognises(text) { return SfeedConfiguration.read(text) }
    guard ListShape(text).isList else { return nil }
    return NewsraftFeeds.recognises(text, name: name)
      ? NewsraftFeeds.read(text) : NewsboatURLs.read(text)
  }

  /// Adds a feed; one that is there already gains the sections.
  mutating func add(_ feed: ListedFeed, _ places: inout [String: Int]) {
    guard let place = places[feed.source] else {
      places[feed.source] = feeds.count
      feeds.append(feed)
      return
    }
    for section in feed.sections where !feeds[place].sections.contains(section) {
      feeds[place].sections.append(section)
    }
    feeds[place].title = feeds[place].title ?? feed.title
    feeds[place].isUnlisted = feeds[place].isUnlisted || feed.isUnlisted
  }

  mutating func refuse(_ text: some StringProtocol, _ reason: Refusal.Reason) {
    refused.append(Refusal(text: String(text.prefix(200)), reason: reason))
  }
}

/// One subscription of a list.
package struct ListedFeed: Hashable, Sendable {
  /// As the other reader writes it; its cache knows the feed by that.
  package var source: String
  /// As `FeedOrigin` reads it.
  package var address: String
  package var title: String?
  package var sections: [String]
  /// Left out of the other reader's list of feeds.
  package var isUnlisted: Bool

  package init(
    source: String, address: String, title: String? = nil, sections: [String] = [],
    isUnlisted: Bool = false
  ) {
    self.source = source
    self.address = address
    self.title = title
    self.sections = sections
    self.isUnlisted = isUnlisted
  }
}

/// A list that another reader makes by an expression of its own language.
package struct ListedQuery: Hashable, Sendable {
  package var name: String
  package var expression: String
}

/// The lines of a text, without their ends (LF, CR LF).
struct ListLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let isCRLF = end > position && bytes[end - 1] == UInt8(ascii: "\r")
    defer { position = end + 1 }
    return bytes[position..<(isCRLF ? end - 1 : end)]
  }
}

/// Whether a text looks like a list of addresses: its first line that says something has one.
private struct ListShape {
  private(set) var isList = false

  init(_ text: [UInt8]) {
    for line in ListLines(text) {
      let line = String(decoding: line.prefix(256), as: UTF8.self).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      isList = Self.beginsEntry(line)
      return
    }
  }

  private static func beginsEntry(_ line: Substring) -> Bool {
    let line = line.hasPrefix("\"") ? line.dropFirst() : line
    let beginnings = [
      "http://", "https://", "feed:", "file://", "exec:", "filter:", "query:", "$(", "@ ",
    ]
    return beginnings.contains { line.lowercased().hasPrefix($0) }
  }
}
