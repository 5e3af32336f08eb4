import Models

extension FeedFormat {
  /// Atom 1.0 (RFC 4287) and 0.3; an entry may stand alone.
  static let atom = FeedFormat(recognises: Atom.recognises, read: Atom.read)
}

/// Atom as a feed, and as a vocabulary inside RSS.
enum Atom {
  static func recognises(_ source: FeedSource) -> Bool {
    guard let root = source.root else { return false }
    return root.local == "feed" || root.local == "entry"
  }

  static func read(_ source: FeedSource) -> FeedContents {
    guard let root = source.root else { return FeedContents(format: "Atom") }
    let version = root["version"].map { " \($0.prefix(8))" } ?? " 1.0"
    var contents = FeedContents(format: "Atom" + version)
    let base = root.base(within: source.address)
    contents.language = root.language
    if root.local == "entry" {
      contents.items = [entry(root, base: source.address, feed: [])]
      return contents
    }
    var site = Best<String>()
    var license = Best<String>()
    for child in root.children where child.local != "entry" {
      if isOwn(child) {
        read(child, base: base, into: &contents, &site, &license)
      } else {
        License.read(child, base: base, into: &license)
      }
    }
    contents.siteURL = site.value ?? page(of: root, [source.address, contents.selfURL])
    contents.license = license.value
    let fallback = source.address ?? contents.selfURL ?? contents.siteURL
    contents.items = entries(in: root).withoutUnidentified(by: ["id", "link"])
      .map { entry($0, base: fallback, feed: contents.authors) }
    return contents
  }

  /// The id of a feed without a link, where it is a page and none of the feed's own addresses.
  private static func page(of root: XMLElement, _ own: [String?]) -> String? {
    let id = root.children.first { isOwn($0) && $0.local == "id" }
    guard let page = FeedLink.web(id?.trimmedText, base: nil) else { return nil }
    return own.contains(page) ? nil : page
  }

  private static func isOwn(_ element: XMLElement) -> Bool {
    element.namespace == .plain || element.namespace == .atom
  }

  private static func entries(in root: XMLElement) -> [XMLElement] {
    var entries: [XMLElement] = []
    var index = root.index + 1
    while index < Int(root.record.end) {
      let element = XMLElement(tree: root.tree, index: index)
      let isEntry = isOwn(element) && (element.local == "entry" || element.local == "item")
      if isEntry { entries.append(element) }
      index = isEntry ? Int(element.record.end) : index + 1
    }
    return entries
  }

  private static func read(
    _ element: XMLElement, base: String?, into contents: inout FeedContents,
    _ site: inout Best<String>, _ license: inout Best<String>
  ) {
    let base = element.base(within: base)
    switch element.local {
    case "title": contents.title = contents.title ?? text(element, base: base)
    case "subtitle", "tagline", "info":
      contents.description = contents.description ?? text(element, base: base)
    case "link": readFeedLink(element, base: base, into: &contents, &site, &license)
    case "author":
      if let author = Author(atom: element, base: base), contents.authors.count < 64 {
        contents.authors.append(author)
      }
    case "icon": contents.icon = FeedLink.web(element.trimmedText, base: base) ?? contents.icon
    case "logo": contents.icon = contents.icon ?? FeedLink.web(element.trimmedText, base: base)
    case "language": contents.language = contents.language ?? element.languageTag
    default: break
    }
  }

  private static func readFeedLink(
    _ element: XMLElement, base: String?, into contents: inout FeedContents,
    _ site: inout Best<String>, _ license: inout Best<String>
  ) {
    guard let url = FeedLink.resolve(element["href"] ?? element.trimmedText, base: base) else {
      return
    }
    switch relation(element) {
    case "self": contents.selfURL = contents.selfURL ?? url
    case "next": contents.nextURL = contents.nextURL ?? url
    case "alternate":
      site.offer(url, rank: isPage(element) ? 0 : 1)
    case "hub": contents.add(hub: url)
    case "license": license.offer(url, rank: 2)
    default: break
    }
  }

  /// An entry; without an author it has those of its source or of the feed (section 4.2.1).
  private static func entry(
    _ element: XMLElement, base: String?, feed authors: [Author]
  ) -> FeedItem {
    var draft = ItemDraft(base: element.inheritedBase(or: base))
    draft.language = element.language
    for child in element.children {
      if isOwn(child) {
        read(child, into: &draft, offset: 0)
      } else {
        Modules.read(child, into: &draft)
      }
    }
    if let source = element.child("source", .atom) ?? element.child("source") {
      let base = source.base(within: draft.base)
      for child in source.children where child.local == "author" {
        draft.add(Author(atom: child, base: base), rank: 8)
      }
    }
    for author in authors { draft.add(author, rank: 9) }
    return draft.item(hasOwnBase: element.tree.hasBases)
  }

