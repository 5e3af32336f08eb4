import Catalogue
import Models

/// What the program can be asked for on its command line; without one it opens the reader.
enum Subcommand: String, CaseIterable {
  case add, catalogue, remove, confirm, feeds
  case fetch
  case list, search, show, brief
  case related, stories, digest, comments
  case notes, interest
  case mark, tags
  case importing = "import"
  case export, parse, extract
  case doctor
  case config
  case help, version

  /// The words after the name, as the help shows them.
  var syntax: String {
    switch self {
    case .add: "add URL…"
    case .catalogue: "catalogue [WORDS…]"
    case .remove: "remove FEED…"
    case .confirm: "confirm FEED…"
    case .feeds: "feeds"
    case .fetch: "fetch [FEED…]"
    case .list: "list [QUERY…]"
    case .search: "search QUERY…"
    case .show: "show ID…"
    case .brief: "brief ID"
    case .related: "related ID|--all"
    case .stories: "stories"
    case .digest: "digest [QUERY…]"
    case .comments: "comments ID|--url URL"
    case .notes: "notes [WORDS…]"
    case .interest: "interest"
    case .mark: "mark ID…"
    case .tags: "tags"
    case .importing: "import PATH…"
    case .export: "export [--bundle [QUERY…] FILE]"
    case .parse: "parse FILE|-"
    case .extract: "extract FILE|-"
    case .doctor: "doctor"
    case .config: "config"
    case .help: "help [COMMAND]"
    case .version: "version"
    }
  }

  var summary: String {
    switch self {
    case .add: "subscribe to feeds by their addresses or those of their web pages"
    case .catalogue: "list publishers from all over the world to subscribe to"
    case .remove: "unsubscribe, by number, address or title; its articles go with it"
    case .confirm: "let feeds of an imported list run their program or read their file"
    case .feeds: "list the subscriptions with their health and next fetch"
    case .fetch: "fetch the feeds that are due"
    case .list: "list headlines, newest first or in another order"
    case .search: "list the headlines that match a query"
    case .show: "print articles as text, Markdown, HTML or JSON"
    case .brief: "print the few sentences that carry an article, and its key terms"
    case .related: "list the articles that are close to one, or to each"
    case .stories: "list the events that several articles are about; follow or mute one"
    case .digest: "print what happened, story by story, on one page"
    case .notes: "list your notes, write them as Markdown, JSON or web annotations, read them again"
    case .interest: "print what your reading says of your interest, or forget it"
    case .comments: "print an article's discussion as a tree"
    case .mark: "mark articles as read or starred, tag them, note something; or take that back"
    case .tags: "list your tags and how many articles have each"
    case .importing:
      "import a bundle, or from another reader: a list (OPML, newsboat, newsraft, sfeed), a cache, feeds"
    case .export:
      "print the subscriptions as OPML 2.0, write a bundle, or make a backup of everything"
    case .parse: "print a feed file as JSON Feed 1.1"
    case .extract: "print the readable article of a web page"
    case .doctor: "check the library, explain what is wrong, repair it, compact it"
    case .config:
      "check the configuration, or print every directive with its default, or units for systemd"
    case .help: "explain the command line or one command"
    case .version: "print the version"
    }
  }

  var options: [Option] {
    switch self {
    case .add: [.section, .title, .unchecked, .listed, .json]
    case .catalogue: [.country, .language, .subject, .adding, .section, .json]
    case .remove: [.yes]
    case .confirm: []
    case .feeds: [.json]
    case .fetch: [.now, .offline]
    case .list, .search: [.unread, .starred, .sort, .limit, .json]
    case .show: [.writtenAs, .width, .json]
    case .related: [.all, .limit, .json]
    case .stories: [.since, .copies, .follow, .mute, .forget, .followed, .muted, .json]
    case .digest: [.since, .limit, .writtenAs, .width, .json]
    case .comments:
      [
        .fetchFirst, .threads, .thread, .commentOrder, .flat, .discussed, .asking, .width, .json,
      ]
    case .notes: [.ofArticle, .notesWrittenAs, .importNotes, .width, .json]
    case .interest: [.reset, .json]
    case .mark: [.read, .markUnread, .star, .unstar, .tag, .untag, .note]
    case .brief, .tags: [.json]
    case .importing: [.dryRun]
    case .help, .version: []
    case .export: [.backup, .bundle]
    case .doctor: [.repair, .compact]
    case .parse: [.url, .contentType]
    case .extract: [.url, .format, .contentType, .width]
    case .config: [.defaults, .systemd]
    }
  }

