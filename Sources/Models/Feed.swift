/// A subscription: an address that articles come from.
package struct Feed: Identifiable, Hashable, Sendable {
  package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  package let id: ID
  /// The address that is fetched, exactly as it was subscribed or later moved to.
  package var address: String
  /// The reader's own name for the feed, else the feed's, else its address; plain text.
  package var title: String
  /// The web page the feed belongs to.
  package var siteURL: String?
  package var language: String?
  package var sections: [Section.ID]
  package var unread: Int
  package var total: Int
  package var health: Health
  package var lastFetched: Timestamp?
  /// Nothing is asked of the server before this moment unless the reader insists.
  package var nextFetch: Timestamp?
  /// Why `nextFetch` is not sooner.
  package var wait = Wait.interval
  /// The server, or its host, is left alone until then, whatever the reader wants.
  package var pausedUntil: Timestamp?
  /// False for a feed from somebody's list that would run a program or read a file of this machine:
  /// it is left alone until the reader says that it is meant.
  package var isConfirmed = true
  /// Where the server says the feed has gone to for good, until that is believed.
  package var move: Move?
  /// Whether the drawer leaves the feed out; its articles are in all lists.
  package var isUnlisted = false

  package init(
    id: ID, address: String, title: String, siteURL: String? = nil, language: String? = nil,
    sections: [Section.ID] = [], unread: Int = 0, total: Int = 0, health: Health = .untried,
    lastFetched: Timestamp? = nil, nextFetch: Timestamp? = nil
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.siteURL = siteURL
    self.language = language
    self.sections = sections
    self.unread = unread
    self.total = total
    self.health = health
    self.lastFetched = lastFetched
    self.nextFetch = nextFetch
  }
}

extension Feed {
  /// What sets the moment of the next fetch.
  package enum Wait: Int64, Hashable, Sendable {
    /// The reader's own interval.
    case interval = 0
    /// The feed says how often it changes (RSS `ttl`, `sy:updatePeriod`).
    case publisher = 1
    /// The server says how long the answer stays fresh (RFC 9111, section 4.2).
    case freshness = 2
    /// The feed names hours or days at which it is not to be asked.
    case quietTimes = 3
    /// The server said `Retry-After` (RFC 9110, section 10.2.3).
    case retryAfter = 4
    /// It has failed, and failures double the wait.
    case backoff = 5
  }

  /// A permanent redirect, and how many times it was met; see `timesToBelieve`.
  package struct Move: Hashable, Sendable {
    /// Once alone may be the mistake of a server, or the sign-in page of a network.
    package static let timesToBelieve = 3

    package var address: String
    package var seen: Int

    package init(address: String, seen: Int) {
      self.address = address
      self.seen = seen
    }
  }

  /// How the last attempts to fetch a feed went.
  package enum Health: Hashable, Sendable {
    case untried
    case ok
    /// `attempts` in a row have failed since `since`; `reason` is one plain line for people.
    case failing(since: Timestamp, attempts: Int, reason: String)
    /// The server said 410 Gone (RFC 9110, section 15.5.11): it is not asked again.
    case gone
  }
}
