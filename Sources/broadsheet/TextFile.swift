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
    if let number = write(Array(text.utf8), to: descriptor) {
      close(descriptor)
      unlink(path)
      throw ReadError(number: number)
    }
    guard close(descriptor) == 0 else { throw ReadError(number: errno) }
  }

  /// Adds lines at the end of a file, which is made, with the folders above it, where there is none.
  static func append(_ lines: [String], to path: String) throws(ReadError) {
    makeFolder(of: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ReadError(number: errno) }
    var last: UInt8 = 0
    let size = lseek(descriptor, 0, SEEK_END)
    let isOpen = size > 0 && pread(descriptor, &last, 1, size - 1) == 1 && last != 0x0A
    let text = (isOpen ? "\n" : "") + lines.map { $0 + "\n" }.joined()
    if let number = write(Array(text.utf8), to: descriptor) {
      // Half a line would be read as one.
      if size >= 0 { ftruncate(descriptor, size) }
      close(descriptor)
      throw ReadError(number: number)
    }
    guard close(descriptor) == 0 else { throw ReadError(number: errno) }
  }

  /// What went wrong; nil where all was written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno }
      sent += count
    }
    return nil
  }

  /// What cannot be made is told when the file is opened.
  private static func makeFolder(of path: String) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
  }
}
