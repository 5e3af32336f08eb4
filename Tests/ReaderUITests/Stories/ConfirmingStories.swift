import Models
import Testing

@testable import ReaderUI

/// Feeds that came with another reader's list.
@Suite struct ConfirmingStories {
  private func reader(_ change: (inout [Feed]) -> Void) -> TestReader {
    var library = FakeLibrary.edition
    change(&library.feeds)
    return TestReader(library)
  }

  @Test func `a feed that is not listed stays out of the drawer, its articles in the lists`() {
    var reader = reader { $0[2].isUnlisted = true }
    reader.expect("A terminal is all")
    reader.press("S")
    reader.expect("Harbour Herald")
    reader.expectNot("⚠ Bits & Bytes")
    #expect(
      !reader.state.drawer.items.contains {
        if case .feed(Feed.ID(rawValue: 3), _) = $0 { true } else { false }
      })
  }

  @Test func `a program is confirmed only after it was shown`() {
    let id = Feed.ID(rawValue: 3)
    var reader = reader { feeds in
      feeds[2].address = "exec:sh -c 'make-feed | head'"
      feeds[2].isConfirmed = false
    }
    reader.press("S", "G")
    reader.expect("waits for confirmation: runs")
    confirm(&reader)
    #expect(reader.status.contains("Run at every fetch: sh -c 'make-feed | head'  y/n"))
    reader.press("n")
    #expect(!reader.effects.contains(.confirmFeed(id)))
    confirm(&reader)
    reader.press("y")
    #expect(reader.effects.last == .confirmFeed(id))
  }

  @Test func `a feed of the web needs no confirmation, and no feed is told`() {
    var reader = reader { _ in }
    confirm(&reader)
    reader.expect("Choose the feed first")
    reader.press("S", "G")
    confirm(&reader)
    #expect(reader.status.contains("“Bits & Bytes” needs no confirmation"))
    #expect(reader.state.prompt == nil)
  }

  private func confirm(_ reader: inout TestReader) {
    reader.press(":")
    reader.type("confirm")
    reader.press("Enter")
  }
}
