package import Models

/// What `StoreDoctor` saw of a store.
package struct Checkup: Hashable, Sendable {
  package var facts: StoreFacts
  package var findings: [Finding] = []

  package var isHealthy: Bool { !findings.contains(where: \.isFault) }
}

/// The file itself.
package struct StoreFacts: Hashable, Sendable {
  package var path: String
  package var bytes: Int
  package var logBytes: Int
  package var fileSystem: String
  /// What SQLite says, where it can open the file.
  package var pages: Pages?

  package struct Pages: Hashable, Sendable {
    package var version: Int
    package var size: Int
    package var count: Int
    package var free: Int
    package var journalMode: String
    /// Whether free pages are given back to the file system step by step.
    package var givesBack: Bool
  }
}

/// One thing worth telling about a store.
package enum Finding: Hashable, Sendable {
  /// Pages of the file cannot be read; what SQLite said first.
  case damaged(String)
  /// An index does not say what its table says.
  case brokenIndexes(String)
  case brokenSearchIndex
  case brokenRelatedIndex
  /// Counters of so many feeds, or of the whole store, say something else than counting.
  case wrongCounters(Int)
  case articlesWithout(Part, Int)
  case articlesWithoutFeed(Int)
  /// Rows about being unread or just read that contradict the articles.
  case wrongMarks(Int)
  /// Copies that lists show or fold away otherwise than the copies of their text ask for.
  case wrongCopies(Int)
  /// Rows of a table that belong to nothing.
  case orphans(table: String, Int)
  /// The reader's notes that point to articles which are lost. They are never removed.
  case lostNotes(Int)
  /// An earlier version of the store, which the program brings up to date when it opens it.
  case olderVersion(Int)
  case unreadableRule(String)
  case failingFeed(title: String, since: Timestamp, reason: String)

  package enum Part: String, Hashable, Sendable { case body, status, searchText }

  /// False for what is only worth knowing.
  package var isFault: Bool {
    switch self {
    case .damaged, .brokenIndexes, .brokenSearchIndex, .brokenRelatedIndex, .wrongCounters,
      .articlesWithout, .articlesWithoutFeed, .wrongMarks, .wrongCopies, .orphans, .lostNotes:
      true
    case .olderVersion, .unreadableRule, .failingFeed: false
    }
  }

  var isDamage: Bool { if case .damaged = self { true } else { false } }
}
