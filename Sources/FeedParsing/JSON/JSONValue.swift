import Models

/// A JSON value (RFC 8259); objects keep the order and the first of equal names wins.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it was written: ids must not change on the way through a `Double`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue
  }

  /// The member `name` of an object; nil for other values and for `null`.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self,
      let member = members.first(where: { $0.name == name }), member.value != .null
    else { return nil }
    return member.value
  }

  /// The elements of an array; none for other values.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// A string as it is, or a number or truth value as it was written.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A whole number, also one written as a string or with a fraction; nil beyond 64 bits.
  package var integer: Int64? {
    guard let text = text?.trimmed else { return nil }
    if let value = Int64(text) { return value }
    guard let value = Double(text), value.isFinite, abs(value) < 9e18 else { return nil }
    return Int64(value)
  }
}

/// Objects that broke off.
extension JSONValue {
  /// No JSON names a member so unless to the same effect.
  private static let mark = Member(name: "\u{0}unfinished", value: .bool(true))

  /// Whether this is an object whose further members are not known.
  package var isUnfinished: Bool { self[Self.mark.name] == Self.mark.value }

  /// The object, marked as unfinished, where it has the member `nesting`; nil for all others.
  func unfinished(nesting: String) -> JSONValue? {
    guard case .object(let members) = self, self[nesting] != nil else { return nil }
    return .object(members + [Self.mark])
  }
}
