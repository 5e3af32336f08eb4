internal import Models

/// What a part of a query asks of one article, as SQL that is true or false but never NULL.
///
/// The article is the row `c` of `status`, or of a table that has no more than `status`'s `date`,
/// `article_id` and `feed_id`.
struct QueryChecks {
  /// Where the article's row comes from.
  enum Row {
    /// `status`.
    case full
    /// `unread` or `just_read`, which hold only what lists show.
    case narrow
  }

  var names: QueryNames
  /// What was read since counts as unread.
  var keeping: Timestamp?
  /// What is looked at besides what lists show.
  var unshown: Unshown
  /// Whether the test is made for many articles, so that a search is worth being made once.
  var isForMany: Bool

  func check(_ need: QueryNeed, _ row: Row) -> QuerySQL {
    switch need {
    case .text(let expression): text(expression)
    case .notText(let expression): "NOT " + text(expression)
    case .fact(let term, true): fact(term, row)
    case .fact(let term, false): "NOT " + fact(term, row)
    case .all(let needs): join(needs, "AND", empty: "1", row)
    case .any(let needs): join(needs, "OR", empty: "0", row)
    }
  }

  func all(_ needs: [QueryNeed], _ row: Row) -> QuerySQL {
    Self.sorted(needs).map { check($0, row) }.joined(" AND ")
  }

  private func join(
    _ needs: [QueryNeed], _ word: String, empty: String, _ row: Row
  ) -> QuerySQL {
    guard !needs.isEmpty else { return QuerySQL(empty) }
    return "(" + Self.sorted(needs).map { check($0, row) }.joined(" \(word) ") + ")"
  }

  /// What costs least first. The deepest first where it is deep: SQLite's parser remembers whatever
  /// stands before a parenthesis, and it has room for 100.
  private static func sorted(_ needs: [QueryNeed]) -> [QueryNeed] {
    let depths = needs.map(\.depth)
    let isDeep = (depths.max() ?? 0) > 2
    let ranks = zip(needs, depths).map { isDeep ? -$1 : $0.cost }
    return needs.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { needs[$0] }
  }

  private func text(_ expression: SearchExpression) -> QuerySQL {
    if isForMany || expression.hasPrefix {
      return QuerySQL(
        "(+c.article_id IN (SELECT rowid FROM search WHERE search MATCH ?))", expression.text)
    }
    return QuerySQL(
      "EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = c.article_id)",
      expression.text)
  }

  private func fact(_ term: Query.Term, _ row: Row) -> QuerySQL {
    switch term {
    case .feed, .section:
      QuerySQL("(c.feed_id IN (SELECT value FROM json_each(?)))", names[term])
    case .since(let moment): QuerySQL("(c.date >= ?)", moment)
    case .before(let moment): QuerySQL("(c.date < ?)", moment)
    case .isRead(false): isUnread(row)
    case .isRead(true): "NOT " + isUnread(row)
    case .isStarred: QuerySQL(status("is_starred = 1", row))
    case .isHidden: leftOut(row, "c.is_hidden < 3")
    case .isCopy: leftOut(row, "c.is_hidden > 2")
    case .isNoted: QuerySQL("EXISTS (SELECT 1 FROM annotation WHERE article_id = c.article_id)")
    case .isTagged: QuerySQL("EXISTS (SELECT 1 FROM article_tag WHERE article_id = c.article_id)")
    case .tag:
      QuerySQL(
        """
        EXISTS (SELECT 1 FROM article_tag WHERE article_id = c.article_id
          AND tag_id IN (SELECT value FROM json_each(?)))
        """, names[term])
    case .hasEnclosure:
      QuerySQL("EXISTS (SELECT 1 FROM enclosure WHERE article_id = c.article_id)")
    case .author, .url, .hasComments, .hasFullText, .language:
      "EXISTS (SELECT 1 FROM article AS a WHERE " + article(term) + " AND a.id = c.article_id)"
    case .phrase, .prefix, .title, .titlePrefix:
      term.searchExpression.map(text) ?? QuerySQL("0")
    }
  }
}

// What the reader did lies in tables of its own.
extension QueryChecks {
  private func status(_ condition: String, _ row: Row) -> String {
    switch row {
    case .full: "(c.\(condition))"
    case .narrow:
      "EXISTS (SELECT 1 FROM status AS s WHERE s.article_id = c.article_id AND s.\(condition))"
    }
  }

