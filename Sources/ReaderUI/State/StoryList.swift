import Models

/// The stories as they are listed: each one row, and below it, once unfolded, its articles.
struct StoryList: Sendable {
  enum Row: Hashable, Sendable {
    /// Both by their places in `stories` and in the story's articles.
    case story(Int)
    case article(Int, of: Int)
  }

  /// Newest development first; those that are muted at the end.
  private(set) var stories: [Story] = []
  private(set) var rows: [Row] = []
  private(set) var selection = 0
  /// The row at the top.
  private(set) var top = 0
  private(set) var isLoaded = false
  /// Why they could not be read.
  private(set) var problem: String?
  /// What `/` looks for.
  private(set) var needle: String?
  /// The article that is read from here, until the reader comes back.
  var opened: Article.ID?
  /// Articles of stories that are unfolded.
  private var unfolded: Set<Article.ID> = []
  private var isAwaited = false
  private var isOutdated = false
  /// Lines that are seen.
  private var height = 1
  /// In little width an article takes two lines, too.
  private(set) var isNarrow = false

  var selected: Row? { rows.indices.contains(selection) ? rows[selection] : nil }

  /// The story that is selected, or one of whose articles is.
  var selectedStory: Story? { selectedPlace.map { stories[$0] } }

  /// The article that is selected, or the newest of the story that is.
  var selectedHeadline: Headline? {
    switch selected {
    case .story(let place): stories[place].articles.first
    case .article(let index, let place): stories[place].articles[index]
    case nil: nil
    }
  }

  func isUnfolded(_ story: Story) -> Bool { story.articles.contains { unfolded.contains($0.id) } }

  private var selectedPlace: Int? {
    switch selected {
    case .story(let place), .article(_, let place): place
    case nil: nil
    }
  }
}

// MARK: Loading

extension StoryList {
  /// True where they are to be asked for now; where an answer is under way, another follows it.
  mutating func ask() -> Bool {
    isOutdated = isAwaited
    guard !isAwaited else { return false }
    isAwaited = true
    return true
  }

  /// Takes the answer and stays where the reader is; true where they are to be asked for again.
  mutating func take(_ found: [Story]) -> Bool {
    let (story, article, line) = (selectedStory, selectedArticle, selection - top)
    problem = nil
    isLoaded = true
    stories = found.filter { !$0.articles.isEmpty }
    arrange()
    if let index = rows.firstIndex(where: { isRow($0, of: article, story) }) { selection = index }
    top = selection - line
    settle()
    return answered()
  }

  mutating func fail(_ reason: String) -> Bool {
    problem = reason
    return answered()
  }

  private mutating func answered() -> Bool {
    isAwaited = false
    defer { isOutdated = false }
    return isOutdated
  }

  private var selectedArticle: Article.ID? {
    if case .article = selected { selectedHeadline?.id } else { nil }
  }

  /// Whether a row is the one of an article or, where there is none, of a story that has articles
  /// of this one.
  private func isRow(_ row: Row, of article: Article.ID?, _ story: Story?) -> Bool {
    switch row {
    case .article(let index, let place):
      return article != nil && stories[place].articles[index].id == article
    case .story(let place):
      guard article == nil, let story else { return false }
      let ids = Set(story.articles.map(\.id))
      return stories[place].articles.contains { ids.contains($0.id) }
    }
  }

  private mutating func arrange() {
    stories =
      sorted(stories.filter { $0.wish != .muted }) + sorted(stories.filter { $0.wish == .muted })
    rows = stories.indices.flatMap { place -> [Row] in
      guard isUnfolded(stories[place]) else { return [.story(place)] }
      return [.story(place)] + stories[place].articles.indices.map { .article($0, of: place) }
    }
  }

  private func sorted(_ stories: [Story]) -> [Story] {
    stories.sorted { one, other in
      guard let first = one.articles.first, let second = other.articles.first else { return false }
      return first.key < second.key
    }
  }
}

// MARK: Moving

extension StoryList {
  mutating func move(by count: Int) { select(selection + count) }

  mutating func select(_ index: Int) {
    selection = max(0, min(index, rows.count - 1))
    settle()
  }

  mutating func page(by screens: Int) { move(by: max(1, seen.count - 1) * screens) }

