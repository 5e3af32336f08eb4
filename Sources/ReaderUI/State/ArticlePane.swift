import Models

/// The open article, how it is set, and where the reader is in it.
struct ArticlePane: Sendable {
  var article: Article
  private(set) var document: Document
  private(set) var text = ShownText.best
  /// The day that a web page names for itself.
  var published = ""
  /// nil until they have been looked for.
  var related: [RelatedArticle]?
  /// nil until it has been made.
  var brief: BriefState?
  /// What is known of the discussion: nil where nothing is.
  var discussion: Discussion?
  /// The opening words of the newest comments, newest first.
  var newest: [CommentExcerpt] = []
  private(set) var outputs = SetOutputs()
  private(set) var page = ArticlePage()
  /// The page's line at the top of the pane.
  private(set) var top = 0
  private(set) var height = 1
  /// Set when the reader scrolls and kept through changes of width, so that resizing to and fro
  /// comes back to the same line.
  private(set) var place: ArticlePage.Place
  private(set) var search: TextSearch?
  /// The match the reader went to last.
  private(set) var match: Int?
  /// The part of the text that is selected to be copied.
  var passage: PassageSelection?
  private var setFor: Setting?

  /// Everything the set lines depend on.
  struct Setting: Hashable, Sendable {
    var width: Int
    var usesUnicode: Bool
    var showsRelated: Bool
    var showsBrief: Bool
    /// The assistant that is at work on the article.
    var atWork: String?
  }

  init(_ article: Article, _ document: Document) {
    self.article = article
    self.document = document
    place = .head(0)
    place = Self.place(at: keptPosition)
  }

  private static func place(at position: Int) -> ArticlePage.Place {
    position > 0 ? .text(position) : .head(0)
  }

  /// Whether what is shown is the whole article of its page.
  var showsFullText: Bool { text == .best && article.fullText?.hasText == true }

  /// Where reading stopped in the text that is shown.
  var keptPosition: Int {
    switch text {
    case .best: showsFullText ? article.fullText?.position ?? 0 : article.position
    case .asFeedGave: article.position
    case .changes: 0
    }
  }

  /// Shows another text of the article, from where reading stopped in it.
  mutating func show(_ text: ShownText, of article: Article, _ document: Document) {
    self.article = article
    self.text = text
    self.document = document
    brief = nil
    clearSearch()
    setFor = nil
    place = Self.place(at: keptPosition)
  }

  var id: Article.ID { article.id }
  var lastTop: Int { max(0, page.count - height) }
  var isAtEnd: Bool { top >= lastTop }

  /// How much of the page has been on the screen, 0 to 100.
  var percent: Int {
    page.count == 0 ? 100 : min(100, (top + height) * 100 / page.count)
  }

  /// Minutes that the text below the pane takes; nil where that is next to nothing, or where all of
  /// it is a matter of a minute.
  var minutesLeft: Int? {
    let below = top + height - page.head.count
    guard article.headline.minutes > 1, below >= 0, page.text.indices.contains(below),
      let end = page.text.last?.offset, end > 0
    else { return nil }
    let words = article.headline.words
    let left = Int(Double(words) * Double(end - page.text[below].offset) / Double(end))
    return left < 60 ? nil : max(1, (left + 115) / 230)
  }

  /// Where reading stands, as an offset into the text.
  var position: Int {
    switch place {
    case .head: 0
    case .text(let offset), .gap(let offset): offset
    case .tail: page.text.last?.offset ?? 0
    }
  }

  /// True where the article is known to be discussed somewhere.
  var hasDiscussion: Bool {
    let signals = article.discussion
    return signals.pageURL != nil || signals.feedURL != nil || signals.count != nil
      || article.headline.comments != nil || discussion?.comments.isEmpty == false
  }

  /// The best known number of comments; nil where none is known.
  var commentCount: Int? {
    let stored = discussion.map(\.comments.count) ?? 0
    let reported = discussion?.reported ?? article.headline.comments ?? article.discussion.count
    return stored > 0 ? max(stored, reported ?? 0) : reported
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

extension ArticlePane {
  mutating func scroll(to line: Int) {
    let wanted = max(0, min(line, lastTop))
    guard wanted != top else { return }
    top = wanted
    place = page.place(of: top)
  }

  mutating func scroll(by lines: Int) { scroll(to: top + lines) }

  /// A page with two lines of overlap (one in a very low pane).
  mutating func page(by screens: Int) {
    let overlap = height > 6 ? 2 : (height > 2 ? 1 : 0)
    scroll(by: screens * max(1, height - overlap))
  }

  mutating func goToHeading(forward: Bool) -> Bool {
    let headings = page.headings
    let found = forward ? headings.first { $0 > top } : headings.last { $0 < top }
    guard let found else { return false }
    scroll(to: found)
    return true
  }

  /// Sets the page again if what it depends on has changed, and keeps the line that was on top.
  mutating func layOut(_ setting: Setting, height: Int, with composer: PageComposer) {
    guard setting != setFor || height != self.height else { return }
    self.height = max(1, height)
    if setting != setFor {
      if setting.width != setFor?.width || setting.usesUnicode != setFor?.usesUnicode {
        page.setText(
          TextFlow.lines(
            of: document, width: max(10, setting.width), usesUnicode: setting.usesUnicode))
      }
      setFor = setting
      outputs.set(
        article.assistantOutputs, width: max(10, setting.width), usesUnicode: setting.usesUnicode)
      page.setHead(composer.head(self))
      page.setTail(composer.tail(self, setting))
      if let needle = search?.needle { search = TextSearch(needle, in: page.lines) }
    }
    top = max(0, min(page.line(at: place), lastTop))
  }

  /// Makes the next `layOut` set headline and tail again.
  mutating func contentsChanged() {
    guard var setting = setFor else { return }
    setting.showsRelated.toggle()
    setFor = setting
  }
}

// MARK: Finding

extension ArticlePane {
  /// How many places have the words; goes to the first from the top of the pane on.
  mutating func find(_ needle: String) -> Int {
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
