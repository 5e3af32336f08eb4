import CSQLite

/// SQLite with nothing of ours around it: what the store is held against.
final class RawDatabase {
  struct Failure: Error { let message: String }

  private var handle: OpaquePointer?

  /// Opens or makes the file, with the settings that the store has.
  init(_ path: String) throws {
    try check(sqlite3_open(path, &handle))
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4096")
  }

  deinit { sqlite3_close_v2(handle) }

  func run(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  func prepare(_ sql: String) throws -> RawStatement {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    return RawStatement(statement)
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else {
      throw Failure(message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "SQLite \(code)")
    }
  }
}

/// A statement whose values and rows stay where SQLite has them.
final class RawStatement {
  private let handle: OpaquePointer?

  fileprivate init(_ handle: OpaquePointer?) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  func bind(_ number: Int64, at position: Int32) { sqlite3_bind_int64(handle, position, number) }

  func bind(_ text: String, at position: Int32) {
    sqlite3_bind_text(handle, position, text, Int32(text.utf8.count), shim_transient())
  }

  /// Runs to the end and looks at every column of every row; returns how many rows there were.
  @discardableResult
  func run() -> Int {
    var rows = 0
    while sqlite3_step(handle) == SQLITE_ROW {
      for column in 0..<sqlite3_column_count(handle) {
        if sqlite3_column_type(handle, column) == SQLITE_TEXT {
          _ = sqlite3_column_text(handle, column)
        } else {
          _ = sqlite3_column_int64(handle, column)
        }
      }
      rows += 1
    }
    sqlite3_reset(handle)
    return rows
  }
}
