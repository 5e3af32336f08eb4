import Foundation
import TestSupport
import Testing

/// Every hostile document against `parse`, each in a process of its own.
@Suite(.waitsForPrograms) struct HostileParseTests {
  @Test(arguments: HostileCase.feeds.indices)
  func `a hostile document is a feed or none, and steers nothing`(index: Int) throws {
    let hostile = HostileCase.feeds[index]
    let bytes = hostile.make(.asked)
    let result = try Program().run(
      "parse", "-", "--url", "https://hostile.example/feed", "--content-type", hostile.type,
      input: bytes)
    HostileReport.note("parse", hostile.name, result)
    HostileLimits.check(result, hostile.name)
    switch hostile.fate {
    case .feed: #expect(result.status == 0, "\(hostile.name): \(result.errorText.prefix(300))")
    case .noFeed: #expect(result.status == 65, "\(hostile.name)")
    case .either: #expect(result.status == 0 || result.status == 65, "\(hostile.name)")
    }
    guard result.status == 0 else {
      #expect(result.output.isEmpty && result.errorLines.count == 1, "\(hostile.name)")
      return
    }
    #expect(result.lines.count == 1 && result.errors.isEmpty, "\(hostile.name)")
    let feed = try #require(try json(result.lines).first, "\(hostile.name)")
    try check(feed, hostile.name)
  }

  /// What a feed gives away: no file of this machine, no address that acts.
  private func check(_ feed: [String: Any], _ name: String) throws {
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(!items.isEmpty, "\(name)")
    for item in items.prefix(500) {
      let addresses =
        [item["url"], item["image"]]
        + (item["attachments"] as? [[String: Any]] ?? []).map { $0["url"] }
      for address in addresses.compactMap({ $0 as? String }) {
        #expect(
          ["http", "https"].contains(address.prefix { $0 != ":" }.lowercased()),
          "\(name): \(address.prefix(99))")
      }
      let html = item["content_html"] as? String ?? ""
      for bad in [
        "<script", "<iframe", "<svg", "<style", " onerror=", " onclick=", "=\"javascript:",
        "=\"data:", "=\"file:", "root:x:0",
      ]
      where html.contains(bad) {
        // Words of text are no markup: only what stands in a tag counts.
        #expect(!isMarkup(bad, in: html), "\(name): \(bad)")
      }
    }
  }

  private func isMarkup(_ text: String, in html: String) -> Bool {
    html.split(separator: "<").contains {
      ("<" + $0.prefix { $0 != ">" }).contains(text)
    } || (text == "root:x:0")
  }
}
