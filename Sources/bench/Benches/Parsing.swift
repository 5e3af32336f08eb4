import FeedParsing
import Library
import Models

/// How fast the bytes of feeds become what a feed says, and that becomes articles.
enum Parsing {
  private static let rounds = 50

  static func run(_ stores: Stores) async throws {
    let feeds = (0..<10).map { stores.maker.batch($0, of: stores.articles) }
    for format in FeedWriting.allCases {
      let documents = feeds.map { format.bytes(of: $0) }
      for other in others(format) {
        var comparison = Comparison(
          "parse \(format.rawValue)", "FeedParser : \(other.name), same bytes", .bytes)
        try await comparison.measure(rounds: rounds) { round in
          try parse(documents[round % documents.count], format)
        } against: { round in
          let bytes = documents[round % documents.count]
          return seconds { _ = other.read(bytes) } / Double(bytes.count)
        }
        Table.print(comparison)
      }
    }
    await edit(feeds)
  }

  /// Seconds a byte.
  private static func parse(_ bytes: [UInt8], _ format: FeedWriting) throws -> Double {
    var items = 0
    let time = seconds {
      items = FeedParser.parse(bytes, contentType: nil, address: nil)?.items.count ?? 0
    }
    guard items == Arrival.length else {
      throw Options.Failure(reason: "\(format.rawValue) was read as \(items) items")
    }
    return time / Double(bytes.count)
  }

  private static func edit(_ feeds: [FeedContents]) async {
    var comparison = Comparison(
      "edit", "Editing (clean, set, count, terms) : libxml2's tree of the same HTML", .bytes)
    await comparison.measure(rounds: rounds) { round in
      let feed = feeds[round % feeds.count]
      return await awaitedSeconds {
        _ = await Editing.articles(of: feed, address: "https://example.org/feed")
      } / size(feed)
    } against: { round in
      let feed = feeds[round % feeds.count]
      return seconds {
        for item in feed.items { RawParser.readHTML(item.content?.value ?? "") }
      } / size(feed)
    }
    Table.print(comparison)
  }

  private static func size(_ feed: FeedContents) -> Double {
    Double(feed.items.reduce(1) { $0 + ($1.content?.value.utf8.count ?? 0) })
  }

  /// What reads the same bytes with nothing of ours around it.
  private static func others(
    _ format: FeedWriting
  ) -> [(name: String, read: ([UInt8]) -> Bool)] {
    switch format {
    case .rss, .atom:
      [
        ("libxml2's events, unheard", RawParser.readEvents),
        ("libxml2's tree", RawParser.readTree),
      ]
    case .json:
      [("checking that they are UTF-8", { String(validating: $0, as: UTF8.self) != nil })]
    }
  }
}
