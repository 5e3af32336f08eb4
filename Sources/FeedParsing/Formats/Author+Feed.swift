import Models

extension Author {
  /// An author as RSS writes one: `jane@example.com (Jane Doe)`, `Jane Doe <jane@example.com>`,
  /// a name or an address alone.
  init?(rss raw: String?) {
    guard let raw = raw?.trimmed, !raw.isEmpty else { return nil }
    guard let email = Self.email(in: raw) else {
      self.init(name: Self.unwrapped(raw))
      return
    }
    let before = raw[..<email.startIndex]
    let after = raw[email.endIndex...]
    let name = [before, after].map(Self.withoutNoise).filter { !$0.isEmpty }
      .joined(separator: " ")
    self.init(name: name.isEmpty ? String(email) : name, url: "mailto:\(email)")
  }

  /// What is left around an address: brackets, quotes and `mailto:` belong to it.
  private static func withoutNoise(_ text: Substring) -> Substring {
    func isNoise(_ byte: UInt8) -> Bool { byte <= 0x20 || "()<>[]\",;:".utf8.contains(byte) }
    var rest = text
    while let first = rest.utf8.first, isNoise(first) { rest.removeFirst() }
    while let last = rest.utf8.last, isNoise(last) { rest.removeLast() }
    return rest == "mailto" ? "" : rest
  }

  /// A person construct of Atom (RFC 4287, section 3.2), or the text of an element like it.
  init?(atom element: XMLElement, base: String?) {
    guard element.hasChildren else {
      self.init(rss: element.trimmedText)
      return
    }
    var name: String?
    var url: String?
    var email: String?
    for child in element.children {
      switch child.local {
      case "name", "title", "label": name = name ?? child.trimmedText
      case "uri", "url", "homepage", "weblog":
        url = url ?? FeedLink.resolve(child.trimmedText, base: child.base(within: base))
      case "email": email = email ?? child.trimmedText
      default: continue
      }
    }
    guard name != nil || url != nil || email != nil else { return nil }
    self.init(name: name ?? email, url: url ?? email.map { "mailto:\($0)" })
  }

  private static func unwrapped(_ text: Substring) -> String? {
    var text = text
    for (first, last) in [("(", ")"), ("<", ">"), ("\"", "\""), ("[", "]")]
    where text.count > 2 && text.hasPrefix(first) && text.hasSuffix(last) {
      text = text.dropFirst().dropLast().trimmed
    }
    return text.isEmpty ? nil : String(text)
  }

  /// The first word that looks like `a@b.c`.
  private static func email(in text: Substring) -> Substring? {
    guard text.utf8.count <= 1000, text.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let words = text.split { " \t\r\n()<>[]\",;:".contains($0) }
    return words.first { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
    }
  }
}
