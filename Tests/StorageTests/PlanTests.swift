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

/// All the ways to walk a source: every order, with and without what is read.
private func walks(_ source: ListScope.Source, _ reader: StoreReader) throws -> [ListWalk] {
  var walks: [ListWalk] = []
  for order in ListOrder.allCases {
    for (unreadOnly, since) in [(false, nil), (true, nil), (true, noon), (false, noon)] {
      let scope = ListScope(
        source, unreadOnly: unreadOnly, keepsReadSince: since, order: order)
      walks.append(try reader.plainWalk(scope))
    }
  }
  return walks
}

private let somewhere = ListKey(date: noon, id: Article.ID(rawValue: 3))

private func branches(_ walk: ListWalk) -> [[ListSegment.Branch]] {
  walk.segments.compactMap { segment in
    if case .walk(let branches, _) = segment.rows { branches } else { nil }
  }
}

private func isOwnTable(_ line: String) -> Bool {
  ["status", "unread", "just_read"].contains { line.contains(" \($0)") }
}

@Test(arguments: sources)
func `every order of a list walks indexes and sorts nothing`(source: ListScope.Source) throws {
  let test = try TestStore()
  let reader = try test.reader()
  for branches in try walks(source, reader).flatMap(branches) {
    for start in [ListSegment.Start.end, .at(somewhere), .behind(somewhere)] {
      for towardsOlder in [true, false] {
        let query = ListSegment.query(branches, from: start, towardsOlder: towardsOlder)
        for line in try plan(query, reader) {
          #expect(!line.contains("TEMP B-TREE"), "\(query): \(line)")
          guard isOwnTable(line) else { continue }
          let isKey = line.contains("PRIMARY KEY") || line.contains("COVERING INDEX")
          let isTable = line == "SCAN unread" || line == "SCAN just_read"
          #expect(isKey || isTable, "\(query): \(line)")
        }
      }
    }
  }
}

@Test(arguments: sources)
func `counting what stands before a row looks at a range of an index only`(
  source: ListScope.Source
) throws {
  let test = try TestStore()
  let reader = try test.reader()
  for branches in try walks(source, reader).flatMap(branches) {
    for isAscending in [true, false] {
      for query in ListSegment.countQueries(
        branches, before: somewhere, isAscending: isAscending)
      {
        for line in try plan(query.sql, reader) where isOwnTable(line) {
          let isRange =
            line.contains("date>?") || line.contains("date<?")
            || line.contains("date=? AND article_id")
          let isProbe = line.contains("status_starred") || line.contains("date=?")
          #expect(line.hasPrefix("SEARCH") || line.hasPrefix("SCAN status USING COVERING"))
          #expect(isRange || isProbe, "\(query.sql): \(line)")
        }
      }
    }
  }
}
