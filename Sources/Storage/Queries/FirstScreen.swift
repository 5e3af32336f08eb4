package import Models

extension StoreReader {
  /// Members that are found at once, without a first screen before.
  private static let quickMembers = 60_000
  /// Articles that are looked at one by one for the first screen.
  private static let longestProbe = 4_000

  /// The top of a filtered list whose members are too many to be found before a reader notices:
  /// the newest articles are tested one by one. Nil where the whole list is found as soon, where
  /// another part of it or another order was asked for, or where too few of the newest match.
  package func firstScreen(_ request: ListRequest) throws(DatabaseError) -> ListWindow? {
    let scope = request.scope
    guard let filter = scope.filter, request.first == 0, request.count > 0,
      scope.rowOrder == .newest, !filter.mentionsUnshown, !filter.holdsForAll,
      filter.condition.isQuickToTest
    else { return nil }
    return try connection.read { () throws(DatabaseError) in
      let version = try version(of: scope, filter)
      if filteredLists.walk(scope, version) != nil { return nil }
      let few = try connection.members(
        of: filter.condition, keeping: scope.keepsReadSince, limit: Self.quickMembers)
      if let few {
        try keep(few, scope, filter, version)
        return nil
      }
      let found = try probe(request, filter.condition)
      guard found.count == request.count else { return nil }
      return ListWindow(
        first: 0, rows: try headlines(found), total: found.count, isComplete: false)
    }
  }

  private func probe(
    _ request: ListRequest, _ condition: Query.Condition
  ) throws(DatabaseError) -> [Article.ID] {
    var plain = request.scope
    plain.filter = nil
    let walk = try plainWalk(plain)
    let test = try connection.test(of: condition, keeping: plain.keepsReadSince)
    let statement = try connection.prepare(test.sql)
    try statement.bind(all: test.values)
    var found: [Article.ID] = []
    var start = ListWalk.Start.end
    var probed = 0
    while found.count < request.count, probed < Self.longestProbe {
      let keys = try walk.keys(from: start, forward: true, limit: 200, on: connection)
      guard let last = keys.last else { break }
      start = .behind(last)
      probed += keys.count
      for key in keys where found.count < request.count {
        statement.reset()
        try statement.bind(key.id.value, at: Int32(test.values.count + 1))
        if try statement.step() { found.append(key.id) }
      }
    }
    return found
  }
}
