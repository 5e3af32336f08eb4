/// How one feed is asked, where that differs from the others; the reader's configuration says so.
package struct FeedSettings: Hashable, Sendable {
  /// Seconds between two fetches; nil takes the one for all.
  package var interval: Int?
  package var userAgent: String?
  /// Name for HTTP authentication; the password comes from `passwordCommand` or the netrc file.
  package var user: String?
  /// An argument vector whose first line of output is the password.
  package var passwordCommand: [String]?
  /// Whether `~/.netrc` may name user and password.
  package var usesNetrc = false
  /// A file of cookies in Netscape's format; it is read, never written.
  package var cookiesFile: String?
  /// `http://`, `https://`, `socks4://`, `socks5://` or `socks5h://` and a host.
  package var proxy: String?
  /// Whether the discussions of new articles are fetched with the feed.
  package var prefetchesComments = false
  /// Whether whole articles come with the feed; nil takes what holds for all.
  package var fullText: FullTextWish?
  /// Whether nobody else may learn what the feed has; nil where the reader did not say.
  package var isPrivate: Bool?

  package init() {}

  /// Whether services may not be asked about the feed's articles: what needs a name, a password or
  /// cookies is the reader's own business.
  package var keepsToItself: Bool {
    isPrivate ?? (user != nil || passwordCommand != nil || usesNetrc || cookiesFile != nil)
  }
}

/// One line of the configuration that sets something for the feeds whose address it matches.
package struct FeedRule: Hashable, Sendable {
  /// An address in which `*` stands for any characters; without one, the beginning of an address.
  package var pattern: String
  package var change: Change

  package enum Change: Hashable, Sendable {
    case interval(Int)
    case userAgent(String)
    case user(String)
    case passwordCommand([String])
    case netrc(Bool)
    case cookiesFile(String)
    case proxy(String)
    case prefetchesComments(Bool)
    case fullText(FullTextWish)
    case isPrivate(Bool)
  }

  package init(pattern: String, _ change: Change) {
    self.pattern = pattern
    self.change = change
  }
}

extension [FeedRule] {
  /// What the rules say about the feed at `address`; of two that speak of one thing the later wins.
  package func settings(for address: String) -> FeedSettings {
    var settings = FeedSettings()
    for rule in self where rule.matches(address) {
      switch rule.change {
      case .interval(let seconds): settings.interval = seconds
      case .userAgent(let name): settings.userAgent = name
      case .user(let name): settings.user = name
      case .passwordCommand(let words): settings.passwordCommand = words
      case .netrc(let isUsed): settings.usesNetrc = isUsed
      case .cookiesFile(let path): settings.cookiesFile = path
      case .proxy(let address): settings.proxy = address
      case .prefetchesComments(let isOn): settings.prefetchesComments = isOn
      case .fullText(let wish): settings.fullText = wish
      case .isPrivate(let isPrivate): settings.isPrivate = isPrivate
      }
    }
    return settings
  }
}

extension FeedRule {
  /// Linear in the length of the address for each `*`.
  package func matches(_ address: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return address.hasPrefix(pattern) }
    guard address.hasPrefix(parts[0]) else { return false }
    var rest = address.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
