import FeedParsing
import Models
import Testing

@Suite struct FeedParserTests {
  @Test(arguments: [
    "", " ", "\u{FEFF}", "plain text", "<", "<?xml", "<!DOCTYPE html><p>x", "<html></html>", "<a/>",
    "404 Not Found", "\u{0}\u{0}", "<?xml version='1.0'?>", "<!-- -->", "<svg/>",
  ])
  func `what is no feed is nil`(text: String) {
    #expect(FeedParser.parse(Array(text.utf8), contentType: "text/xml", address: nil) == nil)
  }

  @Test func `wherever a feed breaks off, the items before are whole`() throws {
    for name in try Fixture.names(".xml") {
      let bytes = try Fixture.bytes(name)
      let whole = try Fixture.feed(name)
      for length in stride(from: 0, to: bytes.count, by: 97) {
        let part = Array(bytes[..<length])
        let complete = Self.finishedItems(part)
        let feed = FeedParser.parse(part, contentType: nil, address: Fixture.address)
        let items = feed?.items ?? []
        #expect(items.count >= complete, "\(name) cut at \(length)")
        for (item, expected) in zip(items, whole.items).prefix(complete) {
          #expect(item.guid == expected.guid, "\(name) cut at \(length)")
          #expect(item.title?.value == expected.title?.value, "\(name) cut at \(length)")
          #expect(item.content?.value == expected.content?.value, "\(name) cut at \(length)")
        }
      }
    }
  }

  /// Items and entries whose end tag is there.
  private static func finishedItems(_ bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    // What is commented out is none.
    let parts = text.split(separator: "<!--", omittingEmptySubsequences: false)
    let outside = parts.dropFirst().map { part in
      part.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
    }
    return (parts.prefix(1) + outside.joined()).reduce(0) { count, part in
      count
        + part.split(separator: "<").count { piece in
          ["/item>", "/entry>", "/a:entry>"].contains { piece.hasPrefix($0) }
        }
    }
  }

  @Test func `damage of every kind ends in a feed or in nil`() throws {
    var generator = SeededGenerator(seed: 20_261_123)
    for name in try Fixture.names("ml") + Fixture.names("json") {
      let original = try Fixture.bytes(name)
      for _ in 0..<60 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          Self.damage(&bytes, using: &generator)
        }
        _ = FeedParser.parse(bytes, contentType: nil, address: Fixture.address)
        _ = OPML.parse(bytes)
      }
    }
  }

  private static func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard bytes.count > 2 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 1...64, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes[place] = Array("<>&\"'/=[]!-;?".utf8).randomElement(using: &generator) ?? 0
    default: bytes.removeLast(bytes.count - end)
    }
  }
}
