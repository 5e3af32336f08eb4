import Models

/// What sources look at to recognise an address.
extension WebAddress {
  /// Scheme, host and port, without user and password; nil for what is not `http` or `https`.
  var origin: String? {
    guard isWeb, let scheme, let authority else { return nil }
    let place = authority.lastIndex(of: "@").map { authority.index(after: $0) }
    return scheme + "://" + authority[(place ?? authority.startIndex)...].lowercased()
  }

  /// The host without `www.`.
  var bareHost: String? {
    host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
  }

  /// The parts of the path between slashes that are not empty.
  var segments: [Substring] { path.split(separator: "/") }

  /// The value of the first field `name` of the query, as it is written.
  func field(_ name: String) -> Substring? {
    query?.split(separator: "&").first { $0.prefix { $0 != "=" } == name }?
      .dropFirst(name.count + 1)
  }

  /// The address of a server that a page's script named by `text`, without what follows its path and
  /// the slash at the end; nil where it is none on the web.
  static func server(_ text: String, namedBy page: String) -> WebAddress? {
    var address = WebAddress(WebAddress.resolve(text, against: page))
    guard address.isWeb else { return nil }
    (address.query, address.fragment) = (nil, nil)
    while address.path.hasSuffix("/") { address.path.removeLast() }
    return address
  }

  /// The place called `fragment` on the page at `page`; nil where that is not on the web.
  static func place(_ fragment: String, on page: String?) -> String? {
    guard var address = page.map({ WebAddress($0) }), address.isWeb else { return nil }
    address.fragment = fragment.percentEncoded
    return address.text
  }
}
