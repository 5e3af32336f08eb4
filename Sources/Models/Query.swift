/// What a reader asks a list for, and the order in which the list shows it.
package struct Query: Hashable, Sendable {
  /// What holds for an article that is wanted.
  package indirect enum Condition: Hashable, Sendable {
    /// Every one of these; what is empty holds for every article.
    case all([Condition])
    /// At least one of these; what is empty holds for none.
    case any([Condition])
    case not(Condition)
    case term(Term)
  }

  package enum Term: Hashable, Sendable {
    /// Words in title or text, adjacent and in this order; one word is a phrase of one.
    case phrase(String)
    /// A word that begins like this.
    case prefix(String)
    /// Words in the title, adjacent and in this order.
    case title(String)
    /// A word in the title that begins like this.
    case titlePrefix(String)
    /// A byline that contains this, ignoring case and accents.
    case author(String)
    /// A feed whose titles or address contain this, ignoring case and accents.
    case feed(String)
    /// A section with this path or last name, or one inside it, ignoring case.
    case section(String)
    /// A tag with this name, ignoring case.
    case tag(String)
    /// A web address that contains this, ignoring the case of A to Z.
    case url(String)
    case isRead(Bool)
    case isStarred
    case isNoted
    case isTagged
    case isHidden
    /// Folded away, since another copy of its text is shown.
    case isCopy
    case hasComments
    case hasEnclosure
    case hasFullText
    /// Dated at this moment or later.
    case since(Timestamp)
    /// Dated before this moment.
    case before(Timestamp)
    /// Written in the language whose code begins like this: `pt` holds for `pt-BR`.
    case language(String)
  }

  package var condition: Condition
  /// The order that the query asks for; nil leaves it to the list.
  package var order: ListOrder?
  /// The query as it was typed, for showing it again.
  package var text: String

  package init(_ condition: Condition, order: ListOrder? = nil, text: String) {
    self.condition = condition
    self.order = order
    self.text = text
  }

  /// What both queries ask for, in the order of the second where it says one; its text asks for
  /// the same again.
  package func and(_ other: Query) -> Query {
    let order = other.order ?? order
    var words = [groupedText, other.groupedText]
    if let order { words.append("sort:" + order.rawValue) }
    return Query(
      .all([condition, other.condition]), order: order,
      text: words.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// True where it asks for nothing but an order.
  package var holdsForAll: Bool { condition.holdsForAll }

  /// Hidden articles are found only by queries that speak of them.
  package var mentionsHidden: Bool { condition.terms.contains(.isHidden) }

  /// Whether it speaks of what lists do not show: hidden articles, or copies of others.
  package var mentionsUnshown: Bool { mentionsHidden || condition.terms.contains(.isCopy) }
}

extension Query.Condition {
  fileprivate var holdsForAll: Bool {
    if case .all(let parts) = self { parts.allSatisfy(\.holdsForAll) } else { false }
  }

  /// All terms in it, from left to right, whether they are wanted or not.
  package var terms: [Query.Term] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    case .not(let part): part.terms
    case .term(let term): [term]
    }
  }
}
