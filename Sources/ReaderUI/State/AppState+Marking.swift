import Models

extension AppState {
  /// The article that a command means: the selected row, or the open article.
  var currentHeadline: Headline? {
    switch focus {
    case .headlines: list.selected
    case .related: related.selected(of: article) ?? article?.article.headline
    case .article, .comments, .sources, .help, .links, .themes: article?.article.headline
    }
  }

  /// Makes a change, keeps what undoes it, and shows it everywhere at once.
  mutating func make(_ change: Change) {
    history.record(change)
    carryOut(change)
  }

  private mutating func carryOut(_ change: Change) {
    emit(.apply(change))
    show(change)
    emit(.loadSources)
  }

  /// Shows a change in the rows, the open article and the sidebar.
  private mutating func show(_ change: Change) {
    list.show(change)
    guard var article else { return }
    let shown = Set((article.related ?? []).map(\.headline.id) + [article.id])
    let ids = shown.intersection(change.articles)
    if ids.contains(article.id) { article.article.headline.show(change) }
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
    guard let headline = currentHeadline else { return say(Wording.noArticle) }
    let value = !headline.has(field)
    make(Change(field, value, [headline.id]))
    say(Wording.marked(field, value))
  }

  /// Marks read and goes on to the next article.
  mutating func markDone() {
    guard let headline = currentHeadline else { return say(Wording.noArticle) }
    markRead(headline)
    switch focus {
    case .headlines: list.move(by: 1)
    case .related: related.move(by: 1)
    case .article, .comments, .sources, .help, .links, .themes: openNeighbour(by: 1)
    }
  }

  mutating func markAllRead() {
    guard list.total > 0 else { return say(Wording.nothingUnread(in: listTitle)) }
    emit(.markAllRead(list.scope))
  }

  mutating func take(marked change: Change) {
    guard !change.articles.isEmpty else { return say(Wording.nothingUnread(in: listTitle)) }
    history.record(change)
    show(change)
    emit(.loadSources)
    say(Wording.markedAll(change.articles.count, undo: label(.undo), glyphs: glyphs))
  }

  mutating func undo(times: Int) {
    for _ in 0..<min(times, UndoHistory.limit) {
      guard let change = history.undo() else { return say(Wording.nothingToUndo) }
      reverse(change)
    }
  }

  mutating func redo(times: Int) {
    for _ in 0..<min(times, UndoHistory.limit) {
      guard let change = history.redo() else { return say(Wording.nothingToRedo) }
      reverse(change)
    }
  }

  private mutating func reverse(_ change: Change) {
    carryOut(change)
    let only = change.articles.count == 1 ? change.articles.first : nil
    let title = only.flatMap { id in
      list.index(of: id).flatMap { list.row(at: $0)?.title }
        ?? (article?.id == id ? article?.article.headline.title : nil)
    }
    say(Wording.changed(change, title: title, glyphs: glyphs))
    // Articles that were hidden because they were read may belong into the list again.
    if list.scope.unreadOnly || list.scope.source == .starred { lookAgain() }
  }
}
