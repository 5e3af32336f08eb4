/// Web pages as text.
package enum PageDecoding {
  /// Where a page says its encoding (HTML standard, section 4.2.5.4: within 1024 bytes), and more.
  private static let head = 4096

  /// The text of a page; the HTTP charset counts before the page's own `<meta charset>`. It never fails.
  package static func text(of bytes: [UInt8], contentType: String?) -> String {
    var contentType = contentType
    if contentType?.lowercased().contains("charset") != true, let label = declaredCharset(bytes) {
      contentType = "text/html; charset=" + label
    }
    return String(
      decoding: TextDecoding.utf8(bytes, contentType: contentType), as: UTF8.self)
  }

  /// The label after the first `charset=`.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(Self.head), as: UTF8.self).lowercased()
    guard let found = head.firstRange(of: "charset") else { return nil }
    let rest = head[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
    let label = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return label.isEmpty ? nil : String(label)
  }
}