  /// The first part leads to the index of what is not shown.
  private func leftOut(_ row: Row, _ condition: String) -> QuerySQL {
    QuerySQL(row == .narrow ? "0" : "(c.is_hidden > 0 AND \(condition))")
  }

  private func isUnread(_ row: Row) -> QuerySQL {
    func isIn(_ table: String, _ more: String = "") -> String {
      "EXISTS (SELECT 1 FROM \(table) AS u"
        + " WHERE u.date = c.date AND u.article_id = c.article_id\(more))"
    }
    var ways = [QuerySQL(isIn("unread"))]
    if let keeping { ways.append(QuerySQL(isIn("just_read", " AND u.read_at >= ?"), keeping)) }
    if !unshown.isEmpty, row == .full { ways.append(QuerySQL("c.is_hidden IN (2, 4)")) }
    return ways.count == 1 ? ways[0] : "(" + ways.joined(" OR ") + ")"
  }

  /// What a term asks of a row `a` of `article`; true, false or NULL.
  func article(_ term: Query.Term) -> QuerySQL {
    switch term {
    case .hasComments: QuerySQL("a.comments > 0")
    case .hasFullText: QuerySQL("a.full_text_at IS NOT NULL")
    case .url(let part): QuerySQL("instr(lower(a.url), ?) > 0", part.asciiLowercased)
    case .author(let name): Self.author(name)
    case .language(let code): language(term, code)
    case .phrase, .prefix, .title, .titlePrefix, .feed, .section, .tag, .isRead, .isStarred,
      .isNoted, .isTagged, .isHidden, .isCopy, .hasEnclosure, .since, .before:
      QuerySQL("0")
    }
  }

  /// SQLite's `lower` knows A to Z only. What is not ASCII is held against a pattern that has every
  /// form of each letter, and what has marks behind its letters is looked at without them.
  private static func author(_ name: String) -> QuerySQL {
    let wanted = NameFolding.folded(name)
    guard let pattern = NameFolding.pattern(wanted) else { return QuerySQL("0") }
    let marks = NameFolding.marks
    // SQLite's parser has to remember less inside CASE than inside parentheses.
    let isASCII = wanted.utf8.allSatisfy { $0 < 0x80 }
    let plainly =
      isASCII
      ? QuerySQL(
        """
        WHEN instr(lower(a.byline), ?) > 0 THEN 1
        WHEN length(CAST(a.byline AS BLOB)) = length(a.byline) THEN 0
        """, wanted) : QuerySQL("")
    return "CASE WHEN a.byline IS NULL THEN 0 " + plainly
      + QuerySQL(
        """
         WHEN a.byline GLOB ? THEN 1 WHEN NOT a.byline GLOB ? THEN 0
        ELSE EXISTS (
          WITH RECURSIVE plain(name, mark) AS (
            SELECT a.byline, \(marks.lowerBound)
            UNION ALL SELECT replace(name, char(mark), ''), mark + 1 FROM plain
              WHERE mark <= \(marks.upperBound))
          SELECT 1 FROM plain WHERE mark > \(marks.upperBound) AND name GLOB ?) END
        """, pattern, NameFolding.markPattern, pattern)
  }

  /// An article without a language has its feed's.
  private func language(_ term: Query.Term, _ code: String) -> QuerySQL {
    QuerySQL(
      """
      (instr(lower(replace(a.language, '_', '-')) || '-', ?) = 1
        OR (a.language IS NULL OR a.language = '')
          AND a.feed_id IN (SELECT value FROM json_each(?)))
      """, LanguageCode(code).text + "-", names[term])
  }
}

extension QueryNeed {
  /// An order of magnitude, for doing first what costs least.
  fileprivate var cost: Int {
    switch self {
    case .fact(let term, _): term.cost
    case .text, .notText: 4
    case .all(let needs), .any(let needs): needs.lazy.map(\.cost).max() ?? 0
    }
  }
}

extension Query.Term {
  fileprivate var cost: Int {
    switch self {
    case .feed, .section, .since, .before, .isHidden, .isCopy, .isStarred: 0
    case .isRead, .isNoted, .isTagged, .tag, .hasEnclosure: 1
    case .hasComments, .hasFullText, .url, .language: 2
    case .author: 3
    case .phrase, .prefix, .title, .titlePrefix: 4
    }
  }
}
