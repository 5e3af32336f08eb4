/// The bare program that merging is held against: the rows that the store wrote for some articles,
/// inserted again by prepared statements into the same tables of another file, with the same
/// indexes and without anything else.
final class RowReplay {
  /// Rows of one table, ready to insert.
  struct Rows {
    let insert: RawStatement
    var rows: [RawRow]
  }

  private struct Table {
    var select: RawStatement
    var insert: RawStatement
  }

  private let source: RawDatabase
  private let target: RawDatabase
  /// Every table that has rows for articles.
  private let tables: [Table]
  private let postings: Table

  /// Reads from one store, inserts into the other; both have had the same merges.
  init(from source: String, into target: String) throws {
    let from = try RawDatabase(source + "/library.db")
    let into = try RawDatabase(target + "/library.db")
    for name in try into.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      try into.run("DROP TRIGGER \(name)")
    }
    // FTS5 as it comes, merging its parts by itself: ours is told when to.
    try into.run("INSERT INTO search (search, rank) VALUES ('automerge', 4), ('usermerge', 4)")
    var tables = [try Self.table("article", key: "id", from, into)]
    for name in try from.texts(Self.tablesOfArticles) {
      tables.append(try Self.table(name, key: "article_id", from, into))
    }
    tables.append(try Self.table("search", key: "rowid", from, into))
    self.tables = tables
    postings = Table(
      select: try from.prepare(Self.posting),
      insert: try into.prepare("INSERT OR REPLACE INTO term_block VALUES (?, ?, ?)"))
    (self.source, self.target) = (from, into)
  }

  /// The rows of the articles with these numbers, and the blocks that have their postings.
  func rows(of articles: ClosedRange<Int64>) throws -> [Rows] {
    var all = try tables.map { table in
      table.select.bind(articles.lowerBound, at: 1)
      table.select.bind(articles.upperBound, at: 2)
      return Rows(insert: table.insert, rows: try Self.rows(table.select))
    }
    postings.select.bind(articles.lowerBound, at: 1)
    all.append(Rows(insert: postings.insert, rows: try Self.rows(postings.select)))
    return all
  }

  /// Seconds for inserting rows in one transaction; the store takes several where texts are long.
  func insert(_ rows: [Rows]) throws -> Double {
    try seconds {
      try target.run("BEGIN IMMEDIATE")
      for table in rows {
        for row in table.rows {
          table.insert.bind(row)
          try table.insert.run()
        }
      }
      try target.run("COMMIT")
    }
  }

  private static func rows(_ statement: RawStatement) throws -> [RawRow] {
    var rows: [RawRow] = []
    try statement.walk { rows.append(statement.row) }
    return rows
  }

  private static func table(
    _ name: String, key: String, _ source: RawDatabase, _ target: RawDatabase
  ) throws -> Table {
    var columns = try source.texts("SELECT name FROM pragma_table_info('\(name)')")
    if key == "rowid" { columns.insert(key, at: 0) }
    let list = columns.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return Table(
      select: try source.prepare("SELECT \(list) FROM \(name) WHERE \(key) BETWEEN ? AND ?"),
      insert: try target.prepare("INSERT INTO \(name) (\(list)) VALUES (\(marks))"))
  }

  private static let tablesOfArticles = """
    SELECT DISTINCT list.name FROM sqlite_schema AS list, pragma_table_info(list.name) AS column
      WHERE list.type = 'table' AND column.name = 'article_id' ORDER BY list.name
    """

  /// New articles are in the part that begins with the first of them, or in those before it that
  /// were joined with it.
  private static let posting = """
    SELECT part, term, rows FROM term_block
      WHERE part >= coalesce((SELECT max(part) FROM term_block WHERE part <= ?), 0)
    """
}
