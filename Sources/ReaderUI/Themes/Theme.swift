package import Terminal

/// How every role looks.
package struct Theme: Hashable, Sendable {
  package var name: String

  package init() { name = "ink" }

  package subscript(role: StyleRole) -> Style { Style() }

  /// The names of the bundled themes, in alphabetical order.
  package static var names: [String] { [] }

  package static func named(_ name: String) -> Theme? { nil }
}
