import Models

/// The open article, how it is set, and where the reader is in it.
struct ArticlePane: Sendable {
  var article: Article
  private(set) var source: FlowSource
  /// False while only the beginning of a very long text has been read.
  private(set) var isWhole: Bool
  private(set) var text = ShownText.best
  /// The day that a web page names for itself.
  var published = ""
  /// Of a digest, the articles that its links stand for; else nothing.
  var entries: [Headline] = []
  /// nil until they have been looked for.
  var related: [RelatedArticle]?
  /// nil until it has been made.
  var brief: BriefState?
  /// What is known of the discussion: nil where nothing is.
  var discussion: Discussion?
  /// The opening words of the newest comments, newest first.
  var newest: [CommentExcerpt] = []
  var outputs = SetOutputs()
  var pictures = ArticlePictures()
  var page = ArticlePage()
  /// The page's line at the top of the pane.
  var top = 0
  var height = 1
  /// Where the reader wanted to go while only the beginning was there.
  var wishedLine: Int?
  /// Columns by which lines of code wider than the page are scrolled.
  var sideways = 0
  /// Set when the reader scrolls and kept through changes of width, so that resizing to and fro
  /// comes back to the same line.
  var place: ArticlePage.Place
  var search: TextSearch?
  /// The match the reader went to last.
  var match: Int?
  /// The passages with notes, in the text that is shown.
  var noted: [NotedPassage] = []
  /// The part of the text that is selected to be copied.
  var passage: PassageSelection?
  var setFor: Setting?

  /// Everything the set lines depend on.
  struct Setting: Hashable, Sendable {
    var flow: FlowSetting
    var showsRelated: Bool
    var showsBrief: Bool
    var listsLinks: Bool
    /// The assistant that is at work on the article.
    var atWork: String?
  }

  init(_ article: Article, _ document: Document, isWhole: Bool = true) {
    self.article = article
    source = FlowSource(document, isWhole: isWhole)
    self.isWhole = isWhole
    place = .head(0)
    place = Self.place(at: keptPosition)
    placeNotes()
  }

  private static func place(at position: Int) -> ArticlePage.Place {
    position > 0 ? .text(position) : .head(0)
  }

  /// Whether what is shown is the whole article of its page.
  var showsFullText: Bool { text == .best && article.fullText?.hasText == true }

  /// The article as it is shown: what the feed gave alone, where that is what the reader looks at.
  var shownArticle: Article {
    var shown = article
    if text == .asFeedGave { shown.fullText = nil }
    return shown
  }

  /// Where reading stopped in the text that is shown.
  var keptPosition: Int {
    switch text {
    case .best: article.bestPosition
    case .asFeedGave: article.position
    case .changes: 0
    }
  }

  /// Shows another text of the article, from where reading stopped in it.
  mutating func show(_ text: ShownText, of article: Article, _ document: Document) {
    self.article = article
    self.text = text
    source = FlowSource(document)
    isWhole = true
    brief = nil
    passage = nil
    // Its links have other numbers.
    pictures = ArticlePictures()
    sideways = 0
    clearSearch()
    setFor = nil
    place = Self.place(at: keptPosition)
    placeNotes()
  }

  var id: Article.ID { article.id }
  var document: Document { source.document }
  var lastTop: Int { max(0, page.count - height) }
  var isAtEnd: Bool { isWhole && page.endsText && top >= lastTop }

  /// How much of the page has been on the screen, 0 to 100; of a text that is set in parts, by its
  /// characters.
  var percent: Int {
    guard isWhole, page.parts == 0..<source.partCount else { return textPercent }
    return page.count == 0 ? 100 : min(100, (top + height) * 100 / page.count)
  }

  private var textPercent: Int {
    if isAtEnd { return 100 }
    let below = page[top + height]?.offset ?? page.text.last?.offset ?? 0
    return min(99, below * 100 / max(1, source.textLength))
  }

  /// Minutes that the text below the pane takes; nil where that is next to nothing, or where all of
  /// it is a matter of a minute.
  var minutesLeft: Int? {
    let below = top + height - page.head.count
    let end = source.textLength
    guard article.headline.minutes > 1, below >= 0, page.text.indices.contains(below), end > 0
    else { return nil }
    let words = article.headline.words
    let left = Int(Double(words) * Double(end - page.text[below].offset) / Double(end))
    return left < 60 ? nil : max(1, (left + 115) / 230)
  }

  /// Where reading stands, as an offset into the text.
  var position: Int {
    switch place {
    case .head: 0
    case .text(let offset), .gap(let offset), .picture(let offset, _, _): offset
    case .tail: page.text.last?.offset ?? 0
    }
  }

  /// True where the article is known to be discussed somewhere.
  var hasDiscussion: Bool {
    let signals = article.discussion
    return signals.pageURL != nil || signals.feedURL != nil || signals.count != nil
      || article.headline.comments != nil || article.discussions > 0
      || discussion?.comments.isEmpty == false
  }

  /// The best known number of comments; nil where none is known.
  var commentCount: Int? {
    let stored = discussion?.liveCount ?? 0
    let reported =
      discussion?.state.reported ?? article.headline.comments ?? article.discussion.count
    return stored > 0 ? max(stored, reported ?? 0) : reported
  }
}

extension ArticlePane {
  /// The whole of a text of which only the beginning was there; the lines that are set stay.
  mutating func take(whole source: FlowSource) {
    let goesOn = source.goesOn(from: self.source) && position <= self.source.textLength
    self.source = source
    isWhole = true
    placeNotes()
    guard let flow = setFor?.flow else { return page.noteEnd(of: source) }
    // Who moved on since then wants something else.
    let wish = top >= lastTop ? wishedLine : nil
    if goesOn {
      page.noteEnd(of: source)
      page.reach(top + 2 * height, source, flow)
      top = max(0, min(top, lastTop))
    } else {
      setText(flow)
      settleTop()
    }
    if let wish { go(toLine: wish) }
  }
}

/// Which of an article's texts is shown.
package enum ShownText: Hashable, Sendable {
  /// The whole article where it is here, else what the feed gave.
  case best
  case asFeedGave
  /// What was changed since the article came first.
  case changes
}

/// What came of making a brief.
enum BriefState: Hashable, Sendable {
  case made(Brief)
  case tooShort
}

/// The first words of a comment, for the foot of the article.
struct CommentExcerpt: Hashable, Sendable {
  var author: String?
  var date: Timestamp?
  var text: String
}

// MARK: Finding

extension ArticlePane {
  /// How many places have the words; goes to the first from the top of the pane on.
  mutating func find(_ needle: String) -> Int {
    setAll()
    let search = TextSearch(needle, in: page.lines)
    self.search = search
    match = nil
    if let first = search.match(beyond: top - 1, forward: true) { go(to: first) }
    return search.lines.count
  }

  /// Goes to another match; the number it has, from 1, or nil where there is none.
  mutating func nextMatch(forward: Bool) -> Int? {
    guard let search, !search.lines.isEmpty else { return nil }
    let count = search.lines.count
    let next = match.map { ($0 + (forward ? 1 : count - 1)) % count }
    guard let next = next ?? search.match(beyond: top - 1, forward: forward) else { return nil }
    go(to: next)
    return next + 1
  }

  mutating func clearSearch() {
    search = nil
    match = nil
  }

  private mutating func go(to match: Int) {
    self.match = match
    guard let line = search?.lines[match] else { return }
    if line < top || line >= top + height { scroll(to: line - height / 3) }
  }
}
