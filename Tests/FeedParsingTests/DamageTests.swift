import FeedParsing
import Foundation
import Models
import Testing

/// Every fixture, damaged at every 97th byte.
@Suite struct DamageTests {
  private static let step = 97

  @Test(arguments: Fixture.feeds)
  func `a damaged feed is read or refused, and grows into nothing`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    for place in stride(from: 0, to: bytes.count, by: Self.step) {
      var inverted = bytes
      inverted[place] = ~inverted[place]
      var opened = bytes
      opened[place] = UInt8(ascii: "<")
      for damaged in [Array(bytes[..<place]), inverted, opened] {
        let feed = FeedParser.parse(
          damaged, contentType: Fixture.contentTypes[name], address: Fixture.address)
        let size = feed.map(Self.size) ?? 0
        #expect(size <= damaged.count * 6 + 4096, "\(name) damaged at \(place)")
        _ = OPML.parse(damaged)
      }
    }
  }

  @Test(arguments: Fixture.feeds.filter { $0.hasSuffix(".xml") })
  func `damage after the first article leaves a feed with that article`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let first = Self.endOfFirstItem(text), Self.isPlain(bytes) else { return }
    let whole = try #require(try Fixture.anyFeed(name)?.items.first, "\(name)")
    for place in stride(from: 0, to: bytes.count, by: Self.step) where place > first {
      for byte in [~bytes[place], UInt8(ascii: "<")] {
        var damaged = bytes
        damaged[place] = byte
        let feed = FeedParser.parse(
          damaged, contentType: Fixture.contentTypes[name], address: Fixture.address)
        #expect(feed?.items.first?.guid == whole.guid, "\(name) damaged at \(place)")
      }
    }
  }

  private static func endOfFirstItem(_ text: String) -> Int? {
    for end in ["</item>", "</entry>"] {
      if let found = text.range(of: end) {
        return text.utf8.distance(from: text.startIndex, to: found.upperBound)
      }
    }
    return nil
  }

  /// Whether offsets in the text are offsets in the bytes, and one bad byte spoils no others.
  private static func isPlain(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Bytes of all that a feed said.
  private static func size(_ feed: FeedContents) -> Int {
    var texts = [feed.title?.value, feed.description?.value, feed.siteURL, feed.selfURL, feed.icon]
    texts += feed.hubs + feed.authors.flatMap { [$0.name, $0.url] }
    for item in feed.items {
      texts += [item.guid, item.url, item.externalURL, item.image, item.inReplyTo, item.language]
      texts += [item.title?.value, item.content?.value, item.summary?.value]
      texts += item.tags + item.authors.flatMap { [$0.name, $0.url] }
      texts += item.enclosures.flatMap { [$0.url, $0.type, $0.title] }
      texts += [item.discussion.pageURL, item.discussion.feedURL]
    }
    return texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
  }
}
