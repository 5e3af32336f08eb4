internal import CSQLite
internal import Glibc

/// One open handle on the database; this file speaks to SQLite's C interface, and `TextFunctions`.
///
/// A connection is used by one thread at a time, which its owners (an actor, or a class that is not
/// `Sendable`) prove, so SQLite's own mutexes are off.
struct Connection: ~Copyable {
  enum Access {
    /// Makes the file where it does not exist.
    case readWrite
    /// Neither locks nor logs are looked at or left behind (https://sqlite.org/uri.html).
    case immutable
  }

  let path: String
  private let handle: OpaquePointer
  private let statements = CompiledStatements()
  let unpacker = TextUnpacker()
  /// Released after the handle is closed.
  private let file: OpenFile?

  /// `file` says that the process has the store open; nil for files that nobody else uses.
  init(
    path: String, access: Access, file: OpenFile? = nil
  ) throws(DatabaseError) {
    self.file = file
    Self.configureSQLite
    var opened: OpaquePointer?
    let code: Int32
    switch access {
    case .readWrite:
      let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
      code = sqlite3_open_v2(path, &opened, flags, nil)
    case .immutable:
      let uri = "file:" + Self.percentEncoded(path) + "?immutable=1"
      let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
      code = sqlite3_open_v2(uri, &opened, flags, nil)
    }
    guard let handle = opened, code == SQLITE_OK else {
      let error = DatabaseError(code: code, handle: opened, path: path)
      sqlite3_close_v2(opened)
      throw error
    }
    self.path = path
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    TextFunctions.add(to: handle, unpacker)
    sqlite3_busy_handler(handle, { _, attempts in Connection.waitForLock(attempts) }, nil)
  }

  deinit {
    statements.close()
    sqlite3_close_v2(handle)
  }

  /// Done once, before the first connection.
  private static let configureSQLite: Void = { _ = shim_count_no_memory() }()

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Rows that the last finished statement itself changed; those that triggers changed do not count.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// Rows that this connection changed since it was opened.
  var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// With true, closing leaves the write-ahead log alone, so that the database stays untouched.
  func keepLogOnClose(_ keeps: Bool) { _ = shim_keep_log_on_close(handle, keeps ? 1 : 0) }

  /// Runs statements that have no values and no results, as migrations and pragmas are.
  func run(_ sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(code: code, handle: handle, path: path) }
  }

  /// A compiled statement: one that is idle where there is one, and idle again when it goes away.
  func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    if let idle = statements.idle(sql) { return Statement(idle, path: path) }
    var compiled: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(handle, sql, -1, flags, &compiled, nil)
    guard let compiled, code == SQLITE_OK else {
      throw DatabaseError(code: code, handle: handle, path: path)
    }
    return Statement(statements.keep(CompiledStatement(compiled), sql), path: path)
  }

  /// Sleeps shortly and often, because other writers' transactions last milliseconds and a key
  /// waits (`sqlite3_busy_timeout` would soon sleep 100 ms at a time); gives up after 5 s.
  private static func waitForLock(_ attempts: Int32) -> Int32 {
    guard attempts < 5_000 else { return 0 }
    usleep(attempts < 500 ? 200 : 1_000)
    return 1
  }

  private static func percentEncoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || "/.-_".contains(Character(scalar)))
      text += isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}

/// A compiled statement with the values bound to it; values are copied, positions count from 1.
struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let compiled: CompiledStatement
  private let path: String

  fileprivate init(_ compiled: CompiledStatement, path: String) {
    self.compiled = compiled
    handle = compiled.handle
    self.path = path
    compiled.isIdle = false
  }

  deinit {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    compiled.isIdle = true
  }

  /// Moves to the next row; false where there is none.
  func step() throws(DatabaseError) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw error(code)
    }
  }

  /// Makes the statement ready for other values.
  func reset() { sqlite3_reset(handle) }

  func bind(_ value: Value, at position: Int32) throws(DatabaseError) {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(handle, position)
    case .integer(let number): code = sqlite3_bind_int64(handle, position, number)
    case .text(var text):
      // The byte count keeps what follows an embedded NUL.
      code = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(
            handle, position, $0.baseAddress, UInt64($0.count), shim_transient(),
            UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      code = bytes.withUnsafeBytes {
        sqlite3_bind_blob64(
          handle, position, $0.baseAddress, UInt64($0.count), shim_transient())
      }
    }
    guard code == SQLITE_OK else { throw error(code) }
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The text of a column, empty where it is NULL; invalid UTF-8 is repaired.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whatever a column holds; the tables have no numbers with fractions.
  func value(_ column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .text(text(column))
    }
  }

  /// The texts in a column; nil where they cannot be read.
  func texts(_ column: Int32, _ unpacker: TextUnpacker) -> PackedTexts? {
    let start = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return unpacker.texts(of: UnsafeRawBufferPointer(start: start, count: count))
  }

  func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Lends the bytes of a column without a copy.
  func withBlob<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  private func error(_ code: Int32) -> DatabaseError {
    DatabaseError(code: code, handle: sqlite3_db_handle(handle), path: path)
  }
}

/// A statement as SQLite compiled it; it ends when nobody uses or keeps it any more.
private final class CompiledStatement {
  let handle: OpaquePointer
  var isIdle = false

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }
}

/// The compiled statements of a connection, by their text.
private final class CompiledStatements {
  private var kept: [String: CompiledStatement] = [:]

  func idle(_ sql: String) -> CompiledStatement? {
    guard let statement = kept[sql], statement.isIdle else { return nil }
    return statement
  }

  /// Of several with one text, which are in use at once, the first is kept.
  func keep(_ statement: CompiledStatement, _ sql: String) -> CompiledStatement {
    if kept[sql] == nil { kept[sql] = statement }
    return statement
  }

  func close() { kept = [:] }
}

extension DatabaseError {
  fileprivate init(code: Int32, handle: OpaquePointer?, path: String) {
    let message = handle.flatMap(sqlite3_errmsg) ?? sqlite3_errstr(code)
    let systemError = handle.map(sqlite3_system_errno) ?? 0
    self.init(
      Self.reason(code, systemError: systemError),
      message: message.map { String(cString: $0) } ?? "SQLite error \(code)", path: path)
  }

  /// The low byte of an extended code is its primary code (https://sqlite.org/rescode.html).
  private static func reason(_ code: Int32, systemError: Int32) -> Reason {
    switch code & 0xFF {
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_FULL: .full
    // SQLite says "full" for ENOSPC only; quotas and file-size limits end a write as well.
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): .full
    case SQLITE_IOERR where systemError == EROFS: .readOnly
    case SQLITE_IOERR where isAboutLocks(code): .noLocks
    case SQLITE_READONLY: .readOnly
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    default: .other(code)
    }
  }

  /// Extended codes carry the kind of trouble in their second byte, from `SQLITE_IOERR` (10) on.
  static func isAboutLocks(_ code: Int32) -> Bool {
    // RDLOCK, UNLOCK, CHECKRESERVEDLOCK, LOCK, SHMOPEN, SHMSIZE, SHMLOCK, SHMMAP.
    [9, 8, 14, 15, 18, 19, 20, 21].contains(code >> 8)
  }
}
