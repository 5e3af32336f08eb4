import Models
import Terminal

// Names of things.
extension Wording {
  static let masthead = "BROADSHEET"
  static let everything = "Today"
  static let unread = "Unread"
  static let starred = "Starred"
  static let headlines = "Headlines"
  static let relatedArticles = "Related Articles"
  static let brief = "Brief"
  static let comments = "Comments"
  static let help = "Help"
  static let links = "Links"
  static let sources = "Sources"
  static let themes = "Theme"
  static let catalogue = "Starter catalogue"
  static let untitled = "Untitled"
  static let anonymous = "anonymous"
  static let attached = "Attached:"

  static func joined(by terms: String) -> String { "both: \(terms)" }

  /// A key as people write it.
  static func key(_ key: Key) -> String { KeyName.label(key) }
}

// What just happened.
extension Wording {
  static func marked(_ field: Change.Field, _ value: Bool) -> String {
    switch (field, value) {
    case (.read, true): "Marked read"
    case (.read, false): "Marked unread"
    case (.starred, true): "Starred"
    case (.starred, false): "Star taken away"
    case (.tag(let name), true): "Tagged \(name)"
    case (.tag(let name), false): "No longer tagged \(name)"
    case (.note(let from, let to), _): note(isThere: !(value ? to : from).isEmpty)
    case (.annotation(let from, let to), _): note(isThere: (value ? to : from) != nil)
    case (.story(_, let from, let to), _):
      wished(value ? to : from, before: value ? from : to)
    }
  }

  static func markedAll(_ count: Int, undo: String, glyphs: Glyphs) -> String {
    glyphs.joined(["Marked \(articles(count)) read", "\(undo) undoes it"])
  }

  /// What undo or redo did.
  static func changed(_ change: Change, title: String?, glyphs: Glyphs) -> String {
    let what =
      switch (change.field, change.value) {
      case (.read, true): "Read again"
      case (.read, false): "Unread again"
      case (.starred, true): "Starred again"
      case (.starred, false): "Star taken away again"
      case (.tag(let name), true): "Tagged \(name) again"
      case (.tag(let name), false): "Tag \(name) taken away again"
      case (.note(let from, let to), let value):
        noteAgain(isThere: !(value ? to : from).isEmpty)
      case (.annotation(let from, let to), let value):
        noteAgain(isThere: (value ? to : from) != nil)
      case (.story(_, let from, let to), let value):
        wished(value ? to : from, before: value ? from : to)
      }
    let which =
      (change.field.storyTitle ?? title).map { glyphs.quoted(String($0.prefix(80))) }
      ?? articles(change.articles.count)
    return "\(what): \(which)"
  }

  static let nothingToUndo = "Nothing to undo"
  static let nothingToRedo = "Nothing to redo"

  static func unreadOnly(_ isOn: Bool) -> String {
    isOn ? "Only unread articles" : "All articles"
  }

  static func brief(isShown: Bool) -> String {
    isShown ? "The brief stands under the text" : "The brief is hidden"
  }

  static let noPage = "The feed names no page of this article"
  static func fetchingFullText(glyphs: Glyphs) -> String {
    "Fetching the whole article\(glyphs.ellipsis)"
  }
  static func wholeArticle(isPartial: Bool) -> String {
    isPartial ? "Only a part: the page shows no more" : "The whole article"
  }
  static let pageHasNothingMore = "The page has no more than the feed gave"
  static func unreadPage(_ problem: String) -> String {
    "The article's page could not be read: \(problem)"
  }
  static let neverEdited = "The article is as it came"
  static let changesShown = "what was changed"
  static let feedTextShown = "as the feed gave it"
  static func olderThanFeed(key: String) -> String { "older than the feed, \(key) fetches it anew" }
  static let partialText = "partial text"
  static let edited = "edited"
  static let excerpt = "excerpt"
  static func excerptOnly(key: String) -> String {
    "This is only the beginning. \(key) fetches the whole article."
  }

  static func related(isShown: Bool) -> String {
    isShown ? "Related Articles are shown" : "Related Articles are hidden"
  }

