internal import CLinux
internal import Glibc

/// Tells when files of a directory change, whoever changes them (inotify(7)).
///
/// It sees writes, new, renamed and deleted files; not what other machines do on a network file
/// system.
package struct FileWatch: ~Copyable {
  /// Readable when something has changed.
  package let descriptor: Int32
  private let names: Set<String>

  /// Watches the files called `names` in `directory`, or with none given all of them.
  ///
  /// Nil where the directory cannot be watched: it is missing, or the user's watches are used up.
  package init?(directory: String, names: Set<String> = []) {
    let opened = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard opened >= 0 else { return nil }
    let events = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    guard inotify_add_watch(opened, directory, UInt32(events)) >= 0 else {
      close(opened)
      return nil
    }
    descriptor = opened
    self.names = names
  }

  deinit { close(descriptor) }

  /// Takes what has happened so far and tells whether a watched file is concerned; never waits.
  package func drain() -> Bool {
    var concerned = false
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return concerned }
      let isConcerned = buffer.withUnsafeBytes { bytes in
        concerns(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      }
      concerned = isConcerned || concerned
    }
  }

  /// Each record is a header of 16 bytes (watch, mask, cookie, length) and a name padded with NULs.
  private func concerns(_ records: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start + 16 <= records.count {
      let mask = records.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
      let length = Int(records.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
      let name = records[(start + 16)...].prefix(length).prefix { $0 != 0 }
      let hasOverflowed = mask & UInt32(IN_Q_OVERFLOW) != 0
      let concernsFile =
        !name.isEmpty && (names.isEmpty || names.contains(String(decoding: name, as: UTF8.self)))
      if hasOverflowed || concernsFile { return true }
      start += 16 + length
    }
    return false
  }
}
