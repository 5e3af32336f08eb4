import Models

// MARK: Choosing a list

extension AppState {
  /// Leaves the list for another; what was just read there no longer counts as unread.
  mutating func enter(
    _ source: ListScope.Source, unreadOnly: Bool? = nil, filter: Query? = nil,
    keepsReadSince: Timestamp? = nil
  ) {
    let unreadOnly = unreadOnly ?? settings.unreadOnly
    listSearch = nil
    awaitedSeek = nil
    keyBeforeFilter = nil
    var new = scope(source, unreadOnly: unreadOnly, filter: filter)
    if unreadOnly, let keepsReadSince { new.keepsReadSince = keepsReadSince }
    list.enter(new)
    overlay = nil
    focus = .headlines
  }

  private func scope(
    _ source: ListScope.Source, unreadOnly: Bool, filter: Query?
  ) -> ListScope {
    ListScope(
      source, unreadOnly: unreadOnly, keepsReadSince: unreadOnly ? now : nil, filter: filter)
  }

  /// Shows the same source with other conditions and stays at the selected article, or at the one
  /// that was selected before a filter that found nothing.
  mutating func narrow(unreadOnly: Bool, filter: Query?) {
    var new = scope(list.scope.source, unreadOnly: unreadOnly, filter: filter)
    if unreadOnly, let since = list.scope.keepsReadSince { new.keepsReadSince = since }
    if let request = list.narrow(to: new, orTo: keyBeforeFilter) { emit(.reanchor(request)) }
    if filter == nil { keyBeforeFilter = nil }
  }

  /// Leaves the rows for those of the source that a query finds.
  mutating func narrow(to query: Query, everywhere: Bool) {
    let key = list.scope.filter == nil ? list.selected?.key : keyBeforeFilter
    let before = list.scope
    enter(
      everywhere ? .everything : before.source, unreadOnly: !everywhere && before.unreadOnly,
      filter: query, keepsReadSince: everywhere ? nil : before.keepsReadSince)
    keyBeforeFilter = everywhere ? nil : key
  }

  mutating func toggleUnreadOnly() {
    let unreadOnly = !list.scope.unreadOnly
    narrow(unreadOnly: unreadOnly, filter: list.scope.filter)
    say(Wording.unreadOnly(unreadOnly))
  }

  /// Looks at the list, the sources and what is open again, and lets nothing jump.
  mutating func lookAgain() {
    emit(.loadSources)
    if let request = list.reanchor() { emit(.reanchor(request)) } else { list.reload() }
  }

  /// The open article is read or starred where its row says so, whoever did it.
  mutating func showListState() {
    guard var article, let index = list.index(of: article.id), let row = list.row(at: index),
      row != article.article.headline
    else { return }
    article.article.headline = row
    article.contentsChanged()
    self.article = article
  }

  /// What was asked for will not come: nothing waits for it any longer.
  mutating func take(failure text: String) {
    complain(text)
    list.giveUp()
    awaitedSeek = nil
    awaitedArticle = nil
  }

  mutating func take(_ sources: Sources) {
    self.sources = sources
    if overlay == .sources { drawer.show(sources) }
    // A section or feed that is gone leaves a list that nobody can choose: back to everything.
    switch list.scope.source {
    case .section(let id) where !sources.sections.contains { $0.id == id }: enter(.everything)
    case .feed(let id) where !sources.feeds.contains { $0.id == id }: enter(.everything)
    case .everything, .starred, .section, .feed: break
    }
  }
}

// MARK: The masthead's sections

extension AppState {
  /// The lists named in the masthead, in order.
  var mastheadSources: [ListScope.Source] {
    [.everything] + sources.sections.map { .section($0.id) } + [.starred]
  }

  mutating func nextSection(forward: Bool) {
    let order = mastheadSources
    let place = order.firstIndex(of: list.scope.source)
    let next = place.map { $0 + (forward ? 1 : order.count - 1) } ?? (forward ? 0 : order.count - 1)
    let wasInDrawer = overlay == .sources
    enter(order[next % order.count], unreadOnly: list.scope.unreadOnly)
    if wasInDrawer {
      overlay = .sources
      drawer.show(sources)
      drawer.select(list.scope)
    }
  }

  func title(of source: ListScope.Source) -> String {
    switch source {
    case .everything: Wording.everything
    case .starred: Wording.starred
    case .section(let id): sources.sections.first { $0.id == id }?.name ?? ""
    case .feed(let id): sources.feeds.first { $0.id == id }?.title ?? ""
    }
  }

  /// The list's name as sentences use it.
  var listTitle: String { title(of: list.scope.source) }

  /// The feeds whose articles are in the list; nil for all.
  var feedsOfList: [Feed.ID]? {
    switch list.scope.source {
    case .everything, .starred: nil
    case .feed(let id): [id]
    case .section(let id): sources.feeds.filter { $0.sections.contains(id) }.map(\.id)
    }
  }
}

// MARK: Refreshing

extension AppState {
  var isRefreshing: Bool { progress.map { !$0.isFinished } ?? false }

  /// r: what the pane shows.
  mutating func refreshHere() {
    switch pane {
    case .headlines, .article, .related, .help, .links, .themes: refresh(feedsOfList)
    case .comments:
      guard let id = comments?.article else { return }
      comments?.fetchStarted()
      emit(.loadDiscussion(id, fetches: true))
    case .sources: refresh(drawer.feeds(sources))
    }
  }

  mutating func refresh(_ feeds: [Feed.ID]?) {
    guard !sources.feeds.isEmpty else { return say(Wording.noFeedsYet) }
    guard !isRefreshing else { return say(Wording.alreadyRefreshing(stop: label(.clear))) }
    emit(.refresh(feeds))
  }

  mutating func take(_ progress: RefreshProgress) {
    guard progress.isFinished else {
      self.progress = progress
      return
    }
    self.progress = nil
    let text = Wording.refreshed(progress, sources: label(.sources), glyphs: glyphs)
    notice = Notice(text, isError: false)
    lookAgain()
  }
}
