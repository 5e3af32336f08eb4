/// One column of one row: a grapheme cluster, or the right half of a wide one.
package struct Cell: Hashable, Sendable {
  /// A safe grapheme cluster; empty in the right half of a wide one.
  package internal(set) var text: String
  package internal(set) var style: Style

  init(text: String = " ", style: Style) {
    self.text = text
    self.style = style
  }
}
