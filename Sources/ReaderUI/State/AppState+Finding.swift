import Models

extension AppState {
  mutating func openFind() {
    switch pane {
    case .help: open(Prompt(.findInHelp, text: help.needle))
    case .catalogue: open(Prompt(.findInCatalogue, text: catalogue.needle))
    case .headlines, .article, .related, .comments, .sources, .links, .themes, .candidates,
      .assistants, .stories, .copies, .notes:
      open(Prompt(.find))
    }
  }

  /// Looks for what was typed in the pane that has the keys.
  mutating func find(_ text: String) {
    guard !text.trimmed.isEmpty else { return clearSearch() }
    switch pane {
    case .headlines: findInList(text)
    case .article where article?.isWhole == false: complain(Wording.stillReading)
    case .article:
      let found = article?.find(text) ?? 0
      say(
        found == 0
          ? Wording.notFound(text, glyphs: glyphs)
          : Wording.found((article?.match ?? 0) + 1, of: found, glyphs, label(.nextUnread)))
      if found == 0 { article?.clearSearch() }
    case .comments: findInComments(text)
    case .notes: showNotes(text)
    case .stories: if !stories.find(text) { say(Wording.notFound(text, glyphs: glyphs)) }
    case .related, .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .copies:
      if !drawerFind(text) { say(Wording.notFound(text, glyphs: glyphs)) }
    }
  }

  private mutating func drawerFind(_ text: String) -> Bool {
    overlay == .sources && drawer.find(text)
  }

  private mutating func findInList(_ text: String) {
    do {
      listSearch = try Query(parsing: text, now: now)
      nextMatchInList(forward: true)
    } catch {
      complain(Wording.query(error))
    }
  }

  /// Sets the filter, or gives back why the query cannot be understood.
  mutating func filter(_ text: String, everywhere: Bool = false) -> QueryError? {
    if text.trimmed.isEmpty {
      narrow(unreadOnly: list.scope.unreadOnly, filter: nil)
      return nil
    }
    do {
      narrow(to: try Query(parsing: text, now: now), everywhere: everywhere)
      return nil
    } catch {
      return error
    }
  }

  mutating func nextMatchInList(forward: Bool) {
    guard let listSearch else { return }
    seek(.match(listSearch), from: list.selected?.key, forward: forward, opens: false)
  }

  mutating func nextMatchInArticle(forward: Bool) {
    guard let number = article?.nextMatch(forward: forward), let search = article?.search else {
      return
    }
    say(Wording.match(number, of: search.lines.count))
  }

  /// Esc: ends what can be ended, the nearest first; else goes out.
  mutating func clear() {
    if overlay == .catalogue || overlay == .stories, isSearching { return clearSearch() }
    if overlay != nil { return goOut() }
    if stopPage() { return say(Wording.stopped) }
    if isSearching { return clearSearch() }
    if stopFetchingComments() { return }
    if actsOnPicked { return list.clearPicked() }
    if assistantAtWork != nil { return stopAssistant() }
    if isRefreshing, pane == .headlines {
      emit(.stopRefresh)
      return say(Wording.stopping)
    }
    if pane == .headlines, filter != nil {
      return narrow(unreadOnly: list.scope.unreadOnly, filter: nil)
    }
    goOut()
  }

  private var isSearching: Bool {
    switch pane {
    case .headlines: listSearch != nil
    case .article: article?.search != nil
    case .comments: comments?.search.needle != nil
    case .catalogue: !catalogue.needle.isEmpty
    case .stories: stories.needle != nil
    case .related, .sources, .help, .links, .themes, .candidates, .assistants, .copies, .notes:
      false
    }
  }

  private mutating func clearSearch() {
    switch pane {
    case .headlines: listSearch = nil
    case .article: article?.clearSearch()
    case .comments: comments?.search.clear()
    case .catalogue: catalogue.narrow(to: "")
    case .stories: stories.clearSearch()
    case .related, .sources, .help, .links, .themes, .candidates, .assistants, .copies, .notes:
      break
    }
  }
}
