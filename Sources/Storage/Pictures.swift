package import Models

/// Pictures that were fetched once, by their address: a cache with a budget, from which those that
/// were used least lately go first.
extension Store {
  /// `used` is written again only after so many seconds, so that looking at a picture writes rarely.
  private static var freshness: Int64 { 3600 }

  /// What is kept of the picture at `address`, which thereby counts as used; nil where nothing is.
  package func picture(
    at address: String, now: Timestamp
  ) throws(DatabaseError) -> [UInt8]? {
    let found = try connection.keptPicture(at: address)
    guard let found else { return nil }
    if now.seconds(since: found.used) >= Self.freshness {
      try write { (connection) throws(DatabaseError) in
        try connection.run("UPDATE picture SET used = ? WHERE address = ?", now, address)
      }
    }
    return found.content
  }

  /// Keeps a picture and removes others until all of them take at most `budget` bytes; one that is
  /// larger by itself is not kept.
  package func keep(
    picture content: [UInt8], from address: String, within budget: Int, at now: Timestamp
  ) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      if content.count <= budget {
        try connection.run(
          "INSERT OR REPLACE INTO picture (address, used, size, content) VALUES (?, ?, ?, ?)",
          address, now, content.count, Value.blob(content))
      }
      try connection.trimPictures(to: budget)
    }
  }
}

extension Connection {
  fileprivate func keptPicture(
    at address: String
  ) throws(DatabaseError) -> (used: Timestamp, content: [UInt8])? {
    let statement = try prepare("SELECT used, content FROM picture WHERE address = ?", address)
    guard try statement.step() else { return nil }
    return (Timestamp(statement.integer(0)), statement.blob(1))
  }

  fileprivate func trimPictures(to budget: Int) throws(DatabaseError) {
    var excess = Int(try integer("SELECT total(size) FROM picture") ?? 0) - budget
    while excess > 0 {
      let oldest = try prepare("SELECT rowid, size FROM picture ORDER BY used, rowid LIMIT 1")
      guard try oldest.step() else { return }
      excess -= max(1, oldest.int(1))
      try run("DELETE FROM picture WHERE rowid = ?", oldest.integer(0))
    }
  }
}
