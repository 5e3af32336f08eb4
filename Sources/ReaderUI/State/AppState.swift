package import Models
package import Terminal

/// Everything that is on the screen and everything that decides what a key does next.
package struct AppState: Sendable {
  package var configuration: Configuration
  /// Set by the loop before each message; ages are counted from it.
  package var now: Timestamp
  /// Seconds by which clocks here are ahead of UTC at a moment.
  package var utcOffset: @Sendable (Timestamp) -> Int
  /// The reader's locale as `LANG` has it, for what comes first in the catalogue.
  package var locale: String
  /// False where the locale is not UTF-8: only ASCII is drawn by the views.
  package var usesUnicode: Bool
  /// The terminal puts text that runs from right to left into its order.
  package var terminalOrdersText = false
  package internal(set) var size: Size

  // What is shown
  var list: HeadlineList
  var article: ArticlePane?
  var related = RelatedSidebar()
  /// In place of the article while it is open.
  var comments: CommentPane?
  var sources = Sources()
  /// The tags there are, for completing what is typed.
  var tagNames: [String] = []
  /// How much the saved queries find.
  var counts = SavedCounts()
  var drawer = SourcesDrawer()
  var help = HelpOverlay()
  var links = LinkList()
  var themes = ThemeList()
  var candidates = CandidateList()
  var catalogue = CatalogueList()
  var stories = StoryList()
  var copies = CopyList()
  var notes = NoteList()
  var assistants = ScrolledRows()
  var progress: RefreshProgress?

  // Where the reader is
  /// Headlines, article, related or comments; an overlay has the keys before it.
  package internal(set) var focus = Pane.headlines
  /// Sources, stories, help, links, themes or feeds to choose from, over everything else.
  package internal(set) var overlay: Pane?
  var isZoomed = false
  var hasSidebar: Bool
  var hasDrawer = false
  /// Whether a brief stands under the text of each article.
  var showsBrief = false
  var pictures: PictureView
  /// Whether the reader sits at another machine (SSH): what goes to the terminal may be slow.
  let isRemote: Bool
  var panes: Panes

  // What is going on
  var prompt: Prompt?
  var notice: Notice?
  var pendingKeys: [Key] = []
  var count: Int?
  /// Keys for a row that is not there yet, in the order they were pressed.
  var typedAhead: [Key] = []
  /// Articles that were read before the open one, the latest last.
  var trail: [TrailStop] = []
  /// The article that has been asked for and what is to be done with it.
  var awaitedArticle: AwaitedArticle?
  /// The note whose place is gone to when its article is there.
  var awaitedNote: Note?
  var awaitedSeek: SeekRequest?
  /// The article whose page is being fetched.
  var awaitedFullText: Article.ID?
  var awaitedPage: AwaitedPage?
  /// How many pages were asked for: each answer names the question.
  var pageRequests = 0
  var assistantAtWork: AssistantRun?
  /// How many assistants were asked: each answer names the question.
  var assistantRuns = 0
  /// What `/` looks for in the list; n and N go to its matches.
  var listSearch: Query?
  /// What the list is a list of.
  var place = ListPlace.source(.everything)
  /// The order that the reader chose; a query may ask for another one.
  var order: ListOrder
  /// The order of comments that the reader chose.
  var commentOrder: CommentOrder
  /// What the reader typed to narrow the list further.
  var filter: Query?
  /// The row that was selected before the list was filtered.
  var keyBeforeFilter: ListKey?
  /// What Escape goes back to while a filter is typed.
  var beforeFilter: BeforeFilter?
  var commandHistory = PromptHistory()
  var searchHistory = PromptHistory()
  var tagHistory = PromptHistory()
  var effects: [Effect] = []

  package init(
    configuration: Configuration, size: Size, now: Timestamp, usesUnicode: Bool = true,
    locale: String = "", isRemote: Bool = false,
    utcOffset: @escaping @Sendable (Timestamp) -> Int = { _ in 0 }
  ) {
    self.configuration = configuration
    self.size = size
    self.now = now
    self.usesUnicode = usesUnicode
    self.locale = locale
    self.utcOffset = utcOffset
    self.isRemote = isRemote
    let images = configuration.settings.images
    pictures = PictureView(
      isOn: Self.startsWithPictures(images, isRemote: isRemote), setting: images)
    hasSidebar = configuration.settings.related
    order = configuration.settings.sort
    commentOrder = configuration.settings.commentSort
    list = HeadlineList(ListScope())
    panes = Panes(
      size,
      .init(
        focus: .headlines, isZoomed: false, hasSidebar: hasSidebar, hasDrawer: false,
        sidebarWidth: configuration.settings.sidebarWidth))
  }

  /// What has to be loaded for the first frame.
  package mutating func start() -> [Effect] {
    emit(.loadSources)
    enter(.everything, unreadOnly: configuration.settings.unreadOnly)
    let firstFrame = settled()
    emit(.setHideRules(hideRules))
    countSavedQueries(isStart: true)
    if configuration.settings.refreshOnStart { emit(.refreshDue) }
    return firstFrame + settled()
  }

  /// Takes in what happened and says what the world has to do about it.
  package mutating func update(_ message: Message) -> [Effect] {
    noteSeenComments()
    take(message)
    let effects = settled()
    guard effects.isEmpty else { return effects + (typedAhead.isEmpty ? [] : [.resume]) }
    return catchUp()
  }

  /// A table of all messages, longer than a function should be, so that none can be forgotten.
  private mutating func take(_ message: Message) {
    switch message {
    case .key(let key): take(key)
    case .resize(let size): self.size = size
    case .rows(let request, let window): list.accept(request, window)
    case .reanchored(let request, let index, let window):
      list.accept(request, index: index, window)
      showListState()
    case .rowsFailed(let request, let reason):
      list.giveUp(request)
      if list.awaitedPick == request { list.awaitedPick = nil }
      complain(reason)
    case .reanchorFailed(let request, let reason):
      list.giveUp(request)
      complain(reason)
    case .picked(let request, let rows): take(picked: rows, for: request)
    case .sources(let sources): take(sources)
    case .totals(let unread, let total, let starred):
      (sources.unread, sources.total, sources.starred) = (unread, total, starred)
    case .article(let article, let document, let isWhole):
      take(article, document, isWhole: isWhole)
    case .wholeText(let id, let source): take(whole: source, of: id)
    case .articleMissing(let id): articleIsMissing(id)
    case .related(let id, let items): take(items, relatedTo: id)
    case .text(let text, let article, let document): take(text, article, document)
    case .fullText(let id, let fullText): take(fullText, of: id)
    case .fullTextFailed(let id, let reason): fullTextFailed(id, reason)
    case .brief(let id, let brief): take(brief, of: id)
    case .picturesReady(let problem): take(picturesReady: problem)
    case .pictureFound(let id, let number, let size): take(size, ofPicture: number, in: id)
    case .pictureFailed(let id, let number, let reason): pictureFailed(number, in: id, reason)
    case .pictureDrawn(let request, let drawn): take(drawn, for: request)
    case .graphicsChanged: drawPicturesAgain()
    case .discussion(let request, let arranged, let isFetching):
      take(arranged, for: request, isFetching: isFetching)
    case .discussionFailed(let request, let reason): discussionFailed(request, reason)
    case .lookUpPlan(let id, let plan): take(plan, of: id)
    case .lookUpRefused(let id, let reason): lookUpRefused(id, reason)
    case .lookedUp(let id, let threads, let problem):
      take(found: threads, of: id, problem: problem)
    case .sought(let request, let row): take(row, for: request)
    case .interestForgotten(let count): take(forgottenEvents: count)
    case .queryCounts(let found): take(counts: found)
    case .hidePreview(let query, let matching, let total):
      askToHide(query, matching: matching, of: total)
    case .tags(let names): tagNames = names
    case .marked(let change): take(marked: change)
    case .performed(let change, let asked): take(performed: change, asked: asked)
    case .performFailed(let change, let reason):
      show(change.inverse)
      complain(reason)
    case .undone(let change): take(reversed: change, orSay: Wording.nothingToUndo)
    case .redone(let change): take(reversed: change, orSay: Wording.nothingToRedo)
    case .progress(let progress): take(progress)
    case .news(let text): announce(text)
    case .storeChanged:
      lookAgain()
      lookAtNotes()
    case .subscriptionsChanged:
      emit(.loadSources)
      lookAgain()
    case .notice(let text): notice = Notice(text)
    case .failure(let text): take(failure: text)
    case .stories(let found): take(stories: found)
    case .storiesFailed(let reason): storiesFailed(reason)
    case .storyFound(let story, let wish): take(found: story, wish)
    case .copies(let id, let rows): take(copies: rows, of: id)
    case .notes(let words, let start, let page): take(page, words, after: start)
    case .note(let note): take(noteToChange: note)
    case .edited(let text): take(edited: text)
    case .editFailed(let reason): editFailed(reason)
    case .candidates(let found, let page, let section):
      choose(from: found, page: page, section: section)
    case .subscribedKnown(let count): offerToFetch(count)
    case .page(let number, let page): take(page, number: number)
    case .pageFailed(let number, let reason): pageFailed(number, reason)
    case .digest(let number, let digest): take(digest, number: number)
    case .assistantAnswered(let run, let text): take(text, ofRun: run)
    case .assistantFailed(let run, let reason): assistantFailed(run, reason)
    case .resume: break
    }
  }

  /// What must be kept before the program ends for whatever reason.
  package mutating func close() -> [Effect] {
    savePosition()
    noteSeenComments()
    leaveDiscussion()
    return settled()
  }

  /// The pane that has the keys.
  package var pane: Pane { overlay ?? focus }
}

/// One line for the reader, shown until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  var isError: Bool

  init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}

extension AppState {
  mutating func emit(_ effect: Effect) { effects.append(effect) }

  mutating func say(_ text: String) { notice = Notice(text) }
  mutating func complain(_ text: String) { notice = Notice(text, isError: true) }

  var glyphs: Glyphs { Glyphs(usesUnicode: usesUnicode) }
  var clock: Clock { Clock(now: now, utcOffset: utcOffset) }
  var settings: Settings { configuration.settings }
}
