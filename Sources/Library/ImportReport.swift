package import Models

/// What an import did, or would do.
package struct ImportReport: Hashable, Sendable {
  package var added = 0
  package var known = 0
  /// Of those that were added: how many the drawer leaves out.
  package var unlisted = 0
  package var articles = 0
  /// Articles that became read, starred or tagged, new ones among them.
  package var read = 0
  package var starred = 0
  package var tagged = 0
  /// Articles that the other reader had deleted, and that do not come any more.
  package var deleted = 0
  /// What was left out, one line each with the reason.
  package var refused: [String] = []
  /// Feeds that were added and wait for the reader's word.
  package var unconfirmed: [UnconfirmedFeed] = []
  /// What the other reader's lists and rules are in our language.
  package var rules: [ImportedRule] = []

  package init() {}

  package mutating func add(_ other: ImportReport) {
    added += other.added
    known += other.known
    unlisted += other.unlisted
    articles += other.articles
    read += other.read
    starred += other.starred
    tagged += other.tagged
    deleted += other.deleted
    refused += other.refused
    unconfirmed += other.unconfirmed
    rules += other.rules
  }
}

/// A feed that would run a program or read a file of this machine.
package struct UnconfirmedFeed: Hashable, Sendable {
  /// Nil in a trial, where it has no number yet.
  package var id: Feed.ID?
  package var title: String
  package var address: String
}

/// A list or a rule of another reader, for the configuration.
package struct ImportedRule: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case query(name: String)
    case hide
  }

  package var kind: Kind
  /// As the other reader's file has it.
  package var original: String
  /// The query that says the same; nil where our language has none.
  package var query: String?
  /// False where the query finds nearly the same.
  package var isExact: Bool
  /// What our language cannot say; empty where the original cannot even be read.
  package var unsaid: [String]
}
