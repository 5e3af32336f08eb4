import FeedParsing
import Models

/// The comments in a story of Lobsters.
enum LobstersComments {
  static func read(_ story: JSONValue, into empty: GatheredComments) -> LoadedComments {
    var gathered = empty
    /// The comments that the last one stands below, and itself.
    var line: [String] = []
    for (place, item) in (story["comments"]?.elements ?? []).enumerated() {
      guard case .object = item, let id = id(item) else { continue }
      let depth = depth(item).map { max(0, min($0, line.count)) }
      line = Array(line.prefix(depth ?? 0))
      var comment = comment(item, id: id)
      comment.parent = item["parent_comment"]?.string ?? line.last
      comment.rank = place
      line.append(id)
      gathered.add(comment)
    }
    gathered.reported = story["comment_count"]?.count
    var loaded = gathered.loaded()
    loaded.title = CommentBody.title(story["title"]?.string, .plain)
    loaded.markOriginal(CommentBody.name(name(story["submitter_user"])))
    return loaded
  }

  private static func id(_ item: JSONValue) -> String? {
    if let id = item["short_id"]?.string, !id.isEmpty, id.utf8.count <= 40 { return id }
    guard let text = item["comment"]?.string else { return nil }
    return DerivedID.of(
      name(item["commenting_user"]), item["created_at"]?.string, text)
  }

  /// The depth, from 0; the site used to count from 1, under another name.
  private static func depth(_ item: JSONValue) -> Int? {
    item["depth"]?.score ?? item["indent_level"]?.score.map { $0 - 1 }
  }

  /// Users were objects once, and are names now.
  private static func name(_ user: JSONValue?) -> String? {
    user?.string ?? user?["username"]?.string
  }

  private static func comment(_ item: JSONValue, id: String) -> Comment {
    let user = item["commenting_user"]
    var comment = Comment(
      id: id, author: CommentBody.name(name(user)), date: item["created_at"]?.date, html: "",
      permalink: item["short_id_url"]?.page ?? item["url"]?.page)
    if user?["is_moderator"]?.isTrue == true { comment.roles.insert(.moderator) }
    if user?["is_admin"]?.isTrue == true { comment.roles.insert(.admin) }
    let edited = item["last_edited_at"]?.date ?? item["updated_at"]?.date
    comment.edited = edited == comment.date ? nil : edited
    comment.score = item["score"]?.score
    if item["is_moderated"]?.isTrue == true {
      comment.state = .removed
    } else if item["is_deleted"]?.isTrue == true {
      comment.state = .deleted
    }
    // What is given in place of a comment that is gone says that it is, or why a moderator took it.
    if comment.state != .deleted {
      comment.html = html(item)
    }
    return comment
  }

  private static func html(_ item: JSONValue) -> String {
    if let text = item["comment"]?.string {
      return CommentBody.html(text, base: "https://lobste.rs/")
    }
    return item["comment_plain"]?.string.map { CommentBody.plain($0) } ?? ""
  }
}
