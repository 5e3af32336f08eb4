internal import Glibc
internal import Models

/// A copy of another program's database in a directory that only we see, gone with its owner.
final class PrivateCopy: Sendable {
  private static let logs = ["-journal", "-wal"]

  let path: String
  /// When the original was last written.
  let changed: Timestamp
  private let directory: String

  /// Copies the file with the log of a transaction that is under way; again where it was written
  /// meanwhile.
  init(ofDatabase original: String) throws(DatabaseError) {
    var template = Array(Self.temporary.utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.error(original) }
    directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = directory + "/copy.db"
    var attempts = 0
    do throws(DatabaseError) {
      while true {
        let before = Self.state(of: original)
        try Self.copy(original, to: path)
        for log in Self.logs {
          unlink(path + log)
          if access(original + log, F_OK) == 0 { try Self.copy(original + log, to: path + log) }
        }
        attempts += 1
        if before == Self.state(of: original) { break }
        guard attempts < 20 else {
          throw DatabaseError(.busy, message: "it changes all the time", path: original)
        }
        usleep(50_000)
      }
    } catch {
      Self.remove(directory, path)
      throw error
    }
    var status = stat()
    stat(original, &status)
    changed = Timestamp(Int64(status.st_mtim.tv_sec))
  }

  deinit { Self.remove(directory, path) }

  private static func remove(_ directory: String, _ path: String) {
    for name in [path, path + "-shm"] + logs.map({ path + $0 }) { unlink(name) }
    rmdir(directory)
  }

  private static var temporary: String {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return (place.hasPrefix("/") ? place : "/tmp") + "/broadsheet-XXXXXX"
  }

  /// What changes when the database or its logs do.
  private static func state(of original: String) -> [Int] {
    ([""] + logs).flatMap { log in
      var status = stat()
      guard stat(original + log, &status) == 0 else { return [-1] }
      return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
  }

  private static func copy(_ original: String, to path: String) throws(DatabaseError) {
    let source = open(original, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw error(original) }
    defer { close(source) }
    let target = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw error(path) }
    defer { close(target) }
    while true {
      let count = sendfile(target, source, nil, 1 << 24)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw error(path) }
      if count == 0 { return }
    }
  }

  private static func error(_ path: String) -> DatabaseError {
    let number = errno
    return DatabaseError(
      number == ENOSPC ? .full : .cannotOpen, message: String(cString: strerror(number)),
      path: path)
  }
}
