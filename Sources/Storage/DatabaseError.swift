/// Why the store could not do what was asked; sentences for people are made elsewhere.
package struct DatabaseError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Written by a later Broadsheet, whose schema has this version.
    case newer(version: Int)
    /// SQLite found contradictions inside the file.
    case corrupt
    /// The file is not an SQLite database.
    case notADatabase
    /// The file is a database of another program.
    case foreign
    /// The disk, a quota or a limit on file sizes is used up; nothing of the transaction was kept.
    case full
    /// The file or its directory may not be written.
    case readOnly
    /// Another process held the store for longer than about 5 seconds.
    case busy
    /// The file or its directory may not be opened or made.
    case cannotOpen
    /// The directory is on a file system that other machines share, of this name.
    case networkFileSystem(String)
    /// The file system gives no locks or no shared memory.
    case noLocks
    /// Whoever asked no longer waits for the answer.
    case interrupted
    /// Anything else, with SQLite's extended result code (https://sqlite.org/rescode.html).
    case other(Int32)
  }

  package var reason: Reason
  /// What SQLite or the system said, in English, on one line.
  package var message: String
  /// The database file.
  package var path: String

  package init(_ reason: Reason, message: String, path: String) {
    self.reason = reason
    self.message = message
    self.path = path
  }
}
