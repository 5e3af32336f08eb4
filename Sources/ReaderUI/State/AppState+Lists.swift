import Models

// MARK: Choosing a list

/// A list one can choose: a part of the library, or what a query of the configuration finds.
enum ListPlace: Hashable, Sendable {
  case source(ListScope.Source)
  case saved(SavedQuery)

  /// Where the library's walk begins.
  var source: ListScope.Source {
    switch self {
    case .source(let source): source
    case .saved: .everything
    }
  }
}

extension AppState {
  /// Leaves the list for another; what was just read there no longer counts as unread.
  mutating func enter(
    _ place: ListPlace, unreadOnly: Bool? = nil, filter: Query? = nil,
    keepsReadSince: Timestamp? = nil
  ) {
    listSearch = nil
    awaitedSeek = nil
    keyBeforeFilter = nil
    self.place = place
    self.filter = filter
    var new = scope(unreadOnly: unreadOnly ?? settings.unreadOnly)
    if new.keepsReadSince != nil, let keepsReadSince { new.keepsReadSince = keepsReadSince }
    list.enter(new)
    overlay = nil
    focus = .headlines
  }

  mutating func enter(_ source: ListScope.Source, unreadOnly: Bool? = nil) {
    enter(.source(source), unreadOnly: unreadOnly)
  }

  /// What the library is asked for: the place, narrowed by the filter, in the reader's order where
  /// no query asks for another one. Where it matters what is read, just-read rows stay.
  private func scope(unreadOnly: Bool) -> ListScope {
    var query = filter
    if case .saved(let saved) = place, let base = saved.query(at: now) {
      query = filter.map { base.and($0) } ?? base
    }
    var scope = ListScope(place.source, unreadOnly: unreadOnly, filter: query, order: usableOrder)
    let asksWhetherRead = query?.condition.terms.contains {
      $0 == .isRead(true) || $0 == .isRead(false)
    }
    if unreadOnly || scope.rowOrder == .unread || asksWhetherRead == true {
      scope.keepsReadSince = now
    }
    if scope.rowOrder == .interest { scope.interestUntil = now }
    return scope
  }

  /// Shows the same place with other conditions and stays at the selected article, or at the one
  /// that was selected before a filter that found nothing. What was done since the list was entered
  /// plays no part in the order of interest, unless it is to be judged anew.
  mutating func narrow(unreadOnly: Bool, filter: Query?, judgesAnew: Bool = false) {
    self.filter = filter
    let before = list.scope
    var new = scope(unreadOnly: unreadOnly)
    if new.keepsReadSince != nil, let since = before.keepsReadSince { new.keepsReadSince = since }
    if new.interestUntil != nil, !judgesAnew, let until = before.interestUntil {
      new.interestUntil = until
    }
    if let request = list.narrow(to: new, orTo: keyBeforeFilter) { emit(.reanchor(request)) }
    if filter == nil { keyBeforeFilter = nil }
  }

  /// Leaves the rows for those of the place that a query finds.
  mutating func narrow(to query: Query, everywhere: Bool) {
    let key = filter == nil ? list.selected?.key : keyBeforeFilter
    let before = list.scope
    enter(
      everywhere ? .source(.everything) : place,
      unreadOnly: !everywhere && before.unreadOnly, filter: query,
      keepsReadSince: everywhere ? nil : before.keepsReadSince)
    keyBeforeFilter = everywhere ? nil : key
  }

  /// Shows the list in another order and stays at the selected article.
  mutating func sort(by order: ListOrder) {
    guard order != .interest || settings.interest else { return complain(Wording.interestIsOff) }
    self.order = order
    if let wanted = list.scope.filter?.order, wanted != order {
      return say(Wording.queryOrders(wanted))
    }
    narrow(unreadOnly: list.scope.unreadOnly, filter: filter, judgesAnew: true)
    say(Wording.order(order))
  }

  /// The next order; score means nothing where nothing is searched for, nor interest where nothing
  /// is recorded.
  mutating func nextOrder() {
    let orders = ListOrder.allCases.filter {
      switch $0 {
      case .newest, .oldest, .source, .unread: true
      case .score: list.scope.filter != nil
      case .interest: settings.interest
      }
    }
    let place = orders.firstIndex(of: order) ?? -1
    sort(by: orders[(place + 1) % orders.count])
  }

  mutating func toggleUnreadOnly() {
    let unreadOnly = !list.scope.unreadOnly
    narrow(unreadOnly: unreadOnly, filter: filter)
    say(Wording.unreadOnly(unreadOnly))
  }

  /// Looks at the list, the sources and what is open again, and lets nothing jump.
  mutating func lookAgain() {
    lookAtCounts()
    lookAtList()
    lookAtStories()
  }

  /// Asks for the rows again; nothing jumps.
  mutating func lookAtList() {
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
    awaitedSeek = nil
    awaitedArticle = nil
  }

  mutating func take(_ sources: Sources) {
    self.sources = sources
    if overlay == .sources { drawer.show(sources, configuration.savedQueries) }
    // A section or feed that is gone leaves a list that nobody can choose: back to everything.
    switch place.source {
    case .section(let id) where !sources.sections.contains { $0.id == id }: enter(.everything)
    case .feed(let id) where !sources.feeds.contains { $0.id == id }: enter(.everything)
    case .everything, .starred, .section, .feed: break
    }
  }
}

// MARK: Refreshing

extension AppState {
  var isRefreshing: Bool { progress.map { !$0.isFinished } ?? false }

  /// r: what the pane shows.
  mutating func refreshHere() {
    switch pane {
    case .headlines, .article, .related, .help, .links, .themes, .candidates, .catalogue,
      .assistants, .stories, .copies, .notes:
      refresh(feedsOfList)
    case .comments: askForComments(.news)
    case .sources: refresh(drawer.feeds(sources))
    }
  }

  mutating func refresh(_ feeds: [Feed.ID]?) {
    guard !sources.feeds.isEmpty else { return say(Wording.noFeedsYet) }
    guard !isRefreshing else { return say(Wording.alreadyRefreshing(stop: label(.clear))) }
    emit(.refresh(feeds))
  }

  mutating func announce(_ text: String) {
    if settings.notify != .off { emit(.announce(settings.notify, text)) }
    if !settings.notifyCommand.isEmpty { emit(.runForNews(settings.notifyCommand, text)) }
  }

  mutating func take(_ progress: RefreshProgress) {
    guard progress.isFinished else {
      self.progress = progress
      return
    }
    self.progress = nil
    let text = Wording.refreshed(progress, sources: label(.sources), clock: clock, glyphs: glyphs)
    notice = Notice(text, isError: false)
    lookAgain()
  }
}
