/// Addresses as RFC 3986 splits and resolves them, over bytes, without judging what is inside.
package struct WebAddress: Hashable, Sendable {
  package var scheme: String?
  package var authority: String?
  package var path: String
  package var query: String?
  package var fragment: String?

  /// Splits `text` as RFC 3986, appendix B, does; white space around it is dropped.
  package init(_ text: some StringProtocol) {
    var rest = Substring(text).trimmed
    if let mark = rest.place(of: UInt8(ascii: "#")) {
      fragment = String(rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let mark = rest.place(of: UInt8(ascii: "?")) {
      query = String(rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.place(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = Substring(rest.utf8.dropFirst(2))
      let end = rest.place(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// The host in lower case, without user, password and port.
  package var host: String? {
    guard var host = authority.map({ Substring($0) }) else { return nil }
    if let at = host.utf8.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: at)...] }
    if host.utf8.first == UInt8(ascii: "["), let end = host.utf8.firstIndex(of: UInt8(ascii: "]")) {
      return host[...end].lowercased()
    }
    return Substring(host.utf8.prefix { $0 != UInt8(ascii: ":") }).lowercased()
  }

  package var isWeb: Bool { (scheme == "http" || scheme == "https") && host?.isEmpty == false }

  /// `address` as it may be shown: a user and a password before the host are left out.
  package static func shown(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "@")) else { return address }
    guard let start = address.firstRange(of: "://"), start.lowerBound != address.startIndex else {
      return address
    }
    let rest = address[start.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    guard let at = rest[..<end].lastIndex(of: "@") else { return address }
    return String(address[..<start.upperBound] + rest[rest.index(after: at)...])
  }

  /// The reference put together again (RFC 3986, section 5.3).
  package var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    // A path that looks like an authority must not become one (WHATWG URL, section 4.5).
    if authority == nil, path.utf8.starts(with: "//".utf8) { text += "/." }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// What `reference` means inside the document at `base` (RFC 3986, section 5.2.2).
  ///
  /// A base that is not absolute leaves the reference as it is.
  package static func resolve(_ reference: some StringProtocol, against base: String?) -> String {
    var target = WebAddress(reference)
    guard target.scheme == nil, let base = base.map({ WebAddress($0) }) else { return target.text }
    guard base.scheme != nil else { return target.text }
    target.scheme = base.scheme
    if target.authority != nil {
      target.path = removingDotSegments(target.path)
      return target.text
    }
    target.authority = base.authority
    if target.path.isEmpty {
      target.path = base.path
      if target.query == nil { target.query = base.query }
    } else if target.path.utf8.first == UInt8(ascii: "/") {
      target.path = removingDotSegments(target.path)
    } else {
      target.path = removingDotSegments(merge(base, target.path))
    }
    return target.text
  }
}

extension WebAddress {
  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// RFC 3986, section 5.2.3.
  private static func merge(_ base: WebAddress, _ path: String) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  /// RFC 3986, section 5.2.4, segment by segment.
  private static func removingDotSegments(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var kept: [Substring] = []
    // Over bytes: a combining mark must not hide the slash before it.
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual(".".utf8) {
        if isLast { kept.append("") }
      } else if segment.elementsEqual("..".utf8) {
        if kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
        if isLast { kept.append("") }
      } else {
        kept.append(Substring(segment))
      }
    }
    return kept.joined(separator: "/")
  }
}

extension Substring {
  /// Where `byte` is first, over the bytes themselves.
  fileprivate func place(of byte: UInt8) -> Index? {
    let offset = utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: byte) }
    guard let offset else { return utf8.firstIndex(of: byte) }
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }
}

extension StringProtocol {
  /// The text without white space and control characters at both ends.
  package var trimmed: SubSequence {
    let scalars = unicodeScalars
    // Nearly every text is trimmed already.
    if let first = scalars.first?.value, let last = scalars.last?.value,
      (0x21..<0x80).contains(first), (0x21..<0x80).contains(last)
    {
      return self[startIndex...]
    }
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x80 ? scalar.value > 0x20 : !scalar.properties.isWhitespace
    }
    guard let first = scalars.firstIndex(where: isKept),
      let last = scalars.lastIndex(where: isKept)
    else { return self[endIndex...] }
    return self[first...last]
  }
}
