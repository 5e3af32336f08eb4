package import Models

/// A read-only view of the store for one thread; every question is answered by an index.
package final class StoreReader {
  let connection: Connection
  var filteredLists = FilteredLists()
  var interestLists = InterestLists()
  /// Makes of what the reader did a judge for the order of interest, or nil where it says too little;
  /// without it that order is the one of dates.
  package var makeInterestJudge: (@Sendable ([InterestEvent], Timestamp) -> InterestJudge?)?
  /// Up to so many members of a filtered list are looked up and sorted; more are met on the walk
  /// along an index.
  var fewMembers = 4_096

  /// Opens the store in `directory`; makes an empty one where there is none.
  package convenience init(directory: String) throws(DatabaseError) {
    try self.init(directory: directory, as: .reader)
  }

  /// The same with room for the pages that Related Articles take from all over the store.
  package convenience init(archive directory: String) throws(DatabaseError) {
    try self.init(directory: directory, as: .archive)
  }

  init(directory: String, as role: ConnectionRole) throws(DatabaseError) {
    connection = try Connection.open(directory: directory, as: role)
  }

  /// A number that changes when another connection, of this process or another, has written.
  package func changeCounter() throws(DatabaseError) -> Int {
    Int(try connection.integer("PRAGMA data_version") ?? 0)
  }

  package func totals() throws(DatabaseError) -> Totals {
    let statement = try connection.prepare("SELECT unread, total, starred FROM totals")
    guard try statement.step() else { return Totals() }
    return Totals(unread: statement.int(0), total: statement.int(1), starred: statement.int(2))
  }
}

/// How many articles there are; kept with every change, never counted.
package struct Totals: Hashable, Sendable {
  package var unread = 0
  package var total = 0
  package var starred = 0
}
