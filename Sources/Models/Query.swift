/// What a reader asks a list for: every term must hold.
package struct Query: Hashable, Sendable {
  package indirect enum Term: Hashable, Sendable {
    /// Words in title or text, adjacent and in this order; one word is a phrase of one.
    case phrase(String)
    /// A word that begins like this.
    case prefix(String)
    /// Words in the title.
    case title(String)
    /// A feed whose title or address contains this, ignoring case.
    case feed(String)
    case isRead(Bool)
    case isStarred
    case hasComments
    case not(Term)
  }

  package var terms: [Term]
  /// The query as it was typed, for showing it again.
  package var text: String

  package init(terms: [Term], text: String) {
    self.terms = terms
    self.text = text
  }
}

/// Where and why a query could not be understood.
package struct QueryError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    case missingQuote
    case missingValue(String)
    case unknownKey(String)
    case unknownValue(key: String, value: String)
  }

  /// The first wrong character's column, from 1, in characters.
  package var column: Int
  package var reason: Reason

  package init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }
}
