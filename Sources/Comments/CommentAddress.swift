import Models

/// Which addresses a feed may have its comments at.
///
/// A feed is somebody else's text: were it believed blindly, it could have us ask the router or a
/// service on this machine. So `http` and `https` only, and hosts of the private network only
/// where the feed itself comes from the same host. Names that lead into the private network
/// although they do not look like it are not found here; `Fetching` watches over redirects.
enum CommentAddress {
  /// The absolute address, or nil where it is none that may be asked.
  static func permitted(_ address: String?, page: String?, feed: String?) -> String? {
    guard let address = address?.trimmed, !address.isEmpty else { return nil }
    // Some feeds have words here instead of an address.
    guard !address.unicodeScalars.contains(where: \.properties.isWhitespace) else { return nil }
    let target = WebAddress(WebAddress.resolve(address, against: page ?? feed))
    let origin = feed.map { WebAddress($0) }
    // The sample edition is inside the program, its comments are where its feeds are.
    if target.scheme == "sample" { return origin?.scheme == "sample" ? target.text : nil }
    guard target.isWeb, let host = target.host else { return nil }
    let isSameHost = origin?.isWeb == true && origin?.host == host
    return isSameHost || !PrivateHost.contains(host) ? target.text : nil
  }
}

/// Host names that mean this machine or its own network, or that cannot be told from such.
package enum PrivateHost {
  /// `host` is in lower case, as `WebAddress.host` gives it.
  package static func contains(_ host: String) -> Bool {
    if host.hasPrefix("[") { return !isPublicIPv6(host) }
    var name = Substring(host)
    if name.hasSuffix(".") { name = name.dropLast() }
    guard name.unicodeScalars.allSatisfy(isOrdinary) else { return true }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, !labels.contains("") else {
      return !isPublicIPv4(labels)
    }
    // RFC 6761, RFC 6762, RFC 8375 and the names that routers give out.
    if ["localhost", "local", "internal", "lan", "home", "arpa"].contains(last) { return true }
    // A last label that is a number makes the whole an IPv4 address (WHATWG URL, "ends in a number").
    guard let first = last.utf8.first, (0x30...0x39).contains(first) else { return false }
    return !isPublicIPv4(labels)
  }

  /// Letters, digits, hyphens and dots; beyond ASCII only what IDNA does not turn into others.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar == "-" || scalar == "." || scalar == "_"
    }
    return scalar.properties.isAlphabetic && !scalar.properties.changesWhenNFKCCaseFolded
  }

  /// Four plain decimal numbers outside the ranges of RFC 6890; every other way to write an IPv4
  /// address (`127.1`, `0x7f000001`) is only used to hide one.
  private static func isPublicIPv4(_ labels: [Substring]) -> Bool {
    let numbers = labels.compactMap { label in
      label.count > 1 && label.first == "0" ? nil : UInt8(label)
    }
    guard labels.count == 4, numbers.count == 4 else { return false }
    switch numbers[0] {
    case 0, 10, 127, 224...255: return false
    case 100: return !(64...127).contains(numbers[1])
    case 169: return numbers[1] != 254
    case 172: return !(16...31).contains(numbers[1])
    case 192: return numbers[1] != 168
    default: return true
    }
  }

  /// Global unicast (2000::/3, RFC 4291), without the ranges that carry an IPv4 address inside:
  /// 2001::/32 (Teredo, RFC 4380) and 2002::/16 (6to4, RFC 3056).
  private static func isPublicIPv6(_ host: String) -> Bool {
    let groups = host.dropFirst().dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count > 2, let first = UInt16(groups[0], radix: 16) else { return false }
    guard (0x2000...0x3FFF).contains(first), first != 0x2002 else { return false }
    return first != 0x2001 || (UInt16(groups[1], radix: 16) ?? 0) != 0
  }
}
