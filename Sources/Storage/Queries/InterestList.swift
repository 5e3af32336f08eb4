internal import Models

/// The lists in the order of interest that were asked for last, and the judges that made them.
///
/// A judge is kept for its moment, so that what the reader does meanwhile, or does again, moves no
/// row of a list that is open.
struct InterestLists {
  /// Rows of the top of a list that are judged.
  static let judged = 500

  private struct Entry {
    var scope: ListScope
    var version: FilteredLists.Version
    var walk: ListWalk
    var total: Int
  }

  /// The list and what a search leaves of it.
  private static let capacity = 2

  private var entries: [Entry] = []
  private var judges: [(until: Timestamp, judge: InterestJudge?)] = []

  func walk(
    _ scope: ListScope, _ version: FilteredLists.Version
  ) -> (walk: ListWalk, total: Int)? {
    entries.first { $0.scope == scope && $0.version == version }.map { ($0.walk, $0.total) }
  }

  mutating func keep(
    _ walk: ListWalk, total: Int, _ scope: ListScope, _ version: FilteredLists.Version
  ) {
    entries.removeAll { $0.scope == scope }
    entries.insert(Entry(scope: scope, version: version, walk: walk, total: total), at: 0)
    if entries.count > Self.capacity { entries.removeLast() }
  }

  /// Where the judged rows of a list ended when it was last made; those that came in since are
  /// judged, too, up to as many again.
  func edge(_ scope: ListScope) -> ListKey? {
    guard scope.interestUntil != nil, let entry = entries.first(where: { $0.scope == scope }),
      case .bands(_, let edge) = entry.walk.division
    else { return nil }
    return edge
  }

  func judge(until: Timestamp) -> InterestJudge?? {
    judges.first { $0.until == until }?.judge
  }

  mutating func keep(_ judge: InterestJudge?, until: Timestamp) {
    judges.insert((until, judge), at: 0)
    if judges.count > Self.capacity { judges.removeLast() }
  }

  mutating func forgetJudges() { judges = [] }
}

extension StoreReader {
  /// The way through a list in the order of interest, and its length. Runs inside a read transaction.
  func interestWalk(_ scope: ListScope) throws(DatabaseError) -> (walk: ListWalk, total: Int) {
    let version = try interestVersion()
    if let known = interestLists.walk(scope, version) { return known }
    let newest = try walk(scope.ordered(.newest))
    guard let rows = newest.walk.segments.first,
      let judge = try interestJudge(until: scope.interestUntil)
    else { return newest }
    let top = try judgedRows(of: rows, former: interestLists.edge(scope))
    let walk = try banded(top.keys, edge: top.edge, rest: rows, judge)
    interestLists.keep(walk, total: newest.total, scope, version)
    return (walk, newest.total)
  }

  /// The way through those rows of a list in the order of interest that are also in `part`, in the
  /// order in which the list has them.
  func interestWalk(
    _ part: ListScope, within list: ListScope
  ) throws(DatabaseError) -> ListWalk {
    var (walk, _) = try interestWalk(list)
    let newest = try self.walk(part.ordered(.newest)).walk
    guard case .bands(_, let edge) = walk.division, let rows = newest.segments.first else {
      return newest
    }
    let top = try judgedRows(of: rows, former: edge).keys
    let members = Set(top)
    for place in walk.segments.indices.dropLast() {
      guard case .found(let keys) = walk.segments[place].rows else { continue }
      walk.segments[place] = ListSegment(rows: .found(keys.filter(members.contains)))
    }
    walk.segments[walk.segments.count - 1] = rows.below(edge, leavingOut: top.count)
    return walk
  }

  /// The rows at the top of a list by date that are judged, and the key of the last one, or one that
  /// stands below all rows.
  private func judgedRows(
    of rows: ListSegment, former edge: ListKey?
  ) throws(DatabaseError) -> (keys: [ListKey], edge: ListKey) {
    let limit = InterestLists.judged
    var keys = try rows.keys(
      from: .end, forward: true, skip: 0, limit: edge == nil ? limit : 2 * limit, on: connection)
    if let edge {
      let isAll = keys.count < 2 * limit
      let count = keys.firstIndex { edge < $0 } ?? keys.count
      if isAll || count < keys.count { return (Array(keys[..<count]), edge) }
      keys = Array(keys.prefix(limit))
    }
    guard keys.count == limit, let last = keys.last else { return (keys, ListKey.last) }
    return (keys, last)
  }

  private func banded(
    _ keys: [ListKey], edge: ListKey, rest: ListSegment, _ judge: InterestJudge
  ) throws(DatabaseError) -> ListWalk {
    let statement = try connection.prepare(Self.termsOfArticle)
    var bands = [[ListKey]](repeating: [], count: InterestBand.allCases.count)
    var places: [Article.ID: Int] = [:]
    for key in keys {
      statement.reset()
      try statement.bind(key.id)
      guard try statement.step() else { continue }
      let score = judge.score(
        Feed.ID(rawValue: statement.integer(0)), PackedTerms(bytes: statement.blob(1)))
      let band = InterestBand(score: score).rawValue
      bands[band].append(key)
      places[key.id] = band
    }
    let found = bands.map { band in
      var segment = ListSegment(rows: .found(band))
      segment.count = band.count
      return segment
    }
    return ListWalk(
      segments: found + [rest.below(edge, leavingOut: keys.count)],
      division: .bands(places, edge: edge))
  }

  private static let termsOfArticle = """
    SELECT article.feed_id, terms FROM article LEFT JOIN vector ON article_id = id WHERE id = ?
    """

  /// Says of rows in the order of interest why they are where they are.
  func explain(
    _ rows: inout [Headline], of walk: ListWalk, _ scope: ListScope
  ) throws(DatabaseError) {
    guard case .bands(let places, _) = walk.division,
      let judge = try interestJudge(until: scope.interestUntil)
    else { return }
    for index in rows.indices {
      let terms = try connection.packedTerms(of: rows[index].id)
      let isPlain = places[rows[index].id].map { $0 == InterestBand.other.rawValue } ?? true
      rows[index].interest = RowInterest(
        score: judge.score(rows[index].feed, terms),
        words: isPlain ? [] : judge.words(rows[index], terms))
    }
  }

  private func interestJudge(until: Timestamp?) throws(DatabaseError) -> InterestJudge? {
    guard let makeJudge = makeInterestJudge else { return nil }
    guard try connection.integer("SELECT 1 FROM interest LIMIT 1") != nil else {
      interestLists.forgetJudges()
      return nil
    }
    if let until, let known = interestLists.judge(until: until) { return known }
    let events = try interestEvents(until: until ?? Timestamp(.max))
    guard let now = until ?? events.first?.at else { return nil }
    let judge = makeJudge(events, now)
    if let until { interestLists.keep(judge, until: until) }
    return judge
  }

  private func interestVersion() throws(DatabaseError) -> FilteredLists.Version {
    let revision = try connection.integer("SELECT content_revision FROM totals") ?? 0
    let counter = try changeCounter() + connection.totalChanges
    return FilteredLists.Version(contentRevision: revision, changeCounter: Int64(counter))
  }
}

extension ListKey {
  /// Below all others.
  fileprivate static let last = ListKey(date: Timestamp(.min), id: Article.ID(rawValue: .min))
}
