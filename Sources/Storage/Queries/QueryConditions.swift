internal import Models

extension Connection {
  /// A statement that brings the numbers of all matching articles, in any order, some of them
  /// perhaps twice; narrowest index first. Names of feeds, sections and tags are looked up now.
  ///
  /// `keeping` lets what was read since count as unread. What lists do not show matches where
  /// `unshown` says so, or where the condition speaks of it.
  func selection(
    of condition: Query.Condition, keeping: Timestamp? = nil, with unshown: Unshown = []
  ) throws(DatabaseError) -> QuerySQL {
    let checks = try queryChecks(condition, keeping, unshown, isForMany: true)
    return QuerySelection(checks: checks).selection(QueryNeed(condition))
  }

  /// A statement that brings a row if the article whose number is bound last matches; some 50
  /// microseconds for each word, but see `isQuickToTest`. Names of feeds, sections and tags are looked up now.
  func test(
    of condition: Query.Condition, keeping: Timestamp? = nil, with unshown: Unshown = []
  ) throws(DatabaseError) -> QuerySQL {
    let checks = try queryChecks(condition, keeping, unshown, isForMany: false)
    let isWanted = checks.unshown.condition().map { " AND " + $0 } ?? ""
    return "SELECT 1 FROM status AS c WHERE " + checks.check(QueryNeed(condition), .full)
      + "\(isWanted) AND c.article_id = ?"
  }

  /// A statement that brings those of some articles that match; for more than one, as the beginnings
  /// of words are looked for only once.
  func selection(
    of condition: Query.Condition, among articles: [Article.ID], with unshown: Unshown = []
  ) throws(DatabaseError) -> QuerySQL {
    let checks = try queryChecks(condition, nil, unshown, isForMany: false)
    let numbers = "[" + articles.map { String($0.rawValue) }.joined(separator: ",") + "]"
    let isWanted = checks.unshown.condition().map { " AND " + $0 } ?? ""
    return QuerySQL(
      """
      SELECT c.article_id FROM json_each(?) AS n CROSS JOIN status AS c ON c.article_id = n.value
        WHERE 
      """, numbers) + checks.check(QueryNeed(condition), .full) + isWanted
  }

  private func queryChecks(
    _ condition: Query.Condition, _ keeping: Timestamp?, _ unshown: Unshown, isForMany: Bool
  ) throws(DatabaseError) -> QueryChecks {
    QueryChecks(
      names: try QueryNames(in: condition, on: self), keeping: keeping,
      unshown: unshown.union(condition.unshown), isForMany: isForMany)
  }
}

extension Query.Condition {
  /// What it speaks of that lists do not show.
  fileprivate var unshown: Unshown {
    var unshown: Unshown = []
    if terms.contains(.isHidden) { unshown.insert(.hidden) }
    if terms.contains(.isCopy) { unshown.insert(.copies) }
    return unshown
  }

  /// Whether what it finds can change without any text changing.
  var dependsOnState: Bool { terms.contains(where: \.dependsOnState) }

  /// False where testing one article costs as much as finding all: what has beginnings of words.
  var isQuickToTest: Bool { !terms.contains { $0.searchExpression?.hasPrefix == true } }
}

extension Query.Term {
  fileprivate var dependsOnState: Bool {
    switch self {
    case .isRead, .isStarred, .isNoted, .isTagged, .isHidden, .isCopy, .tag, .hasComments,
      .hasFullText:
      true
    case .phrase, .prefix, .title, .titlePrefix, .author, .feed, .section, .url, .hasEnclosure,
      .since, .before, .language:
      false
    }
  }
}
