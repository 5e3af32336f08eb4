internal import Models

/// A statement or a part of one, with the values of its question marks in their order.
struct QuerySQL {
  var sql: String
  var values: [Value] = []

  init(_ sql: String, _ values: any Bindable...) {
    self.sql = sql
    self.values = values.map(\.value)
  }

  static func + (a: QuerySQL, b: QuerySQL) -> QuerySQL {
    var sum = a
    sum.sql += b.sql
    sum.values += b.values
    return sum
  }

  static func + (a: QuerySQL, b: String) -> QuerySQL { a + QuerySQL(b) }

  static func + (a: String, b: QuerySQL) -> QuerySQL { QuerySQL(a) + b }
}

extension [QuerySQL] {
  func joined(_ separator: String) -> QuerySQL {
    guard let first else { return QuerySQL("") }
    return dropFirst().reduce(first) { $0 + separator + $1 }
  }
}
