import Models
import Terminal
import Testing

@testable import ReaderUI

/// Nobody learns what is read before the reader has agreed.
@Suite struct LookUpStories {
  private func reading() -> TestReader {
    var reader = TestReader(.discussing(FakeLibrary.discussion([])))
    reader.library.findable = [NewsThread.thread]
    var found = NewsThread.discussion(count: 9, new: 0)
    found.threads = [NewsThread.thread]
    reader.library.discussions[FakeLibrary.discussed]?.append(found)
    reader.press("Enter", "c")
    return reader
  }

  private func lookUps(_ reader: TestReader) -> [[LookupService]] {
    reader.effects.compactMap { if case .lookUp(_, let services) = $0 { services } else { nil } }
  }

  @Test func `each service is asked about once, with its host and what it learns`() {
    var reader = reading()
    reader.press("L")
    reader.expect("Ask Hacker News")
    reader.expect("hn.algolia.com learns its address:")
    reader.expect("https://example.org/articles/12")
    #expect(lookUps(reader).isEmpty)
    reader.press("y")
    reader.expect("lobste.rs learns its address")
    #expect(lookUps(reader).isEmpty)
    reader.press("n")
    #expect(lookUps(reader) == [[.hackerNews]])
    #expect(reader.effects.contains(.keepConsent(.lobsters, false)))
    reader.press("L")
    #expect(lookUps(reader) == [[.hackerNews], [.hackerNews]])
  }

  @Test func `what is found is shown at once`() {
    var reader = reading()
    reader.press("L", "y", "y")
    reader.expect("HN · 312 comments")
    #expect(reader.status.contains("Found: HN"))
  }

  @Test func `who refuses everybody is told that nobody was asked`() {
    var reader = reading()
    reader.press("L", "n", "n")
    #expect(lookUps(reader).isEmpty)
    #expect(reader.status.contains("Not asked, as you wished: Hacker News, Lobsters"))
    reader.press("L")
    #expect(lookUps(reader).isEmpty)
    #expect(reader.status.contains("Not asked, as you wished"))
    reader.press(":")
    reader.type("forget-consents")
    reader.press("Enter")
    #expect(reader.library.consents.isEmpty)
    reader.press("L")
    reader.expect("Ask Hacker News")
  }

  @Test(arguments: ["Esc", "j", "Enter"]) func `only y and n are answers`(key: String) {
    var reader = reading()
    reader.press("L", key)
    #expect(reader.status.contains("Nobody was asked"))
    #expect(reader.library.consents.isEmpty)
    #expect(lookUps(reader).isEmpty)
  }

  @Test func `a refusal and an empty answer are sentences`() {
    var reader = reading()
    reader.send(.lookUpRefused(FakeLibrary.discussed, reason: "This address is private."))
    #expect(reader.status.contains("This address is private."))
    reader.send(.lookedUp(FakeLibrary.discussed, [], problem: nil))
    #expect(reader.status.contains("No discussion of this article was found"))
    reader.send(.lookedUp(FakeLibrary.discussed, [], problem: "Lobsters asks for a pause."))
    #expect(reader.status.contains("Lobsters asks for a pause."))
  }
}
