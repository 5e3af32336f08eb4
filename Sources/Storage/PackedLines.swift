internal import CZstd
internal import Glibc

/// Why a file of packed lines could not be read or written.
package enum PackedLinesError: Error, Hashable, Sendable {
  /// There is something of this name already; it was left alone.
  case exists
  case system(message: String)
  /// The file is cut off, damaged, or none of ours.
  case damaged
  /// A line, or all of them together, are longer than is taken.
  case tooLarge
}

/// Writes lines into a new file, packed into one Zstandard frame with a checksum (RFC 8878).
///
/// The file gets its name only when all lines are in it and safe on the disk; nothing that exists
/// is ever replaced, and what is not finished goes away.
package struct PackedLinesWriter: ~Copyable {
  private let path: String
  private let partial: String
  private let descriptor: Int32
  private let context: OpaquePointer
  /// What was packed waits here to be written.
  private var room = [UInt8](repeating: 0, count: ZSTD_CStreamOutSize())
  private var isNamed = false

  package init(_ path: String) throws(PackedLinesError) {
    guard access(path, F_OK) != 0 else { throw .exists }
    let partial = "\(path).\(getpid()).partial"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last }
    guard let context = ZSTD_createCCtx() else {
      close(descriptor)
      unlink(partial)
      throw .outOfMemory
    }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 3)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    self.path = path
    self.partial = partial
    self.descriptor = descriptor
    self.context = context
  }

  deinit {
    ZSTD_freeCCtx(context)
    close(descriptor)
    if !isNamed { unlink(partial) }
  }

  /// `line` has no line feed in it.
  package mutating func write(_ line: String) throws(PackedLinesError) {
    try pack(Array(line.utf8) + [0x0A], ZSTD_e_continue)
  }

  package mutating func finish() throws(PackedLinesError) {
    try pack([], ZSTD_e_end)
    guard fsync(descriptor) == 0 else { throw .last }
    do throws(BackupError) {
      try BackupFile.name(partial, path)
    } catch {
      if case .exists = error { throw .exists }
      throw .last
    }
    isNamed = true
    BackupFile.syncDirectory(of: path)
  }

  private mutating func pack(
    _ bytes: [UInt8], _ ending: ZSTD_EndDirective
  ) throws(PackedLinesError) {
    let (context, descriptor) = (self.context, self.descriptor)
    var failure: PackedLinesError?
    bytes.withUnsafeBytes { source in
      room.withUnsafeMutableBytes { target in
        var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
        var left = 1
        while failure == nil, input.pos < input.size || (ending == ZSTD_e_end && left > 0) {
          var output = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
          left = ZSTD_compressStream2(context, &output, &input, ending)
          if ZSTD_isError(left) != 0 { failure = .outOfMemory }
          failure =
            failure
            ?? Self.write(UnsafeRawBufferPointer(rebasing: target[..<output.pos]), to: descriptor)
        }
      }
    }
    if let failure { throw failure }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
  ) -> PackedLinesError? {
    var sent = 0
    while sent < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .last }
      sent += count
    }
    return nil
  }
}

/// Reads the lines of such a file one after the other, whatever their number.
package struct PackedLinesReader: ~Copyable {
  /// Bytes of one line, and of all together, that are taken after unpacking.
  package static let longestLine = 48 << 20
  private static let mostBytes = 8 << 30

  private let descriptor: Int32
  private let context: OpaquePointer
  private var packed: [UInt8] = []
  private var place = 0
  private var text: [UInt8] = []
  private var start = 0
  private var total = 0
  private var isWhole = false

  package init(_ path: String) throws(PackedLinesError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    guard let context = ZSTD_createDCtx() else {
      close(descriptor)
      throw .outOfMemory
    }
    self.descriptor = descriptor
    self.context = context
    // A frame may ask for so much memory at most: 8 MiB are what writers are to need (RFC 8878, 3.1.1.1.2).
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 23)
  }

  deinit {
    ZSTD_freeDCtx(context)
    close(descriptor)
  }

  /// Whether the file at `path` begins as such files do.
  package static func isOne(at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 4)
    return read(descriptor, &head, 4) == 4 && head == [0x28, 0xB5, 0x2F, 0xFD]
  }

  /// The next line without its end; nil after the last one of a file that is whole.
  package mutating func next() throws(PackedLinesError) -> [UInt8]? {
    var looked = start
    while true {
      if let end = text[looked...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(text[start..<end])
      }
      guard text.count - start <= Self.longestLine else { throw .tooLarge }
      text.removeFirst(start)
      (looked, start) = (text.count, 0)
      guard try unpack() else {
        guard text.isEmpty else { throw .damaged }
        return nil
      }
    }
  }

  /// Unpacks a little more; false at the end of a file that is whole.
  private mutating func unpack() throws(PackedLinesError) -> Bool {
    if place == packed.count {
      packed = try readSome()
      place = 0
      if packed.isEmpty {
        guard isWhole else { throw .damaged }
        return false
      }
    }
    // Nothing may follow the frame.
    guard !isWhole else { throw .damaged }
    var room = [UInt8](repeating: 0, count: ZSTD_DStreamOutSize())
    var left = 0
    let (from, size) = (place, packed.count)
    let (used, made) = packed.withUnsafeBytes { source in
      room.withUnsafeMutableBytes { target in
        var input = ZSTD_inBuffer(src: source.baseAddress, size: size, pos: from)
        var output = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
        left = ZSTD_decompressStream(context, &output, &input)
        return (input.pos, output.pos)
      }
    }
    guard ZSTD_isError(left) == 0 else { throw .damaged }
    place = used
    isWhole = left == 0
    total += made
    guard total <= Self.mostBytes else { throw .tooLarge }
    text += room[..<made]
    return true
  }

  private func readSome() throws(PackedLinesError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: ZSTD_DStreamInSize())
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      return Array(bytes[..<count])
    }
  }
}

extension PackedLinesError {
  fileprivate static let outOfMemory = PackedLinesError.system(message: "out of memory")

  fileprivate static var last: PackedLinesError {
    .system(message: strerror(errno).map { String(cString: $0) } ?? "error")
  }
}
