internal import Glibc

/// What a connection is for; it decides how much memory it may use and when it tidies up.
enum ConnectionRole {
  /// The background's writer.
  case store
  /// The main thread's: reads, and writes what the reader does.
  case desk
  /// Reads only.
  case reader
  /// Reads only, on a thread of its own, and all over the store.
  case archive

  /// Kibibytes of pages that are kept in memory. Small, so that a big store costs little more
  /// memory than an empty one; the system's page cache does the rest. But Related Articles take
  /// hundreds of pages from everywhere: asking the system for each took most of their time.
  fileprivate var cache: Int {
    switch self {
    case .store: 4_096
    case .desk, .reader: 2_048
    case .archive: 40_000
    }
  }

  /// Pages in the write-ahead log before a commit also copies them into the database and waits for
  /// the disk. A key should not wait for that, and of pages that change again and again while
  /// articles come in, only the last state has to be copied.
  fileprivate var checkpoint: Int {
    switch self {
    case .reader, .archive: 1_000
    case .store, .desk: 8_000
    }
  }
}

extension Connection {
  /// Opens the store in `directory`, making or migrating it where needed.
  ///
  /// Whatever was committed survives the death of the process, however sudden. A power cut may take
  /// the transactions since the last checkpoint (WAL with `synchronous=NORMAL`,
  /// https://sqlite.org/pragma.html#pragma_synchronous), never the consistency of the store.
  static func open(
    directory: String, as role: ConnectionRole
  ) throws(DatabaseError) -> Connection {
    let file = DatabaseFile(directory: directory)
    try check(FileSystem(holding: directory), of: file)
    try file.makeDirectory()
    let start = ContinuousClock.now
    while true {
      do throws(DatabaseError) {
        return try open(file, as: role)
      } catch {
        // Two that enter WAL at once would wait for each other; SQLite ends that at once with
        // "busy" (https://sqlite.org/c3ref/busy_handler.html), and one of them tries again.
        guard error.reason == .busy, start.duration(to: .now) < .seconds(5) else { throw error }
        usleep(1_000)
      }
    }
  }

  /// Refuses what SQLite's log does not work on, before anything is made there.
  static func check(
    _ fileSystem: FileSystem, of file: DatabaseFile
  ) throws(DatabaseError) {
    guard fileSystem.isNetwork else { return }
    throw DatabaseError(
      .networkFileSystem(fileSystem.name), message: "network file system", path: file.path)
  }

  private static func open(
    _ file: DatabaseFile, as role: ConnectionRole
  ) throws(DatabaseError) -> Connection {
    let open = try OpenFile(file) { () throws(DatabaseError) in try file.check() }
    let connection = try Connection(path: file.path, access: .readWrite, file: open)
    connection.keepLogOnClose(true)
    try connection.read { () throws(DatabaseError) in try connection.checkOwner() }
    try connection.run("PRAGMA foreign_keys = ON")
    if try connection.integer("PRAGMA user_version") == 0 {
      // It counts only before the first table; older stores get it by `StoreDoctor.compact`.
      try connection.run("PRAGMA auto_vacuum = INCREMENTAL")
    }
    try connection.migrate()
    connection.keepLogOnClose(false)
    try connection.configure(role)
    return connection
  }

  private func configure(_ role: ConnectionRole) throws(DatabaseError) {
    try run(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA cache_size = -\(role.cache);
      PRAGMA mmap_size = 0;
      PRAGMA wal_autocheckpoint = \(role.checkpoint);
      PRAGMA journal_size_limit = 4194304;
      """)
    switch role {
    case .store, .desk: break
    case .reader, .archive: try run("PRAGMA query_only = ON")
    }
  }
}
