import FeedParsing
import Markup
import Models

/// Reads comments from a parsed feed.
enum CommentFeed {
  /// The comments of a feed, at most `limit`, the first it gives.
  ///
  /// `articleNames` are what a reply may call the article itself by: its guid and its pages; relative
  /// links are resolved against `page`.
  static func comments(
    in contents: FeedContents, articleNames: Set<String>, page: String?, limit: Int
  ) -> LoadedComments {
    // Some feeds give the article itself as an entry among its comments.
    let items = contents.items.filter { item in
      !WordPressFeed.isProtected(item) && !(item.guid.map(articleNames.contains) ?? false)
    }
    let ids = items.map(id)
    let known = Set(ids)
    var articleNames = articleNames
    // `https://host/?p=7` is the article where a comment is called `https://host/?p=7#comment-12`.
    for id in ids {
      guard let mark = id.utf8.lastIndex(of: UInt8(ascii: "#")) else { continue }
      articleNames.insert(String(id[..<mark]))
    }

    var gathered = GatheredComments(most: limit)
    for (item, id) in zip(items, ids) where !gathered.isOverfull && !gathered.contains(id) {
      let parent = item.inReplyTo ?? WordPressFeed.parent(in: item)
      let isReply = parent.map { known.contains($0) || !articleNames.contains($0) } ?? false
      gathered.add(
        Comment(
          id: id, parent: isReply ? parent : nil, author: author(of: item),
          date: item.published ?? item.updated, html: html(of: item, page: page),
          permalink: item.url.flatMap { WebAddress($0).isWeb ? $0 : nil }))
    }
    return gathered.loaded(extent: .newest)
  }

  /// The feed's own id; where it gave none, one that stays the same as long as the comment does.
  private static func id(of item: FeedItem) -> String {
    if let guid = item.guid, !guid.isEmpty { return guid }
    let text = item.content?.value ?? item.summary?.value ?? ""
    let author = item.authors.first?.name ?? item.title?.value
    let date = (item.published ?? item.updated).map { String($0.seconds) }
    return DerivedID.of(item.url, author, date, text)
  }

  /// The author, or what titles such as `By: NAME` and `Comment on TITLE by NAME` say.
  private static func author(of item: FeedItem) -> String? {
    let title = item.title.map { PlainText.title($0) } ?? ""
    if let author = item.authors.lazy.compactMap(\.name).first(where: { !$0.trimmed.isEmpty }) {
      return CommentBody.name(author)
    }
    if title.hasPrefix("By: ") { return CommentBody.name(String(title.dropFirst(4))) }
    guard title.hasPrefix("Comment on "), let start = endOfLastBy(title) else { return nil }
    return CommentBody.name(String(title[start...]))
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
    return switch text.kind {
    case .html: CommentBody.html(text.value, base: base)
    case .plain: CommentBody.html("<p>" + text.value.htmlEscaped + "</p>", base: base)
    }
  }
}
