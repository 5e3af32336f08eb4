internal import Models

/// A condition in the form that is compiled: opposites are at the leaves, and what is asked of
/// texts alone is one expression for the search index.
indirect enum QueryNeed {
  case text(SearchExpression)
  case notText(SearchExpression)
  /// What is no text, or its opposite.
  case fact(Query.Term, Bool)
  /// Every one; none of them is an `all`. What is empty holds always.
  case all([QueryNeed])
  /// At least one; none of them is an `any`. What is empty holds never.
  case any([QueryNeed])

  /// Text without anything that is indexed, such as "!", holds never, but does not matter beside
  /// text that can be found.
  init(_ condition: Query.Condition, isWanted: Bool = true) {
    switch condition {
    case .not(let part): self.init(part, isWanted: !isWanted)
    case .term(let term) where term.isText:
      if let expression = term.searchExpression {
        self = isWanted ? .text(expression) : .notText(expression)
      } else {
        self = isWanted ? .any([]) : .all([])
      }
    case .term(let term): self = Self.fact(term, isWanted: isWanted)
    case .all(let parts):
      let needs = Self.withoutSigns(parts.flatMap(\.conjuncts)).map {
        QueryNeed($0, isWanted: isWanted)
      }
      self = isWanted ? .every(needs) : .some(needs)
    case .any(let parts):
      let needs = parts.map { QueryNeed($0, isWanted: isWanted) }
      self = isWanted ? .some(needs) : .every(needs)
    }
  }

  private static func fact(_ term: Query.Term, isWanted: Bool) -> QueryNeed {
    switch term {
    case .isRead(let value): .fact(.isRead(value == isWanted), true)
    case .since(let moment) where !isWanted: .fact(.before(moment), true)
    case .before(let moment) where !isWanted: .fact(.since(moment), true)
    default: .fact(term, isWanted)
    }
  }

  private static func withoutSigns(_ parts: [Query.Condition]) -> [Query.Condition] {
    guard parts.contains(where: \.asksForText) else { return parts }
    return parts.filter { part in
      guard case .term(let term) = part, term.isText else { return true }
      return term.searchExpression != nil
    }
  }

  /// All of these, as simple as can be said.
  private static func every(_ needs: [QueryNeed]) -> QueryNeed {
    var parts = Parts()
    for need in needs {
      guard case .all(let inner) = need else {
        parts.add(need)
        continue
      }
      for need in inner { parts.add(need) }
    }
    if parts.hasNever { return .any([]) }
    let wanted = SearchExpression.merged(parts.texts, "AND")
    let unwanted = SearchExpression.merged(parts.opposites, "OR")
    if wanted.count == 1, unwanted.count == 1, let both = wanted[0].without(unwanted[0]) {
      return single([.text(both)] + parts.others, QueryNeed.all)
    }
    let texts = wanted.map(QueryNeed.text) + unwanted.map(QueryNeed.notText)
    return single(texts + parts.others, QueryNeed.all)
  }

  /// One of these, as simple as can be said.
  private static func some(_ needs: [QueryNeed]) -> QueryNeed {
    var parts = Parts()
    for need in needs {
      guard case .any(let inner) = need else {
        parts.add(need)
        continue
      }
      for need in inner { parts.add(need) }
    }
    if parts.hasAlways { return .all([]) }
    let wanted = SearchExpression.merged(parts.texts, "OR")
    let unwanted = SearchExpression.merged(parts.opposites, "AND")
    // "a or not b" is "not (b without a)".
    if wanted.count == 1, unwanted.count == 1, let both = unwanted[0].without(wanted[0]) {
      return single([.notText(both)] + parts.others, QueryNeed.any)
    }
    let texts = wanted.map(QueryNeed.text) + unwanted.map(QueryNeed.notText)
    return single(texts + parts.others, QueryNeed.any)
  }

  private static func single(
    _ needs: [QueryNeed], _ several: ([QueryNeed]) -> QueryNeed
  ) -> QueryNeed {
    needs.count == 1 ? needs[0] : several(needs)
  }

  /// What a list of needs consists of.
  private struct Parts {
    var texts: [SearchExpression] = []
    var opposites: [SearchExpression] = []
    var others: [QueryNeed] = []
    var hasNever = false
    var hasAlways = false

    mutating func add(_ need: QueryNeed) {
      switch need {
      case .text(let expression): texts.append(expression)
      case .notText(let expression): opposites.append(expression)
      case .any(let needs) where needs.isEmpty: hasNever = true
      case .all(let needs) where needs.isEmpty: hasAlways = true
      case .fact, .all, .any: others.append(need)
      }
    }
  }

  /// How many parentheses its SQL has inside one another.
  var depth: Int {
    switch self {
    case .text, .notText, .fact: 0
    case .all(let needs), .any(let needs): 1 + (needs.lazy.map(\.depth).max() ?? 0)
    }
  }
}

extension Query.Condition {
  fileprivate var conjuncts: [Query.Condition] {
    if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  fileprivate var asksForText: Bool {
    switch self {
    case .term(let term): term.searchExpression != nil
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForText)
    case .not: false
    }
  }
}
