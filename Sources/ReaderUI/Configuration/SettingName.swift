import Models

/// A value that `set` can set: its limits and what it is for.
package enum SettingName: String, CaseIterable, Hashable, Sendable {
  case theme
  case refreshEvery = "refresh-every"
  case refreshOnStart = "refresh-on-start"
  case browser
  case measure
  case sidebarWidth = "sidebar-width"
  case related
  case linkList = "link-list"
  case bidi
  case mouse
  case headlineLines = "headline-lines"
  case unreadOnly = "unread-only"
  case sort
  case commentSort = "comment-sort"
  case commentIndent = "comment-indent"
  case interest
  case skimNext = "skim-next"
  case fullText = "full-text"
  case offlineBudget = "offline-budget"
  case keepDays = "keep-days"
  case keepPerFeed = "keep-per-feed"
  case keep
  case contact
  case images
  case imageCache = "image-cache"
  case commentCache = "comment-cache"
  case notify
  case notifyCommand = "notify-command"
  case assistantDeadline = "assistant-deadline"

  /// What a setting can be, and where it is kept.
  enum Kind {
    case theme(WritableKeyPath<Settings, String>)
    case toggle(WritableKeyPath<Settings, Bool>)
    case number(WritableKeyPath<Settings, Int>, ClosedRange<Int>)
    /// Seconds.
    case time(WritableKeyPath<Settings, Int>, ClosedRange<Int>)
    case choice(SettingChoice)
    /// Words, separated by spaces; at least one.
    case words(WritableKeyPath<Settings, String>)
    /// A web or mail address; nil for none.
    case contact(WritableKeyPath<Settings, String?>)
    case bytes(WritableKeyPath<Settings, Int>, ClosedRange<Int>)
    /// A program and its arguments; empty for none.
    case program(WritableKeyPath<Settings, [String]>)
    /// Any of them, separated by commas, or none.
    case kept(WritableKeyPath<Settings, Set<Retention.Kept>>)
  }

  var kind: Kind {
    switch self {
    case .theme: .theme(\.theme)
    case .refreshEvery: .time(\.refreshEvery, 600...31_536_000)
    case .refreshOnStart: .toggle(\.refreshOnStart)
    case .browser: .words(\.browser)
    case .measure: .number(\.measure, 20...200)
    case .sidebarWidth: .number(\.sidebarWidth, 20...36)
    case .related: .toggle(\.related)
    case .linkList: .toggle(\.linkList)
    case .bidi: .choice(SettingChoice(\.bidi))
    case .mouse: .toggle(\.mouse)
    case .headlineLines: .number(\.headlineLines, 1...2)
    case .unreadOnly: .toggle(\.unreadOnly)
    case .sort: .choice(SettingChoice(\.sort))
    case .commentSort: .choice(SettingChoice(\.commentSort))
    case .commentIndent: .number(\.commentIndent, 1...4)
    case .interest: .toggle(\.interest)
    case .skimNext: .toggle(\.skimNext)
    case .fullText: .choice(SettingChoice(\.fullText))
    case .offlineBudget: .bytes(\.offlineBudget, 0...1 << 40)
    case .keepDays: .number(\.retention.days, 0...36_500)
    case .keepPerFeed: .number(\.retention.perFeed, 0...1_000_000)
    case .keep: .kept(\.retention.kept)
    case .contact: .contact(\.contact)
    case .images: .choice(SettingChoice(\.images))
    case .imageCache: .bytes(\.imageCache, 0...1 << 30)
    case .commentCache: .bytes(\.commentCache, 1 << 20...1 << 40)
    case .notify: .choice(SettingChoice(\.notify))
    case .notifyCommand: .program(\.notifyCommand)
    case .assistantDeadline: .time(\.assistantDeadline, 1...3600)
    }
  }

  /// What the setting is for, one line.
  package var summary: String {
    switch self {
    case .theme: "The colours; T tries them."
    case .refreshEvery: "How often a feed is asked for news."
    case .refreshOnStart: "Whether to fetch all feeds that are due when the reader opens."
    case .browser: "The program that opens links, and its arguments."
    case .measure: "Columns of text in the article."
    case .sidebarWidth: "Columns of Related Articles beside a wide article."
    case .related: "Whether Related Articles are shown."
    case .linkList:
      "Whether the addresses of an article's links stand under its text; L lists them."
    case .bidi:
      "Whether we order Arabic, Hebrew and the like (shape also joins letters); auto asks the terminal."
    case .mouse: "Whether the mouse clicks and scrolls; off leaves selecting to the terminal."
    case .headlineLines: "Lines a headline takes in the list."
    case .unreadOnly: "Whether lists begin with unread articles only."
    case .sort: "The order of lists; gs changes it for one session."
    case .commentSort: "The order of comments that answer the same; s changes it for one session."
    case .commentIndent: "Columns by which answers stand to the right, where there is room."
    case .interest:
      "Whether what you open, star and skip is recorded for the order of interest, here alone."
    case .skimNext: "Whether Space goes on to the next unread article at the end of one."
    case .fullText:
      "Whether whole articles come with their feeds: auto where these give only the beginning."
    case .offlineBudget: "How much fetch --offline brings at most."
    case .keepDays: "After how many days articles are removed; 0 keeps them for ever."
    case .keepPerFeed: "How many articles of a feed stay, the newest; 0 keeps all."
    case .keep: "Which articles stay whatever their age and number."
    case .contact: "How publishers reach you: it goes into the User-Agent that servers see."
    case .images:
      "Whether pictures are shown before i asks for them (not by auto over SSH), and how."
    case .imageCache: "How much is kept of pictures that were shown; 0 keeps none."
    case .commentCache:
      "How much is kept of comments; those read longest ago go first, of starred articles none."
    case .notify: "How the open reader tells of new articles: a bell, or the desktop by OSC 9."
    case .notifyCommand:
      "A program that is run when a fetch brought new articles, with what to say as last argument."
    case .assistantDeadline: "How long an assistant may take."
    }
  }
}
