internal import Glibc

/// Why a copy of the store was not made.
package enum BackupError: Error, Hashable, Sendable {
  /// There is something of this name already; it was left alone.
  case exists(path: String)
  case cannotWrite(path: String, message: String)
  /// SQLite found contradictions in what it had just written; the copy was removed.
  case faulty(path: String)
  case store(DatabaseError)
}

extension Store {
  /// Writes a copy of the whole store as it is at this moment, whoever reads and writes meanwhile.
  ///
  /// The copy gets its name only when it is complete, checked, and safe on the disk; nothing that
  /// exists is ever replaced.
  package func backUp(to path: String) throws(BackupError) {
    guard access(path, F_OK) != 0 else { throw .exists(path: path) }
    let partial = "\(path).\(getpid()).partial"
    try BackupFile.make(partial)
    do throws(BackupError) {
      do throws(DatabaseError) {
        try connection.run("VACUUM INTO ?", partial)
      } catch {
        throw .store(error.reason == .full ? error.about(path) : error)
      }
      try BackupFile.check(partial)
      try BackupFile.sync(partial)
      try BackupFile.name(partial, path)
    } catch {
      unlink(partial)
      throw error
    }
    BackupFile.syncDirectory(of: path)
  }
}

/// A copy on its way to its name.
enum BackupFile {
  /// An empty file for the user's eyes only, which SQLite fills.
  fileprivate static func make(_ path: String) throws(BackupError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    close(descriptor)
  }

  fileprivate static func check(_ path: String) throws(BackupError) {
    var isWhole = false
    do throws(DatabaseError) {
      let copy = try Connection(path: path, access: .immutable)
      let statement = try copy.prepare("PRAGMA quick_check(1)")
      isWhole = try statement.step() && statement.text(0) == "ok"
    } catch {}
    guard isWhole else { throw .faulty(path: path) }
  }

  fileprivate static func sync(_ path: String) throws(BackupError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Gives a file its name unless something has it; a second name, because renaming would replace.
  static func name(_ partial: String, _ path: String) throws(BackupError) {
    if link(partial, path) == 0 {
      unlink(partial)
      return
    }
    guard errno != EEXIST else { throw .exists(path: path) }
    // File systems without second names (FAT, some FUSE).
    guard access(path, F_OK) != 0 else { throw .exists(path: path) }
    guard rename(partial, path) == 0 else { throw failure(path) }
  }

  /// Makes a new name in a directory survive a power cut, where the file system can.
  static func syncDirectory(of path: String) {
    let directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    let descriptor = open(directory.isEmpty ? "/" : directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> BackupError {
    .cannotWrite(path: path, message: strerror(errno).map { String(cString: $0) } ?? "error")
  }
}

extension DatabaseError {
  /// The same about another file.
  func about(_ path: String) -> DatabaseError {
    DatabaseError(reason, message: message, path: path)
  }
}
