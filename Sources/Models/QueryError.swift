/// Where and why a query could not be understood.
package struct QueryError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    /// More than `Query.longest` characters.
    case tooLong
    /// More than `Query.deepest` parentheses inside one another.
    case tooDeep
    case missingQuote
    /// This parenthesis is never closed.
    case missingParenthesis
    /// This parenthesis closes nothing.
    case unexpectedParenthesis
    case emptyParentheses
    /// An `or` or `and` with nothing before or behind it.
    case dangling(String)
    case missingValue(String)
    case unknownKey(String)
    case unknownValue(key: String, value: String, choices: [String])
    /// Neither a day of the calendar nor an age.
    case badDate(String)
    /// `sort:` in parentheses or behind a minus.
    case nestedOrder
    case secondOrder
  }

  /// The first wrong character's column, from 1, in characters.
  package var column: Int
  package var reason: Reason

  package init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }
}
