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
    if isCleanWebAddress(raw) { return raw }
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
    resolve(raw, base: base).flatMap { WebAddress($0).isWeb ? $0 : nil }
  }

  /// The same, and what the sample edition has inside the program: for feeds of comments.
  static func comments(_ raw: String?, base: String?) -> String? {
    resolve(raw, base: base).flatMap {
      let address = WebAddress($0)
      return address.isWeb || address.scheme == "sample" ? $0 : nil
    }
  }

  private static func isCleanWebAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8) else {
      return false
    }
    return !holdsControls(bytes)
  }

  /// Blanks, and the controls C0, DEL and C1.
  private static func holdsControls(_ bytes: String.UTF8View) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
    }
    return false
  }

  private static func cleaned(_ raw: String) -> String {
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
