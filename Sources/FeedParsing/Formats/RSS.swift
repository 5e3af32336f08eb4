import Models

extension FeedFormat {
  /// RSS 0.9x, 1.0 (RDF) and 2.0, and what calls itself so.
  static let rss = FeedFormat(recognises: RSS.recognises, read: RSS.read)
}

/// The family of RSS: items wherever they stand, one channel that describes them.
enum RSS {
  static func recognises(_ source: FeedSource) -> Bool {
    guard let root = source.root else { return false }
    return ["rss", "rdf", "channel"].contains(root.local)
  }

  static func read(_ source: FeedSource) -> FeedContents {
    guard let root = source.root else { return FeedContents(format: "RSS") }
    let channel = firstChannel(in: root)
    var contents = FeedContents(format: formatName(root))
    let base = Channel.read(channel, address: source.address, into: &contents)
    contents.items = items(in: root).map { item($0, base: base) }
    return contents
  }

  private static func formatName(_ root: XMLElement) -> String {
    if root.local == "rdf" {
      // RSS 0.90 used nothing of RDF but its name.
      let isDescription = root.children.contains { $0.attribute("about", .rdf) != nil }
      return isDescription ? "RSS 1.0" : "RSS 0.90"
    }
    return root["version"].map { "RSS \($0.prefix(8))" } ?? "RSS"
  }

  private static func firstChannel(in root: XMLElement) -> XMLElement {
    if root.local == "channel" { return root }
    return root.children.first { $0.local == "channel" } ?? root
  }

  /// Items stand in the channel, beside it (RSS 1.0) or below a second root.
  private static func items(in root: XMLElement) -> [XMLElement] {
    var items: [XMLElement] = []
    var index = root.index + 1
    while index < Int(root.record.end) {
      let element = XMLElement(tree: root.tree, index: index)
      let isItem =
        (element.local == "item" && element.namespace == .plain)
        || (element.local == "entry" && element.namespace == .atom)
      if isItem { items.append(element) }
      index = isItem ? Int(element.record.end) : index + 1
    }
    return items.withoutUnidentified(by: ["guid", "link", "id"])
  }

  private static func item(_ element: XMLElement, base: String?) -> FeedItem {
    let ownBase = element.inheritedBase(or: base)
    var draft = ItemDraft(base: ownBase)
    draft.language = element.language
    draft.guid.offer(element.attribute("about", .rdf), rank: 4)
    draft.link.offer(FeedLink.web(element.attribute("about", .rdf), base: ownBase), rank: 6)
    // The Channel Definition Format keeps them in attributes.
    draft.link.offer(FeedLink.resolve(element["href"], base: ownBase), rank: 5)
    draft.updated.replace(FeedDate.parse(element["lastmod"]), rank: 4)
    for child in element.children { read(child, into: &draft) }
    var item = draft.item(hasOwnBase: element.tree.hasBases)
    if item.content == nil {
      item.content = item.summary
      item.summary = nil
    }
    return item
  }

  private static func read(_ element: XMLElement, into draft: inout ItemDraft) {
    switch element.namespace {
    case .plain: readOwn(element, into: &draft)
    case .atom: Atom.read(element, into: &draft, offset: 1)
    case .dublinCore, .dublinCoreTerms, .content, .media, .itunes, .slash, .wellFormedWeb,
      .thread, .feedburner, .podcast, .creativeCommons, .xhtml, .rdf, .syndication, .xml, .other:
      Modules.read(element, into: &draft)
    }
  }

  private static func readOwn(_ element: XMLElement, into draft: inout ItemDraft) {
    let base = element.base(within: draft.base)
    switch element.local {
    case "title": draft.title.offer(text(element, base: base), rank: 0)
    case "link": readLink(element, into: &draft)
    case "guid": readGuid(element, into: &draft)
    case "id": draft.guid.offer(element.trimmedText, rank: 2)
    case "description": draft.description.offer(text(element, base: base), rank: 0)
    case "abstract", "summary": draft.summary.offer(text(element, base: base), rank: 4)
    case "fullitem", "body", "content", "encoded":
      draft.content.offer(text(element, base: base), rank: 2)
    case "author": draft.add(Author(atom: element, base: base), rank: 2)
    case "category", "subject": draft.add(tag: element.leadingText ?? element["term"])
    case "tags", "keywords": draft.add(tags: element.trimmedText)
    case "enclosure": draft.add(enclosure(element, base: base))
    case "comments": draft.commentsPage.offer(Modules.page(element, base: base), rank: 0)
    case "image": readImage(element, into: &draft)
    case "language": draft.language = draft.language ?? element.languageTag
    default: readDate(element, into: &draft)
    }
  }

  private static func readDate(_ element: XMLElement, into draft: inout ItemDraft) {
    switch element.local {
    case "pubdate": draft.published.replace(FeedDate.parse(element.trimmedText), rank: 0)
    case "published", "issued", "date", "created":
      draft.published.replace(FeedDate.parse(element.trimmedText), rank: 4)
    case "updated", "modified", "lastbuilddate":
      draft.updated.replace(FeedDate.parse(element.trimmedText), rank: 1)
    default: break
    }
  }

  private static func readLink(_ element: XMLElement, into draft: inout ItemDraft) {
    guard let text = element.trimmedText else {
      if element["href"] != nil { Atom.readLink(element, into: &draft, offset: 1) }
      return
    }
    let base = element.base(within: draft.base)
    draft.link.offer(FeedLink.resolve(text, base: base), rank: 0)
  }

  /// A guid is a link unless it says that it is not (RSS 2.0, "guid").
  private static func readGuid(_ element: XMLElement, into draft: inout ItemDraft) {
    guard let guid = element.trimmedText else { return }
    draft.guid.offer(guid, rank: 0)
    let isPermanent = element["ispermalink"]?.lowered
    if isPermanent == "false" || guid.utf8.contains(where: { $0 <= 0x20 }) { return }
    let base = isPermanent == "true" ? element.base(within: draft.base) : nil
    draft.link.offer(FeedLink.web(guid, base: base), rank: 4)
  }

  private static func readImage(_ element: XMLElement, into draft: inout ItemDraft) {
    let address =
      element.child("url")?.trimmedText ?? element["href"] ?? element["url"]
      ?? (element.hasChildren ? nil : element.trimmedText)
    let base = element.base(within: draft.base)
    draft.image.offer(FeedLink.web(address, base: base), rank: 4)
  }

  private static func enclosure(_ element: XMLElement, base: String?) -> Enclosure? {
    let address = element["url"] ?? element["href"] ?? element.trimmedText
    guard let url = FeedLink.resolve(address, base: base) else {
      return nil
    }
    return Enclosure(
      url: url, type: element["type"], length: Enclosure.length(element["length"]),
      title: element["title"])
  }

  /// The text of an element, as HTML where its markup was not escaped.
  static func text(_ element: XMLElement, base: String?) -> FeedText? {
    if element.hasChildren {
      let html = element.innerHTMLOfDiv(base: base).trimmed
      return html.isEmpty ? nil : FeedText(String(html), .html, base: base)
    }
    return element.trimmedText.map { .guessed($0, base: base) }
  }
}
