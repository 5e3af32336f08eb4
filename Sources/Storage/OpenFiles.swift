internal import Glibc
internal import Synchronization

/// Which database files this process has open.
///
/// Closing any descriptor of a file takes back all locks that the process holds on it, SQLite's too
/// (https://sqlite.org/howtocorrupt.html, section 2.2); another process would then take itself for
/// the last one and remove the log under our hands. So a file is looked at without SQLite only while
/// nobody here has it open, and this is where that is known.
final class OpenFile: Sendable {
  private struct Identity: Hashable {
    var device: UInt
    var number: UInt
    var name: String
  }

  private static let counts = Mutex<[Identity: Int]>([:])
  private let identity: Identity

  /// Runs `check` unless the file is open, and counts it as open until the object goes away.
  init(_ file: DatabaseFile, check: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    var status = stat()
    let isThere = stat(file.directory, &status) == 0
    let identity = Identity(
      device: isThere ? UInt(status.st_dev) : 0, number: isThere ? UInt(status.st_ino) : 0,
      name: isThere ? DatabaseFile.name : file.path)
    self.identity = identity
    try Self.counts.withLock { (counts) throws(DatabaseError) in
      if counts[identity] == nil { try check() }
      counts[identity, default: 0] += 1
    }
  }

  deinit {
    Self.counts.withLock { counts in
      let left = (counts[identity] ?? 1) - 1
      counts[identity] = left > 0 ? left : nil
    }
  }
}
