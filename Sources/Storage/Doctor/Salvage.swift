internal import Models

/// Takes over into a new store what can still be read of a damaged one, row by row.
///
/// What the reader made comes first: should it all end in the middle, that is there.
struct Salvage: ~Copyable {
  let source: Connection
  let target: Connection
  private(set) var rows = 0

  /// No number of a row is greater; a guess where SQLite's own record of it is lost.
  private let highest: Int64

  init(from source: consuming Connection, into target: consuming Connection) {
    let recorded = try? source.integer("SELECT max(seq) FROM sqlite_sequence")
    highest = min(max(recorded.flatMap { $0 } ?? 0, 10_000), Self.mostNumbers)
    self.source = source
    self.target = target
  }

  /// A table and the ways to walk it. With a key, what lies between the damage is found by number.
  private struct Table {
    var name: String
    var key: String?
    var orders: [String] = []
    /// Where the rows go and how the columns are called there.
    var target: (name: String, columns: String)?
  }

  private static let tables: [Table] = [
    Table(name: "feed", key: "id"), Table(name: "section", key: "id"),
    Table(
      name: "feed_section", orders: ["section_id, feed_id", "feed_id, section_id"]),
    Table(name: "tag", key: "id"), Table(name: "annotation", key: "id"),
    // Of stores before version 9.
    Table(name: "note", key: "article_id"),
    Table(name: "article_tag", key: "article_id"), Table(name: "hide_rule", key: "position"),
    Table(name: "article", key: "id"), Table(name: "status", key: "article_id"),
    Table(name: "unread", orders: ["date, article_id", "feed_id, date, article_id"]),
    Table(name: "gone", orders: ["feed_id, guid_hash"]),
    Table(name: "body", key: "article_id"), Table(name: "enclosure", key: "article_id"),
    Table(name: "vector", key: "article_id"), Table(name: "discussion", key: "id"),
    Table(name: "article_discussion", orders: ["article_id, discussion_id"]),
    Table(name: "post", key: "number"), Table(name: "consent", orders: ["service"]),
    // The discussions of stores before version 9.
    Table(name: "comment", key: "number"), Table(name: "thread", key: "article_id"),
    Table(name: "action", key: "id"),
    Table(name: "full_text", key: "article_id"), Table(name: "version", key: "id"),
    Table(name: "assistant_output", key: "rowid"), Table(name: "heard", key: "rowid"),
    Table(name: "identity", key: "id"), Table(name: "sketch", key: "article_id"),
    Table(name: "ungathered", key: "article_id"), Table(name: "copy", key: "article_id"),
    Table(name: "story", key: "id"), Table(name: "interest", key: "id"),
    Table(name: "story_article", orders: ["story_id, article_id", "article_id, story_id"]),
    Table(name: "search_content", key: "id", target: ("search", "rowid, title, text")),
  ]

  mutating func run() throws(DatabaseError) {
    try target.run("BEGIN")
    for table in Self.tables {
      let name = table.target?.name ?? table.name
      let columns = try columns(of: table.name)
      // Of a later version of the store than the damaged one.
      guard !columns.isEmpty else { continue }
      let names = columns.joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      let insert =
        "INSERT OR IGNORE INTO \(name) (\(table.target?.columns ?? names)) VALUES (\(marks))"
      let copy = TableCopy(
        select: "SELECT \(table.key ?? "1"), \(names) FROM \(table.name)", insert: insert,
        width: columns.count)
      if let key = table.key {
        try walk(copy, key: key)
      } else {
        for order in table.orders {
          _ = try scan(copy, "ORDER BY " + order)
          _ = try scan(copy, "ORDER BY " + Self.backwards(order))
        }
      }
    }
    // What is missing comes back where the feeds still have it.
    try target.run("UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL")
    try target.run("COMMIT")
  }

  private static var mostNumbers: Int64 { 20_000_000 }

  private struct TableCopy {
    var select: String
    var insert: String
    var width: Int
  }

  /// From both ends towards the damage, then number by number through what lies between.
  private mutating func walk(_ copy: TableCopy, key: String) throws(DatabaseError) {
    let first = try scan(copy, "NOT INDEXED ORDER BY \(key)")
    guard !first.isComplete else { return }
    let last = try scan(copy, "NOT INDEXED ORDER BY \(key) DESC")
    // A number that was read from damage may be any.
    let low = first.end.map { (0...highest).contains($0) ? $0 : 0 } ?? 0
    let high = min(last.end ?? highest, highest)
    guard low < high else { return }
    for number in low...high {
      _ = try scan(copy, "NOT INDEXED WHERE \(key) = ?", number)
    }
  }

  private static func backwards(_ order: String) -> String {
    order.split(separator: ", ").map { $0 + " DESC" }.joined(separator: ", ")
  }

  /// Copies rows until they end or cannot be read; `end` is the key of the last that could.
  private mutating func scan(
    _ copy: TableCopy, _ order: String, _ number: Int64? = nil
  ) throws(DatabaseError) -> (isComplete: Bool, end: Int64?) {
    var end: Int64?
    do throws(DatabaseError) {
      let statement = try source.prepare(copy.select + " " + order)
      if let number { try statement.bind(number) }
      while try statement.step() {
        let values = (1...Int32(copy.width)).map { statement.value($0) }
        if try keep(values, copy.insert) { end = statement.integer(0) }
      }
      return (true, end)
    } catch {
      if error.path != source.path { throw error }
      return (false, end)
    }
  }

  /// False for a row that makes no sense in its table.
  private mutating func keep(
    _ values: [Value], _ insert: String
  ) throws(DatabaseError) -> Bool {
    do throws(DatabaseError) {
      let statement = try target.prepare(insert)
      try statement.bind(all: values)
      while try statement.step() {}
      rows += target.changes
      return true
    } catch {
      if [.full, .readOnly, .busy].contains(error.reason) { throw error }
      return false
    }
  }

  private func columns(of table: String) throws(DatabaseError) -> [String] {
    let statement = try target.prepare("SELECT name FROM pragma_table_info(?)", table)
    var columns: [String] = []
    while try statement.step() { columns.append(statement.text(0)) }
    // Older stores had the texts of the search index there, which takes them by itself.
    return table == "search_content" && !columns.isEmpty ? ["id", "c0", "c1"] : columns
  }
}
