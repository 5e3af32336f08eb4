import FeedParsing
import Foundation
import Models
import Testing

@Suite struct FixtureTests {
  @Test(arguments: Fixture.feeds)
  func `every oddity is read as it was recorded`(name: String) throws {
    let text = FeedDump.text(try Fixture.anyFeed(name))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
      try text.write(
        to: folder.appending(path: name + ".dump"), atomically: true, encoding: .utf8)
      return
    }
    let wanted = try? String(decoding: Fixture.bytes(name + ".dump"), as: UTF8.self)
    #expect(text == wanted, "\(name) is read differently; RECORD_SNAPSHOTS=1 records it anew")
  }

  @Test func `there are hundreds of oddities, and each has its record`() throws {
    #expect(Fixture.feeds.count >= 250)
    let records = Set(try Fixture.names(".dump"))
    #expect(records == Set(Fixture.feeds.map { $0 + ".dump" }))
  }
}
