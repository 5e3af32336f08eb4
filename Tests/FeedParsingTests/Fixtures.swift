import FeedParsing
import Foundation
import Models
import Testing

/// The documents in `Fixtures`, each written for one oddity.
enum Fixture {
  static let address = "https://host.example/dir/feed.xml"

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }

  static func names(_ suffix: String) throws -> [String] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// Every fixture that is a feed, or looks like one.
  static let feeds = ((try? names(".xml") + names(".json")) ?? []).sorted()

  /// What the server said of a fixture, where that is the oddity.
  static let contentTypes = [
    "rss-http-charset-before-declaration.xml": "text/xml; charset=windows-1251",
    "rss-http-charset-wrong-utf8-wins.xml": "text/xml; charset=us-ascii",
  ]

  /// The feed in a fixture, nil where it is none.
  static func anyFeed(_ name: String) throws -> FeedContents? {
    FeedParser.parse(try bytes(name), contentType: contentTypes[name], address: address)
  }

  static func feed(_ name: String, address: String? = address) throws -> FeedContents {
    try #require(FeedParser.parse(try bytes(name), contentType: nil, address: address))
  }

  /// A feed written in the test itself.
  static func parsed(
    _ text: String, contentType: String? = nil, address: String? = address
  ) throws -> FeedContents {
    try #require(FeedParser.parse(Array(text.utf8), contentType: contentType, address: address))
  }

  /// The one item of a channel that holds `elements`.
  static func item(_ elements: String, address: String? = address) throws -> FeedItem {
    let text =
      "<rss version='2.0'><channel><title>t</title><item>\(elements)</item></channel></rss>"
    let feed = try #require(FeedParser.parse(Array(text.utf8), contentType: nil, address: address))
    #expect(feed.items.count == 1)
    return try #require(feed.items.first)
  }

  /// The one entry of an Atom feed that holds `elements`.
  static func entry(_ elements: String, attributes: String = "") throws -> FeedItem {
    let text =
      "<feed xmlns='http://www.w3.org/2005/Atom' \(attributes)><entry>\(elements)</entry></feed>"
    return try #require(try parsed(text).items.first)
  }
}
