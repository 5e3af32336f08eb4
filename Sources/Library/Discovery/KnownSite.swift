import Models

/// One line of `KnownSites`: where a page of a known form has its feed.
struct KnownSite: Sendable {
  let host: String
  let path: String
  let feed: String
  let title: String
  /// What has to stand in the page, with braces around what is taken from there.
  let page: String?

  /// Nil for a line that is none.
  private init?(line: Substring) {
    let columns = line.split(separator: "  ").map { String($0.trimmed) }.filter { !$0.isEmpty }
    guard columns.count == 4 || columns.count == 5 else { return nil }
    (host, path, title, feed) = (columns[0], columns[1], columns[2], columns[3])
    page = columns.count == 5 ? columns[4] : nil
  }

  /// The lines of a table without its headings.
  static func rows(_ table: String) -> [KnownSite] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(KnownSite.init(line:))
  }

  /// Characters of a page that are searched.
  private static let longestPage = 2_000_000

  func candidate(for address: WebAddress, page text: String?) -> FeedCandidate? {
    guard let own = address.host, matches(host: own), var values = captures(in: address) else {
      return nil
    }
    if let page {
      guard let text, let found = Self.capture(page, in: text) else { return nil }
      values.merge(found) { $1 }
    }
    let origin = WebAddress("\(address.scheme ?? "https")://\(address.authority ?? own)").text
    values["origin"] = origin
    values["page"] =
      origin + (address.path.hasSuffix("/") ? String(address.path.dropLast()) : address.path)
    return FeedCandidate(address: Self.filled(feed, with: values), title: title)
  }

  /// The names that sites give the same pages on other devices are passed over.
  private func matches(host own: String) -> Bool {
    if host == "*" { return true }
    if host.hasPrefix("*.") {
      return own.hasSuffix(host.dropFirst(1)) && own != "www" + host.dropFirst(1)
    }
    return own == host || ["www.", "m.", "old.", "new."].contains { own == $0 + host }
  }

  /// What the path and the query give for the braces; nil where they are of another form.
  private func captures(in address: WebAddress) -> [String: String]? {
    let halves = path.split(separator: "?", maxSplits: 1)
    var values: [String: String] = [:]
    var wanted = halves.first.map { $0.split(separator: "/") }?[...] ?? []
    var parts = address.path.split(separator: "/")[...]
    while let form = wanted.popFirst() {
      if form == "…" {
        parts = []
        break
      }
      guard var part = parts.popFirst().map(String.init) else { return nil }
      if form.hasSuffix("…}") {
        part = ([part] + parts.map(String.init)).joined(separator: "/")
        parts = []
      }
      guard Self.take(part, as: form.replacing("…", with: ""), into: &values) else { return nil }
    }
    guard parts.isEmpty else { return nil }
    guard halves.count > 1 else { return values }
    let given = (address.query ?? "").split(separator: "&")
    let key = halves[1].prefix { $0 != "{" }
    let found = given.first { $0.hasPrefix(key) }
    guard let found, Self.take(String(found), as: halves[1], into: &values) else { return nil }
    return values
  }

  /// Holds one part against `before{name}after`, or against plain text.
  private static func take(
    _ part: String, as form: Substring, into values: inout [String: String]
  ) -> Bool {
    guard let open = form.firstIndex(of: "{"), let close = form.firstIndex(of: "}"), open < close
    else { return part == form }
    let (before, after) = (form[..<open], form[form.index(after: close)...])
    guard part.hasPrefix(before), part.hasSuffix(after),
      part.count > before.count + after.count,
      part.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return false }
    let name = String(form[form.index(after: open)..<close])
    values[name] = String(part.dropFirst(before.count).dropLast(after.count))
    return true
  }

  /// What stands between the text before the braces and the text after them, letters and digits
  /// only; without braces, only whether the text is there.
  private static func capture(_ form: String, in page: String) -> [String: String]? {
    let bytes = page.utf8.prefix(longestPage)
    guard let open = form.firstIndex(of: "{"), let close = form.firstIndex(of: "}"), open < close
    else { return bytes.firstRange(of: form.utf8) == nil ? nil : [:] }
    let before = form[..<open].utf8
    let after = form[form.index(after: close)...].utf8
    guard let start = bytes.firstRange(of: before) else { return nil }
    let value = bytes[start.upperBound...].prefix(64).prefix(while: isPlain)
    guard !value.isEmpty, bytes[value.endIndex...].starts(with: after) else { return nil }
    return [String(form[form.index(after: open)..<close]): String(decoding: value, as: UTF8.self)]
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
      || byte == 0x5F
  }

  private static func filled(_ form: String, with values: [String: String]) -> String {
    var text = ""
    for (index, part) in form.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      text += (values[String(part[..<close])] ?? "") + part[part.index(after: close)...]
    }
    return text
  }
}
