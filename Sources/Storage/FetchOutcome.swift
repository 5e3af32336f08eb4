package import Models

/// What an attempt to fetch a feed brought, for the feed's own record.
///
/// Record it after the articles were merged: validators that are kept before the articles would
/// hide them for good if the process died in between.
package struct FetchOutcome: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    /// The server gave a feed, new or the same as before (304, or the same body).
    case received
    /// Anything else; `reason` is one plain line for people.
    case failed(reason: String)
    /// Nobody could be reached, the feed's server no less than any other: its health stays.
    case unreached
    /// 410 Gone (RFC 9110, section 15.5.11).
    case gone
  }

  package var at: Timestamp
  package var result: Result
  /// The earliest moment at which the server is asked again.
  package var nextFetch: Timestamp?
  /// Nil keeps what is known; a value replaces both validators.
  package var validators: HTTPValidators?
  /// The address that gave the validators, where redirects had led elsewhere; kept with them.
  package var validatorsAddress: String?
  /// The server asked not to be bothered before (`Retry-After`); nil ends an earlier pause.
  package var pausedUntil: Timestamp?
  /// A hash of the body as it came; nil keeps what is known.
  package var bodyHash: Int64?
  /// What the feed says about itself; nil keeps what is known.
  package var title: String?
  package var siteURL: String?
  package var language: String?
  /// How long the publisher wants to be left alone, in seconds; nil keeps what is known.
  package var interval: Int?
  /// Where the address has moved to for good (301 or 308), nil where it has not.
  package var permanentAddress: String?
  /// The address that was asked is the one a remembered redirect leads to: it is kept as it was
  /// after a success, and forgotten after a failure.
  package var isByRedirect = false
  /// Seconds that the answer stays fresh; nil keeps what is known (RFC 9111, section 4.3.4).
  package var maxAge: Int?
  /// Nil keeps what is known.
  package var quiet: QuietTimes?
  /// What set `nextFetch`.
  package var wait: Feed.Wait

  package init(
    at: Timestamp, _ result: Result, nextFetch: Timestamp? = nil, wait: Feed.Wait = .interval,
    pausedUntil: Timestamp? = nil,
    validators: HTTPValidators? = nil, validatorsAddress: String? = nil, bodyHash: Int64? = nil,
    title: String? = nil,
    siteURL: String? = nil, language: String? = nil, interval: Int? = nil,
    quiet: QuietTimes? = nil, permanentAddress: String? = nil, isByRedirect: Bool = false,
    maxAge: Int? = nil
  ) {
    self.at = at
    self.result = result
    self.nextFetch = nextFetch
    self.pausedUntil = pausedUntil
    self.validators = validators
    self.validatorsAddress = validatorsAddress
    self.bodyHash = bodyHash
    self.title = title
    self.siteURL = siteURL
    self.language = language
    self.interval = interval
    self.quiet = quiet
    self.wait = wait
    self.permanentAddress = permanentAddress
    self.isByRedirect = isByRedirect
    self.maxAge = maxAge
  }
}

/// What a refresh has to know about a feed before it asks the server.
package struct FetchState: Hashable, Sendable {
  package var address: String
  package var validators: HTTPValidators
  /// The address that gave the validators; nil where that is the feed's own.
  package var validatorsAddress: String?
  package var bodyHash: Int64?
  /// How long the publisher wants to be left alone, in seconds.
  package var interval: Int?
  package var quiet = QuietTimes()
  /// Seconds that the latest answer that said so stays fresh.
  package var maxAge: Int?
  package var redirect: Redirect?
  package var health: Feed.Health
  /// Attempts that failed since the last one that did not, those at which nobody was reached too.
  package var failures = 0
  package var lastFetched: Timestamp?
  package var nextFetch: Timestamp?
  /// The server is left alone until then, whatever the reader wants.
  package var pausedUntil: Timestamp?
  /// False for a feed that waits for the reader's word before it is asked.
  package var isConfirmed = true

  /// A permanent redirect, and how many fetches in a row led to this same address.
  package struct Redirect: Hashable, Sendable {
    package var address: String
    package var seen: Int
    /// When the feed's own address led there last.
    package var at: Timestamp?
  }
}

/// What became of the articles of a feed that came in.
package struct MergeResult: Hashable, Sendable {
  package var inserted: [Article.ID] = []
  package var updated: [Article.ID] = []
  /// The shared transactions that took it in; what depends on it has to name them (`Store.record`).
  package var transactions: Set<Int> = []

  package init(inserted: [Article.ID] = [], updated: [Article.ID] = []) {
    self.inserted = inserted
    self.updated = updated
  }
}
