internal import CLinux

/// The columns one scalar takes, as the C library says: ncursesw asks the same function.
package enum ScalarWidth {
  /// -1 (not printable), 0 (combines with what stands before), 1 or 2.
  ///
  /// The answer does not depend on the locale of the process, which a test or a pipe may never set.
  package static func width(_ scalar: Unicode.Scalar) -> Int {
    guard let locale = locale_t(bitPattern: utf8Locale) else {
      return scalar.value < 0x7F ? 1 : -1
    }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return Int(wcwidth(wchar_t(bitPattern: scalar.value)))
  }

  /// A `locale_t` as a number, because pointers are not Sendable; made once and never freed or
  /// changed, so that every thread may use it. 0 where the system has no UTF-8 locale at all.
  private static let utf8Locale = UInt(
    bitPattern: newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
      ?? newlocale(1 << LC_CTYPE, "en_US.UTF-8", nil))
}
