internal import Glibc

/// The database file as it lies on the disk, looked at without SQLite and without touching it.
struct DatabaseFile {
  static let name = "library.db"

  let directory: String
  var path: String { directory + "/" + Self.name }
  var exists: Bool { access(path, F_OK) == 0 }

  /// Makes the directory and what is missing above it, for the user's eyes only (mode 0700).
  func makeDirectory() throws(DatabaseError) {
    var made = directory.utf8.first == UInt8(ascii: "/") ? "/" : ""
    for part in directory.split(separator: "/") {
      made += part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        let code = errno
        // An existing directory on a file system that cannot be written answers EROFS.
        guard access(made, F_OK) == 0 else {
          throw DatabaseError(.cannotOpen, message: Self.sentence(code), path: made)
        }
      }
      made += "/"
    }
  }

  /// Refuses a file that is not ours, is too new, or is broken at first sight; such a file, its
  /// directory and its logs stay exactly as they are.
  func check() throws(DatabaseError) {
    // A transaction was cut off while it was written: only SQLite can say what the file holds.
    guard Self.size(path + "-journal") == 0 else { return }
    guard let header = try header(), !header.isEmpty else { return }
    // https://sqlite.org/fileformat2.html#the_database_header
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
      throw DatabaseError(.notADatabase, message: "not an SQLite database", path: path)
    }
    let owner = Self.number(header, at: 68)
    let version = Self.number(header, at: 60)
    if owner == UInt32(Schema.applicationID), version > Schema.version {
      throw DatabaseError(.newer(version: Int(version)), message: "newer schema", path: path)
    }
    // With a log beside it, the file alone says little; SQLite must open both.
    guard !hasLog else { return }
    do throws(DatabaseError) {
      let connection = try Connection(path: path, access: .immutable)
      try connection.read { () throws(DatabaseError) in try connection.checkOwner() }
    } catch {
      // Another process may have begun to write in this moment: then the judgement is void.
      guard !hasLog else { return }
      throw error
    }
  }

  private var hasLog: Bool { Self.size(path + "-wal") > 0 || Self.size(path + "-journal") > 0 }

  /// The first 100 bytes, fewer where the file is shorter, nil where there is no file.
  private func header() throws(DatabaseError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT { return nil }
      throw DatabaseError(.cannotOpen, message: Self.sentence(code), path: path)
    }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, 100, 0))
    }
  }

  private static func number(_ header: [UInt8], at offset: Int) -> UInt32 {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func sentence(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
