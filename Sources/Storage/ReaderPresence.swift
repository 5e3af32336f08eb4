internal import Glibc

/// Says to all processes that somebody reads: whoever takes articles in then does it in steps so
/// small that no key waits, and otherwise in larger ones, which are faster.
///
/// It is a lock on a file beside the database that all readers share (flock(2)); the kernel gives it
/// back when the process ends, however it ends.
struct ReaderPresence: ~Copyable {
  private static let name = "reader.lock"
  private let descriptor: Int32

  /// Nil where the file cannot be made; then nobody is told.
  init?(directory: String) {
    descriptor = Self.open(directory)
    guard descriptor >= 0 else { return nil }
    // Only somebody who looks, and for a moment, can have it in another way.
    flock(descriptor, LOCK_SH)
  }

  deinit { close(descriptor) }

  /// Whether somebody reads now.
  static func isFelt(in directory: String) -> Bool {
    let descriptor = Self.open(directory)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }

  private static func open(_ directory: String) -> Int32 {
    Glibc.open(directory + "/" + name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
  }
}
