import Models

/// An article that has been asked for, and what is to be done with it when it is there.
struct AwaitedArticle: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// With `takesFocus` false, the reader stays in the list.
    case read(takesFocus: Bool)
    case browse(inBackground: Bool)
    case copy(withTitle: Bool)
    case comments
    case discussionPage
    case links
    case write
    case pipe
    case note
    case keepNote(String)
  }

  var id: Article.ID
  var purpose: Purpose
}

// MARK: Opening

extension AppState {
  /// Opens an article in the middle pane; where it is open already, only goes there.
  mutating func open(_ headline: Headline, takesFocus: Bool = true) {
    if takesFocus { hasDrawer = false }
    if focus == .headlines { stories.opened = nil }
    guard article?.id != headline.id else {
      closeComments()
      if takesFocus { focus = .article }
      lookAtNews([headline])
      markRead(headline)
      return
    }
    rememberOpen()
    ask(for: headline.id, takesFocus: takesFocus)
  }

  /// Leaves the open article for another; it arrives before the next frame.
  mutating func ask(for id: Article.ID, takesFocus: Bool) {
    savePosition()
    closeComments()
    stopPage()
    awaitedArticle = AwaitedArticle(id: id, purpose: .read(takesFocus: takesFocus))
    emit(.openArticle(id, whole: false))
    emit(.loadRelated(id))
    if let index = list.index(of: id) { list.select(index) }
  }

  mutating func take(_ article: Article, _ document: Document, isWhole: Bool) {
    guard let awaited = awaitedArticle, awaited.id == article.id else { return }
    awaitedArticle = nil
    guard case .read(let takesFocus) = awaited.purpose else {
      return perform(awaited.purpose, on: article, document)
    }
    if pictures.isOn { emit(.stopPictures) }
    self.article = ArticlePane(article, document, isWhole: isWhole)
    if !isWhole { emit(.readWhole(article)) }
    related = RelatedSidebar()
    if takesFocus { focus = .article }
    learnOpened(article.id)
    lookAtNews([article.headline])
    markRead(article.headline)
    if self.article?.hasDiscussion == true {
      emit(.loadDiscussion(DiscussionRequest(article.id, order: commentOrder, asking: nil)))
    }
    if showsBrief { askForBrief() }
    goToAwaitedNote()
  }

  mutating func take(whole source: FlowSource, of id: Article.ID) {
    guard article?.id == id, article?.isWhole == false else { return }
    article?.take(whole: source)
    if showsBrief { askForBrief() }
    if settings.linkList || article?.noted.isEmpty == false { article?.contentsChanged() }
    goToAwaitedNote()
  }

  mutating func articleIsMissing(_ id: Article.ID) {
    guard awaitedArticle?.id == id else { return }
    awaitedArticle = nil
    awaitedNote = nil
    trail.removeAll { $0.id == id }
    complain(Wording.articleIsGone)
    lookAgain()
  }

  mutating func take(_ items: [RelatedArticle], relatedTo id: Article.ID) {
    guard article?.id == id else { return }
    article?.related = items
    article?.contentsChanged()
  }

  mutating func savePosition() {
    guard let article, article.isStored, article.position != article.keptPosition else { return }
    switch article.text {
    case .best where article.showsFullText:
      self.article?.article.fullText?.position = article.position
    case .best, .asFeedGave: self.article?.article.position = article.position
    case .changes: return
    }
    emit(.savePosition(article.id, article.position, inFullText: article.showsFullText))
  }
}

// MARK: Neighbours

extension AppState {
  mutating func openRelated(_ index: Int) {
    guard let items = article?.related, items.indices.contains(index) else { return }
    open(items[index].headline)
  }

  /// Opens the next or previous article of the list and stays in the pane.
  mutating func openNeighbour(by count: Int) {
    switch pane {
    case .article where isReadingStory: return openNeighbourInStory(by: count)
    case .headlines, .article, .comments, .related: break
    case .stories: return stories.goToStory(by: count)
    case .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .copies, .notes:
      return move(by: count)
    }
    let target = max(0, min(list.selection + count, list.total - 1))
    guard target != list.selection else {
      say(count > 0 ? Wording.lastArticle : Wording.firstArticle)
      return
    }
    list.select(target)
    let staysInList = focus == .headlines
    if staysInList, panes.mode == .single { return }
    guard let headline = list.row(at: target) else { return }
    open(headline, takesFocus: !staysInList)
  }
}

// MARK: Skimming

