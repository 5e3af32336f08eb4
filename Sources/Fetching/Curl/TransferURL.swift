import CCurl

/// An address as libcurl itself reads it, so that what we check is what it connects to.
struct TransferURL: Hashable, Sendable {
  /// Scheme, host and port (RFC 6454): what validators and passwords belong to.
  struct Origin: Hashable, Sendable {
    let scheme: String
    let host: String
    let port: String
  }

  /// The longest address taken, in bytes.
  private static let longest = 32 * 1024

  let origin: Origin
  /// Without user, password and fragment; what cannot stand in an address is percent-encoded.
  let text: String
  /// Decoded; empty without one.
  let user: String
  let password: String
  /// As `text`, with user and password as they were written.
  let textWithCredentials: String

  /// Host and port: what connections are counted by.
  var hostAndPort: String { origin.host + ":" + origin.port }

  init(_ text: String) throws(FetchError) {
    try self.init(base: nil, reference: HeaderText.bytes(of: text).map { _ in Array(text.utf8) })
  }

  /// Where `location`, the bytes of a `Location` field, leads from here (RFC 3986, section 5.2).
  ///
  /// Credentials stay within the origin; those that `location` brings itself are dropped.
  func following(_ location: [UInt8]) throws(FetchError) -> TransferURL {
    let next = try TransferURL(base: text, reference: location)
    guard next.origin == origin, !user.isEmpty || !password.isEmpty else {
      return TransferURL(
        origin: next.origin, text: next.text, user: "", password: "",
        textWithCredentials: next.text)
    }
    let prefix = String(textWithCredentials.dropFirst(origin.scheme.count + 3).prefix { $0 != "@" })
    let credentials = origin.scheme + "://" + prefix + "@"
    return TransferURL(
      origin: next.origin, text: next.text, user: user, password: password,
      textWithCredentials: credentials + next.text.dropFirst(origin.scheme.count + 3))
  }

  private init(
    origin: Origin, text: String, user: String, password: String, textWithCredentials: String
  ) {
    self.origin = origin
    self.text = text
    self.user = user
    self.password = password
    self.textWithCredentials = textWithCredentials
  }

  private init(base: String?, reference: [UInt8]?) throws(FetchError) {
    guard let reference, reference.count <= Self.longest, !reference.contains(0) else {
      throw FetchError(.badAddress)
    }
    guard let parts = URLParts() else { throw FetchError(.failed, detail: "out of memory") }
    if let base { try parts.set(Array(base.utf8)) }
    try parts.set(reference)
    let scheme = parts.get(CURLUPART_SCHEME)
    guard scheme == "http" || scheme == "https" else {
      throw FetchError(.unsupportedScheme, detail: scheme)
    }
    let host = parts.get(CURLUPART_HOST).lowercased()
    guard !host.isEmpty else { throw FetchError(.badAddress, detail: "no host") }
    origin = Origin(
      scheme: scheme, host: host,
      port: parts.get(CURLUPART_PORT, flags: CURLU_DEFAULT_PORT))
    user = parts.get(CURLUPART_USER, flags: CURLU_URLDECODE)
    password = parts.get(CURLUPART_PASSWORD, flags: CURLU_URLDECODE)
    parts.clear(CURLUPART_FRAGMENT)
    textWithCredentials = parts.get(CURLUPART_URL)
    parts.clear(CURLUPART_USER)
    parts.clear(CURLUPART_PASSWORD)
    text = parts.get(CURLUPART_URL)
  }
}

/// Owns a `CURLU`.
private struct URLParts: ~Copyable {
  private let handle: OpaquePointer

  init?() {
    guard let handle = curl_url() else { return nil }
    self.handle = handle
  }

  deinit { curl_url_cleanup(handle) }

  /// Replaces the address, or what a relative reference replaces of it.
  func set(_ reference: [UInt8]) throws(FetchError) {
    let flags = CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_NON_SUPPORT_SCHEME
    let terminated = reference.map { CChar(bitPattern: $0) } + [0]
    let code = curl_url_set(handle, CURLUPART_URL, terminated, UInt32(flags))
    guard code == CURLUE_OK else {
      throw FetchError(.badAddress, detail: String(cString: curl_url_strerror(code)))
    }
  }

  func clear(_ part: CURLUPart) { curl_url_set(handle, part, nil, 0) }

  /// Empty where the address has no such part.
  func get(_ part: CURLUPart, flags: Int32 = 0) -> String {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return "" }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
