extension Connection {
  /// Runs `body` as one transaction that holds the write lock from its start, so that it never has
  /// to give way half done; whatever is thrown takes everything back.
  func write<Result: ~Copyable>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try inTransaction("BEGIN IMMEDIATE", body)
  }

  /// Runs `body` on one unchanging view of the store, that of the running transaction where there
  /// is one.
  func read<Result: ~Copyable>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try isInTransaction ? body() : inTransaction("BEGIN", body)
  }

  private func inTransaction<Result: ~Copyable>(
    _ begin: String, _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try run(begin)
    do throws(DatabaseError) {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // SQLite may have rolled back by itself (disk full, I/O error); a second failure here could
      // say no more than the first.
      if isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }

  /// Brings the write-ahead log to the disk, and what is in it into the database; never waits for
  /// others (https://sqlite.org/pragma.html#pragma_wal_checkpoint).
  func settle() throws(DatabaseError) {
    // SQLite calls a log locked that this connection has not looked into yet.
    _ = try integer("PRAGMA schema_version")
    try run("PRAGMA wal_checkpoint(PASSIVE)")
  }
}
