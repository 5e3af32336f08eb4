/// A key as it was pressed, without anything of the terminal library left in it.
package enum Key: Hashable, Sendable {
  /// A printable character (a whole grapheme cluster where the terminal sent one).
  case character(Character)
  /// Control and a lower-case letter, or one of `[ \ ] ^ _ @` and space.
  case control(Character)
  /// Alt (sent as Escape first) and a character.
  case alt(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  case mouse(MouseEvent)
  /// A pasted text, sanitised of nothing but its brackets.
  case paste(String)
}

package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, doublePress, wheelUp, wheelDown }
  package var kind: Kind
  package var point: Point
  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}
