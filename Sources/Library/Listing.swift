package import Models
import Storage

/// Lists that take longer than a frame: filtered ones, and unusual orders of a large archive.
extension Library {
  /// The rows asked for.
  ///
  /// Where finding all members of a filtered list takes long, its first screen comes before, as an
  /// incomplete window. Throws away the work when the task is cancelled.
  package func window(
    _ request: ListRequest, first: @escaping @Sendable (ListWindow) -> Void
  ) async throws -> ListWindow {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.window(request, first: first)
    }
  }

  /// The rows around a known row, and where it stands now.
  package func window(
    _ scope: ListScope, around key: ListKey, before: Int, count: Int
  ) async throws -> (index: Int, window: ListWindow) {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.window(scope, around: key, before: before, count: count)
    }
  }

  /// How many articles each query finds.
  package func counts(of queries: [Query]) async throws -> [QueryCount] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.counts(of: queries)
    }
  }

  /// How many of the articles that lists show a rule would hide, and of how many.
  package func preview(hiding rule: Query) async throws -> (matching: Int, of: Int) {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.preview(hiding: rule)
    }
  }
}

extension Archive {
  func window(
    _ request: ListRequest, first: (ListWindow) -> Void
  ) throws(DatabaseError) -> ListWindow {
    if let window = try reader.firstScreen(request) { first(window) }
    return try reader.window(request)
  }

  func window(
    _ scope: ListScope, around key: ListKey, before: Int, count: Int
  ) throws(DatabaseError) -> (index: Int, window: ListWindow) {
    let index = try reader.index(of: key, in: scope)
    let request = ListRequest(scope, first: max(0, index - before), count: count)
    return (index, try reader.window(request))
  }

  func counts(of queries: [Query]) throws(DatabaseError) -> [QueryCount] {
    try reader.counts(of: queries)
  }

  func preview(hiding rule: Query) throws(DatabaseError) -> (matching: Int, of: Int) {
    let matching = rule.condition.terms.isEmpty ? 0 : try reader.counts(of: [rule])[0].total
    return (matching, try reader.totals().total)
  }
}
