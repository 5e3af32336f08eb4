import Models

extension AppState {
  /// The article that a command means: the selected row, or the open article.
  var currentHeadline: Headline? {
    if overlay == .stories { return stories.selectedHeadline }
    if overlay == .copies { return copies.selected }
    return switch focus {
    case .headlines: list.selected
    case .related: related.selected(of: article) ?? openHeadline
    case .article, .comments, .sources, .help, .links, .themes, .candidates, .catalogue,
      .assistants, .stories, .copies, .notes:
      openHeadline
    }
  }

  /// Nil for a page that was followed to: nothing can be done to it that would be kept.
  private var openHeadline: Headline? {
    article.flatMap { $0.isStored ? $0.article.headline : nil }
  }

  /// Makes a change that undo takes back, and shows it everywhere at once.
  mutating func make(_ change: Change) {
    guard !change.isEmpty else { return }
    emit(.perform(change))
    show(change)
    lookAtCounts()
    lookAtNotedComments(after: change)
  }

  /// Shows a change in the rows, the open article and the sidebar.
  mutating func show(_ change: Change) {
    list.show(change)
    stories.show(change)
    copies.show(change)
    notes.show(change)
    guard var article else { return }
    let shown = Set((article.related ?? []).map(\.headline.id) + [article.id])
    let ids = shown.intersection(change.articles)
    if ids.contains(article.id) { article.article.show(change) }
    if var items = article.related {
      for index in items.indices where ids.contains(items[index].headline.id) {
        items[index].headline.show(change)
      }
      article.related = items
    }
    article.contentsChanged()
    self.article = article
  }

  mutating func markRead(_ headline: Headline) {
    guard !headline.isRead else { return }
    make(Change(.read, true, [headline.id]))
  }

  mutating func toggle(_ field: Change.Field) {
    if actsOnPicked { return changePicked(field) }
    if field == .read, markStory() { return }
    guard let headline = currentHeadline else { return say(noArticleReason) }
    let value = !headline.has(field)
    make(Change(field, value, [headline.id]))
    say(Wording.marked(field, value))
  }

  /// Marks read and goes on to the next article.
  mutating func markDone() {
    if actsOnPicked { return changePicked(.read, to: true) }
    if overlay == .stories { return finishInStories() }
    guard let headline = currentHeadline else { return say(noArticleReason) }
    markRead(headline)
    switch focus {
    case .headlines: list.move(by: 1)
    case .related: related.move(by: 1)
    case .article, .comments, .sources, .help, .links, .themes, .candidates, .catalogue,
      .assistants, .stories, .copies, .notes:
      openNeighbour(by: 1)
    }
  }

  mutating func markAllRead() {
    if overlay == .stories { return markAllStoriesRead() }
    guard list.total > 0 else { return say(Wording.nothingUnread(in: listTitle)) }
    emit(.markAllRead(list.scope))
  }

  mutating func take(marked change: Change) {
    guard !change.articles.isEmpty else { return say(Wording.nothingUnread(in: listTitle)) }
    show(change)
    lookAtCounts()
    say(Wording.markedAll(change.articles.count, undo: label(.undo), glyphs: glyphs))
  }

  /// What is done to many articles is said when it is done, with how many there really were.
  mutating func take(performed change: Change, asked: Int) {
    if case .story(let title, _, let wish) = change.field {
      return take(wish: wish, of: title, change.articles.count)
    }
    guard asked > 1 else { return }
    say(Wording.markedMany(change, undo: label(.undo), glyphs: glyphs))
  }
}

// MARK: Undo and redo

extension AppState {
  /// As many actions as the library remembers.
  private static let undoLimit = 100

  mutating func undo(times: Int) {
    for _ in 0..<min(times, Self.undoLimit) { emit(.undo) }
  }

  mutating func redo(times: Int) {
    for _ in 0..<min(times, Self.undoLimit) { emit(.redo) }
  }

  /// Shows what undo or redo did; nil where there was nothing left to do.
  mutating func take(reversed change: Change?, orSay nothing: String) {
    guard let change else { return say(nothing) }
    show(change)
    lookAtCounts()
    lookAtNotedComments(after: change)
    if case .note = change.field { lookAtNotes() }
    let only = change.articles.count == 1 ? change.articles.first : nil
    let title = only.flatMap { id in
      list.index(of: id).flatMap { list.row(at: $0)?.title }
        ?? (article?.id == id ? article?.article.headline.title : nil)
    }
    say(Wording.changed(change, title: title, glyphs: glyphs))
    // Articles that were left out for what they were may belong into the list again.
    let scope = list.scope
    if case .story = change.field { return lookAgain() }
    if scope.unreadOnly || scope.source == .starred || scope.filter != nil { lookAtList() }
  }
}
