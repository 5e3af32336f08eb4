internal import Models

/// What a column can hold.
enum Value {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

/// Something that can be bound to a statement or read from a column.
protocol Bindable {
  var value: Value { get }
}

extension Value: Bindable {
  var value: Value { self }
}

extension Int: Bindable {
  var value: Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
  var value: Value { .integer(self) }
}

extension Bool: Bindable {
  var value: Value { .integer(self ? 1 : 0) }
}

extension String: Bindable {
  var value: Value { .text(self) }
}

extension Timestamp: Bindable {
  var value: Value { .integer(seconds) }
}

extension Article.ID: Bindable {
  var value: Value { .integer(rawValue) }
}

extension KeptStory.ID: Bindable {
  var value: Value { .integer(rawValue) }
}

extension Feed.ID: Bindable {
  var value: Value { .integer(rawValue) }
}

extension Section.ID: Bindable {
  var value: Value { .integer(rawValue) }
}

extension Optional: Bindable where Wrapped: Bindable {
  var value: Value { self?.value ?? .null }
}

extension Statement {
  /// Binds values to the positions 1, 2, 3 and so on.
  func bind<each V: Bindable>(_ values: repeat each V) throws(DatabaseError) {
    var position: Int32 = 1
    for value in repeat each values {
      try bind(value.value, at: position)
      position += 1
    }
  }

  func bind(all values: [Value]) throws(DatabaseError) {
    for (offset, value) in values.enumerated() { try bind(value, at: Int32(offset + 1)) }
  }

  /// Runs the statement once with these values, to its end.
  func run<each V: Bindable>(_ values: repeat each V) throws(DatabaseError) {
    reset()
    try bind(repeat each values)
    while try step() {}
    reset()
  }

  func int(_ column: Int32) -> Int { Int(integer(column)) }

  func bool(_ column: Int32) -> Bool { integer(column) != 0 }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  func optionalTimestamp(_ column: Int32) -> Timestamp? {
    isNull(column) ? nil : Timestamp(integer(column))
  }
}

extension Connection {
  /// A statement with its values bound.
  func prepare<each V: Bindable>(
    _ sql: String, _ values: repeat each V
  ) throws(DatabaseError) -> Statement {
    let statement = try prepare(sql)
    try statement.bind(repeat each values)
    return statement
  }

  /// Runs one statement with values, to its end.
  func run<each V: Bindable>(_ sql: String, _ values: repeat each V) throws(DatabaseError) {
    let statement = try prepare(sql)
    try statement.run(repeat each values)
  }

  /// The first column of the first row, nil where there is no row or it is NULL.
  func integer<each V: Bindable>(
    _ sql: String, _ values: repeat each V
  ) throws(DatabaseError) -> Int64? {
    let statement = try prepare(sql)
    try statement.bind(repeat each values)
    guard try statement.step(), !statement.isNull(0) else { return nil }
    return statement.integer(0)
  }
}
