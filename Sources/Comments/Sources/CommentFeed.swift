import FeedParsing
import Markup
import Models

/// Reads comments from a parsed feed.
enum CommentFeed {
  static func comments(in contents: FeedContents, of thread: CommentThread) -> LoadedComments {
    // Some feeds give the article itself as an entry among its comments.
    let items = contents.items.filter { item in
      !WordPress.isProtected(item) && !(item.guid.map(thread.articleNames.contains) ?? false)
    }
    let ids = items.map(id)
    let known = Set(ids)
    var articleNames = thread.articleNames
    // `https://host/?p=7` is the article where a comment is called `https://host/?p=7#comment-12`.
    for id in ids {
      guard let mark = id.utf8.lastIndex(of: UInt8(ascii: "#")) else { continue }
      articleNames.insert(String(id[..<mark]))
    }

    var comments: [Comment] = []
    for (item, id) in zip(items, ids).prefix(FeedComments.maximumCount) {
      let parent = item.inReplyTo ?? WordPress.parent(in: item)
      let isReply = parent.map { known.contains($0) || !articleNames.contains($0) } ?? false
      comments.append(
        Comment(
          id: id, parent: isReply ? parent : nil, author: author(of: item),
          date: item.published ?? item.updated, html: html(of: item, page: thread.page),
          permalink: item.url.flatMap { WebAddress($0).isWeb ? $0 : nil }))
    }
    return LoadedComments(
      comments: comments, reported: thread.reported,
      isTruncated: items.count > FeedComments.maximumCount)
  }

  /// The feed's own id; where it gave none, one that stays the same as long as the comment does.
  private static func id(of item: FeedItem) -> String {
    if let guid = item.guid, !guid.isEmpty { return guid }
    let text = item.content?.value ?? item.summary?.value ?? ""
    let author = item.authors.first?.name ?? item.title?.value ?? ""
    let date = (item.published ?? item.updated)?.seconds ?? 0
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(item.url ?? "")\n\(author)\n\(date)\n\(text)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return "comment:" + String(hash, radix: 16)
  }

  /// The author, or what titles such as `By: NAME` and `Comment on TITLE by NAME` say.
  private static func author(of item: FeedItem) -> String? {
    let title = item.title.map { PlainText.title($0) } ?? ""
    let name: String
    if let author = item.authors.lazy.compactMap(\.name).first(where: { !$0.trimmed.isEmpty }) {
      // Names are escaped once too often as much as titles are.
      name = PlainText.title(FeedText(author, .html))
    } else if title.hasPrefix("By: ") {
      name = String(title.dropFirst(4))
    } else if title.hasPrefix("Comment on "), let start = endOfLastBy(title) {
      name = String(title[start...])
    } else {
      return nil
    }
    // Names are shown in one line; whoever has a longer one is not giving a name.
    let shown = String(name.trimmed.prefix(80))
    return shown.isEmpty ? nil : shown
  }

  private static func endOfLastBy(_ title: String) -> String.Index? {
    let word = Array(" by ".utf8)
    let bytes = Array(title.utf8)
    guard bytes.count >= word.count else { return nil }
    let starts = (0...(bytes.count - word.count)).reversed()
    let start = starts.first { bytes[$0..<($0 + word.count)].elementsEqual(word) }
    return start.map { title.utf8.index(title.startIndex, offsetBy: $0 + word.count) }
  }

  private static func html(of item: FeedItem, page: String?) -> String {
    guard let text = item.content ?? item.summary else { return "" }
    let base = text.base ?? page
    switch text.kind {
    case .html: return SafeHTML.sanitise(text.value, base: base)
    case .plain: return SafeHTML.sanitise(markedUp(text.value), base: base)
    }
  }

  /// Plain text as HTML, its line breaks kept.
  private static func markedUp(_ text: String) -> String {
    var html = "<p>"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\n": html += "<br>"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html + "</p>"
  }
}