extension AppState {
  /// Space: a page on; at the end, the next unread article.
  mutating func skim() {
    guard awaitedSeek?.opens != true else { return }
    switch pane {
    case .headlines:
      if let headline = list.selected { skimFromList(headline) }
    case .article:
      guard let article else { return }
      if article.isAtEnd { openNextUnread() } else { self.article?.page(by: 1) }
    case .comments: skimComments()
    case .related: related.move(by: 1)
    case .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .stories, .copies,
      .notes:
      page(by: 1)
    }
  }

  /// From the list, Space reads: it opens what is selected, or goes on in it.
  private mutating func skimFromList(_ headline: Headline) {
    guard headline.id == article?.id, comments == nil else { return open(headline) }
    focus = .article
    skim()
  }

  mutating func openNextUnread() {
    guard settings.skimNext else { return say(Wording.end) }
    if let article { markRead(article.article.headline) }
    if isReadingStory { return openNextUnreadOfStory() }
    seekUnread(forward: true, opens: true)
  }

  /// n and N: the nearest match while a search is on, else the nearest unread article.
  mutating func nextUnread(forward: Bool) {
    switch pane {
    case .article where article?.search != nil: nextMatchInArticle(forward: forward)
    case .comments where comments?.search.needle != nil: nextMatchInComments(forward: forward)
    case .comments: goToNewComment(forward: forward)
    case .headlines where listSearch != nil: nextMatchInList(forward: forward)
    case .headlines: seekUnread(forward: forward, opens: false)
    case .article, .related: seekUnread(forward: forward, opens: true)
    case .sources: drawer.selectUnread(forward: forward, counts)
    case .stories: nextInStories(forward: forward)
    case .help, .links, .themes, .candidates, .catalogue, .assistants, .copies, .notes:
      move(by: forward ? 1 : -1)
    }
  }

  private mutating func seekUnread(forward: Bool, opens: Bool) {
    if let index = list.unread(beyond: list.selection, forward: forward) {
      return found(index, opens: opens)
    }
    if list.isKnownToEnd(forward: forward) {
      return seekUnreadAround(forward: forward, opens: opens)
    }
    seek(.unread, from: list.selected?.key, forward: forward, opens: opens)
  }

  /// Begins again at the other end of the list.
  private mutating func seekUnreadAround(forward: Bool, opens: Bool) {
    let isWhole = list.isKnownToEnd(forward: true) && list.isKnownToEnd(forward: false)
    guard isWhole else { return seek(.unread, from: nil, forward: forward, opens: opens) }
    let start = forward ? -1 : list.total
    guard let index = list.unread(beyond: start, forward: forward), index != list.selection else {
      return nothingUnread()
    }
    found(index, opens: opens)
    say(Wording.aroundTheEnd(forward: forward))
  }

  mutating func seek(_ goal: SeekRequest.Goal, from: ListKey?, forward: Bool, opens: Bool) {
    let request = SeekRequest(
      scope: list.scope, goal: goal, from: from, isForward: forward, opens: opens)
    awaitedSeek = request
    emit(.seek(request))
  }

  private mutating func found(_ index: Int, opens: Bool) {
    list.select(index)
    if opens, let headline = list.row(at: index) { open(headline) }
  }

  private mutating func nothingUnread() { say(Wording.nothingUnread(in: listTitle)) }

  mutating func take(_ row: FoundRow?, for request: SeekRequest) {
    guard request == awaitedSeek, request.scope == list.scope else { return }
    awaitedSeek = nil
    guard let row else { return soughtInVain(request) }
    list.select(row.index)
    if request.opens { open(row.headline) }
    if request.from == nil { say(Wording.aroundTheEnd(forward: request.isForward)) }
  }

  private mutating func soughtInVain(_ request: SeekRequest) {
    if request.from != nil {
      return seek(request.goal, from: nil, forward: request.isForward, opens: request.opens)
    }
    switch request.goal {
    case .unread: nothingUnread()
    case .match(let query): say(Wording.notFound(query.text, glyphs: glyphs))
    }
  }

  /// The article that the next Space at the end would open, where that is known already.
  var nextUnreadTitle: String? {
    if isReadingStory { return stories.nextUnread?.title }
    return list.unread(beyond: list.selection, forward: true).flatMap { list.row(at: $0)?.title }
  }

  /// True where it is known that nothing unread is left in the list.
  var nothingIsLeft: Bool {
    if isReadingStory { return stories.nextUnread == nil }
    return list.isKnownToEnd(forward: true) && list.isKnownToEnd(forward: false)
      && list.unread(beyond: -1, forward: true) == nil
  }
}
