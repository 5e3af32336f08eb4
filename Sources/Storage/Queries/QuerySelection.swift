internal import Models

/// A statement that finds all articles a query is about, along the narrowest index that it allows.
struct QuerySelection {
  let checks: QueryChecks

  func selection(_ need: QueryNeed) -> QuerySQL {
    if case .any(let needs) = need {
      guard !needs.isEmpty else { return QuerySQL("SELECT 0 AS article_id WHERE 0") }
      if rank(need) != nil { return union(needs) }
    }
    var needs = [need]
    if case .all(let all) = need { needs = all }
    guard let (best, rank) = narrowest(needs) else { return scan(needs) }
    if rank >= .feed, let unread = needs.firstIndex(where: isUnread) {
      var byFeed = false
      if case .fact = needs[best] { byFeed = rank == .feed }
      needs.remove(at: unread)
      return unreadSelection(needs, byFeed: byFeed)
    }
    let driver = needs.remove(at: best)
    return driven(by: driver, needs)
  }

  /// The first of what leaves least.
  private func narrowest(_ needs: [QueryNeed]) -> (index: Int, rank: QueryRank)? {
    var best: (index: Int, rank: QueryRank)?
    for (index, need) in needs.enumerated() {
      guard let rank = rank(need) else { continue }
      if let known = best, known.rank <= rank { continue }
      best = (index, rank)
    }
    return best
  }

  private func union(_ needs: [QueryNeed]) -> QuerySQL {
    needs.map { selection($0) }.joined(" UNION ALL ")
  }

  /// The articles one by one.
  private func scan(_ needs: [QueryNeed]) -> QuerySQL {
    select("SELECT c.article_id AS article_id FROM status AS c", needs)
  }

  /// `start` brings rows `c` of `status`, `needs` and whether it is looked at are asked of each.
  private func select(_ start: QuerySQL, hasWhere: Bool = false, _ needs: [QueryNeed]) -> QuerySQL {
    var conditions: [QuerySQL] = []
    if let isWanted = checks.unshown.condition() { conditions.append(QuerySQL(isWanted)) }
    if !needs.isEmpty { conditions.append(checks.all(needs, .full)) }
    guard !conditions.isEmpty else { return start }
    return start + (hasWhere ? " AND " : " WHERE ") + conditions.joined(" AND ")
  }

  private func select(_ start: String, _ needs: [QueryNeed]) -> QuerySQL {
    select(QuerySQL(start), needs)
  }

  /// Nothing that lists do not show is unread, as far as these tables know.
  private func unreadSelection(_ needs: [QueryNeed], byFeed: Bool) -> QuerySQL {
    func rows(_ table: String, _ conditions: [QuerySQL]) -> QuerySQL {
      var conditions = conditions
      if !needs.isEmpty { conditions.append(checks.all(needs, .narrow)) }
      let start = QuerySQL("SELECT c.article_id AS article_id FROM \(table)")
      return conditions.isEmpty ? start : start + " WHERE " + conditions.joined(" AND ")
    }
    let unread = rows(byFeed ? "unread AS c INDEXED BY unread_by_feed" : "unread AS c", [])
    guard let keeping = checks.keeping else { return unread }
    return unread + " UNION ALL "
      + rows("just_read AS c", [QuerySQL("c.read_at >= ?", keeping)])
  }

  /// What `need` finds along its index, and of that what the others ask for.
  private func driven(by need: QueryNeed, _ others: [QueryNeed]) -> QuerySQL {
    switch need {
    case .text(let expression):
      return joined("search", "search.rowid", QuerySQL("search MATCH ?", expression.text), others)
    case .fact(let term, _): return driven(by: term, others)
    case .any(let needs):
      return select(
        "SELECT c.article_id AS article_id FROM (" + union(needs) + ") AS d"
          + " CROSS JOIN status AS c ON c.article_id = d.article_id", others)
    case .all, .notText: return scan([need] + others)
    }
  }

