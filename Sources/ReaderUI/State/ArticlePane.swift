import Models

/// The open article, how it is set, and where the reader is in it.
struct ArticlePane: Sendable {
  var article: Article
  let document: Document
  /// nil until they have been looked for.
  var related: [RelatedArticle]?
  /// nil until it has been made.
  var brief: BriefState?
  /// What is known of the discussion: nil where nothing is.
  var discussion: Discussion?
  /// The opening words of the newest comments, newest first.
  var newest: [CommentExcerpt] = []
  var pictures = ArticlePictures()
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
  private var setFor: Setting?

  /// Everything the set lines depend on.
  struct Setting: Hashable, Sendable {
    var width: Int
    var usesUnicode: Bool
    var showsRelated: Bool
    var showsBrief: Bool
    /// Nil where pictures are not shown.
    var pictures: PictureRoom?
  }

  init(_ article: Article, _ document: Document) {
    self.article = article
    self.document = document
    place = article.position > 0 ? .text(article.position) : .head(0)
  }

  var id: Article.ID { article.id }
  var lastTop: Int { max(0, page.count - height) }
  var isAtEnd: Bool { top >= lastTop }

  /// How much of the page has been on the screen, 0 to 100.
  var percent: Int {
    page.count == 0 ? 100 : min(100, (top + height) * 100 / page.count)
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
      || article.headline.comments != nil || discussion?.comments.isEmpty == false
  }

  /// The best known number of comments; nil where none is known.
  var commentCount: Int? {
    let stored = discussion.map(\.comments.count) ?? 0
    let reported = discussion?.reported ?? article.headline.comments ?? article.discussion.count
    return stored > 0 ? max(stored, reported ?? 0) : reported
  }
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
    let first = page.head.count
    let headings = page.text.indices.filter { page.text[$0].headingLevel != nil }.map { $0 + first }
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
      if setting.width != setFor?.width || setting.usesUnicode != setFor?.usesUnicode
        || setting.pictures != setFor?.pictures
      {
        page.setText(
          TextFlow.lines(
            of: document, width: max(10, setting.width), usesUnicode: setting.usesUnicode,
            pictures: setting.pictures))
      }
      setFor = setting
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