  /// Scrolls by rows and takes the selection along only where it would leave the view.
  mutating func scroll(by count: Int) {
    top = max(0, min(top + count, lastTop))
    let seen = seen
    selection = max(seen.lowerBound, min(selection, seen.upperBound - 1))
  }

  mutating func fit(lines: Int, isNarrow: Bool) {
    height = max(1, lines)
    self.isNarrow = isNarrow
    settle()
  }

  func lines(of row: Row) -> Int {
    switch row {
    case .story: 2
    case .article: isNarrow ? 2 : 1
    }
  }

  /// The rows that are seen, the last one perhaps in part.
  var seen: Range<Int> {
    var (end, used) = (top, 0)
    while end < rows.count, used < height {
      used += lines(of: rows[end])
      end += 1
    }
    return top..<max(top, end)
  }

  /// The row that has this line of the view.
  func row(atLine line: Int) -> Int? {
    var used = 0
    for index in seen {
      used += lines(of: rows[index])
      if line < used { return index }
    }
    return nil
  }

  /// The first row from which on all fit.
  private var lastTop: Int { topForEnd(at: rows.count - 1) }

  /// The first row that may stand at the top so that `last` is seen whole.
  private func topForEnd(at last: Int) -> Int {
    var (start, used) = (last + 1, 0)
    while start > 0, used + lines(of: rows[start - 1]) <= height {
      used += lines(of: rows[start - 1])
      start -= 1
    }
    return max(0, min(start, last))
  }

  private mutating func settle() {
    guard !rows.isEmpty else {
      (selection, top) = (0, 0)
      return
    }
    selection = max(0, min(selection, rows.count - 1))
    top = min(max(top, topForEnd(at: selection)), selection)
    top = max(0, min(top, lastTop))
  }

  /// To the beginning of this story, and of those before or behind it.
  mutating func goToStory(by count: Int) {
    for _ in 0..<min(count.magnitude, UInt(rows.count)) {
      let next = headers.first { $0 > selection }
      let found = count > 0 ? next : headers.last { $0 < selection }
      guard let found else { return }
      select(found)
    }
  }

  private var headers: [Int] {
    rows.indices.filter { if case .story = rows[$0] { true } else { false } }
  }
}

// MARK: Folding

extension StoryList {
  /// Unfolds or folds the selected story; tells which of its articles the reader has now seen to be
  /// new.
  mutating func toggleFold() -> [Article.ID] {
    guard let place = selectedPlace else { return [] }
    let story = stories[place]
    if isUnfolded(story) {
      fold(place)
      return []
    }
    unfolded.formUnion(story.articles.map(\.id))
    rearrange(at: place)
    return story.news.sorted()
  }

  /// Goes from an article to its story, and folds it; false where it is folded already.
  mutating func foldSelected() -> Bool {
    guard let place = selectedPlace, isUnfolded(stories[place]) else { return false }
    fold(place)
    return true
  }

  private mutating func fold(_ place: Int) {
    unfolded.subtract(stories[place].articles.map(\.id))
    stories[place].news = []
    rearrange(at: place)
  }

  /// Makes the rows anew and selects the story that then has this place.
  private mutating func rearrange(at place: Int) {
    arrange()
    select(rows.firstIndex(of: .story(min(place, stories.count - 1))) ?? 0)
  }

  /// The article of the story so many behind, or before, the one that is read; selects it.
  mutating func neighbour(by count: Int) -> Headline? {
    guard let (index, place) = openedPlace else { return nil }
    let target = max(0, min(index + count, stories[place].articles.count - 1))
    guard target != index else { return nil }
    return selectArticle(target, of: place)
  }

  /// The next unread article of the story behind the one that is read, or else before it.
  var nextUnread: Headline? { nextUnreadPlace.map { stories[$0.story].articles[$0.index] } }

  mutating func selectNextUnread() -> Headline? {
    nextUnreadPlace.flatMap { selectArticle($0.index, of: $0.story) }
  }

  private var nextUnreadPlace: (index: Int, story: Int)? {
    guard let (opened, place) = openedPlace else { return nil }
    let indices = stories[place].articles.indices
    let order = indices.filter { $0 > opened } + indices.filter { $0 < opened }
    return order.first { !stories[place].articles[$0].isRead }.map { ($0, place) }
  }

