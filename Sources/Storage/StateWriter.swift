package import Models

/// The main thread's own small writer: what a key did is kept when the key returns.
///
/// It shares its connection with `reader`, whose `changeCounter` therefore counts only what others
/// have written.
package final class StateWriter {
  package let reader: StoreReader
  private let presence: ReaderPresence?

  package init(directory: String) throws(DatabaseError) {
    reader = try StoreReader(directory: directory, as: .desk)
    presence = ReaderPresence(directory: directory)
  }

  /// Carries out a change and records it, all of it or nothing; tells what changed. Large ones
  /// (thousands of articles) belong to `Store`. With `learning`, what it says of the reader's interest
  /// is remembered with it.
  @discardableResult
  package func perform(
    _ change: Change, at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.perform(change, at: now, learning: learning)
    }
  }

  /// Carries out a change that is not recorded, as scripts do; tells what changed.
  @discardableResult
  package func apply(_ change: Change, at now: Timestamp) throws(DatabaseError) -> Change {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.carryOut(change, at: now)
    }
  }

  /// Makes what was written until now survive a power cut; waits for the disk.
  package func settle() throws(DatabaseError) { try reader.connection.settle() }

  /// Takes back the latest action; nil where there is none.
  package func undo(
    at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change? {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.undo(at: now, learning: learning)
    }
  }

  /// Does again what was undone last; nil where there is nothing.
  package func redo(
    at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change? {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.redo(at: now, learning: learning)
    }
  }

  /// At least as many as the articles that the next undo or redo touches.
  package func sizeOfNextAction(undoing: Bool) throws(DatabaseError) -> Int {
    try reader.connection.sizeOfNextAction(undoing: undoing)
  }

  /// Keeps where reading stopped, as an offset into the document's text: of the whole article, or
  /// of what the feed gave.
  package func savePosition(
    _ id: Article.ID, _ position: Int, inFullText: Bool = false
  ) throws(DatabaseError) {
    let table = inFullText ? "full_text" : "status"
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        "UPDATE \(table) SET position = ? WHERE article_id = ?", position, id)
    }
  }
}
