import FeedParsing
import Models

/// A comment of Hacker News in any of the three forms in which it is delivered: a node of Algolia's
/// trees, a hit of its search, an item of the site's own interface.
enum HackerNewsItem {
  /// The comment, whatever of it is missing.
  static func comment(_ item: JSONValue, id: String, parent: String?) -> Comment {
    var comment = Comment(
      id: id, parent: parent, author: CommentBody.name((item["author"] ?? item["by"])?.string),
      date: item["created_at_i"]?.moment ?? item["time"]?.moment ?? item["created_at"]?.date,
      html: "")
    if id.numericID != nil { comment.permalink = HackerNews.page(of: id) }
    let isDead = item["dead"]?.isTrue == true
    if item["deleted"]?.isTrue == true {
      comment.state = .deleted
    } else if let text = (item["text"] ?? item["comment_text"])?.string {
      let state = HackerNewsBody.state(saidBy: text)
      if state == nil { comment.html = HackerNewsBody.html(text) }
      comment.state = state ?? (isDead ? .hidden : .live)
    } else {
      comment.state = isDead ? .removed : .deleted
    }
    return comment
  }

  /// The id of an item; of one that came without, what its contents give. Nil where there is
  /// neither a text nor an answer to keep it for, and where the id may only not have come yet.
  static func id(_ item: JSONValue) -> String? {
    if let id = (item["id"] ?? item["objectID"])?.numericID { return id }
    let text = (item["text"] ?? item["comment_text"])?.string
    let isAnswered = item["children"]?.elements.isEmpty == false
    guard !item.isUnfinished, text != nil || isAnswered else { return nil }
    return DerivedID.of(
      item["author"]?.string, item["created_at"]?.string, item["parent_id"]?.text, text)
  }
}
