import Models
import Testing

@testable import Storage

/// Copies in their order: `*` marked, `-` hidden by a rule, then the sections of the feed.
private func text(_ copies: String...) -> CopiedText {
  CopiedText(
    copies: copies.enumerated().map { number, said in
      ArticleCopy.make(number, said)
    })
}

private enum ArticleCopy {
  static func make(_ number: Int, _ said: String) -> CopiedText.Copy {
    let sections = said.filter { !"*-".contains($0) }.split(separator: " ").map(String.init)
    return CopiedText.Copy(
      place: ArticlePlace(
        key: ListKey(date: noon, id: Article.ID(rawValue: Int64(number))),
        feed: Feed.ID(rawValue: 1), visibility: said.contains("-") ? .hiddenRead : .shown,
        isStarred: false),
      isUnread: true, isMarked: said.contains("*"), sections: sections)
  }
}

@Suite struct CopiedTextTests {
  @Test func `one copy is shown, the original`() {
    #expect(text("", "", "").folded == [1, 2])
    #expect(text("World", "World").folded == [1])
    #expect(text("World Tech", "World", "Tech", "").folded == [1, 2, 3])
    #expect(text("World").folded == [])
    #expect(text().folded == [])
  }

  @Test func `no copy vanishes from a section for one of another`() {
    #expect(text("World", "Tech").folded == [])
    #expect(text("World", "Tech", "Tech", "World").folded == [2, 3])
    #expect(text("World", "World/Asia").folded == [0])
    #expect(text("World/Asia", "World").folded == [1])
    #expect(text("World", "Worldly").folded == [])
    #expect(text("", "World").folded == [0])
    #expect(text("World", "Tech", "World Tech").folded == [2])
  }

  @Test func `what has a mark stays, and does not move the original away`() {
    #expect(text("", "*", "").folded == [2])
    #expect(text("*", "", "*").folded == [1])
    #expect(text("*", "*").folded == [])
    #expect(text("World", "*Tech", "Tech").folded == [2])
  }

  @Test func `what a rule hides plays no part`() {
    #expect(text("-", "", "").folded == [2])
    #expect(text("-", "").folded == [])
    #expect(text("-", "-").folded == [])
  }
}
