import Models
import Terminal
import Testing

@testable import ReaderUI

/// The Stories view, used as a person uses it.
@Suite struct StoriesViewStories {
  private func reader(
    _ library: FakeLibrary = .events, columns: Int = 120, rows: Int = 36, usesUnicode: Bool = true
  ) -> TestReader {
    TestReader(library, columns: columns, rows: rows, usesUnicode: usesUnicode)
  }

  /// The numbers of the stories' newest articles in their order.
  private func order(_ reader: TestReader) -> [Int64] {
    reader.state.stories.stories.compactMap { $0.articles.first?.id.rawValue }
  }

  private func isRead(_ reader: TestReader, _ ids: Int64...) -> [Bool] {
    ids.map { id in
      reader.library.headlines.first { $0.id.rawValue == id }?.isRead ?? false
    }
  }

  @Test func `the view opens at once and answers keys before the stories are there`() {
    var reader = reader()
    reader.holdsBackStories = true
    reader.press("E")
    reader.expect(.stories)
    reader.expect("Looking.")
    reader.press("j", "Enter", "f", "m", "d")
    reader.press("E", "E")
    reader.expect("Looking.")
    #expect(reader.effects.count { $0 == .loadStories } == 1)
    reader.deliver()
    reader.expect("▸ Harbour bridge opens after nine years of delays")
  }

  @Test func `the newest development comes first, with sources, span and age`() {
    var reader = reader()
    reader.press("E")
    #expect(order(reader) == [12, 11, 10])
    reader.expect("4 articles · Harbour Herald, Bits & Bytes, 한강일보 · over 2 days · 2 min")
    reader.expect("2 articles · Bits & Bytes · over 2 days · 25 min")
  }

  @Test func `a story is read from its newest article to its last and back to the view`() {
    var reader = reader()
    reader.press("E", "Enter")
    reader.expect("Ferry lines share one ticket from Monday")
    reader.press("j", "Enter")
    reader.expect(.article)
    #expect(reader.state.article?.id.rawValue == 12)
    reader.press("J")
    #expect(reader.state.article?.id.rawValue == 9)
    reader.press("J", "G", "Space")
    #expect(reader.state.article?.id.rawValue == 13)
    reader.expect(.stories)
    #expect(isRead(reader, 12, 13) == [true, true])
    let row = reader.state.stories.selection
    reader.press("Enter", "Backspace")
    reader.expect(.stories)
    #expect(reader.state.stories.selection == row)
    reader.press("Esc", "Esc")
    reader.expect(.headlines)
  }

  @Test func `neighbours end where the story ends`() {
    var reader = reader()
    reader.press("E", "Enter", "j", "Enter", "K")
    #expect(reader.status.contains("This is the story's first article"))
    reader.press("J", "J", "J", "J")
    #expect(reader.state.article?.id.rawValue == 15)
    #expect(reader.status.contains("This is the story's last article"))
  }

  @Test func `what is opened from the list does not lead to the stories`() {
    var reader = reader()
    reader.press("E", "Enter", "j", "Enter", "Tab", "Tab", "Tab")
    reader.expect(.article)
    reader.press("S-Tab", "Enter", "h")
    reader.expect(.headlines)
    #expect(reader.state.overlay == nil)
  }

  @Test func `h folds, then goes out; Backspace, too`() {
    var reader = reader()
    for key in ["h", "Backspace"] {
      reader.press("E", "Enter", "j", "j", key)
      #expect(reader.state.stories.selected == .story(0))
      reader.expectNot("Ferry lines share one ticket from Monday  ")
      reader.press(key)
      reader.expect(.headlines)
    }
  }

  @Test func `a followed story is marked everywhere, and u takes it back`() {
    var reader = reader()
    reader.press("E", "f")
    #expect(reader.status.contains("Following this story"))
    reader.expect("◇ followed · 4 articles")
    reader.expect("3 stories · 1 followed")
    reader.press("q")
    reader.expect("◇ Harbour Herald · 2 min")
    reader.press("u")
    reader.expectNot("◇")
    #expect(reader.status.contains("Story no longer followed: “Harbour bridge opens"))
    reader.press("^R")
    reader.expect("◇ Harbour Herald · 2 min")
  }

  @Test func `new articles of a followed story are counted until they are looked at`() {
    var library = FakeLibrary.events
    library.wishes[0] = .followed
    library.news = [Article.ID(rawValue: 12), Article.ID(rawValue: 13)]
    for index in library.headlines.indices
    where library.events[0].contains(library.headlines[index].id.rawValue) {
      let id = library.headlines[index].id
      library.headlines[index].story = library.news.contains(id) ? .new : .followed
      library.articles[id]?.article.headline = library.headlines[index]
    }
    var reader = reader(library)
    reader.expect("◆ Harbour Herald · 2 min")
    reader.press("Enter", "h")
    reader.expectNot("◆ Harbour Herald · 2 min")
    reader.expect("◇ Harbour Herald · 2 min")
    #expect(reader.library.news == [Article.ID(rawValue: 13)])
    reader.press("E")
    reader.expect("◆ 1 new · 4 articles")
    reader.press("Enter")
    reader.expect("◆ ● Bridge toll falls")
    #expect(reader.library.news.isEmpty)
  }

