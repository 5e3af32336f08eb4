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
    var name = String(raw)
    if let range = name.firstRange(of: email) { name.removeSubrange(range) }
    for noise in ["mailto:", "<>", "()", "[]"] {
      while let range = name.firstRange(of: noise) { name.removeSubrange(range) }
    }
    self.init(name: Self.unwrapped(name.trimmed) ?? String(email), url: "mailto:\(email)")
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
        url = url ?? FeedLink.resolve(child.trimmedText, base: child.base(or: base))
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
