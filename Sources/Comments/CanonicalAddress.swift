import Models

/// An address in the form in which two of them are one page: what only says how the page was
/// reached is left out. Meant for comparing, not for opening.
enum CanonicalAddress {
  /// Host, path and what counts of the query; nil for what is not `http` or `https`.
  static func of(_ text: String) -> String? {
    var address = WebAddress(text)
    // An archived page may be archived itself.
    for _ in 0..<3 {
      guard let inner = archived(address) else { break }
      address = inner
    }
    guard address.isWeb, let host = address.host else { return nil }
    if host == "youtu.be" { return video(address) }
    let path = path(address.path)
    let query = query(address.query, of: path)
    return name(host) + path + (query.isEmpty ? "" : "?" + query)
  }

  /// What `https://web.archive.org/web/20261120090000/https://host/` keeps.
  private static func archived(_ address: WebAddress) -> WebAddress? {
    guard address.host == "web.archive.org", address.path.hasPrefix("/web/") else { return nil }
    let rest = address.path.dropFirst(5)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    var inner = String(rest[slash...].dropFirst())
    if let query = address.query { inner += "?" + query }
    let archived = WebAddress(inner)
    return archived.isWeb ? archived : nil
  }

  private static func name(_ host: String) -> String {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    if labels.count == 4, labels[1] == "m", labels[2] == "wikipedia" {
      return "\(labels[0]).wikipedia.org"
    }
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return bare == "m.youtube.com" ? "youtube.com" : bare
  }

  private static func video(_ address: WebAddress) -> String {
    "youtube.com/watch?v=" + address.path.split(separator: "/").prefix(1).joined()
  }

  private static func path(_ path: String) -> String {
    var path = Substring(path)
    for name in ["/index.html", "/index.php"] where path.hasSuffix(name) {
      path = path.dropLast(name.count - 1)
    }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  private static let ignored: Set<Substring> = [
    "ref", "gclid", "fbclid", "sms_ss", "at_xt", "_r",
  ]

  private static func query(_ query: String?, of path: String) -> String {
    guard let query, !path.hasSuffix(".html") else { return "" }
    return query.split(separator: "&").filter { field in
      let name = field.prefix { $0 != "=" }
      return !name.hasPrefix("utm_") && !ignored.contains(name)
    }.joined(separator: "&")
  }
}
