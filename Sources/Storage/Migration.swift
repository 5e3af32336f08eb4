extension Connection {
  /// Brings the database to the current schema, one transaction a step, and a new one in a single
  /// transaction. Two processes that open a new store at once are safe: the second one waits, and
  /// then finds everything done.
  func migrate() throws(DatabaseError) {
    while try userVersion() < Schema.version {
      try write { () throws(DatabaseError) in
        let version = try userVersion()
        try checkOwner()
        guard version < Schema.version else { return }
        let next = version == 0 ? Schema.version : version + 1
        for step in Schema.migrations[version..<next] { try run(step) }
        if (version..<next).contains(Schema.relatedIndexVersion - 1) {
          try completeVectors()
          try rebuildRelatedIndex()
        }
        try run("PRAGMA application_id = \(Schema.applicationID)")
        try run("PRAGMA user_version = \(next)")
      }
    }
  }

  /// Refuses a database that another program made, or a later Broadsheet.
  func checkOwner() throws(DatabaseError) {
    let owner = try integer("PRAGMA application_id") ?? 0
    let version = try userVersion()
    if owner == Int64(Schema.applicationID) {
      guard version > Schema.version else { return }
      throw DatabaseError(.newer(version: version), message: "newer schema", path: path)
    }
    let objects = try integer("SELECT count(*) FROM sqlite_schema") ?? 0
    guard owner == 0, objects == 0, version == 0 else {
      throw DatabaseError(.foreign, message: "made by another program", path: path)
    }
  }

  private func userVersion() throws(DatabaseError) -> Int {
    Int(try integer("PRAGMA user_version") ?? 0)
  }
}