  @concurrent func run(_ arguments: Arguments, _ context: Context) async throws {
    switch self {
    case .add: try await addFeeds(arguments, context)
    case .catalogue: try await catalogue(arguments, context)
    case .remove: try await removeFeeds(arguments, context)
    case .confirm: try await confirmFeeds(arguments, context)
    case .feeds: try listFeeds(arguments, context)
    case .fetch: try await fetch(arguments, context)
    case .list: try list(arguments, context)
    case .search: try search(arguments, context)
    case .show: try show(arguments, context)
    case .brief: try brief(arguments, context)
    case .related: try await related(arguments, context)
    case .stories: try await stories(arguments, context)
    case .digest: try await digest(arguments, context)
    case .comments: try await comments(arguments, context)
    case .notes: try await notes(arguments, context)
    case .interest: try interest(arguments, context)
    case .mark: try mark(arguments, context)
    case .tags: try listTags(arguments, context)
    case .importing: try await importFiles(arguments, context)
    case .export: try await export(arguments, context)
    case .doctor: try doctor(arguments, context)
    case .parse: try await parseFeed(arguments, context)
    case .extract: try extract(arguments, context)
    case .config: try configuration(arguments, context)
    case .help: try help(arguments, context)
    case .version: try context.console.line("broadsheet \(Broadsheet.version)")
    }
  }
}

extension Option {
  static let section = Option("--section", value: "NAME", "put the feed into this section")
  static let title = Option("--title", value: "TEXT", "call the feed this")
  static let unchecked = Option("--unchecked", "subscribe without looking whether it is a feed")
  static let country = Option("--country", value: "CODE", "of this country, for example KR")
  static let language = Option("--language", value: "CODE", "in this language, for example ko")
  static let subject = Option(
    "--subject", value: "NAME", Subject.allCases.map(\.rawValue).joined(separator: ", "))
  static let adding = Option("--add", "subscribe to all that are listed; fetch brings articles")
  static let listed = Option("--list", "only print the feeds that were found")
  static let yes = Option("--yes", "do not ask")
  static let dryRun = Option("--dry-run", "say what would happen, and change nothing")
  static let now = Option("--now", "do not wait for a feed's interval")
  static let offline = Option(
    "--offline", "bring all that is missing of unread and starred articles as well")
  static let unread = Option("--unread", "unread articles only")
  static let starred = Option("--starred", "starred articles only")
  static let limit = Option("--limit", value: "N", "at most N of them")
  static let width = Option("--width", value: "COLUMNS", "set the text in this width")
  static let all = Option("--all", "for every article")
  static let copies = Option("--copies", "list the texts that came from several feeds instead")
  static let reset = Option("--reset", "forget all of it")
  static let since = Option("--since", value: "TIME", "from then on: 1d, 12h, 2w or 2026-11-01")
  static let follow = Option(
    "--follow", value: "ID", "follow the story of this article: mark what comes")
  static let mute = Option("--mute", value: "ID", "mute the story of this article: hide it")
  static let forget = Option("--forget", value: "ID", "neither follow nor mute it any longer")
  static let followed = Option("--followed", "list the stories you follow instead")
  static let muted = Option("--muted", "list the stories you muted instead")
  static let fetchFirst = Option("--fetch", "ask the source before printing")
  static let threads = Option("--threads", "list where it is discussed instead")
  static let thread = Option("--thread", value: "N", "the N-th of them; 1 unless said otherwise")
  static let flat = Option("--flat", "all comments in order of time, not as a tree")
  static let discussed = Option(
    "--url", value: "URL", "the discussion at this address, or about this page; nothing is kept")
  static let asking = Option(
    "--ask", value: "SERVICES",
    "tell these the page's URL: " + LookupService.searching.map(\.rawValue).joined(separator: ", "))
  static let commentOrder = Option(
    "--sort", value: "ORDER", CommentOrder.allCases.map(\.rawValue).joined(separator: ", "))
  static let read = Option("--read", "mark as read")
  static let markUnread = Option("--unread", "mark as unread")
  static let star = Option("--star", "star")
  static let unstar = Option("--unstar", "take the star away")
  static let sort = Option(
    "--sort", value: "ORDER", ListOrder.allCases.map(\.rawValue).joined(separator: ", "))
  static let tag = Option("--tag", value: "NAME", "add this tag")
  static let untag = Option("--untag", value: "NAME", "take this tag away")
  static let note = Option("--note", value: "TEXT", "keep this note; an empty one takes it away")
  static let url = Option("--url", value: "URL", "the address the file came from")
  static let contentType = Option("--content-type", value: "TYPE", "what HTTP called it")
  static let format = Option("--format", value: "FORMAT", "text, html or json")
  static let writtenAs = Option("--format", value: "FORMAT", "text, markdown, html or json")
  static let ofArticle = Option(
    "--article", value: "ID", "those on this article, its passages and comments on it")
  static let notesWrittenAs = Option("--format", value: "FORMAT", "text, markdown, json or w3c")
  static let importNotes = Option(
    "--import", value: "FILE", "take in notes that were written with --format json, - for input")
  static let backup = Option(
    "--backup", value: "FILE", "write a copy of the whole library to FILE, which must be new")
  static let bundle = Option(
    "--bundle", "write the articles that QUERY finds to the new FILE, for a library elsewhere")
  static let repair = Option("--repair", "mend what is wrong, after keeping the library as it was")
  static let compact = Option("--compact", "give the space of removed articles back")
  static let defaults = Option("--defaults", "print every directive with its default")
  static let systemd = Option("--systemd", "print a user service and a timer that fetch")
}
