/// A part of the newspaper: a named group of feeds.
///
/// The name is a path: `World/Asia` lies inside `World`, whose list has its feeds as well.
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

  /// A path as it is kept: without blanks around its names, and without empty names.
  package static func path(_ text: String) -> String {
    text.split(separator: "/").map { String($0.trimmed) }.filter { !$0.isEmpty }
      .joined(separator: "/")
  }

  /// The paths of the sections around `name`, from the outermost on, and `name` itself.
  package static func paths(to name: String) -> [String] {
    name.indices.filter { name[$0] == "/" && $0 > name.startIndex }.map { String(name[..<$0]) }
      + [name]
  }
}
