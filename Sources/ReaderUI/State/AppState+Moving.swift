import Models
import Terminal

extension AppState {
  mutating func move(by count: Int) {
    switch pane {
    case .headlines: list.move(by: count)
    case .article: article?.scroll(by: count)
    case .related: related.move(by: count)
    case .comments: comments.map { comments?.go(to: $0.selection + count) }
    case .sources: drawer.move(by: count)
    case .help: help.move(by: count)
    case .links: links.move(by: count)
    case .themes: chooseTheme(themes.selection + count)
    case .candidates: candidates.move(by: count)
    case .assistants: assistants.select(assistants.selection + count)
    case .catalogue: catalogue.move(by: count)
    case .stories: stories.move(by: count)
    case .copies: copies.select(copies.selection + count)
    case .notes: selectNote(notes.rows.selection + count)
    }
  }

  mutating func page(by screens: Int) {
    switch pane {
    case .headlines: list.page(by: screens)
    case .article: article?.page(by: screens)
    case .comments: comments?.page(by: screens)
    case .related: related.move(by: 3 * screens)
    case .stories: stories.page(by: screens)
    case .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .copies, .notes:
      move(by: 8 * screens)
    }
  }

  mutating func halfPage(by times: Int) {
    switch pane {
    case .headlines: list.move(by: times * max(1, list.visible / 2))
    case .article: article.map { article?.scroll(by: times * max(1, $0.height / 2)) }
    case .comments: comments.map { comments?.scroll(by: times * max(1, $0.height / 2)) }
    case .related: related.move(by: times)
    case .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .stories, .copies,
      .notes:
      move(by: 4 * times)
    }
  }

  /// Half a page to the side each time.
  mutating func scrollSideways(by times: Int) {
    let isDone: Bool?
    if pane == .comments {
      let step = max(1, (comments?.setting.columns.width ?? 0) / 2)
      isDone = comments?.scrollSideways(by: times * step)
    } else {
      let step = max(1, (article?.setFor?.flow.width ?? 0) / 2)
      isDone = article?.scrollSideways(by: times * step)
    }
    if isDone != true { say(Wording.nothingWide) }
  }

  /// Goes to the row with this index, to this line of an article.
  mutating func go(to index: Int) {
    let index = max(0, index)
    switch pane {
    case .headlines: list.select(index)
    case .article: article?.go(toLine: index)
    case .related: related.select(index)
    case .comments: comments?.go(to: index)
    case .sources: drawer.select(index)
    case .help: help.select(index)
    case .links: links.select(index)
    case .themes: chooseTheme(index)
    case .candidates: candidates.select(index)
    case .assistants: assistants.select(index)
    case .catalogue: catalogue.select(index)
    case .stories: stories.select(index)
    case .copies: copies.select(index)
    case .notes: selectNote(index)
    }
  }

  mutating func goToFirst() { go(to: 0) }

  /// Every pane clamps, so that "far below" is its end.
  mutating func goToLast() { go(to: Int.max / 4) }

  /// The larger unit: the next section of the paper, heading of the article, thread of comments.
  mutating func nextUnit(forward: Bool) {
    switch pane {
    case .headlines, .sources, .related: nextSection(forward: forward)
    case .article:
      let found = article?.goToHeading(forward: forward) ?? false
      if !found { say(Wording.noHeading(forward: forward)) }
    case .comments:
      moveInComments {
        forward ? $0.nextTopLevel(afterRow: $1) : $0.previousTopLevel(beforeRow: $1)
      }
    case .catalogue: catalogue.goToGroup(forward: forward)
    case .stories: stories.goToStory(by: forward ? 1 : -1)
    case .help, .links, .themes, .candidates, .assistants, .copies, .notes: break
    }
  }
}

// MARK: In and out

extension AppState {
  /// Enter goes in; Right does, too, but from the article to its neighbours.
  mutating func enter(key: Key? = nil, count: Int? = nil) {
    switch pane {
    case .headlines:
      if let headline = list.selected { open(headline) }
    case .article where article?.isDigest == true: enterDigest(count)
    case .article:
      if key == .right || key == .character("l") { goToRelated() } else { showLinks() }
    case .related: openRelated(related.selection)
    case .comments: foldComment()
    case .sources: enterSource()
    case .help: runFromHelp()
    case .links:
      guard let entry = links.selectedEntry else {
        return openSelectedLink(inBackground: false)
      }
      open(digestEntry: entry)
    case .themes: keepTheme()
    case .candidates: subscribeToCandidates()
    case .assistants: runAssistant()
    case .catalogue: subscribeFromCatalogue()
    case .stories: enterStory()
    case .copies: openCopy()
    case .notes: openListedNote()
    }
  }

  /// One step out; never ends the program.
  mutating func goOut(key: Key? = nil) {
    switch pane {
    case .headlines: break
    case .article where isReadingStory: returnToStories()
    case .article:
      // A page has no place in the list to go out to.
      if key == .backspace || article?.isStored == false, openPrevious() { return }
      leaveArticle()
    case .related:
      hasDrawer = false
      focus = comments == nil ? .article : .comments
    case .comments: closeComments()
    case .sources, .help, .links, .candidates, .catalogue, .assistants: overlay = nil
    case .stories: leaveStory(key: key)
    case .copies: overlay = copies.base
    case .notes: overlay = nil
    case .themes: restoreTheme()
    }
  }

  /// One step out; from the headlines, the end of the program.
  mutating func goBack() {
    if pane == .headlines { quit() } else { goOut() }
  }

  private mutating func leaveArticle() {
    savePosition()
    focus = .headlines
  }

  mutating func quit() {
    savePosition()
    leaveDiscussion()
    emit(.quit)
  }

  /// Goes through the panes that are on the screen, or could be where only one is.
  mutating func focusNext(forward: Bool) {
    guard overlay == nil else { return }
    var order: [Pane] = panes.headlines != nil || panes.mode == .single ? [.headlines] : []
    if comments != nil {
      order.append(.comments)
    } else if article != nil || panes.mode != .single {
      order.append(.article)
    }
    let hasRelated = panes.mode == .single ? article != nil : panes.related != nil
    if hasRelated { order.append(.related) }
    guard !order.isEmpty else { return }
    let place = order.firstIndex(of: focus) ?? 0
    focus = order[(place + (forward ? 1 : order.count - 1)) % order.count]
  }

  private mutating func goToRelated() {
    guard let items = article?.related else { return }
    if items.isEmpty { return say(Wording.nothingRelated) }
    switch panes.mode {
    case .wide: if panes.related == nil { hasSidebar = true }
    case .columns, .stacked: hasDrawer = true
    case .single, .tooSmall: break
    }
    focus = .related
  }

  mutating func toggleRelated() {
    guard article != nil || panes.mode == .wide else { return say(Wording.nothingOpen) }
    switch panes.mode {
    case .wide:
      hasSidebar.toggle()
      if !hasSidebar, focus == .related { focus = .article }
      say(Wording.related(isShown: hasSidebar))
    case .columns, .stacked:
      hasDrawer.toggle()
      if hasDrawer { focus = .related } else if focus == .related { focus = .article }
    case .single:
      if focus == .related { focus = .article } else if article != nil { focus = .related }
    case .tooSmall: break
    }
  }
}
