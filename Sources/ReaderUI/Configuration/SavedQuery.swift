import Models

/// A query of the configuration with the name that the reader gave it.
package struct SavedQuery: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Stands in the masthead, beside the sections of feeds.
    case section
    /// Stands in the drawer only.
    case query
  }

  package var kind: Kind
  package var name: String
  /// Can be read as a query: it was when the configuration took it.
  package var text: String

  package init(_ kind: Kind, _ name: String, _ text: String) {
    self.kind = kind
    self.name = name
    self.text = text
  }

  /// The query as it is meant at a moment: ages in it are counted back from `now`.
  func query(at now: Timestamp) -> Query? { try? Query(parsing: text, now: now) }
}
