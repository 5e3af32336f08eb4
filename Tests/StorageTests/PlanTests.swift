import Models
import Testing

@testable import Storage

private let sources: [ListScope.Source] = [
  .everything, .section(Section.ID(rawValue: 1)), .feed(Feed.ID(rawValue: 1)), .starred,
]

private func plan(_ sql: String, _ reader: StoreReader) throws -> [String] {
  let statement = try reader.connection.prepare("EXPLAIN QUERY PLAN " + sql)
  var lines: [String] = []
  while try statement.step() { lines.append(statement.text(3)) }
  return lines
}

private func walks(_ source: ListScope.Source, kept: Int) -> [ListWalk] {
  var scope = ListScope(source)
  var walks = [ListWalk(scope, kept: 0)]
  scope.unreadOnly = true
  scope.keepsReadSince = kept > 0 ? noon : nil
  walks.append(ListWalk(scope, kept: kept))
  return walks
}

private let somewhere = ListKey(date: noon, id: Article.ID(rawValue: 3))

private func keysQueries(_ walk: ListWalk) -> [String] {
  [ListWalk.Start.end, .at(somewhere), .behind(somewhere)].flatMap { start in
    [true, false].map { walk.keysQuery(from: start, forward: $0) }
  }
}

@Test(arguments: sources, [0, ListWalk.manyKept + 1])
func `a list walks one index and sorts nothing`(source: ListScope.Source, kept: Int) throws {
  let test = try TestStore()
  let reader = try test.reader()
  for query in walks(source, kept: kept).flatMap(keysQueries) {
    for line in try plan(query, reader) where !line.contains("feed_section") {
      #expect(!line.contains("TEMP B-TREE"), "\(query): \(line)")
      #expect(line.contains("USING COVERING INDEX") || line.contains("SUBQUERY"), "\(line)")
    }
  }
}

@Test(arguments: sources)
func `an unread list that keeps read rows sorts only these`(source: ListScope.Source) throws {
  let test = try TestStore()
  let reader = try test.reader()
  for query in walks(source, kept: 1).flatMap(keysQueries) {
    let lines = try plan(query, reader)
    let sorts = lines.indices.filter { lines[$0].contains("TEMP B-TREE") }
    #expect(sorts.count <= 1)
    // The sort belongs to the last part, the one that walks what was read.
    if let sort = sorts.first {
      #expect(lines[..<sort].last { $0.contains("status") }?.contains("status_read") == true)
    }
  }
}

@Test(arguments: sources, [0, 1, ListWalk.manyKept + 1])
func `counting what stands before a row looks at an index only`(
  source: ListScope.Source, kept: Int
) throws {
  let test = try TestStore()
  let reader = try test.reader()
  for walk in walks(source, kept: kept) {
    for query in walk.countQueries(before: somewhere) {
      for line in try plan(query.sql, reader) where line.contains(" status ") {
        #expect(line.hasPrefix("SEARCH") && line.contains("COVERING INDEX"), "\(line)")
        let isRange = line.contains("date>?") || line.contains("date=? AND article_id>?")
        #expect(isRange || line.contains("read_at>?"), "\(query.sql): \(line)")
      }
    }
  }
}
