import Glibc

/// Files that the reader named: read whole, or written without ever replacing one.
enum TextFile {
  struct ReadError: Error {
    var number: Int32
    var reason: String { String(cString: strerror(number)) }
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }
  }

  /// No file that we are asked to read is larger than this.
  static let maximumBytes = 256 << 20

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(ReadError) -> [UInt8] {
    guard path != "-" else { return try readAll(STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(number: errno) }
    defer { close(descriptor) }
    return try readAll(descriptor)
  }

  private static func readAll(_ descriptor: Int32) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ReadError(number: errno) }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= maximumBytes else { throw ReadError(number: EFBIG) }
      bytes += buffer[..<count]
    }
  }

  /// Writes a new file; one that exists already is left alone.
  static func create(_ path: String, _ text: String) throws(ReadError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ReadError(number: errno) }
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let number = errno
        close(descriptor)
        unlink(path)
        throw ReadError(number: number)
      }
      sent += count
    }
    guard close(descriptor) == 0 else { throw ReadError(number: errno) }
  }
}
