internal import Glibc

extension String {
  /// Whether the bytes of `other` stand somewhere in these, which is quicker to tell than whether its
  /// characters do. What comes after a NUL is not looked at.
  func holds(_ other: String) -> Bool {
    withCString { text in other.withCString { strstr(text, $0) != nil } }
  }
}
