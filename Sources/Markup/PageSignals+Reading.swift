import Models

extension PageSignals {
  /// Bytes of a page that are read.
  package static let maximumPage = 4 * 1024 * 1024
  /// More links are not taken from one page.
  package static let maximumLinks = 200
  /// More elements are not taken from one page.
  package static let maximumElements = 100
  /// Bytes of a script's text that are kept.
  package static let maximumScript = 8 * 1024

  /// What the page at `address` says, and the `Link` fields that came with it.
  ///
  /// Takes time proportional to the length of `html`. Relations are those that can lead to a
  /// discussion; `discussionUrl` of schema.org becomes a link with the relation `discussionurl`.
  package init(in html: String, address: String, linkFields: String? = nil) {
    var reading = SignalReading(html, address: address)
    if let linkFields { reading.take(LinkField(linkFields)) }
    reading.run()
    self = reading.finished()
  }
}

/// Collects the signals of one page.
private struct SignalReading {
  private var tags: StartTags
  private var signals: PageSignals
  /// From the page, not yet absolute: the base may be named below them.
  private var links: [PageSignals.Link] = []
  private var base: String?
  /// Plain scripts, which hardly ever tell anything, leave room for those that do.
  private static let maximumPlainScripts = 50

  init(_ html: String, address: String) {
    tags = StartTags(Array(html.utf8.prefix(PageSignals.maximumPage)))
    signals = PageSignals(address: address)
  }

  mutating func run() {
    while let tag = tags.next() {
      switch tag.name {
      case "base": takeBase(tag)
      case "link", "a": takeLink(tag)
      case "title": takeTitle(tag)
      case "script": takeScript(tag)
      case "meta": takeMeta(tag)
      default: takeOther(tag)
      }
    }
  }

  func finished() -> PageSignals {
    var signals = signals
    let base = base.flatMap { SafeAddress.media($0, base: signals.address) } ?? signals.address
    for var link in links where signals.links.count < PageSignals.maximumLinks {
      guard let address = Self.absolute(link.address, base: base) else { continue }
      link.address = address
      signals.links.append(link)
    }
    for place in signals.elements.indices {
      for name in ["src", "href"] {
        guard let address = signals.elements[place].attributes[name] else { continue }
        signals.elements[place].attributes[name] = Self.absolute(address, base: base)
      }
    }
    return signals
  }

  /// Absolute and `http` or `https`; records of AT Protocol are named by addresses of their own.
  private static func absolute(_ address: String, base: String) -> String? {
    let given = address.trimmed
    if given.hasPrefix("at://"), given.utf8.count <= SafeAddress.maximumLength,
      given.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    {
      return String(given)
    }
    return SafeAddress.media(address, base: base)
  }
}

/// Links.
extension SignalReading {
  private static let relations: Set<String> = [
    "https://api.w.org/", "alternate", "shortlink", "canonical", "webmention",
    "http://webmention.org/", "site.standard.document", "replies", "comments", "discussionurl",
  ]

  mutating func take(_ field: LinkField) {
    for item in field.items where item.parameters["anchor"] == nil {
      guard let link = Self.link(item.parameters, to: item.address),
        let address = Self.absolute(item.address, base: signals.address)
      else { continue }
      var absolute = link
      absolute.address = address
      signals.links.append(absolute)
    }
  }

  private mutating func takeBase(_ tag: StartTags.Tag) {
    if base == nil { base = tags.attributes(of: tag)["href"] }
  }

  private mutating func takeLink(_ tag: StartTags.Tag) {
    guard !tag.attributes.isEmpty else { return }
    let attributes = tags.attributes(of: tag)
    takeDiscussion(attributes)
    guard let href = attributes["href"], let link = Self.link(attributes, to: href) else { return }
    // Of links in the text only those count that a protocol looks for there.
    if tag.name == "a", link.relations.isDisjoint(with: ["webmention", "http://webmention.org/"]) {
      return
    }
    add(link)
  }

