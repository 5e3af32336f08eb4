import Models

/// Media RSS: groups hold contents, contents hold titles, thumbnails and credits.
enum Media {
  static func read(_ element: XMLElement, into draft: inout ItemDraft) {
    readOne(element, into: &draft)
    guard element.local == "group" || element.local == "content" else { return }
    for index in element.index + 1..<max(element.index + 1, Int(element.record.end)) {
      let inner = XMLElement(tree: element.tree, index: index)
      if inner.namespace == .media { readOne(inner, into: &draft) }
    }
  }

  private static func readOne(
    _ element: XMLElement, into draft: inout ItemDraft
  ) {
    let base = element.base(within: draft.base)
    switch element.local {
    case "content": readContent(element, base: base, into: &draft)
    case "thumbnail":
      draft.image.offer(
        FeedLink.resolve(element["url"] ?? element["href"], base: base), rank: 1)
    case "title": draft.title.offer(text(element, base), rank: 3)
    case "description": draft.description.offer(text(element, base), rank: 5)
    case "category": draft.add(tag: element["label"] ?? element.trimmedText)
    case "keywords": draft.add(tags: element.trimmedText)
    case "credit":
      let role = element["role"]?.lowered
      if role == nil || role == "author" { draft.add(Author(rss: element.trimmedText), rank: 5) }
    default: break
    }
  }

  /// A picture becomes the item's own, of which the first counts: others are the same in another
  /// size, or the author's portrait. Everything else is a file that comes with the item.
  private static func readContent(
    _ element: XMLElement, base: String?, into draft: inout ItemDraft
  ) {
    guard let url = FeedLink.resolve(element["url"] ?? element["href"], base: base) else { return }
    let type = element["type"]?.lowered
    let isImage = element["medium"] == "image" || type?.hasPrefix("image/") == true
    if isImage {
      return draft.image.offer(url, rank: 0)
    }
    draft.add(
      Enclosure(
        url: url, type: element["type"], length: Enclosure.length(element["filesize"]),
        title: element.child("title", .media)?.trimmedText))
  }

  private static func text(_ element: XMLElement, _ base: String?) -> FeedText? {
    guard let text = element.trimmedText else { return nil }
    switch element["type"]?.lowered {
    case "html": return FeedText(text, .html, base: base)
    case "plain": return FeedText(text, .plain, base: base)
    default: return .guessed(text, base: base)
    }
  }
}

extension Enclosure {
  /// A number of bytes that makes sense: whole, positive, perhaps with separators.
  static func length(_ text: String?) -> Int64? {
    guard let text, text.utf8.count <= 24 else { return nil }
    let value = Int64(text) ?? Int64(text.filter { $0 != "," && $0 != " " })
    guard let value, value > 0 else { return nil }
    return value
  }
}
