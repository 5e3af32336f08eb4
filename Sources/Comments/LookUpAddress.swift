import Models

/// The address of an article as a service may be told that is asked where it is discussed.
package enum LookUpAddress {
  /// Why no service is asked about an article.
  package enum Refusal: Error, Hashable, Sendable {
    /// It has no address on the web.
    case noAddress
    /// Its feed is the reader's own business: it needs a password, or the configuration says so.
    case privateFeed
    /// Its host is on the reader's own network, or cannot be told from such.
    case privateHost
    /// The address itself may open something to whoever knows it.
    case secret
  }

  /// Names of query fields by which publishers follow their links; no page depends on them.
  private static let tracking: Set<String> = [
    "ref", "gclid", "fbclid", "sms_ss", "at_xt", "_r", "cmpid", "mc_cid", "mc_eid", "igshid",
    "source", "rss", "ncid", "smid", "partner", "xtor",
  ]
  private static let secrets: Set<String> = [
    "token", "key", "apikey", "api_key", "auth", "sig", "signature", "session", "sessionid", "sid",
    "password", "pass", "pwd", "secret", "code", "access_token", "hash", "ticket", "invite", "user",
    "email", "uid",
  ]

  /// The address to tell: without fragment and without what only tracks; refused where what is left
  /// may be a secret.
  package static func of(_ address: String?) throws(Refusal) -> String {
    guard let address, WebAddress(address).isWeb, let host = WebAddress(address).host else {
      throw .noAddress
    }
    var web = WebAddress(address)
    if web.authority?.contains("@") == true { throw .secret }
    guard !PrivateHost.contains(host) else { throw .privateHost }
    web.fragment = nil
    let fields = (web.query ?? "").split(separator: "&").filter { field in
      let name = field.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !tracking.contains(name)
    }
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1)
      guard let name = parts.first else { continue }
      if secrets.contains(name.lowercased()) || isToken(parts.last ?? "") { throw .secret }
    }
    guard !web.path.split(separator: "/").contains(where: isToken) else { throw .secret }
    web.query = fields.isEmpty ? nil : fields.joined(separator: "&")
    return web.text
  }

  /// Whether a part of an address looks like made by chance: long, without words, letters and digits
  /// mixed.
  private static func isToken(_ text: Substring) -> Bool {
    guard text.utf8.count >= 24 else { return false }
    let pieces = text.split { "-_.~%+".contains($0) }
    return pieces.contains { piece in
      guard piece.utf8.count >= 20, piece.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
      let digits = piece.count(where: \.isNumber)
      return digits >= 3 && digits < piece.count
    }
  }
}