  @Test func `a muted story leaves the list, stands at the end, and comes back`() {
    var reader = reader()
    let total = reader.state.list.total
    reader.press("E", "Enter", "M")
    #expect(reader.status.contains("Muted: 5 articles hidden, and what comes · u undoes it"))
    #expect(order(reader) == [11, 10, 12])
    #expect(reader.state.stories.selected == .story(0))
    #expect(reader.state.list.total == total - 5)
    reader.expect("muted · 4 articles")
    reader.press("G", "M")
    #expect(order(reader) == [12, 11, 10])
    #expect(reader.state.list.total == total)
    reader.press("gg", "M", "u")
    #expect(order(reader) == [12, 11, 10])
    #expect(reader.state.list.total == total)
    #expect(reader.status.contains("Story no longer muted"))
  }

  @Test func `a whole story is marked read as one change`() {
    var reader = reader()
    reader.press("E", "m")
    #expect(reader.status.contains("Marked read: 3 articles · u undoes it"))
    #expect(isRead(reader, 12, 13, 14) == [true, true, true])
    reader.press("u")
    #expect(isRead(reader, 12, 13, 14, 15) == [false, false, false, true])
    reader.press("d")
    #expect(reader.state.stories.selected == .story(1))
    #expect(isRead(reader, 12, 13, 14) == [true, true, true])
    reader.press("gg", "m")
    #expect(isRead(reader, 12, 15) == [false, false])
    reader.press("A")
    #expect(reader.library.headlines.allSatisfy { $0.isRead || $0.id.rawValue < 10 })
    reader.press("A")
    #expect(reader.status.contains("Nothing unread is left in the stories"))
  }

  @Test func `an article of a story is marked and starred alone`() {
    var reader = reader()
    reader.press("E", "Enter", "j", "m", "s")
    #expect(isRead(reader, 12, 13) == [true, false])
    #expect(reader.library.headlines.first { $0.id.rawValue == 12 }?.isStarred == true)
    reader.press("j", "j", "o")
    #expect(
      reader.effects.contains(
        .openInBrowser("https://example.org/articles/13", inBackground: false)))
  }

  @Test func `a search finds inside folded stories and goes on with n`() {
    var reader = reader()
    reader.press("E", "/")
    reader.type("rivet")
    reader.press("Enter")
    #expect(reader.state.stories.selectedHeadline?.id.rawValue == 15)
    reader.press("/")
    reader.type("what a million")
    reader.press("Enter")
    #expect(reader.state.stories.selectedHeadline?.id.rawValue == 4)
    reader.expect("/what a million")
    reader.press("Esc")
    reader.expect(.stories)
    reader.press("/")
    reader.type("bridge")
    reader.press("Enter")
    #expect(reader.state.stories.selectedHeadline?.id.rawValue == 12)
    reader.press("n")
    #expect(reader.state.stories.selectedHeadline?.id.rawValue == 13)
    reader.press("N", "N")
    #expect(reader.state.stories.selectedHeadline?.id.rawValue == 15)
    reader.press("/")
    reader.type("zeppelin")
    reader.press("Enter")
    #expect(reader.status.contains("zeppelin"))
  }

  @Test func `n goes to what is unread, J and brackets from story to story`() {
    var reader = reader()
    reader.press("E", "J")
    #expect(reader.state.stories.selected == .story(1))
    reader.press("[")
    #expect(reader.state.stories.selected == .story(0))
    reader.press("Enter", "n", "n")
    #expect(reader.state.stories.selectedHeadline?.id.rawValue == 13)
    reader.press("n")
    #expect(reader.state.stories.selected == .story(1))
    reader.press("K", "2J")
    #expect(reader.state.stories.selected == .story(2))
  }

  @Test func `the view stays where it is when the library changes`() {
    var reader = reader()
    reader.press("E", "J", "Enter", "j", "j")
    let selected = reader.state.stories.selectedHeadline
    reader.library.add(
      FakeLibrary.Story(id: 16, feed: 2, title: "항만 파업이 끝났다", age: 60))
    reader.library.events[1].append(16)
    reader.send(.storeChanged)
    #expect(order(reader) == [16, 12, 11])
    #expect(reader.state.stories.selectedHeadline == selected)
  }

  @Test func `any list can follow or mute the story of its article`() {
    var reader = reader()
    reader.press("M")
    #expect(reader.status.contains("Muted: 5 articles hidden"))
    reader.expectNot("Harbour bridge opens")
    reader.press("u", "gg", "gf")
    #expect(reader.status.contains("Following this story"))
    reader.expect("◇ Harbour Herald · 2 min")
    reader.press("gf")
    reader.expectNot("◇")
  }

  @Test func `a store that cannot be read says so and is tried again`() {
    var reader = reader()
    reader.holdsBackStories = true
    reader.press("E")
    reader.send(.storiesFailed(reason: "The disk is gone"))
    reader.expect("The stories could not be read.")
    reader.holdsBackStories = false
    reader.press("E", "E")
    #expect(order(reader) == [12, 11, 10])
  }

  @Test func `without events the view says what to do`() {
    var reader = reader(.edition)
    reader.press("E", "j", "k", "G", "Enter", "n", "m", "d", "A")
    reader.expect("No event of the last 7 days is in several articles.")
    reader.expect("R fetches all feeds. In any list, gf follows the story of an article.")
  }

  @Test func `clicks select, unfold and open; the wheel scrolls`() throws {
    var reader = reader(rows: 12)
    reader.press("E")
    let line = try #require(reader.lines.firstIndex { $0.contains("A terminal is all") })
    let event = { (kind: MouseEvent.Kind) in
      Key.mouse(MouseEvent(kind, at: Point(column: 30, row: line + 1)))
    }
    reader.send(.key(event(.press)))
    #expect(reader.state.stories.selected == .story(1))
    reader.send(.key(event(.press)))
    reader.expect("What a million rows cost")
    reader.send(.key(event(.wheelDown)))
    #expect(reader.state.stories.top > 0)
  }

  @Test(arguments: [(120, 36), (80, 24), (40, 12)]) func `the stories`(columns: Int, rows: Int) {
    var reader = reader(columns: columns, rows: rows)
    reader.press("E", "f", "G", "M", "gg", "Enter", "j")
    reader.expectScreen("stories-\(columns)x\(rows)")
  }

  @Test func `ASCII frames for those who have nothing else`() {
    var reader = reader(usesUnicode: false)
    reader.press("E", "f", "Enter")
    reader.expect("* v Harbour bridge opens")
    reader.expect("= followed - 4 articles")
  }
}

