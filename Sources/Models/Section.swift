/// A part of the newspaper: a named group of feeds.
package struct Section: Identifiable, Hashable, Sendable {
  package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  package let id: ID
  package var name: String
  package var unread: Int
  package var total: Int

  package init(id: ID, name: String, unread: Int = 0, total: Int = 0) {
    self.id = id
    self.name = name
    self.unread = unread
    self.total = total
  }
}
