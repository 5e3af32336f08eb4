import Models

/// What a `feed` line of the configuration can set for the feeds that it names.
enum FeedRuleName: String, CaseIterable {
  case refreshEvery = "refresh-every"
  case userAgent = "user-agent"
  case user
  case passwordCommand = "password-command"
  case netrc
  case cookies
  case proxy
  case comments
  case fullText = "full-text"
  case isPrivate = "private"

  var summary: String {
    switch self {
    case .refreshEvery: "How often these feeds are asked."
    case .userAgent: "What their servers are told instead of the program's name."
    case .user: "The name for a server that wants a password (HTTP Basic)."
    case .passwordCommand:
      "A program, and its arguments, whose first line of output is the password; no shell."
    case .netrc: "Whether ~/.netrc may say name and password."
    case .cookies: "A file of cookies as browsers export them (Netscape's format); only read."
    case .proxy: "The proxy through which they are asked."
    case .comments: "Whether the discussions of new articles come with them."
    case .fullText:
      "Whether whole articles come with them: where they give only the beginning, or all."
    case .isPrivate:
      "Whether no service may be asked where their articles are discussed; on for those with a password."
    }
  }

  var example: String {
    switch self {
    case .refreshEvery: "6h"
    case .userAgent: "'Mozilla/5.0 (compatible)'"
    case .user: "ada"
    case .passwordCommand: "pass show example.org"
    case .netrc: "on"
    case .cookies: "~/.config/broadsheet/cookies.txt"
    case .proxy: "socks5h://127.0.0.1:9050"
    case .comments: "on"
    case .fullText: "auto"
    case .isPrivate: "on"
    }
  }

  /// What the value has to be, as a sentence goes on after "expected".
  var expectation: String {
    switch self {
    case .refreshEvery:
      "a time like 30m, 2h or 1d; the shortest is \(TimeSpan.text(Self.interval.lowerBound))"
        + " and the longest \(TimeSpan.text(Self.interval.upperBound))"
    case .userAgent: "a name of printable ASCII"
    case .user: "a name"
    case .passwordCommand: "a program and its arguments"
    case .netrc, .comments, .isPrivate: "on or off"
    case .fullText: Quote.choice(FullTextWish.allCases.map(\.rawValue))
    case .cookies: "a file, its path beginning with / or ~/"
    case .proxy: "an address beginning with \(Quote.choice(Self.proxies.map { $0 + "://" }))"
    }
  }

  private static let interval = 600...31_536_000
  private static let proxies = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]

  /// Nil where `words` are no value for it.
  func change(_ words: [String]) -> FeedRule.Change? {
    if self == .passwordCommand {
      guard let program = words.first, !program.isEmpty else { return nil }
      return .passwordCommand(words)
    }
    guard words.count == 1, let word = words.first, !word.isEmpty else { return nil }
    switch self {
    case .passwordCommand: return nil
    case .refreshEvery:
      guard let seconds = TimeSpan.seconds(word), Self.interval.contains(seconds) else {
        return nil
      }
      return .interval(seconds)
    case .userAgent: return word.allSatisfy(\.isPrintableASCII) ? .userAgent(word) : nil
    case .user: return .user(word)
    case .netrc: return SettingName.toggle(word).map { .netrc($0) }
    case .comments: return SettingName.toggle(word).map { .prefetchesComments($0) }
    case .fullText: return FullTextWish(rawValue: word).map { .fullText($0) }
    case .isPrivate: return SettingName.toggle(word).map { .isPrivate($0) }
    case .cookies: return word.hasPrefix("/") || word.hasPrefix("~/") ? .cookiesFile(word) : nil
    case .proxy:
      let address = WebAddress(word)
      guard let scheme = address.scheme, Self.proxies.contains(scheme),
        address.host?.isEmpty == false
      else { return nil }
      return .proxy(word)
    }
  }
}

extension Character {
  fileprivate var isPrintableASCII: Bool {
    asciiValue.map { (0x20..<0x7F).contains($0) } ?? false
  }
}

extension Configuration {
  /// Takes a `feed` line: a pattern, a name and a value.
  mutating func addFeedRule(_ words: [String]) throws(DirectiveError) {
    guard words.count >= 3, !words[0].isEmpty else {
      throw DirectiveError("expected " + Directive.feed.syntax)
    }
    guard let name = FeedRuleName(rawValue: words[1]) else {
      let names = FeedRuleName.allCases.map(\.rawValue)
      throw Suggestion.expected(Quote.choice(names), not: words[1], among: names)
    }
    // The value is not repeated: it may be a secret.
    guard let change = name.change(Array(words[2...])) else {
      throw DirectiveError("\(name.rawValue): expected \(name.expectation)")
    }
    guard feedRules.count < Limit.feedRules else {
      throw DirectiveError("expected at most \(Limit.feedRules) feed lines")
    }
    feedRules.append(FeedRule(pattern: words[0], change))
  }
}
