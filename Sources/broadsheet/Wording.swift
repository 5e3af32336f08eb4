import Catalogue
import Library
import Models
import ReaderUI
import Terminal

/// Facts become sentences for people here, for the command line.
enum Wording {
  static func failure(for error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let error as LibraryError: Failure(code(of: error), error.sentence)
    case let error as QueryError: Failure(.usage, sentence(for: error))
    case let error as TerminalError: Failure(.unavailable, sentence(for: error))
    default: Failure(.internalError, "\(error)")
    }
  }

  static func sentence(for error: any Error) -> String { failure(for: error).message }

  private static func code(of error: LibraryError) -> ExitCode {
    switch error.kind {
    case .wrongInput: .dataError
    case .notFound: .noInput
    case .network: .unavailable
    case .storeUnusable: .cannotCreate
    case .storeFailed: .ioError
    case .ambiguous: .usage
    }
  }

  static func sentence(for problem: ConfigurationProblem) -> String {
    let numbers = [problem.line, problem.column].prefix { $0 > 0 }.map(String.init)
    return "\(([problem.file] + numbers).joined(separator: ":")): \(problem.message)"
  }

  /// The program that decodes pictures is not there.
  static func needsProgram(_ name: String) -> String {
    "Pictures need the program \(name), which is not installed; on Debian: apt-get install \(name)"
  }

  static let tooSlow = "it takes too long to come"

  static func sentence(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: "the reader needs a terminal; broadsheet list prints headlines"
    case .termUnset: "TERM is not set; say what the terminal is, for example TERM=xterm-256color"
    case .termUnknown(let name):
      "the terminal “\(name)” is not known here; install ncurses-term, or try TERM=xterm"
    case .termTooSimple(let name):
      "the terminal “\(name)” cannot show a screen; broadsheet list prints headlines"
    case .cannotStart: "the terminal could not be set up"
    }
  }

  static func sentence(for error: QueryError) -> String {
    let what =
      switch error.reason {
      case .empty: "the query is empty"
      case .tooLong: "a query may have \(Query.longest) characters"
      case .tooDeep: "more than \(Query.deepest) parentheses are open"
      case .missingQuote: "the closing quote is missing"
      case .missingParenthesis: "the closing parenthesis is missing"
      case .unexpectedParenthesis: "this parenthesis closes nothing; quote it to search for it"
      case .emptyParentheses: "there is nothing in the parentheses"
      case .dangling(let word): "“\(word)” needs something on both sides; quote it to search for it"
      case .missingValue(let key): "\(key): needs something after the colon"
      case .unknownKey(let key): "there is no “\(key):”; use \(QueryKey.list)"
      case .unknownValue(let key, let value, let choices):
        "\(key): does not know “\(value)”; use \(choices.joined(separator: ", "))"
      case .badDate(let value): "“\(value)” is no date; use 2025-08-01 or 7d (h, d, w, m, y)"
      case .nestedOrder: "sort: stands outside parentheses and without a minus"
      case .secondOrder: "one sort: is enough"
      }
    return "query, column \(error.column): \(what)"
  }

  /// Says where the feed was found, too, where it is not what was typed.
  static func sentence(for subscription: Subscription, typed: String) -> String {
    let articles = count(subscription.articles, "article")
    let title = WebAddress.shown(subscription.title)
    let place = subscription.address == typed ? "" : " at \(WebAddress.shown(subscription.address))"
    return subscription.isNew
      ? "subscribed to “\(title)”\(place) (\(articles))"
      : "“\(title)”\(place) was subscribed already (\(articles) new)"
  }

  static func line(of publisher: Publisher) -> String {
    [
      publisher.country.code, publisher.language.code, publisher.subject.rawValue, publisher.name,
      publisher.feed,
    ].joined(separator: "  ")
  }

  static func added(_ count: Int, of total: Int) -> String {
    let known = total - count
    let fetch = count > 0 ? "; broadsheet fetch brings their articles" : ""
    return "\(Self.count(count, "feed")) added, \(known) known already\(fetch)"
  }

  static func line(of candidate: FeedCandidate) -> String {
    [candidate.address, candidate.title ?? "", candidate.type ?? ""].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  static func progress(_ progress: RefreshProgress) -> String {
    let width = 20
    let filled = progress.total == 0 ? width : progress.done * width / progress.total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "fetching \(progress.done)/\(progress.total) [\(bar)] \(progress.newArticles) new"
  }

  /// There is nothing that a digest could be made of.
  static func emptyDigest(_ digest: Digest) -> String {
    let what = digest.query.map { " that “\($0)” finds" } ?? ""
    return "nothing came since \(date(digest.from))\(what)"
  }

  static func health(of feed: Feed, now: Timestamp) -> FeedHealth {
    FeedHealth(feed, now: now, date: date)
  }

  /// Who, when and what else is known of a comment, in one line.
  static func header(of comment: Comment) -> String {
    var parts = [author(of: comment)]
    if let date = comment.date { parts.append(self.date(date)) }
    if comment.edited != nil { parts.append("edited") }
    if let score = comment.score { parts.append(count(score, "point")) }
    if let warning = comment.warning { parts.append("(\(warning))") }
    return parts.joined(separator: " · ")
  }

  private static func author(of comment: Comment) -> String {
    let name = comment.author ?? "Anonymous"
    return switch comment.state {
    case .live: comment.roles.contains(.me) ? "me" : name
    case .pending: name + " (not approved yet)"
    case .hidden: name + " (hidden)"
    case .gone: name + " (gone since)"
    case .deleted: "(deleted)"
    case .removed: "(removed)"
    case .missing: "(not available)"
    case .more: "(" + (comment.replies.map { count($0, "more comment") } ?? "more comments") + ")"
    }
  }

  static func line(of thread: CommentThread, number: Int) -> String {
    let comments = thread.reported.map { count($0, "comment") } ?? ""
    return ["\(number)", thread.source.title, comments, thread.title ?? "", thread.page ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Neither the form of an address nor its page says where it is discussed.
  static func noDiscussion(of address: String) -> String {
    let services = LookupService.searching.map { "\($0.rawValue) (\($0.host))" }
    return "no discussion of \(address) was found; --ask NAME tells "
      + services.joined(separator: " or ") + " the address and asks where it is discussed"
  }

  /// Local date and time, to the minute.
  static func date(_ moment: Timestamp) -> String {
    let text = CivilDate(moment, offset: Clock.utcOffset(at: moment)).rfc3339
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  static let knowsTooLittle =
    "too little is known of your interest; with “set interest on” the reader learns it"

  /// Why a row of a list by interest stands where it does; nil where its date alone says so.
  static func reason(_ interest: RowInterest) -> String? {
    guard !interest.words.isEmpty else { return nil }
    return (interest.score < 0 ? "often skipped: " : "often opened: ")
      + interest.words.joined(separator: ", ")
  }
}
