/// Field values as text that gives back the very same bytes: each byte is the character U+0000 to
/// U+00FF of that number, as ISO 8859-1 has it (RFC 9110, section 5.5).
enum HeaderText {
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  /// The bytes that `text` was made of; text that never was bytes is written as UTF-8.
  ///
  /// Nothing if a line break or a zero byte would let it escape from its field.
  static func bytes(of text: String) -> [UInt8]? {
    let scalars = text.unicodeScalars
    guard !scalars.contains(where: { $0 == "\r" || $0 == "\n" || $0 == "\0" }) else { return nil }
    if scalars.contains(where: { $0.value > 0xFF }) { return Array(text.utf8) }
    return scalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