  /// Reads an element of an entry; inside RSS it counts `offset` less than RSS's own.
  static func read(_ element: XMLElement, into draft: inout ItemDraft, offset: Int) {
    let base = element.base(within: draft.base)
    switch element.local {
    case "title": draft.title.offer(text(element, base: base), rank: offset)
    case "id":
      draft.guid.offer(element.trimmedText, rank: offset)
      let isPath = element.trimmedText?.utf8.first == UInt8(ascii: "/")
      draft.link.offer(FeedLink.web(element.trimmedText, base: isPath ? base : nil), rank: 8)
    case "link": readLink(element, into: &draft, offset: offset)
    case "content": readContent(element, base: base, into: &draft, offset: offset)
    case "summary": draft.summary.offer(text(element, base: base), rank: offset)
    case "published", "pubdate":
      draft.published.replace(FeedDate.parse(element.trimmedText), rank: offset)
    case "issued": draft.published.replace(FeedDate.parse(element.trimmedText), rank: offset + 1)
    case "created": draft.published.replace(FeedDate.parse(element.trimmedText), rank: offset + 2)
    case "updated": draft.updated.replace(FeedDate.parse(element.trimmedText), rank: offset)
    case "modified": draft.updated.replace(FeedDate.parse(element.trimmedText), rank: offset + 1)
    case "author": draft.add(Author(atom: element, base: base), rank: offset == 0 ? 0 : 1)
    case "category": readCategory(element, into: &draft)
    default: break
    }
  }

  /// The term is what the category is known by, the label what people call it.
  private static func readCategory(_ element: XMLElement, into draft: inout ItemDraft) {
    let term = element["term"] ?? element.leadingText
    let label = element["label"]
    if label == nil || term?.lowercased() != label?.lowercased() { draft.add(tag: term) }
    draft.add(tag: label)
  }

  private static func readContent(
    _ element: XMLElement, base: String?, into draft: inout ItemDraft, offset: Int
  ) {
    guard let source = element["src"] else {
      return draft.content.offer(text(element, base: base), rank: offset)
    }
    // Content that is kept elsewhere (section 4.1.3.2): a page is a link, anything else a file.
    guard let url = FeedLink.resolve(source, base: base) else { return }
    let type = element["type"]?.lowered
    if type == nil || type?.holds("html") == true {
      draft.link.offer(url, rank: 7)
    } else {
      draft.add(Enclosure(url: url, type: element["type"]))
    }
  }

  /// The `rel` of a link: `alternate` where there is none (section 4.2.7.2).
  static func relation(_ element: XMLElement) -> String {
    guard let relation = element["rel"]?.lowered else { return "alternate" }
    let registry = "http://www.iana.org/assignments/relation/"
    guard relation.utf8.first == UInt8(ascii: "h") else { return relation }
    return relation.hasPrefix(registry) ? String(relation.dropFirst(registry.count)) : relation
  }

  private static func isPage(_ element: XMLElement) -> Bool {
    guard let type = element["type"]?.lowered else { return true }
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }

  static func readLink(_ element: XMLElement, into draft: inout ItemDraft, offset: Int) {
    let base = element.base(within: draft.base)
    guard let url = FeedLink.resolve(element["href"] ?? element.trimmedText, base: base) else {
      return
    }
    switch relation(element) {
    case "alternate": draft.link.offer(url, rank: offset + (isPage(element) ? 0 : 1))
    case "enclosure":
      draft.add(
        Enclosure(
          url: url, type: element["type"], length: Enclosure.length(element["length"]),
          title: element["title"]))
    case "replies":
      guard let url = FeedLink.comments(url, base: nil) else { return }
      // Without a type it is a feed (RFC 4685, section 4).
      if element["type"] != nil, isPage(element) {
        draft.commentsPage.offer(url, rank: 1)
      } else {
        draft.commentsFeed.offer(url, rank: 1)
      }
      draft.commentsCount.offer(Modules.count(element.attribute("count", .thread)), rank: 2)
    case "license": draft.license.offer(url, rank: 2)
    default: break
    }
  }
}
