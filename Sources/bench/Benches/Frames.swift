import Library
import Models
import ReaderUI
import Terminal

/// How long a key takes without the terminal: state, effects on the store, and drawing.
enum Frames {
  static func run(_ stores: Stores) async throws {
    var large = try SilentReader(try await stores.large())
    var small = try SilentReader(try await stores.small())
    let cases: [(String, [Key])] = [
      ("frame j, k", [.character("j"), .character("k")]),
      ("frame PgDn, PgUp", [.pageDown, .pageUp]),
      ("frame G, Home", [.character("G"), .home]),
      ("frame open, close", [.enter, .character("q")]),
    ]
    for (name, keys) in cases {
      var comparison = Comparison(name, "key, effects and drawing with N articles : with 100")
      try await comparison.measure(rounds: 400) { round in
        try seconds { try large.press(keys[round % keys.count]) }
      } against: { round in
        try seconds { try small.press(keys[round % keys.count]) }
      }
      Table.print(comparison)
    }
  }
}

/// The reader's loop without a terminal: what is inline is answered, what is not is left out.
struct SilentReader {
  private let library: Library
  private let desk: LibraryDesk
  private var state: AppState
  private var frame = Frame(TerminalProcess.size)
  /// What was asked of a discussion last.
  private var discussion: DiscussionRequest?
  /// The article whose text has not been read to its end.
  private var unread: Article?

  init(_ directory: String) throws {
    // Keys here must not ask any server for anything.
    library = Library(directory: directory, refreshEvery: 3_600)
    desk = try library.openDesk()
    state = AppState(
      configuration: Configuration(), size: TerminalProcess.size, now: Arrival.now)
    try perform(state.start())
    state.draw(into: &frame)
  }

  mutating func press(_ key: Key) throws {
    try perform(state.update(.key(key)))
    state.draw(into: &frame)
  }

  mutating func resize(columns: Int) throws {
    let size = Size(columns: columns, rows: TerminalProcess.size.rows)
    frame = Frame(size)
    try perform(state.update(.resize(size)))
    state.draw(into: &frame)
  }

  /// Does what is done in the background after a very long article was opened.
  mutating func finishReading() throws {
    guard let article = unread else { return }
    unread = nil
    try perform(state.update(.wholeText(article.id, FlowSource(desk.document(of: article)))))
  }

  /// `c` on the first article, and what is done in the background after it.
  mutating func openComments() async throws {
    try press(.character("c"))
    guard let request = discussion else { return }
    discussion = nil
    let library = self.library
    let stored = try await library.discussion(of: request.article, at: Arrival.now)
    let arranged = ArrangedDiscussion(
      stored, tree: CommentTree(stored.comments, order: request.order, isFlat: request.isFlat)
    ) { library.document(of: $0) }
    try perform(state.update(.discussion(request, arranged, isFetching: false)))
    state.draw(into: &frame)
  }

  private mutating func perform(_ effects: [Effect]) throws {
    for effect in effects {
      if let answer = try answer(effect) { try perform(state.update(answer)) }
    }
  }

  private mutating func answer(_ effect: Effect) throws -> Message? {
    switch effect {
    case .loadRows(let request): return .rows(request, try desk.window(request))
    case .reanchor(let request):
      let index = try desk.index(of: request.key, in: request.scope)
      let first = max(0, index - request.before)
      let window = try desk.window(ListRequest(request.scope, first: first, count: request.count))
      return .reanchored(request, index: index, window)
    case .loadSources:
      let totals = try desk.totals()
      return .sources(
        Sources(
          sections: try desk.sections(), feeds: try desk.feeds(), unread: totals.unread,
          total: totals.total, starred: totals.starred))
    case .loadTotals:
      let totals = try desk.totals()
      return .totals(unread: totals.unread, total: totals.total, starred: totals.starred)
    case .openArticle(let id, _):
      guard let article = try desk.article(id) else { return .articleMissing(id) }
      let opening = desk.opening(of: article)
      return .article(article, opening.document, isWhole: opening.isWhole)
    case .readWhole(let article): unread = article
    case .loadDiscussion(let request): discussion = request
    case .perform(let change): try desk.perform(change, at: state.now)
    case .resume: return .resume
    case .savePosition(let id, let position, _): try desk.savePosition(id, position)
    case .loadPicked, .loadRelated, .loadText, .fetchFullText, .makeBrief,
      .stopDiscussion, .leaveDiscussion, .markComments, .starComment, .planLookUp, .keepConsent,
      .forgetConsents,
      .lookUp, .loadNotes, .readNote, .editText, .exportNotes, .learnOpened, .forgetInterest, .undo,
      .redo,
      .markAllRead, .countQueries, .setHideRules, .previewHide, .loadTags, .loadStories, .findStory,
      .lookAtNews, .loadCopies, .seek, .refresh,
      .refreshDue,
      .stopRefresh, .subscribe, .subscribeFound, .subscribeKnown, .unsubscribe, .confirmFeed,
      .openInBrowser, .copy, .copyPassage, .copyAddresses, .write, .pipe, .announce, .runForNews,
      .openPage, .makeDigest, .stopPage, .runAssistant, .stopAssistant, .keepOutput, .removeOutput,
      .preparePictures, .loadPictures, .drawPicture, .placePicture, .stopPictures,
      .redraw, .suspend, .quit:
      break
    }
    return nil
  }
}