  private static func link(_ attributes: [String: String], to href: String) -> PageSignals.Link? {
    let words = attributes["rel"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
    let relations = Set(words.map(String.init))
    guard !relations.isDisjoint(with: Self.relations), !href.trimmed.isEmpty else { return nil }
    let type = attributes["type"].map(FeedLook.mediaType)
    // The same page in other languages, which may be many.
    if relations == ["alternate"], type == nil || type == "text/html" { return nil }
    let title = attributes["title"].map { PlainText.title(FeedText($0, .plain)) }
    return PageSignals.Link(relations: relations, type: type, address: href, title: title)
  }

  /// `itemprop=discussionUrl` (schema.org, CreativeWork).
  private mutating func takeDiscussion(_ attributes: [String: String]) {
    guard let name = attributes["itemprop"]?.lowercased(), name.contains("discussionurl"),
      let address = attributes["href"] ?? attributes["content"]
    else { return }
    add(PageSignals.Link(relations: ["discussionurl"], address: address))
  }

  private mutating func add(_ link: PageSignals.Link) {
    if links.count < PageSignals.maximumLinks { links.append(link) }
  }
}

/// Elements.
extension SignalReading {
  /// What scripts that show comments name.
  private static let words = [
    "disqus", "discourse", "isso", "remark", "giscus", "utteranc", "comment",
  ].map { Array($0.utf8) }
  private static let attributes: Set<String> = [
    "data-isso", "data-isso-id", "data-site-id", "data-repo", "issue-term", "issue-number",
  ]
  private static let ids: Set<String> = [
    "disqus_thread", "isso-thread", "remark42", "discourse-comments",
  ]

  private mutating func takeTitle(_ tag: StartTags.Tag) {
    guard signals.title == nil else { return }
    let raw = String(decoding: tags.bytes[tag.text].prefix(4096), as: UTF8.self)
    let title = PlainText.title(FeedText(raw, .html))
    if !title.isEmpty { signals.title = title }
  }

  private mutating func takeMeta(_ tag: StartTags.Tag) {
    let attributes = tags.attributes(of: tag)
    takeDiscussion(attributes)
    let name = attributes["property"] ?? attributes["name"]
    guard name?.lowercased() == "og:title", let content = attributes["content"] else { return }
    add(
      PageSignals.Element(tag: "meta", attributes: ["property": "og:title", "content": content]))
  }

  private mutating func takeScript(_ tag: StartTags.Tag) {
    let attributes = tags.attributes(of: tag)
    if attributes["type"]?.lowercased().contains("ld+json") == true {
      for address in LinkedData.discussions(in: tags.bytes[tag.text]) {
        add(PageSignals.Link(relations: ["discussionurl"], address: address))
      }
      return
    }
    let text = tags.bytes[tag.text].prefix(PageSignals.maximumScript)
    let source = attributes["src"].map { Array($0.utf8) } ?? []
    let isTelling =
      Self.words.contains { holds(text, $0) || holds(source[...], $0) }
      || !Self.attributes.isDisjoint(with: attributes.keys)
    guard isTelling || !source.isEmpty && signals.elements.count < Self.maximumPlainScripts else {
      return
    }
    add(
      PageSignals.Element(
        tag: "script", attributes: attributes, text: String(decoding: text, as: UTF8.self)))
  }

  private mutating func takeOther(_ tag: StartTags.Tag) {
    guard tag.attributes.contains(where: { mayTell($0.name) }) else { return }
    let attributes = tags.attributes(of: tag)
    takeDiscussion(attributes)
    let isKnown = attributes["id"].map(Self.ids.contains) ?? false
    guard isKnown || !Self.attributes.isDisjoint(with: attributes.keys) else { return }
    add(PageSignals.Element(tag: tag.name, attributes: attributes))
  }

  /// Whether an attribute's name is worth a closer look: `id`, `data-…`, `itemprop`.
  private func mayTell(_ name: Range<Int>) -> Bool {
    let first = tags.bytes[name].first.map { $0 | 0x20 }
    return first == UInt8(ascii: "i") || first == UInt8(ascii: "d")
  }

  private mutating func add(_ element: PageSignals.Element) {
    guard signals.elements.count < PageSignals.maximumElements else { return }
    signals.elements.append(element)
  }

  /// Whether `text` has `word`, which is in lower case, in any case.
  private func holds(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    var rest = text
    while let place = rest.firstIndex(where: { $0 | 0x20 == first }) {
      rest = rest[place...]
      if rest.prefix(word.count).elementsEqual(word, by: { $0 | 0x20 == $1 }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