  static func refreshed(
    _ progress: RefreshProgress, sources: String, clock: Clock, glyphs: Glyphs
  ) -> String {
    let alone = left(alone: progress.skipped, now: clock.now, clock: clock)
    if progress.total == 0, !alone.isEmpty { return alone }
    if progress.isOffline { return noNetwork(progress) }
    let news =
      progress.newArticles == 0
      ? "Nothing new" : count(progress.newArticles, "new article", "new articles")
    let problems = progress.problems.count
    let trouble =
      problems == 0
      ? "" : "\(count(problems, "feed", "feeds")) had problems (\(sources) shows them)"
    let stopped =
      progress.wasStopped
      ? "Stopped after \(number(progress.done)) of \(count(progress.total, "feed", "feeds"))" : ""
    let missing =
      progress.missingDiscussions == 0
      ? "" : count(progress.missingDiscussions, "discussion did", "discussions did") + " not come"
    let whole =
      progress.fullTexts == 0
      ? "" : count(progress.fullTexts, "whole article", "whole articles")
    return glyphs.joined([stopped, news, whole, trouble, missing, alone])
  }

  private static func noNetwork(_ progress: RefreshProgress) -> String {
    let servers = count(progress.problems.count, "server", "servers")
    return "None of \(servers) could be reached: is there a network? The next try is in 5 min"
  }

  static func fetching(_ progress: RefreshProgress) -> String {
    "fetching \(number(progress.done))/\(number(progress.total))"
  }

  static let stopping = "Stopping"
  static func alreadyRefreshing(stop: String) -> String { "Fetching already; \(stop) stops it" }
  static func adding(_ address: String, glyphs: Glyphs) -> String {
    "Adding \(address.prefix(200))\(glyphs.ellipsis)"
  }
  static func markedMany(_ change: Change, undo: String, glyphs: Glyphs) -> String {
    guard !change.articles.isEmpty else { return nothingToChange }
    let what = "\(marked(change.field, change.value)): \(articles(change.articles.count))"
    return glyphs.joined([what, "\(undo) undoes it"])
  }
  static let nothingToChange = "Nothing to change: it is so already"

  static let notRemoved = "Nothing removed"
  static let notConfirmed = "Not confirmed: the feed is left alone"

  static func needsNoConfirmation(_ feed: Feed, glyphs: Glyphs) -> String {
    "\(glyphs.quoted(String(feed.title.prefix(60)))) needs no confirmation"
  }

  /// Says what the feed would do to this machine, and asks.
  static func confirm(_ feed: Feed?) -> String {
    guard let feed else { return "Confirm this feed? y/n" }
    if let command = FeedOrigin(feed.address)?.commandLine {
      return "Run at every fetch: \(command)  y/n"
    }
    return "Read at every fetch: \(feed.address)  y/n"
  }
  static let notWritten = "Nothing written: no file was named"

  static func remove(_ feed: Feed?, glyphs: Glyphs) -> String {
    guard let feed else { return "Remove this feed? y/n" }
    let name = glyphs.quoted(String(feed.title.prefix(60)))
    return "Remove \(name) and its \(articles(feed.total))? y/n"
  }

  static func opening(_ address: String, inBackground: Bool) -> String {
    inBackground ? "Opened in the background: \(address)" : "Opening \(address)"
  }
  static func copied(_ text: String) -> String { "Copied: \(text.prefix(300))" }
  static func themeKept(_ name: String) -> String {
    "Theme \(name); to keep it, write `set theme \(name)` into the configuration"
  }
}

// Where a walk ended.
extension Wording {
  static let firstArticle = "This is the first article"
  static let lastArticle = "This is the last article"
  static let end = "This is the end of the article"
  static let noArticle = "No article is selected"
  static let nothingOpen = "No article is open"
  static let articleIsGone = "This article is not in the library any more"
  static let noAddress = "There is no address for this"
  static let stillReading = "The article is still being read; try again in a moment"
  static let nothingWide = "No line here is wider than the page"
  static let noLinks = "This article has no links"
  static let notInLibrary = "This page is not in the library: nothing about it is kept"
  static let stopped = "Stopped"
  static func noLink(_ number: Int, of count: Int) -> String {
    count == 0 ? noLinks : "There is no link \(number), only \(Wording.number(count))"
  }
  static func cannotFollow(_ address: String) -> String {
    "Only http and https pages are read here, not \(address.prefix(80))"
  }
  static func fetchingPage(_ address: String, stop: String, glyphs: Glyphs) -> String {
    glyphs.joined(["\(stop) stops it", "Fetching \(address.prefix(200))"])
  }
  static func noTextOnPage(_ address: String) -> String {
    "No article was found at \(address.prefix(200))"
  }
  static func noHeading(forward: Bool) -> String {
    forward ? "No further heading" : "No heading above"
  }
  static func nothingUnread(in list: String) -> String { "Nothing unread is left in \(list)" }
  static func aroundTheEnd(forward: Bool) -> String {
    forward ? "Began again at the top" : "Began again at the end"
  }
  static func cannotOpen(_ address: String) -> String {
    "Only http, https, gemini and mailto are opened, not \(address.prefix(80))"
  }
}