  private func driven(by term: Query.Term, _ others: [QueryNeed]) -> QuerySQL {
    let needs = [QueryNeed.fact(term, true)] + others
    func walk(_ index: String) -> QuerySQL {
      select("SELECT c.article_id AS article_id FROM status AS c INDEXED BY \(index)", needs)
    }
    switch term {
    case .feed, .section: return walk("status_by_feed")
    case .since, .before: return walk("status_by_date")
    case .isStarred: return walk("status_starred")
    case .isHidden, .isCopy: return walk("status_hidden")
    case .isNoted:
      return joined(
        "annotation AS d", "d.article_id", QuerySQL("d.article_id IS NOT NULL"), others)
    case .isTagged: return joined("article_tag AS d", "d.article_id", nil, others)
    case .tag:
      let isTagged = QuerySQL("d.tag_id IN (SELECT value FROM json_each(?))", checks.names[term])
      return joined(
        "article_tag AS d INDEXED BY article_tag_by_tag", "d.article_id", isTagged, others)
    case .hasEnclosure: return joined("enclosure AS d", "d.article_id", nil, others)
    case .hasComments:
      return joined(
        "article AS a INDEXED BY article_discussed", "a.id", checks.article(term), others)
    case .author, .url, .language, .hasFullText:
      return joined("article AS a", "a.id", checks.article(term), others)
    case .isRead, .phrase, .prefix, .title, .titlePrefix: return scan(needs)
    }
  }

  private func joined(
    _ table: String, _ number: String, _ condition: QuerySQL?, _ others: [QueryNeed]
  ) -> QuerySQL {
    let filter = condition.map { " WHERE " + $0 } ?? QuerySQL("")
    guard !others.isEmpty || checks.unshown != .all else {
      return QuerySQL("SELECT \(number) AS article_id FROM \(table)") + filter
    }
    let start = QuerySQL(
      "SELECT c.article_id AS article_id FROM \(table) CROSS JOIN status AS c ON c.article_id = \(number)"
    )
    return select(start + filter, hasWhere: condition != nil, others)
  }
}

/// How much an index is expected to leave, from little to much.
private enum QueryRank: Int, Comparable {
  case text, tag, note, hidden, starred, tagged, feed, since, unread, comments, enclosure, before
  case article

  static func < (a: QueryRank, b: QueryRank) -> Bool { a.rawValue < b.rawValue }
}

extension QuerySelection {
  private func isUnread(_ need: QueryNeed) -> Bool {
    guard case .fact(.isRead(false), true) = need else { return false }
    return checks.unshown.isEmpty
  }

  /// Alternatives that are found one by one; more are met on one walk over everything.
  private static let mostAlternatives = 40

  /// Nil where no index leads to what is asked for.
  private func rank(_ need: QueryNeed) -> QueryRank? {
    switch need {
    case .text: return .text
    case .notText, .all, .fact(_, false): return nil
    case .fact(let term, true): return rank(term)
    case .any(let needs):
      guard (1...Self.mostAlternatives).contains(needs.count), need.depth <= 4 else { return nil }
      var worst = QueryRank.text
      for need in needs {
        guard let rank = partRank(need), rank < .before else { return nil }
        worst = max(worst, rank)
      }
      return worst
    }
  }

  /// Of one alternative, which may want several things at once.
  private func partRank(_ need: QueryNeed) -> QueryRank? {
    guard case .all(let needs) = need else { return rank(need) }
    return needs.compactMap { rank($0) }.min()
  }

  /// The indexes of `status` and `unread` have only what lists show.
  private func rank(_ term: Query.Term) -> QueryRank? {
    switch term {
    case .tag: .tag
    case .isNoted: .note
    case .isHidden, .isCopy: .hidden
    case .isTagged: .tagged
    case .hasComments: .comments
    case .hasEnclosure: .enclosure
    case .author, .url, .language, .hasFullText: .article
    case .isStarred: !checks.unshown.isEmpty ? nil : .starred
    case .feed, .section: !checks.unshown.isEmpty ? nil : .feed
    case .since: !checks.unshown.isEmpty ? nil : .since
    case .before: !checks.unshown.isEmpty ? nil : .before
    case .isRead(let isRead): isRead || !checks.unshown.isEmpty ? nil : .unread
    case .phrase, .prefix, .title, .titlePrefix: nil
    }
  }
}