/// One text from several sources.
@Suite struct CopiesStories {
  private func reader(columns: Int = 120, rows: Int = 36) -> TestReader {
    var library = FakeLibrary.events
    for index in library.headlines.indices {
      let id = library.headlines[index].id
      library.headlines[index].copies = library.copies(of: id).count
      library.articles[id]?.article.headline = library.headlines[index]
    }
    return TestReader(library, columns: columns, rows: rows)
  }

  private mutating func select(_ id: Int64, _ reader: inout TestReader) {
    while reader.state.list.selected?.id.rawValue != id { reader.press("j") }
  }

  @Test mutating func `a row says how many other sources there are, the article as well`() {
    var reader = reader(columns: 200, rows: 50)
    reader.expect("5 h · +1 source · 1 min")
    select(13, &reader)
    reader.press("Enter")
    reader.expect("+1 source (=)")
    reader.resize(120, 36)
    reader.expect("Harbour Herald · 5 h · +1")
  }

  @Test mutating func `one key lists the sources and opens another`() {
    var reader = reader()
    select(13, &reader)
    reader.press("=")
    reader.expect(.copies)
    reader.expect("The same text in 2 sources")
    reader.expect("Bridge toll falls for ferry passengers")
    reader.press("Enter")
    reader.expect(.article)
    #expect(reader.state.article?.id.rawValue == 14)
    reader.press("=", "q")
    reader.expect(.article)
    reader.press("=", "o")
    #expect(
      reader.effects.contains(
        .openInBrowser("https://example.org/articles/13", inBackground: false)))
  }

  @Test func `where there is no other source, that is said`() {
    var reader = reader()
    reader.press("=")
    reader.expect(.headlines)
    #expect(reader.status.contains("No other source has this text"))
  }

  @Test func `from the stories the list leads back to them`() {
    var reader = reader()
    reader.press("E", "Enter", "j", "j", "j", "=")
    reader.expect(.copies)
    reader.press("Esc")
    reader.expect(.stories)
    reader.press("=", "Enter")
    #expect(reader.state.article?.id.rawValue == 14)
    reader.press("Backspace")
    reader.expect(.stories)
  }

  @Test(arguments: [(120, 36), (80, 24), (40, 12)]) mutating func `the sources of a text`(
    columns: Int, rows: Int
  ) {
    var reader = reader(columns: columns, rows: rows)
    select(13, &reader)
    reader.press("=")
    reader.expectScreen("copies-\(columns)x\(rows)")
  }
}
