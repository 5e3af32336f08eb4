import Models

/// Decides which addresses from outside may be opened.
enum SafeAddress {
  /// Bytes; no server of today takes more.
  static let maximumLength = 8192

  /// The absolute address of a link, nil unless it is `http`, `https`, `gemini` or `mailto`.
  static func link(_ raw: String, base: String?) -> String? {
    guard let address = absolute(raw, base: base) else { return nil }
    switch address.scheme {
    case "http", "https", "gemini": return address.host?.isEmpty == false ? address.text : nil
    case "mailto": return address.path.isEmpty ? nil : address.text
    default: return nil
    }
  }

  /// The absolute address of a picture or a recording, nil unless it is `http` or `https`.
  static func media(_ raw: String, base: String?) -> String? {
    guard let address = absolute(raw, base: base), address.isWeb else { return nil }
    return address.text
  }

  private static func absolute(_ raw: String, base: String?) -> WebAddress? {
    guard raw.utf8.count <= maximumLength else { return nil }
    let cleaned = encoded(raw)
    guard !cleaned.isEmpty else { return nil }
    var resolved = WebAddress(cleaned)
    if resolved.scheme == nil {
      // The base comes from outside as well.
      resolved = WebAddress(encoded(WebAddress.resolve(cleaned, against: base)))
    }
    if resolved.scheme == nil, resolved.authority != nil { resolved.scheme = "https" }
    guard resolved.scheme != nil, resolved.text.utf8.count <= maximumLength else { return nil }
    return resolved
  }

  /// Without the white space that browsers ignore (URL standard, section 4.4), and with those
  /// characters percent-encoded that belong in no address.
  private static func encoded(_ raw: String) -> String {
    if raw.utf8.allSatisfy(isOrdinary) { return raw }
    var bytes: [UInt8] = []
    for scalar in raw.trimmed.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: continue
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0x9F:
        appendEncoded(scalar, to: &bytes)
      default:
        if scalar.properties.generalCategory == .format {
          appendEncoded(scalar, to: &bytes)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Printable ASCII that stands for itself in an address.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func appendEncoded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in String(scalar).utf8 {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
