/// One column of one row: a glyph, or the right half of a wide one.
package struct Cell: Hashable, Sendable {
  /// What is drawn, safe for a terminal; empty in the right half of a wide glyph.
  package internal(set) var text: String
  package internal(set) var style: Style

  init(text: String = " ", style: Style) {
    self.text = text
    self.style = style
  }
}
