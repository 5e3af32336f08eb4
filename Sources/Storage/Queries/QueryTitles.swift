internal import Models

extension Query.Condition {
  /// The same condition with its words looked for in titles only; nil where it has none.
  var inTitles: Query.Condition? {
    let hasWords = terms.contains { term in
      switch term {
      case .phrase, .prefix: true
      default: false
      }
    }
    return hasWords ? narrowed : nil
  }

  private var narrowed: Query.Condition {
    switch self {
    case .all(let parts): .all(parts.map(\.narrowed))
    case .any(let parts): .any(parts.map(\.narrowed))
    case .not: self
    case .term(.phrase(let words)): .term(.title(words))
    case .term(.prefix(let word)): .term(.titlePrefix(word))
    case .term: self
    }
  }
}
