import CSQLite

/// A database file, spoken to without the program's own words.
struct Database: ~Copyable {
  private let handle: OpaquePointer

  struct Failure: Error { let message: String }

  /// Opens the file and makes it where there is none.
  init(_ path: String) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open(path, &opened)
    guard code == SQLITE_OK, let opened else { throw Failure(message: "open: \(code)") }
    handle = opened
    sqlite3_busy_timeout(handle, 5_000)
  }

  deinit { sqlite3_close(handle) }

  func run(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw Failure(message: "\(sql): \(code)") }
  }

  /// The first column of every row.
  func column(_ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Failure(message: String(cString: sqlite3_errmsg(handle)))
    }
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return rows
  }

  /// What SQLite finds wrong with the file, nothing where it is whole.
  func faults() throws -> [String] {
    try column("PRAGMA integrity_check").filter { $0 != "ok" }
      + (try column("PRAGMA foreign_key_check"))
  }
}