// Looking for something.
extension Wording {
  static func notFound(_ text: String, glyphs: Glyphs) -> String {
    "\(glyphs.quoted(String(text.prefix(60)))) was not found"
  }
  static func found(_ count: Int, _ glyphs: Glyphs, _ next: String) -> String {
    glyphs.joined([self.count(count, "match", "matches"), "\(next) goes to the next"])
  }
  static func found(_ number: Int, of count: Int, _ glyphs: Glyphs, _ next: String) -> String {
    glyphs.joined([match(number, of: count), "\(next) goes to the next"])
  }
  static func match(_ number: Int, of count: Int) -> String {
    "Match \(self.number(number)) of \(self.number(count))"
  }

  static func query(_ error: QueryError) -> String {
    switch error.reason {
    case .empty: "A query needs at least one word"
    case .tooLong: "A query may have \(number(Query.longest)) characters"
    case .tooDeep: "More than \(Query.deepest) parentheses are open"
    case .missingQuote: "The closing quote is missing"
    case .missingParenthesis: "The closing parenthesis is missing"
    case .unexpectedParenthesis: "This parenthesis closes nothing; quotes make it a word"
    case .emptyParentheses: "There is nothing in the parentheses"
    case .dangling(let word): "\(word) needs something on both sides; quotes make it a word"
    case .missingValue(let key): "\(key): needs a word after the colon"
    case .unknownKey(let key): "There is no \(key): to ask for, only \(QueryKey.list)"
    case .unknownValue(let key, let value, let choices):
      "\(key): does not know \(value), only \(choices.joined(separator: ", "))"
    case .badDate(let value): "\(value) is no date; 2025-08-01 and 7d (h, d, w, m, y) are"
    case .nestedOrder: "sort: stands outside parentheses and without a minus"
    case .secondOrder: "One sort: is enough"
    }
  }

  static func unbound(_ keys: [Key], help: String, glyphs: Glyphs) -> String {
    let name = keys.map { key($0) }.joined()
    return glyphs.joined(["\(name) does nothing here", "\(help) shows the keys"])
  }
  static func unknownCommand(_ word: String, help: String, glyphs: Glyphs) -> String {
    let name = glyphs.quoted(String(word.prefix(40)))
    return "There is no command \(name); \(help) shows what there is, Tab completes"
  }
  static let searchNeedsWords = "Say what to search for, as in :search chips"
  static let gotoNeedsNumber = "Say which row, as in :goto 12"
  static let addNeedsAddress = "Say what to add, as in :add https://example.org/feed Korea"
  static func needsFeed(_ sources: String) -> String {
    "Choose the feed first: \(sources) shows them"
  }
}

// The foot of the article and empty panes.
extension Wording {
  static let noComments = "No comments yet"
  static let tooShortForBrief = "The text is too short for a brief."
  static func keyTerms(_ terms: String) -> String { "Key terms: \(terms)" }
  static let nothingRelated = "Nothing closely related."
  static func commentsHint(_ key: String) -> String { "\(key) opens the comments" }

  static func next(_ title: String, key: String, glyphs: Glyphs) -> String {
    glyphs.joined(["END", "\(key): next \(glyphs.quoted(title))"])
  }
  static func nextUnknown(key: String, glyphs: Glyphs) -> String {
    glyphs.joined(["END", "\(key): next unread article"])
  }
  static func endOfList(_ list: String, glyphs: Glyphs) -> String {
    glyphs.joined(["END", "nothing unread is left in \(list)"])
  }
}

// Files.
extension Wording {
  /// A name for an article's file: letters and digits of the title, at most 60.
  static func fileName(for title: String) -> String {
    var name = ""
    for character in title.lowercased() {
      if name.count >= 60 { break }
      if character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    return (name.isEmpty ? "article" : name) + ".txt"
  }
}
