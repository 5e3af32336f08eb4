import Models

/// What can be typed after `:` beside the names of commands.
enum CommandLine {
  enum Word: String, CaseIterable {
    case add, remove, confirm, theme, set, bind, unbind, style, palette, section, query, feed
    case filter, search, goto, sort, select, tag, untag, hide, unhide, write, pipe, note, notes
    case exportNotes = "export-notes"
    case assistant, assist
    case forgetInterest = "forget-interest"
    case forgetConsents = "forget-consents"
    case digest
    case q, quit
  }

  /// The first word and the rest, without the white space around both.
  static func split(_ line: String) -> (word: String, rest: String) {
    let line = line.trimmed
    guard let end = line.firstIndex(where: \.isWhitespace) else { return (String(line), "") }
    return (String(line[..<end]), String(line[end...].trimmed))
  }

  /// Completes the word before the cursor as far as all candidates agree.
  static func complete(_ editor: inout LineEditor, settings: Settings, tags: [String]) {
    let head = editor.head
    let words = head.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let start = words.last, !start.isEmpty || words.count > 1 else { return }
    editor.complete(start, from: candidates(after: Array(words.dropLast()), tags: tags))
  }

  private static func candidates(after words: [String], tags: [String]) -> [String] {
    guard let first = words.first else {
      let names = Set(Word.allCases.map(\.rawValue)).union(Command.allCases.map(\.rawValue))
      return names.sorted()
    }
    switch (Word(rawValue: first), words.count) {
    case (.theme, 1): return Theme.names
    case (.set, 1): return SettingName.allCases.map(\.rawValue)
    case (.set, 2) where words[1] == "theme": return Theme.names
    case (.set, 2) where words[1] == "sort": return ListOrder.allCases.map(\.rawValue)
    case (.set, 2) where words[1] == "comment-sort": return CommentOrder.allCases.map(\.rawValue)
    case (.exportNotes, 1): return NoteFormat.allCases.map(\.rawValue)
    case (.sort, 1): return ListOrder.allCases.map(\.rawValue)
    case (.select, 1): return ["all", "none"]
    case (.tag, _), (.untag, _): return tags
    case (.style, 1): return StyleRole.allCases.map(\.rawValue)
    case (.bind, 1), (.unbind, 1): return Pane.allCases.map(\.rawValue) + ["all"]
    case (.feed, 2): return FeedRuleName.allCases.map(\.rawValue)
    case (.bind, 3): return Command.allCases.map(\.rawValue)
    default: return []
    }
  }
}

extension AppState {
  /// Carries out a line typed after `:`.
  mutating func run(_ line: String) {
    let (word, rest) = CommandLine.split(line)
    guard !word.isEmpty else { return }
    if rest.isEmpty, let number = Int(word) { return goToRow(number) }
    if let known = CommandLine.Word(rawValue: word), run(known, rest, line: line) { return }
    guard let command = Command(rawValue: word) else {
      return complain(Wording.unknownCommand(word, help: label(.help), glyphs: glyphs))
    }
    perform(command)
  }

  /// False where the word alone is the name of a command, which then does what its key does.
  private mutating func run(_ word: CommandLine.Word, _ rest: String, line: String) -> Bool {
    switch word {
    case .add: subscribe(rest)
    case .remove: removeFeed()
    case .confirm: confirmFeed()
    case .theme: rest.isEmpty ? showThemes() : configure("set theme " + rest)
    case .set, .bind, .unbind, .style, .palette, .section, .query, .feed, .assistant:
      configure(line)
    case .search: search(rest)
    case .goto: goToRow(Int(rest))
    case .forgetInterest: open(Prompt(.forgetInterest))
    case .forgetConsents: forgetConsents()
    case .q, .quit: quit()
    case .filter:
      if rest.isEmpty { return false }
      if let error = filter(rest) { complain(Wording.query(error)) }
    case .sort:
      if rest.isEmpty { return false }
      sort(named: rest)
    case .select:
      if rest.isEmpty { return false }
      pick(rest)
    case .tag:
      if rest.isEmpty { return false }
      tag(rest, removes: false)
    case .untag: tag(rest, removes: true)
    case .hide: hide(rest)
    case .unhide: unhide(rest)
    case .write:
      if rest.isEmpty { return false }
      writeCurrent(to: rest)
    case .pipe:
      if rest.isEmpty { return false }
      pipeCurrent(to: rest)
    case .assist:
      if rest.isEmpty { return false }
      runAssistant(named: rest)
    case .note:
      if rest.isEmpty { return false }
      note(rest)
    case .notes:
      if rest.isEmpty { return false }
      showNotes(rest)
    case .exportNotes: exportNotes(rest)
    case .digest:
      if rest.isEmpty { return false }
      openDigest(rest)
    }
    return true
  }

  private mutating func search(_ text: String) {
    guard !text.isEmpty else { return complain(Wording.searchNeedsWords) }
    if let error = filter(text, everywhere: true) { complain(Wording.query(error)) }
  }

  private mutating func sort(named name: String) {
    guard let order = ListOrder(rawValue: name) else { return complain(Wording.sortNeedsOrder) }
    sort(by: order)
  }

  private mutating func goToRow(_ number: Int?) {
    guard let number, number > 0 else { return complain(Wording.gotoNeedsNumber) }
    go(to: number - 1)
  }

  private mutating func subscribe(_ rest: String) {
    var (address, section) = CommandLine.split(rest)
    // The rest of the line is the program's.
    if FeedOrigin(rest)?.runsProgram == true { (address, section) = (rest, "") }
    guard !address.isEmpty else { return complain(Wording.addNeedsAddress) }
    let name = section.filter { $0 != "\"" }
    emit(.subscribe(address: address, section: name.isEmpty ? nil : name))
    say(Wording.adding(address, glyphs: glyphs))
  }

  private mutating func removeFeed() {
    guard let feed = feedInView else {
      return complain(Wording.needsFeed(label(.sources)))
    }
    askToRemove(feed)
  }

  /// A feed of somebody's list that runs a program waits for this.
  private mutating func confirmFeed() {
    guard let feed = feedInView else {
      return complain(Wording.needsFeed(label(.sources)))
    }
    guard !feed.isConfirmed else { return say(Wording.needsNoConfirmation(feed, glyphs: glyphs)) }
    open(Prompt(.confirmFeed(feed.id)))
  }

  /// The feed that is selected among the sources, or whose list is shown.
  private var feedInView: Feed? {
    let listed: Feed.ID? = if case .source(.feed(let id)) = place { id } else { nil }
    let id = overlay == .sources ? drawer.selectedFeed(sources)?.id : listed
    return sources.feeds.first { $0.id == id }
  }

  /// Carries out a directive of the configuration, now and only now.
  private mutating func configure(_ line: String) {
    let before = settings
    let queries = configuration.savedQueries
    if let problem = configuration.apply(line) { return complain(problem.message) }
    if settings.related != before.related { hasSidebar = settings.related }
    if settings.unreadOnly != before.unreadOnly {
      narrow(unreadOnly: settings.unreadOnly, filter: filter)
    }
    if settings.sort != before.sort {
      sort(by: settings.sort)
    } else if settings.interest != before.interest, order == .interest {
      narrow(unreadOnly: list.scope.unreadOnly, filter: filter)
    }
    if settings.commentSort != before.commentSort { sortComments(by: settings.commentSort) }
    if configuration.savedQueries != queries {
      lookAtCounts()
      if overlay == .sources { drawer.show(sources, configuration.savedQueries) }
    }
  }
}
