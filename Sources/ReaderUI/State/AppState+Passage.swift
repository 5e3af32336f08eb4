import Models
import Terminal

// A passage of the open article is selected with `v`, made longer or shorter with the keys that
// move, and copied.
extension AppState {
  mutating func startPassage() {
    guard article?.startPassage() == true else { return say(Wording.noText) }
    sayPassage()
  }

  private var isSelectingPassage: Bool { pane == .article && article?.passage != nil }

  /// Does what a command means while a passage is selected; false where it means nothing else than
  /// always.
  mutating func performInPassage(_ command: Command, times: Int, key: Key?) -> Bool {
    guard isSelectingPassage else { return false }
    let page = max(1, (article?.height ?? 1) - 2)
    switch command {
    case .down: article?.extendPassage(by: times)
    case .up: article?.extendPassage(by: -times)
    case .halfPageDown: article?.extendPassage(by: times * max(1, page / 2))
    case .halfPageUp: article?.extendPassage(by: -times * max(1, page / 2))
    // `b` and `w` go by words, as in editors.
    case .pageUp where key == .character("b"): extendByWords(times, forward: false)
    case .write: extendByWords(times, forward: true)
    case .openInBrowser: article?.swapPassageEnds()
    case .pageDown: article?.extendPassage(by: times * page)
    case .pageUp: article?.extendPassage(by: -times * page)
    case .first: article?.extendPassage(to: 0, forward: false)
    case .last: article?.extendPassage(to: .max / 4, forward: true)
    case .skim, .nextParagraph: extendByParagraphs(times, forward: true)
    case .previousParagraph: extendByParagraphs(times, forward: false)
    case .copyURL, .copyTitleAndURL, .enter:
      copyPassage()
      return true
    case .note:
      notePassage()
      return true
    case .select, .clear, .out, .back:
      article?.passage = nil
      return true
    case .help, .commandLine, .redraw, .suspend, .quit: return false
    default: break
    }
    sayPassage()
    return true
  }

  private mutating func extendByParagraphs(_ times: Int, forward: Bool) {
    for _ in 0..<min(times, 1000) { article?.extendPassageByParagraph(forward: forward) }
  }

  private mutating func extendByWords(_ times: Int, forward: Bool) {
    article?.extendPassageByWords(min(times, 1000), forward: forward)
  }

  private mutating func copyPassage() {
    guard let text = article?.passageText else { return }
    article?.passage = nil
    guard !text.isEmpty else { return say(Wording.noText) }
    emit(.copyPassage(text))
  }

  private mutating func sayPassage() {
    guard let lines = article?.passageLines else { return }
    say(
      Wording.passage(
        lines.count, copy: label(.copyURL), note: label(.note), leave: label(.clear),
        swap: label(.openInBrowser),
        glyphs: glyphs))
  }

  /// { and } in the article.
  mutating func goToParagraph(forward: Bool, times: Int) {
    for _ in 0..<min(times, 1000) { article?.goToParagraph(forward: forward) }
  }
}
