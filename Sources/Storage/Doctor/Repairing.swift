internal import Glibc
package import Models

/// What a repair did.
package struct RepairReport: Hashable, Sendable {
  /// Where the store as it was before lies now.
  package var original: String
  /// How many rows were taken over into a new store; nil where the store itself was mended.
  package var salvagedRows: Int?
  package var after: Checkup
}

extension StoreDoctor {
  /// Mends what was found, after keeping a copy of the store as it was; a store with damaged pages
  /// is replaced by a new one with everything that can be read.
  ///
  /// `text` makes plain text of an article's HTML.
  package func repair(
    _ checkup: Checkup, at now: Timestamp, text: (String) -> String
  ) throws(DatabaseError) -> RepairReport {
    if checkup.findings.contains(where: \.isDamage) { return try replace(at: now, text) }
    let original = freeName("before-repair")
    try keepCopy(original)
    let connection = try open()
    try connection.migrate()
    try connection.mend(
      checkup.findings + (try connection.contents(at: now)), text: text)
    return RepairReport(original: original, after: try examined(at: now))
  }

  /// Gives back all free space and puts the pages in order; tells the bytes before and after.
  package func compact() throws(DatabaseError) -> (before: Int, after: Int) {
    let connection = try open()
    // Some of it may lie in the log still.
    let pages = try connection.integer("PRAGMA page_count") ?? 0
    let before = Int(pages * (try connection.integer("PRAGMA page_size") ?? 0))
    // The new pages lie in a temporary file, then in the log, before they lie in the store.
    guard freeBytes >= 2 * before else {
      throw DatabaseError(.full, message: "not enough space to compact", path: file.path)
    }
    try connection.migrate()
    try connection.run("PRAGMA journal_mode = WAL")
    try connection.run("PRAGMA auto_vacuum = INCREMENTAL")
    try connection.run("VACUUM")
    try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return (before, DatabaseFile.size(file.path))
  }

  private var freeBytes: Int {
    var status = statvfs()
    guard statvfs(file.directory, &status) == 0 else { return .max }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  private func examined(at now: Timestamp) throws(DatabaseError) -> Checkup {
    guard let checkup = try examine(at: now) else {
      throw DatabaseError(.cannotOpen, message: "no such file", path: file.path)
    }
    return checkup
  }

  /// A name beside the store that nothing has.
  private func freeName(_ what: String) -> String {
    var number = 1
    while true {
      let name = "\(file.directory)/library.\(what)-\(number).db"
      if access(name, F_OK) != 0 { return name }
      number += 1
    }
  }

  /// Copies the file and its log while nobody can write.
  private func keepCopy(_ path: String) throws(DatabaseError) {
    var sources: [Int32] = []
    // Closed only after the connection is: that would take back its locks (`OpenFile`).
    defer { for source in sources { close(source) } }
    let connection = try open()
    try connection.write { () throws(DatabaseError) in
      for ending in ["", "-wal"] where DatabaseFile.size(file.path + ending) > 0 {
        let source = try FileCopy.open(file.path + ending)
        sources.append(source)
        try FileCopy.copy(source, to: path + ending)
      }
    }
    _ = consume connection
  }

  private func replace(
    at now: Timestamp, _ text: (String) -> String
  ) throws(DatabaseError) -> RepairReport {
    let source = try Connection(path: file.path, access: .readWrite)
    source.keepLogOnClose(true)
    // Nobody else may have the store open: what they wrote would be lost with the old file. A file
    // that was cut off can be read only where the schema counts as writable.
    try source.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA writable_schema = ON")
    let version = Int(try source.integer("PRAGMA user_version") ?? 0)
    guard try source.integer("PRAGMA application_id") == Int64(Schema.applicationID),
      (1...Schema.version).contains(version)
    else { throw DatabaseError(.corrupt, message: "nothing can be read", path: file.path) }
    let path = file.path + ".salvage"
    for ending in ["", "-journal"] { unlink(path + ending) }
    let rows = try salvage(source, version: version, into: path, text)
    guard rows > 0 else {
      unlink(path)
      throw DatabaseError(.corrupt, message: "nothing can be read", path: file.path)
    }
    let original = freeName("damaged")
    try keepAside(original)
    try FileCopy.rename(path, to: file.path)
    return RepairReport(original: original, salvagedRows: rows, after: try examined(at: now))
  }

  private func salvage(
    _ source: consuming Connection, version: Int, into path: String, _ text: (String) -> String
  ) throws(DatabaseError) -> Int {
    let target = try Connection(path: path, access: .readWrite)
    chmod(path, 0o600)
    try target.run("PRAGMA application_id = \(Schema.applicationID)")
    for step in Schema.migrations.prefix(version) { try target.run(step) }
    try target.run("PRAGMA user_version = \(version)")
    var salvage = Salvage(from: source, into: target)
    try salvage.run()
    let rows = salvage.rows
    try salvage.target.migrate()
    try salvage.target.mend([.brokenRelatedIndex, .brokenSearchIndex], text: text)
    return rows
  }

  /// Keeps the damaged file under another name; the old name stays until the new store takes it.
  private func keepAside(_ original: String) throws(DatabaseError) {
    for ending in ["", "-wal"] where access(file.path + ending, F_OK) == 0 {
      if link(file.path + ending, original + ending) != 0 {
        let source = try FileCopy.open(file.path + ending)
        defer { close(source) }
        try FileCopy.copy(source, to: original + ending)
      }
    }
    // The log and its index belong to the old file and must not be applied to the new one.
    for ending in ["-wal", "-shm"] { unlink(file.path + ending) }
  }
}

/// Files copied byte by byte, without looking at what is in them.
enum FileCopy {
  static func open(_ path: String) throws(DatabaseError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  static func copy(_ source: Int32, to new: String) throws(DatabaseError) {
    let target = Glibc.open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw failure(new) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var isDone = false
    while !isDone {
      let count = read(source, &buffer, buffer.count)
      guard count >= 0, writeAll(buffer[..<count], to: target) else {
        let error = failure(new)
        close(target)
        unlink(new)
        throw error
      }
      isDone = count == 0
    }
    fsync(target)
    close(target)
  }

  static func rename(_ path: String, to new: String) throws(DatabaseError) {
    let descriptor = try open(path)
    fsync(descriptor)
    close(descriptor)
    guard Glibc.rename(path, new) == 0 else { throw failure(new) }
    BackupFile.syncDirectory(of: new)
  }

  private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func failure(_ path: String) -> DatabaseError {
    let code = errno
    let message = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    let isFull = [ENOSPC, EDQUOT, EFBIG].contains(code)
    return DatabaseError(isFull ? .full : .cannotOpen, message: message, path: path)
  }
}
