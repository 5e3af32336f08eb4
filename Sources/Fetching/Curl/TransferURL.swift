import CCurl
import Glibc

/// An address as libcurl itself reads it, so that what we check is what it connects to.
package struct TransferURL: Hashable, Sendable {
  /// Scheme, host and port (RFC 6454): what validators and passwords belong to.
  package struct Origin: Hashable, Sendable {
    package let scheme: String
    package let host: String
    package let port: String
  }

  /// The longest address taken, in bytes.
  private static let longest = 32 * 1024

  package let origin: Origin
  /// Without user, password and fragment; what cannot stand in an address is percent-encoded.
  package let text: String
  /// Decoded; empty without one.
  private(set) var user: [UInt8]
  private(set) var password: [UInt8]

  /// Host and port: what connections are counted by.
  var hostAndPort: String { origin.host + ":" + origin.port }

  package var hasCredentials: Bool { !user.isEmpty || !password.isEmpty }

  /// As `text`, with user and password.
  package var textWithCredentials: String {
    guard hasCredentials else { return text }
    let start = origin.scheme + "://"
    let credentials = Self.percentEncoded(user) + ":" + Self.percentEncoded(password)
    // By bytes: a host may begin with what combines with the slash.
    return start + credentials + "@" + String(Substring(text.utf8.dropFirst(start.utf8.count)))
  }

  package init(_ text: String) throws(FetchError) {
    try self.init(base: nil, reference: Array(text.utf8))
  }

  /// Where `location`, the bytes of a `Location` field, leads from here (RFC 3986, section 5.2).
  ///
  /// Credentials stay within their origin; those that `location` brings itself are dropped.
  package func following(_ location: [UInt8]) throws(FetchError) -> TransferURL {
    var next = try TransferURL(base: text, reference: location)
    let isSameOrigin = next.origin == origin
    next.user = isSameOrigin ? user : []
    next.password = isSameOrigin ? password : []
    return next
  }

  private init(base: String?, reference: [UInt8]) throws(FetchError) {
    guard reference.count <= Self.longest, !reference.contains(0) else {
      throw FetchError(.badAddress)
    }
    guard let parts = URLParts() else { throw FetchError.noHandle }
    if let base { try parts.set(Array(base.utf8)) }
    try parts.set(Self.trimmed(reference))
    let scheme = parts.text(CURLUPART_SCHEME)
    guard scheme == "http" || scheme == "https" else {
      throw FetchError(.unsupportedScheme, detail: scheme)
    }
    let host = parts.text(CURLUPART_HOST).lowercased()
    guard !host.isEmpty else { throw FetchError(.badAddress, detail: "no host") }
    let port = parts.text(CURLUPART_PORT, flags: CURLU_DEFAULT_PORT)
    origin = Origin(scheme: scheme, host: host, port: port)
    user = parts.bytes(CURLUPART_USER, flags: CURLU_URLDECODE)
    password = parts.bytes(CURLUPART_PASSWORD, flags: CURLU_URLDECODE)
    parts.clear(CURLUPART_FRAGMENT)
    parts.clear(CURLUPART_USER)
    parts.clear(CURLUPART_PASSWORD)
    text = parts.text(CURLUPART_URL)
  }

  /// Without the blanks at both ends that slip in when addresses are copied.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(bytes[first...last])
  }

  /// Everything but the unreserved characters of RFC 3986, section 2.3.
  private static func percentEncoded(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain || "-._~".contains(character) { return String(character) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

/// Owns a `CURLU`.
private struct URLParts: ~Copyable {
  private let handle: OpaquePointer

  init?() {
    guard let handle = shim_url_new() else { return nil }
    self.handle = handle
  }

  deinit { shim_url_cleanup(handle) }

  /// Replaces the address, or what a relative reference replaces of it.
  func set(_ reference: [UInt8]) throws(FetchError) {
    let flags = CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_NON_SUPPORT_SCHEME
    let terminated = reference.map { CChar(bitPattern: $0) } + [0]
    let code = shim_url_set(handle, CURLUPART_URL, terminated, UInt32(flags))
    guard code == CURLUE_OK else {
      throw FetchError(.badAddress, detail: String(cString: shim_url_strerror(code)))
    }
  }

  func clear(_ part: CURLUPart) { shim_url_set(handle, part, nil, 0) }

  /// Empty where the address has no such part.
  func bytes(_ part: CURLUPart, flags: Int32 = 0) -> [UInt8] {
    var text: UnsafeMutablePointer<CChar>?
    guard shim_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return [] }
    defer { shim_free(text) }
    return Array(UnsafeBufferPointer(start: text, count: strlen(text))).map {
      UInt8(bitPattern: $0)
    }
  }

  func text(_ part: CURLUPart, flags: Int32 = 0) -> String {
    String(decoding: bytes(part, flags: flags), as: UTF8.self)
  }
}
