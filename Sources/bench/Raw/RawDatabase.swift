import CSQLite
import Glibc
import Storage

/// SQLite with nothing of ours around it: what the store is held against.
final class RawDatabase {
  struct Failure: Error { let message: String }

  private var handle: OpaquePointer?

  /// Opens or makes a file, with the settings that the store has.
  init(_ path: String) throws {
    try open(path)
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4096")
  }

  /// Opens a file of another program, as it is.
  init(foreign path: String) throws { try open(path) }

  private func open(_ path: String) throws {
    try check(sqlite3_open(path, &handle))
    // The store's texts are packed.
    if let handle { TextFunctions.add(to: handle) }
  }

  deinit { sqlite3_close_v2(handle) }

  func run(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  func prepare(_ sql: String) throws -> RawStatement {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    return RawStatement(statement, of: self)
  }

  /// The first column of all rows.
  func texts(_ sql: String) throws -> [String] {
    var texts: [String] = []
    let statement = try prepare(sql)
    try statement.walk { texts.append(statement.text(0)) }
    return texts
  }

  /// The first column of the first row; 0 where there is none.
  func integer(_ sql: String) throws -> Int64 {
    var number: Int64 = 0
    let statement = try prepare(sql)
    try statement.walk { number = statement.integer(0) }
    return number
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Failure(code, handle) }
  }
}

extension RawDatabase.Failure {
  fileprivate init(_ code: Int32, _ handle: OpaquePointer?) {
    message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "SQLite \(code)"
  }
}

/// A statement whose values and rows stay where SQLite has them.
final class RawStatement {
  private let handle: OpaquePointer?
  /// Stays open as long as there are statements.
  private let database: RawDatabase

  fileprivate init(_ handle: OpaquePointer?, of database: RawDatabase) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ number: Int64, at position: Int32) { sqlite3_bind_int64(handle, position, number) }

  func bind(_ text: String, at position: Int32) {
    sqlite3_bind_text(handle, position, text, Int32(text.utf8.count), shim_transient())
  }

  func bind(_ row: RawRow) {
    for (index, value) in row.values.enumerated() {
      sqlite3_bind_value(handle, Int32(index + 1), value)
    }
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }

  /// A copy of the row that the statement stands on.
  var row: RawRow {
    RawRow((0..<sqlite3_column_count(handle)).map { sqlite3_column_value(handle, $0) })
  }

  /// Runs to the end, and calls `body` on every row.
  func walk(_ body: () throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      try body()
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else {
      throw RawDatabase.Failure(code, sqlite3_db_handle(handle))
    }
  }

  /// Runs to the end and looks at every column of every row; returns how many rows there were.
  @discardableResult
  func run() throws -> Int {
    var rows = 0
    try walk {
      for column in 0..<sqlite3_column_count(handle) {
        if sqlite3_column_type(handle, column) == SQLITE_TEXT {
          _ = sqlite3_column_text(handle, column)
        } else {
          _ = sqlite3_column_int64(handle, column)
        }
      }
      rows += 1
    }
    return rows
  }
}

/// The values of one row, of whatever types they are.
final class RawRow: Equatable {
  fileprivate let values: [OpaquePointer?]

  fileprivate init(_ values: [OpaquePointer?]) { self.values = values.map(sqlite3_value_dup) }

  deinit { for value in values { sqlite3_value_free(value) } }

  static func == (a: RawRow, b: RawRow) -> Bool {
    a.values.elementsEqual(b.values) { one, other in
      let count = sqlite3_value_bytes(one)
      guard count == sqlite3_value_bytes(other) else { return false }
      if count == 0 { return true }
      guard let one = sqlite3_value_blob(one), let other = sqlite3_value_blob(other) else {
        return false
      }
      return memcmp(one, other, Int(count)) == 0
    }
  }
}
