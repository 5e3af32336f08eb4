import FeedParsing
import Fetching
import Markup
import Models

extension FuzzTarget {
  /// A line of input is a base, what follows is a reference.
  static let addresses = FuzzTarget(
    name: "addresses", title: "addresses, command lines and what redirects lead to",
    words: AddressPromises.words, seeds: AddressPromises.seeds, longest: 2048
  ) { (input) throws(Finding) in
    let parts = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return try AddressPromises.check(
      base: parts[0], reference: parts.count > 1 ? parts[1] : parts[0])
  }
}

/// What is promised of addresses.
enum AddressPromises {
  static let seeds = [
    "http://a.example/b/c/d;p?q\n../../g?y#s", "https://user:pw@a.example:8443/\n//b.example/x",
    "http://[2001:db8::1]:80/\n?q", "mailto:a@b.example\n./x:y",
    "file:///etc/passwd\nhttp://a\\@b/",
    "exec:program 'a b' \"c\\\"d\" e\\ f\nfilter:sed s/a/b/:https://a.example/f",
    "http://xn--bcher-kva/\n/%2e%2e/",
  ]
  static let words = [
    "http://", "https://", "HTTP:", "//", "/", "/../", "/./", "..", "?", "#", "@", ":", "[", "]",
    "[::1]",
    "127.0.0.1", "localhost", "%00", "%2f", "%0a", "\\", "\t", "\r", " ", "\u{0}", "exec:",
    "filter:",
    "file:///", "javascript:", "data:", "sample:", "feed:", "ssh:-o", "'", "\"", "xn--", "\u{202E}",
    "é", "e\u{301}", "。", ":80", ":99999", "0x7f.1", "user:pass@", "www.", ";", "&", "|",
  ]

  static func check(base: String, reference: String) throws(Finding) -> Int {
    try checkAddress(reference)
    try checkResolving(reference, base)
    try checkLink(reference, base)
    try checkMarkup(reference, base)
    let transfer = try checkTransfer(reference, base)
    let origin = try checkOrigin(reference)
    try checkWords(reference)
    let address = WebAddress(reference)
    var hasher = Hasher()
    hasher.combine(
      [address.scheme, address.authority, address.query, address.fragment].map { $0 != nil })
    hasher.combine([transfer, origin, WebAddress(base).isWeb, address.isWeb])
    hasher.combine(reference.utf8.prefix(24).map { ($0 | 0x20).isLetter ? 0x61 : $0 & 0xBF })
    return hasher.finalize()
  }

  /// No controls, and nothing that a program would run.
  static func checkSafe(_ address: String) throws(Finding) {
    try Finding.unless(
      address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }, "addresses have no blanks", address)
    let acting = [
      "javascript", "data", "file", "vbscript", "exec", "filter", "ssh", "about", "blob",
    ]
    try Finding.unless(
      !acting.contains(WebAddress(address).scheme ?? ""), "addresses of feeds do not act", address)
  }

  private static func checkAddress(_ text: String) throws(Finding) {
    let once = String(WebAddress(text).text.trimmed)
    let again = WebAddress(once)
    try Finding.unless(same(again.text, once), "an address is put together as it was", once)
    try Finding.unless(
      again.host == WebAddress(text).host && again.scheme == WebAddress(text).scheme,
      "putting an address together moves it nowhere", text)
  }

  private static func checkResolving(_ reference: String, _ base: String) throws(Finding) {
    // What stands at the end of a base's path may be blanks, which addresses do not end with.
    let resolved = String(WebAddress.resolve(reference, against: base).trimmed)
    try Finding.unless(
      same(WebAddress.resolve(resolved, against: nil), resolved), "resolved is resolved", resolved)
    guard WebAddress(base).scheme != nil else { return }
    try Finding.unless(WebAddress(resolved).scheme != nil, "what is resolved is absolute", resolved)
    try Finding.unless(
      same(WebAddress.resolve(resolved, against: base), resolved), "resolving once is enough",
      resolved)
  }

  private static func checkLink(_ reference: String, _ base: String) throws(Finding) {
    if let link = FeedLink.resolve(reference, base: base) {
      try checkSafe(link)
      let again = FeedLink.resolve(link, base: base)
      try Finding.unless(
        WebAddress(link).scheme == nil || again.map { same($0, link) } == true,
        "a link stays as it is", "\(link) and \(again ?? "")")
    }
    if let page = FeedLink.web(reference, base: base) {
      try Finding.unless(WebAddress(page).isWeb, "a page is on the web", page)
    }
  }

  private static func checkMarkup(_ reference: String, _ base: String) throws(Finding) {
    let quoted = reference.split(separator: "\"").joined(separator: "&quot;")
    let html = "<p><a href=\"\(quoted)\">a</a> <img src=\"\(quoted)\"></p>"
    try MarkupPromises.check(SafeHTML.sanitise(html, base: base))
  }

  /// Whether libcurl takes the reference.
  private static func checkTransfer(_ reference: String, _ base: String) throws(Finding) -> Bool {
    guard let start = try? TransferURL(base) else { return false }
    try checkTransfer(start)
    guard let next = try? start.following(Array(reference.utf8)) else { return false }
    try checkTransfer(next)
    try Finding.unless(
      next.origin == start.origin || !next.hasCredentials, "passwords stay where they belong",
      next.textWithCredentials)
    return true
  }

  private static func checkTransfer(_ address: TransferURL) throws(Finding) {
    let text = address.text
    try Finding.unless(
      text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }, "what is sent has no blanks", text)
    // libcurl decodes hosts, and writes what has no place in them encoded again.
    let host = WebAddress(text).host ?? ""
    try Finding.unless(
      host == address.origin.host || host.contains("%"), "everybody sees the same host",
      "\(text): \(address.origin.host)")
    let again = try? TransferURL(address.textWithCredentials)
    try Finding.unless(again == address, "an address is sent as it was read", text)
  }

  private static func checkOrigin(_ text: String) throws(Finding) -> Bool {
    guard let origin = FeedOrigin(text) else { return false }
    switch origin {
    case .web(let address):
      try Finding.unless(
        ["http", "https"].contains(WebAddress(address).scheme), "web is web", text)
    case .program(let words), .filter(let words, _):
      try Finding.unless(words.first?.isEmpty == false, "a program has a name", text)
      try Finding.unless(!words.contains { $0.utf8.contains(0) }, "words end where they end", text)
      if case .filter(_, let address) = origin {
        try Finding.unless(
          ["http", "https"].contains(WebAddress(address).scheme), "a filter has an address", text)
      }
    case .file, .sample:
      try Finding.unless(!origin.runsProgram, "files do not run", text)
    }
    return true
  }

  private static func checkWords(_ text: String) throws(Finding) {
    guard let words = ArgumentVector.words(of: text) else { return }
    let written = ArgumentVector.text(of: words)
    guard written.utf8.count <= ArgumentVector.longest else { return }
    let again = ArgumentVector.words(of: written) ?? []
    try Finding.unless(
      again.count == words.count && zip(again, words).allSatisfy(same),
      "a command line is written as it was", written)
  }

  /// Byte for byte: equal strings may still differ in how they are composed.
  private static func same(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self) }
}
