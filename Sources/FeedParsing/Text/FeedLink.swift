import Models

/// Addresses in feeds: trimmed, absolute where that is possible, and of schemes that are safe to keep.
package enum FeedLink {
  /// `javascript:`, `data:`, `file:` and their like are never an article's address.
  private static let schemes: Set<String> = [
    "http", "https", "gemini", "gopher", "ftp", "ftps", "sftp", "mailto", "magnet", "news", "nntp",
    "irc", "ircs", "xmpp", "tel", "rtsp", "mms", "ipfs", "ipns", "at", "feed",
    "sample",
  ]

  /// What `raw` means below `base`; nil where it is empty or of a scheme that is not kept.
  ///
  /// Without a base a relative address stays as it is. Spaces become `%20`.
  package static func resolve(_ raw: String?, base: String?) -> String? {
    guard let raw else { return nil }
    if isPlainPage(raw) { return raw }
    var text = cleaned(raw)
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("www.") { text = "http://" + text }
    // The base may come from the feed, too.
    let resolved = cleaned(WebAddress.resolve(text, against: base))
    let address = WebAddress(resolved)
    guard let scheme = address.scheme else {
      return address.authority == nil ? resolved : "https:" + resolved
    }
    return schemes.contains(scheme) ? resolved : nil
  }

  /// The same, but only for pages that can be fetched.
  package static func web(_ raw: String?, base: String?) -> String? {
    resolve(raw, base: base).flatMap { isPage($0) ? $0 : nil }
  }

  /// Whether an address is one of the web.
  static func isPage(_ address: String) -> Bool {
    isPlainPage(address) || WebAddress(address).isWeb
  }

  /// The same, and what the sample edition has inside the program: for feeds of comments.
  static func comments(_ raw: String?, base: String?) -> String? {
    resolve(raw, base: base).flatMap {
      isPage($0) || WebAddress($0).scheme == "sample" ? $0 : nil
    }
  }

  /// Whether an address is one of the web at first sight: nothing in it to clean or to resolve.
  private static func isPlainPage(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let scheme: StaticString = "http"
    guard bytes.count > 8 else { return false }
    for place in 0..<4 where bytes[place] != scheme.utf8Start[place] { return false }
    var place = bytes[4] == UInt8(ascii: "s") ? 5 : 4
    guard bytes[place] == UInt8(ascii: ":"), bytes[place + 1] == UInt8(ascii: "/"),
      bytes[place + 2] == UInt8(ascii: "/")
    else { return false }
    place += 3
    guard place < bytes.count, isHostStart(bytes[place]) else { return false }
    var isInHost = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "/") { isInHost = false }
      // What stands before it is no host, and there may be none after it.
      if isInHost, byte == UInt8(ascii: "@") { return false }
      if byte <= 0x20 || byte == 0x7F { return false }
      // C1 is 0xC2 and a byte below 0xA0.
      if byte < 0xA0, bytes[place - 1] == 0xC2 { return false }
      place += 1
    }
    return true
  }

  private static func isHostStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func cleaned(_ raw: String) -> String {
    if raw.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return raw }
    var bytes: [UInt8] = []
    for byte in raw.trimmed.utf8 {
      if byte == 0x20 {
        bytes.append(contentsOf: "%20" as StaticString)
      } else if bytes.last == 0xC2, byte < 0xA0 {
        bytes.removeLast()
      } else if byte > 0x20, byte != 0x7F {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