  private var openedPlace: (index: Int, story: Int)? {
    for (place, story) in stories.enumerated() {
      if let index = story.articles.firstIndex(where: { $0.id == opened }) { return (index, place) }
    }
    return nil
  }

  private mutating func selectArticle(_ index: Int, of place: Int) -> Headline {
    unfolded.formUnion(stories[place].articles.map(\.id))
    arrange()
    select(rows.firstIndex(of: .article(index, of: place)) ?? selection)
    return stories[place].articles[index]
  }
}

// MARK: State of rows

extension StoryList {
  /// Shows a change in the stories that it concerns.
  mutating func show(_ change: Change) {
    let ids = Set(change.articles)
    let selected = selectedPlace
    var isRearranged = false
    for place in stories.indices {
      guard stories[place].all.contains(where: { ids.contains($0.id) }) else { continue }
      if case .story(_, let from, let to) = change.field {
        stories[place].wish = change.value ? to : from
        if stories[place].wish != .followed { stories[place].news = [] }
        if stories[place].wish == .muted { unfolded.subtract(stories[place].articles.map(\.id)) }
        isRearranged = true
      }
      for index in stories[place].articles.indices
      where ids.contains(stories[place].articles[index].id) {
        stories[place].articles[index].show(change)
      }
      for index in stories[place].copies.indices
      where ids.contains(stories[place].copies[index].id) {
        stories[place].copies[index].show(change)
      }
    }
    if isRearranged, let selected { rearrange(at: selected) }
  }

  /// Those of the selected story, or of all that are shown, that are unread.
  func unread(inAll: Bool = false) -> [Article.ID] {
    let concerned = inAll ? stories.filter { $0.wish != .muted } : selectedStory.map { [$0] } ?? []
    return concerned.flatMap(\.all).filter { !$0.isRead }.map(\.id)
  }
}

// MARK: Finding

extension StoryList {
  /// The next row that is unread, around the end; false where there is none.
  mutating func selectUnread(forward: Bool) -> Bool {
    let found = order(forward: forward).first { index in
      switch rows[index] {
      case .article(let article, let place): !stories[place].articles[article].isRead
      case .story(let place):
        !isUnfolded(stories[place]) && stories[place].articles.contains { !$0.isRead }
      }
    }
    if let found { select(found) }
    return found != nil
  }

  private func order(forward: Bool) -> [Int] {
    guard !rows.isEmpty else { return [] }
    let order = (1...rows.count).map { (selection + $0) % rows.count }
    return forward ? order : order.dropLast().reversed()
  }

  /// Goes to the next story or article that has the words, around the end, and unfolds it where it
  /// is inside; false where nothing has them.
  mutating func find(_ text: String, forward: Bool = true) -> Bool {
    let wanted = TextSearch.folded(text)
    let all = stories.indices.flatMap { place in
      stories[place].articles.indices.map { (index: $0, place: place) }
    }
    guard !all.isEmpty else { return false }
    let start = all.firstIndex { $0.place == selectedPlace && $0.index >= selectedIndex } ?? 0
    let isBeforeStart = selectedIndex < 0
    let steps = 1...all.count
    let order = steps.map { step in
      let forwards = start + step - (isBeforeStart ? 1 : 0)
      return forward ? forwards % all.count : (start - step + 2 * all.count) % all.count
    }
    let found = order.first { index in
      let row = stories[all[index].place].articles[all[index].index]
      return TextSearch.has(wanted, in: row.title + " " + row.source)
    }
    guard let found else { return false }
    needle = text
    let (index, place) = all[found]
    if index == 0, !isUnfolded(stories[place]) {
      select(rows.firstIndex(of: .story(place)) ?? selection)
    } else {
      _ = selectArticle(index, of: place)
    }
    return true
  }

  /// The selected article's place in its story; -1 for an unfolded story itself.
  private var selectedIndex: Int {
    switch selected {
    case .article(let index, _): index
    case .story(let place): isUnfolded(stories[place]) ? -1 : 0
    case nil: -1
    }
  }

  mutating func clearSearch() { needle = nil }
}
