import Models
import Testing

@testable import Storage

private func require(_ condition: Bool) throws { try #require(condition) }

private func memory() throws -> Connection { try Connection(path: ":memory:", access: .readWrite) }

@Test func `text keeps what follows an embedded NUL`() throws {
  let connection = try memory()
  try connection.run("CREATE TABLE t (a TEXT)")
  try connection.run("INSERT INTO t VALUES (?)", "before\0after")
  let statement = try connection.prepare("SELECT a FROM t")
  try require(statement.step())
  let text = statement.text(0)
  #expect(text == "before\0after")
}

@Test func `values of every kind come back as they went in`() throws {
  let connection = try memory()
  let statement = try connection.prepare(
    "SELECT ?, ?, ?, ?, ?", Int64.min, "", Value.blob([0, 255]), String?.none, Timestamp(-5))
  try require(statement.step())
  let (number, text) = (statement.integer(0), statement.optionalText(1))
  let (bytes, nothing) = (statement.blob(2), statement.optionalText(3))
  let moment = statement.optionalTimestamp(4)
  #expect(number == .min)
  #expect(text == "")
  #expect(bytes == [0, 255])
  #expect(nothing == nil)
  #expect(moment == Timestamp(-5))
}

@Test func `a statement can be used twice at once and again later`() throws {
  let connection = try memory()
  try connection.run("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
  for _ in 0..<3 {
    let outer = try connection.prepare("SELECT a FROM t")
    var pairs = 0
    while try outer.step() {
      let inner = try connection.prepare("SELECT a FROM t")
      while try inner.step() { pairs += 1 }
    }
    #expect(pairs == 4)
  }
}

@Test func `an idle statement remembers no values`() throws {
  let connection = try memory()
  let bound = try connection.integer("SELECT ?", 7)
  let unbound = try connection.integer("SELECT ?")
  #expect(bound == 7)
  #expect(unbound == nil)
}

@Test func `an error inside a transaction takes everything back`() throws {
  let connection = try memory()
  try connection.run("CREATE TABLE t (a UNIQUE)")
  var failure: DatabaseError?
  do throws(DatabaseError) {
    try connection.write { () throws(DatabaseError) in
      try connection.run("INSERT INTO t VALUES (1)")
      try connection.run("INSERT INTO t VALUES (1)")
    }
  } catch { failure = error }
  let (isOpen, rows) = (
    connection.isInTransaction, try connection.integer("SELECT count(*) FROM t")
  )
  #expect(failure != nil)
  #expect(!isOpen)
  #expect(rows == 0)
}

@Test func `wrong SQL is an error with a message`() throws {
  let connection = try memory()
  do throws(DatabaseError) {
    try connection.run("SELECT a FROM nowhere WHERE a = ?", 1)
    Issue.record("no error")
  } catch {
    #expect(error.message.contains("nowhere"))
  }
}
