import Models
import Terminal
import Testing

@testable import ReaderUI

/// A reader at a keyboard: keys go in, what they see comes out.
struct TestReader {
  var state: AppState
  var library: FakeLibrary
  /// Everything the state asked for, in order.
  var effects: [Effect] = []
  /// Seeks wait here until `deliver` when they are held back.
  var holdsBackSeeks = false
  /// Rows of lists that a query narrows wait in the same way, as if they came from far.
  var holdsBackRows = false
  /// Counts of saved queries, too.
  var holdsBackCounts = false
  /// The rest of a long text, too.
  var holdsBackText = false
  /// The stories, too.
  var holdsBackStories = false
  var heldBack: [Effect] = []

  init(
    _ library: FakeLibrary = .edition, columns: Int = 120, rows: Int = 30, usesUnicode: Bool = true,
    locale: String = "", configure: (inout Configuration) -> Void = { _ in }
  ) {
    var configuration = Configuration()
    configure(&configuration)
    self.library = library
    self.library.now = FakeLibrary.noon
    state = AppState(
      configuration: configuration, size: Size(columns: columns, rows: rows),
      now: FakeLibrary.noon, usesUnicode: usesUnicode, locale: locale)
    perform(state.start())
  }

  /// Presses keys one after another: their names, or text typed as it stands.
  @discardableResult
  mutating func press(_ names: String...) -> TestReader {
    for name in names { for key in Self.keys(name) { send(.key(key)) } }
    return self
  }

  /// Types text, every character a key.
  mutating func type(_ text: String) { for key in text { send(.key(.character(key))) } }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  mutating func send(_ message: Message) { perform(state.update(message)) }

  mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      self.effects.append(effect)
      if isHeldBack(effect) {
        heldBack.append(effect)
      } else if let answer = library.answer(effect) {
        send(answer)
      }
    }
  }

  /// Answers what was held back.
  mutating func deliver() {
    let held = heldBack
    heldBack = []
    for effect in held { if let answer = library.answer(effect) { send(answer) } }
  }

  private func isHeldBack(_ effect: Effect) -> Bool {
    switch effect {
    case .seek: holdsBackSeeks
    case .loadRows(let request): holdsBackRows && request.scope.filter != nil
    case .reanchor(let request): holdsBackRows && request.scope.filter != nil
    case .countQueries: holdsBackCounts
    case .readWhole: holdsBackText
    case .loadStories: holdsBackStories
    default: false
    }
  }

  static func keys(_ name: String) -> [Key] {
    if let sequence = KeySequence(name) { return sequence.keys }
    return name.map { .character($0) }
  }

  /// What is on the screen.
  var frame: Frame {
    var frame = Frame(state.size)
    state.draw(into: &frame)
    return frame
  }

  var screen: String { frame.text }
  var lines: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The bottom row.
  var status: String { lines.last ?? "" }

  func expect(_ text: String, location: SourceLocation = #_sourceLocation) {
    #expect(screen.contains(text), "expected \"\(text)\" in\n\(screen)", sourceLocation: location)
  }

  func expectNot(_ text: String, location: SourceLocation = #_sourceLocation) {
    #expect(!screen.contains(text), "did not expect \"\(text)\"", sourceLocation: location)
  }

  func expect(_ pane: Pane, location: SourceLocation = #_sourceLocation) {
    #expect(state.pane == pane, sourceLocation: location)
  }

  /// The row of the selected headline on the screen.
  var selectedLine: Int { state.list.selection - state.list.top }
}
