import Models
import Testing

@testable import ReaderUI

/// What the reader is told of feeds that are not asked, and of news.
@Suite struct MannersStories {
  private static func skip(_ feed: Int64, _ reason: FeedSkip.Reason) -> FeedSkip {
    FeedSkip(feed: Feed.ID(rawValue: feed), title: "Pier", reason: reason)
  }

  private static func tooSoon(_ feed: Int64, _ ago: Int64) -> FeedSkip {
    let asked = FakeLibrary.noon.advanced(by: -ago)
    return skip(feed, .tooSoon(asked: asked, until: asked.advanced(by: 600)))
  }

  private func status(_ skipped: [FeedSkip], total: Int = 0) -> String {
    var reader = TestReader()
    var progress = RefreshProgress(done: total, total: total, isFinished: true)
    progress.skipped = skipped
    reader.send(.progress(progress))
    return reader.status
  }

  @Test func `a feed that was asked a moment ago says when it may be asked again`() {
    #expect(status([Self.tooSoon(1, 180)]).contains("Asked 3 min ago; the next time in 7 min"))
    #expect(
      status([Self.tooSoon(1, 180), Self.tooSoon(2, 540)])
        .contains("2 feeds were asked less than 10 min ago; the next time in 1 min"))
    let some = status([Self.tooSoon(1, 180)], total: 2)
    #expect(some.contains("Nothing new · Asked 3 min ago"))
  }

  @Test func `what is left alone says why`() {
    let until = FakeLibrary.noon.advanced(by: 7200)
    #expect(status([Self.skip(1, .gone)]).contains("gone for good (410)"))
    #expect(status([Self.skip(1, .paused(until: until))]).contains("wants peace for 2 h"))
    #expect(
      status([Self.skip(1, .hostPaused("pier.example", until: until))])
        .contains("pier.example asks all visitors to wait for 2 h"))
    #expect(
      status([Self.skip(1, .unconfirmed(program: "tides --all"))]).contains("run tides --all"))
    #expect(
      status([Self.skip(1, .gone), Self.tooSoon(2, 60)])
        .contains("2 feeds were left alone: the sources say why"))
  }

  @Test func `without a network one line says it for all`() {
    var reader = TestReader()
    let problem = FeedProblem(feed: Feed.ID(rawValue: 1), title: "Pier", reason: "no")
    var progress = RefreshProgress(
      done: 2, total: 2, problems: [problem, problem], isFinished: true)
    progress.isOffline = true
    reader.send(.progress(progress))
    #expect(reader.status.contains("None of 2 servers could be reached"))
  }

  @Test func `news is announced only where that is set`() {
    var quiet = TestReader()
    quiet.send(.news("3 new articles in 1 feed"))
    #expect(
      !quiet.effects.contains {
        switch $0 {
        case .announce, .runForNews: true
        default: false
        }
      })
    var reader = TestReader {
      $0.settings.notify = .bell
      $0.settings.notifyCommand = ["notify-send", "News"]
    }
    reader.send(.news("3 new articles in 1 feed"))
    #expect(reader.effects.contains(.announce(.bell, "3 new articles in 1 feed")))
    #expect(
      reader.effects.contains(.runForNews(["notify-send", "News"], "3 new articles in 1 feed")))
  }

  @Test func `what is announced is one safe line`() {
    var progress = RefreshProgress(total: 3, newArticles: 12)
    #expect(News.text(of: progress) == nil)
    progress.newUnread = 12
    progress.feedsWithNews = 3
    progress.newTitles = ["Ebb", "Fl\u{1B}]0;x\u{7}ood", String(repeating: "long ", count: 40)]
    let text = News.text(of: progress) ?? ""
    #expect(text.hasPrefix("12 new articles in 3 feeds: Ebb, Fl"))
    #expect(text.hasSuffix("…"))
    #expect(text.count < 200)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
    progress.newTitles = ["Ebb"]
    (progress.newUnread, progress.feedsWithNews) = (1, 1)
    #expect(News.text(of: progress) == "1 new article in 1 feed: Ebb")
  }

  @Test func `a program's command line is added whole`() {
    var reader = TestReader()
    reader.press(":")
    reader.type("add exec:tides --all 'two words'")
    reader.press("Enter")
    #expect(
      reader.effects.contains(
        .subscribe(address: "exec:tides --all 'two words'", section: nil)))
  }
}
