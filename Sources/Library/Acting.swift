package import Models
import Storage

/// What the reader does to many articles at once.
extension Library {
  /// Marks everything in a list read, however much it is; tells what was unread before.
  package func markAllRead(_ scope: ListScope, at now: Timestamp) async throws -> Change {
    try await storing { () async throws(DatabaseError) in
      let change = try await self.store.markAllRead(scope, at: now)
      try await self.store.settle()
      return change
    }
  }

  /// Carries out a change of any size, all of it or nothing; tells what really changed.
  package func mark(
    _ change: Change, at now: Timestamp, learning: Bool = false
  ) async throws -> Change {
    try await storing { () async throws(DatabaseError) in
      try await self.store.perform(change, at: now, learning: learning)
    }
  }

  /// Takes back the latest action, however large; nil where there is none.
  package func undo(at now: Timestamp, learning: Bool = false) async throws -> Change? {
    try await storing { () async throws(DatabaseError) in
      try await self.store.undo(at: now, learning: learning)
    }
  }

  /// Does again what was undone last, however large; nil where there is nothing.
  package func redo(at now: Timestamp, learning: Bool = false) async throws -> Change? {
    try await storing { () async throws(DatabaseError) in
      try await self.store.redo(at: now, learning: learning)
    }
  }

  /// Makes these the rules for what lists do not show; a rule that says nothing hides nothing.
  package func setHideRules(_ rules: [Query], at now: Timestamp) async throws {
    try await storing { () async throws(DatabaseError) in
      try await self.store.setHideRules(rules.map(\.text), at: now)
    }
  }
}
