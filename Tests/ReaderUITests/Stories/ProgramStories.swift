import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct ProgramStories {
  func run(_ line: String, _ reader: inout TestReader) {
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
  }

  @Test func `opening fetches only what is due, and only where that is set`() {
    #expect(!TestReader().effects.contains(.refreshDue))
    let reader = TestReader { $0.settings.refreshOnStart = true }
    #expect(reader.effects.contains(.refreshDue))
    #expect(!reader.effects.contains(.refresh(nil)))
  }

  @Test func `a refresh shows how far it is and ends with the news`() {
    var reader = TestReader()
    reader.press("R")
    #expect(reader.effects.last == .refresh(nil))
    reader.send(.progress(RefreshProgress(done: 1, total: 3)))
    reader.expect("fetching 1/3")
    reader.press("Esc")
    #expect(reader.effects.last == .stopRefresh)
    let problem = FeedProblem(feed: Feed.ID(rawValue: 3), title: "Bits", reason: "timed out")
    reader.send(
      .progress(
        RefreshProgress(
          done: 3, total: 3, newArticles: 12, problems: [problem, problem], isFinished: true)))
    reader.expectNot("fetching")
    #expect(reader.status.contains("12 new articles · 2 feeds had problems (S shows them)"))
  }

  @Test func `r fetches the feeds of the section that is shown`() {
    var reader = TestReader()
    reader.press("]", "r")
    #expect(reader.effects.last == .refresh([Feed.ID(rawValue: 1), Feed.ID(rawValue: 2)]))
  }

  @Test func `the drawer names a failing feed's trouble and opens lists`() {
    var reader = TestReader()
    reader.press("S", "G")
    reader.expect("⚠ Bits & Bytes")
    reader.expect("The server did not answer")
    reader.press("Enter")
    #expect(reader.state.list.scope.source == .feed(Feed.ID(rawValue: 3)))
    reader.expect("1 of 4")
  }

  @Test func `removing a feed asks first`() {
    var reader = TestReader()
    reader.press("S", "G")
    run("remove", &reader)
    #expect(reader.status.contains("Remove “Bits & Bytes” and its 4 articles? y/n"))
    reader.press("n")
    #expect(!reader.effects.contains { if case .unsubscribe = $0 { true } else { false } })
    run("remove", &reader)
    reader.press("y")
    #expect(reader.effects.last == .unsubscribe(Feed.ID(rawValue: 3)))
  }

  @Test func `a feed is added with its section`() {
    var reader = TestReader()
    run("add https://example.org/feed \"Far East\"", &reader)
    #expect(
      reader.effects.last == .subscribe(address: "https://example.org/feed", section: "Far East"))
    run("add", &reader)
    #expect(reader.status.contains(":add https://example.org/feed"))
  }

  @Test func `an unknown command says what to do`() {
    var reader = TestReader()
    run("frobnicate", &reader)
    #expect(reader.status.contains("There is no command “frobnicate”; ? shows what there is"))
  }

  @Test func `every command can be typed and none of them crashes anywhere`() {
    for pane in ["", "Enter", "S", "?", "T", "L"] {
      for command in Command.allCases where command != .quit {
        var reader = TestReader()
        if !pane.isEmpty { reader.press("Enter", pane) }
        run(command.rawValue, &reader)
        reader.press("Esc")
        _ = reader.screen
      }
    }
  }

  @Test func `Tab completes commands and settings`() {
    var reader = TestReader()
    reader.press(":")
    reader.type("mark-")
    reader.press("Tab")
    #expect(reader.status.hasPrefix(":mark-all-read"))
    reader.press("^U")
    reader.type("set headl")
    reader.press("Tab")
    reader.type("1")
    reader.press("Enter")
    #expect(reader.state.settings.headlineLines == 1)
  }

  @Test func `the line can be edited and recalled`() {
    var reader = TestReader()
    run("goto 3", &reader)
    reader.press(":")
    reader.press("Up", "Backspace")
    reader.type("4")
    reader.press("Home", "Del")
    reader.type("g")
    reader.press("Enter")
    reader.expect("4 of 12")
    reader.press(":", "Backspace")
    #expect(reader.state.prompt == nil)
  }

  @Test func `the help searches while one types and does what is chosen`() {
    var reader = TestReader()
    reader.press("?", "/")
    reader.type("star")
    reader.expect("Star, or take the star away")
    reader.expectNot("Half a page down")
    reader.press("Enter")
    reader.expect(.headlines)
    #expect(
      reader.effects.contains { $0 == .perform(Change(.starred, true, [Article.ID(rawValue: 12)])) }
    )
  }

  @Test func `Esc takes a tried theme back and Enter keeps it`() {
    var reader = TestReader()
    let before = reader.state.configuration.settings.theme
    reader.press("T", "j")
    #expect(reader.state.configuration.settings.theme != before)
    reader.press("Esc")
    #expect(reader.state.configuration.settings.theme == before)
    reader.press("T", "j", "Enter")
    #expect(reader.state.configuration.settings.theme != before)
    #expect(reader.state.overlay == nil)
  }

  @Test func `q leaves panes one by one and then the program`() {
    var reader = TestReader()
    reader.press("Enter", "c", "q", "q")
    reader.expect(.headlines)
    #expect(!reader.effects.contains(.quit))
    reader.press("q")
    #expect(reader.effects.last == .quit)
  }

  @Test func `arrows never end the program`() {
    var reader = TestReader()
    reader.press("Left", "Left", "Esc", "Esc", "Backspace", "h")
    #expect(!reader.effects.contains(.quit))
  }

  @Test func `a pasted text goes into the line only`() {
    var reader = TestReader()
    reader.send(.key(.paste("dAq")))
    #expect(reader.state.sources.unread == 9)
    reader.press(":")
    reader.send(.key(.paste("goto\n5")))
    reader.press("Enter")
    reader.expect("5 of 12")
  }

  @Test func `the lesson shows the keys as they are bound`() {
    var reader = TestReader()
    run("bind headlines ZZ star", &reader)
    run("unbind all s", &reader)
    reader.expect("ZZ star")
  }
}
