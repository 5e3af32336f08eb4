import Models

/// The vocabularies that any XML feed may use beside its own.
enum Modules {
  /// Reads `element` into `draft` when it belongs to a vocabulary known here.
  static func read(_ element: XMLElement, into draft: inout ItemDraft) {
    let base = element.base(within: draft.base)
    switch element.namespace {
    case .dublinCore: readDublinCore(element, into: &draft)
    case .dublinCoreTerms: readTerms(element, into: &draft)
    case .content: readContent(element, into: &draft)
    case .xhtml: readXHTML(element, into: &draft)
    case .media: Media.read(element, into: &draft)
    case .itunes: readITunes(element, into: &draft)
    case .slash:
      if element.local == "comments" {
        draft.commentsCount.offer(count(element.trimmedText), rank: 0)
      }
    case .wellFormedWeb:
      // Spelled `commentRss` and `commentRSS`.
      if element.local == "commentrss" {
        draft.commentsFeed.offer(FeedLink.comments(address(element), base: base), rank: 0)
      }
    case .thread: readThread(element, into: &draft)
    case .feedburner:
      if element.local == "origlink" { draft.link.offer(page(element, base: base), rank: -1) }
    case .podcast:
      readPodcast(element, into: &draft)
      License.read(element, base: base, into: &draft.license)
    case .creativeCommons: License.read(element, base: base, into: &draft.license)
    case .plain, .atom, .rdf, .syndication, .xml, .other: break
    }
  }

  /// A number of comments: whole, not negative, perhaps with commas.
  static func count(_ text: String?) -> Int? {
    guard let text, let value = Int(text) ?? Int(text.filter { $0 != "," }), value >= 0 else {
      return nil
    }
    return value
  }

  /// The page that an element's text names.
  static func page(_ element: XMLElement, base: String?) -> String? {
    FeedLink.web(address(element), base: base)
  }

  /// An element's text where it can be an address; some write prose there.
  private static func address(_ element: XMLElement) -> String? {
    element.trimmedText.flatMap { $0.utf8.contains { $0 <= 0x20 } ? nil : $0 }
  }

  private static func readDublinCore(_ element: XMLElement, into draft: inout ItemDraft) {
    let base = element.base(within: draft.base)
    switch element.local {
    case "title": draft.title.offer(RSS.text(element, base: base), rank: 2)
    case "creator", "author": draft.add(Author(rss: element.trimmedText), rank: 0)
    case "contributor", "publisher": draft.add(Author(rss: element.trimmedText), rank: 6)
    case "date": draft.published.replace(FeedDate.parse(element.trimmedText), rank: 2)
    case "subject": draft.add(tag: element.trimmedText)
    case "description": draft.description.offer(RSS.text(element, base: base), rank: 2)
    case "identifier": draft.guid.offer(element.trimmedText, rank: 3)
    case "language": draft.language = draft.language ?? element.languageTag
    default: License.read(element, base: draft.base, into: &draft.license)
    }
  }

  private static func readTerms(_ element: XMLElement, into draft: inout ItemDraft) {
    let base = element.base(within: draft.base)
    switch element.local {
    case "issued", "created", "date":
      draft.published.replace(FeedDate.parse(element.trimmedText), rank: 3)
    case "modified": draft.updated.replace(FeedDate.parse(element.trimmedText), rank: 2)
    case "abstract": draft.summary.offer(RSS.text(element, base: base), rank: 3)
    default: readDublinCore(element, into: &draft)
    }
  }

  private static func readContent(_ element: XMLElement, into draft: inout ItemDraft) {
    guard element.local == "encoded" else { return }
    let base = element.base(within: draft.base)
    guard var text = RSS.text(element, base: base) else { return }
    text.kind = .html
    draft.content.offer(text, rank: 0)
  }

  private static func readXHTML(_ element: XMLElement, into draft: inout ItemDraft) {
    guard element.local == "body" || element.local == "div" else { return }
    let base = element.base(within: draft.base)
    let html = element.innerHTML(base: base)
    guard !html.trimmed.isEmpty else { return }
    draft.content.offer(FeedText(html, .html, base: base), rank: 1)
  }

  private static func readITunes(_ element: XMLElement, into draft: inout ItemDraft) {
    let base = element.base(within: draft.base)
    switch element.local {
    case "title": draft.title.offer(RSS.text(element, base: base), rank: 4)
    case "author": draft.add(Author(rss: element.trimmedText), rank: 4)
    case "summary": draft.description.offer(RSS.text(element, base: base), rank: 6)
    case "subtitle": draft.description.offer(RSS.text(element, base: base), rank: 7)
    case "image":
      let address = element["href"] ?? element["url"] ?? element.trimmedText
      draft.image.offer(
        FeedLink.resolve(address, base: base), rank: 3)
    case "category":
      draft.add(tag: element["text"])
      for child in element.children where child.local == "category" {
        draft.add(tag: child["text"])
      }
    case "keywords": draft.add(tags: element.trimmedText)
    default: break
    }
  }

  private static func readThread(_ element: XMLElement, into draft: inout ItemDraft) {
    switch element.local {
    case "in-reply-to": draft.inReplyTo = draft.inReplyTo ?? element["ref"] ?? element["href"]
    case "total": draft.commentsCount.offer(count(element.trimmedText), rank: 1)
    default: break
    }
  }

  /// `podcast:socialInteract`, whose address was the text in an early draft.
  private static func readPodcast(_ element: XMLElement, into draft: inout ItemDraft) {
    guard element.local == "socialinteract", element["protocol"] != "disabled" else { return }
    let base = element.base(within: draft.base)
    let address = element["uri"] ?? element.trimmedText
    draft.commentsPage.offer(
      FeedLink.web(address, base: base), rank: 3)
  }
}
