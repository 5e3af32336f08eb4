package import Models

/// Looks at a store without trusting it, and mends what can be mended.
package struct StoreDoctor: Sendable {
  let file: DatabaseFile

  package init(directory: String) { file = DatabaseFile(directory: directory) }

  /// Examines the store and changes nothing; nil where there is none. Throws what makes it no store
  /// of ours at all.
  package func examine(at now: Timestamp) throws(DatabaseError) -> Checkup? {
    guard file.exists else { return nil }
    var checkup = Checkup(facts: file.facts)
    do throws(DatabaseError) {
      let connection = try open()
      checkup.facts.pages = try connection.pages()
      checkup.findings = try connection.structure()
      guard !checkup.findings.contains(where: \.isDamage) else { return checkup }
      if let version = checkup.facts.pages?.version, version < Schema.version {
        checkup.findings.append(.olderVersion(version))
      } else {
        checkup.findings += try connection.contents(at: now)
      }
    } catch {
      // 1 is SQLITE_ERROR: the schema no longer names a table or column, so it was damaged.
      guard error.reason == .corrupt || error.reason == .other(1) else { throw error }
      checkup.findings.append(.damaged(error.message))
    }
    return checkup
  }

  /// Opens the file as it is: nothing is migrated, configured, or tidied up on closing.
  func open() throws(DatabaseError) -> Connection {
    let open = try OpenFile(file) { () throws(DatabaseError) in try file.check() }
    let connection = try Connection(path: file.path, access: .readWrite, file: open)
    connection.keepLogOnClose(true)
    try connection.read { () throws(DatabaseError) in try connection.checkOwner() }
    return connection
  }
}

extension DatabaseFile {
  fileprivate var facts: StoreFacts {
    StoreFacts(
      path: path, bytes: Self.size(path), logBytes: Self.size(path + "-wal"),
      fileSystem: FileSystem(holding: path).name)
  }
}

extension Connection {
  fileprivate func pages() throws(DatabaseError) -> StoreFacts.Pages {
    func number(_ pragma: String) throws(DatabaseError) -> Int {
      Int(try integer("PRAGMA " + pragma) ?? 0)
    }
    let mode = try prepare("PRAGMA journal_mode")
    return StoreFacts.Pages(
      version: try number("user_version"), size: try number("page_size"),
      count: try number("page_count"), free: try number("freelist_count"),
      journalMode: try mode.step() ? mode.text(0) : "unknown",
      givesBack: try number("auto_vacuum") == 2)
  }

  /// What SQLite finds wrong with pages, tables and indexes.
  fileprivate func structure() throws(DatabaseError) -> [Finding] {
    let statement = try prepare("PRAGMA integrity_check")
    var findings: [Finding] = []
    while try statement.step() {
      guard let finding = Self.finding(in: statement.text(0)) else { continue }
      if finding.isDamage { return [finding] }
      if !findings.contains(where: { $0.isSameKind(as: finding) }) { findings.append(finding) }
    }
    return findings
  }

  /// What one line of `PRAGMA integrity_check` means, nil for "ok".
  static func finding(in line: String) -> Finding? {
    if line == "ok" { return nil }
    if line.contains("FTS5") { return .brokenSearchIndex }
    let aboutIndexes = ["missing from index", "entries in index", "non-unique entry in index"]
    let isIndex = aboutIndexes.contains { line.firstRange(of: $0) != nil }
    return isIndex ? .brokenIndexes(line) : .damaged(line)
  }
}

extension Finding {
  fileprivate func isSameKind(as other: Finding) -> Bool {
    switch (self, other) {
    case (.brokenIndexes, .brokenIndexes): true
    default: self == other
    }
  }
}
