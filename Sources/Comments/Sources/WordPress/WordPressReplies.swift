import FeedParsing
import Models

/// The comments of a post of WordPress as far as they came, in the shape of a site's own interface or
/// in that of WordPress.com.
struct WordPressReplies {
  var gathered: GatheredComments
  /// When the newest of them was written.
  private(set) var newest: Timestamp?
  /// Whether something came that is no comment.
  private(set) var isDamaged = false

  init(most: Int) { gathered = GatheredComments(most: most) }

  /// Keeps comments, whose links are below `page`; tells whether one was not here.
  mutating func take(_ comments: [JSONValue], page: String?) -> Bool {
    var isNew = false
    for value in comments {
      guard let comment = Self.comment(value, page: page) else {
        isDamaged = true
        continue
      }
      isNew = isNew || !gathered.contains(comment.id)
      if let date = comment.date { newest = max(newest ?? date, date) }
      gathered.add(comment)
    }
    return isNew
  }

  private static func comment(_ value: JSONValue, page: String?) -> Comment? {
    let content = value["content"]?["rendered"]?.string ?? value["content"]?.string
    let link = (value["link"] ?? value["URL"])?.page
    let html = content.map { CommentBody.html($0, base: link ?? page) } ?? ""
    let author = CommentBody.name((value["author_name"] ?? value["author"]?["name"])?.string)
    // `date` is by the site's own clock unless it has a zone.
    let written = value["date_gmt"]?.string ?? value["date"]?.string
    let date = FeedDate.parse(written)
    let number = (value["id"] ?? value["ID"])?.numericID
    if number == nil, html.isEmpty { return nil }
    let id = number ?? DerivedID.of(author: author, date: date, html: html)
    let state = state(value["status"]?.string)
    let isMention = ["pingback", "trackback"].contains(value["type"]?.string)
    let parent = value["parent"]?.numericID ?? value["parent"]?["ID"]?.numericID
    var comment = Comment(
      id: id, parent: isMention ? nil : parent, author: author, date: date,
      html: state == .removed ? "" : html, permalink: link, state: state)
    // Pages that mention the article come after what people say of it.
    comment.rank = isMention ? 1 : 0
    comment.score = value["like_count"]?.score
    return comment
  }

  private static func state(_ status: String?) -> Comment.State {
    switch status {
    case "hold", "unapproved", "0": .pending
    case "spam", "trash", "deleted": .removed
    default: .live
    }
  }
}
