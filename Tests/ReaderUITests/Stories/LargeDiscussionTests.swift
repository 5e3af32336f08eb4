import Models
import Terminal
import Testing

@testable import ReaderUI

/// What is not seen costs nothing: counted, not timed.
@Suite struct LargeDiscussionTests {
  static func comments(_ count: Int, parent: (Int) -> Int?) -> [Comment] {
    (0..<count).map { index in
      Comment(
        id: "\(index)", parent: parent(index).map(String.init), author: "a\(index % 97)",
        date: FakeLibrary.noon.advanced(by: Int64(index - 300_000)),
        html: "<p>Words of number \(index).</p>", isNew: index % 50 == 0)
    }
  }

  private func reading(_ comments: [Comment]) -> TestReader {
    CommentFoldingStories.reading(comments)
  }

  @Test func `ten thousand comments are walked and found without reading them all`() {
    let comments = Self.comments(10_000) { $0 % 7 == 0 ? nil : $0 - 1 }
    var reader = reading(comments)
    #expect(reader.library.textsRead.count < 60)
    for _ in 0..<100 { reader.press("j") }
    reader.press("G", "zM", "zR", "gg", "Space", "]", "M", "t", "t")
    #expect(reader.state.comments?.setCount ?? .max < 500)
    #expect(reader.library.textsRead.count < 600)
    #expect(reader.state.comments?.visible.count == 10_000)
    reader.press("zM", "/")
    reader.type("number 9876")
    reader.press("Enter")
    #expect(reader.state.comments?.selected?.id == "9876")
    reader.expect("Words of number 9876.")
    #expect(reader.library.textsRead.count < 700)
  }

  @Test func `a chain of 100,000 answers is read, folded and left`() {
    var reader = reading(Self.comments(100_000) { $0 == 0 ? nil : $0 - 1 })
    reader.press("zR", "G")
    reader.expect("›99999 ▾ a")
    reader.press("^", "zM", "zR", "G", "p", "K", "{", "]", "[", "H", "M")
    // Nothing of it is there any more: nobody looks 100,000 times through what is.
    reader.library.discussions[FakeLibrary.discussed]?[0].comments = (0..<100_000).map {
      Comment(id: "other-\($0)", html: "<p>Other words.</p>", isNew: false)
    }
    reader.press("zR", "G", "r")
    reader.expect("Other words.")
    reader.resize(40, 12)
    reader.press("q")
    reader.expect(.article)
  }

  @Test func `100,000 comments side by side are walked`() {
    var reader = reading(Self.comments(100_000) { _ in nil })
    reader.press("G", "zM", "gg", "J", "G", "K", "zR", "t", "t", "Space", "[")
    #expect(reader.state.comments?.tree.rows.count == 100_000)
    #expect(reader.library.textsRead.count < 1000)
  }

  @Test func `at 40 columns a depth of 30 keeps its text`() {
    var reader = reading(Self.comments(31) { $0 == 0 ? nil : $0 - 1 })
    reader.resize(40, 12)
    reader.press("zR", "G")
    reader.expect("›30 ▾ a30")
    reader.expect(" Words of number 30.")
  }
}
