import FeedParsing
import Models

/// A topic of Discourse as far as it came; its comments are called by their numbers, by which posts
/// name what they answer.
struct DiscourseTopic {
  var gathered: GatheredComments
  let title: String?
  /// The greatest id of a post, which grow with time.
  private(set) var newest: Int64?
  /// The ids of all posts, in order.
  private let stream: [Int64]
  private var delivered: Set<Int64> = []
  /// Whether something came that is no post.
  private(set) var isDamaged = false
  private let name: String
  private var starter: String?

  /// `name` is the topic's address.
  init(_ name: String, _ value: JSONValue, in gathered: GatheredComments) {
    self.name = name
    self.gathered = gathered
    title = CommentBody.title(value["title"]?.string, .plain)
    stream =
      value["post_stream"]?["stream"]?.elements.compactMap {
        $0.numericID.flatMap { Int64($0) }
      } ?? []
    starter = value["details"]?["created_by"]?["username"]?.string
    newest = stream.max()
    // The opening post is counted with the others.
    self.gathered.reported = value["posts_count"]?.count.map { max(0, $0 - 1) }
    take(value["post_stream"]?["posts"]?.elements ?? [])
  }

  /// The ids of posts that did not come yet, each once; with `known` only newer ones.
  func undelivered(since known: Int64?) -> [Int64] {
    var seen = delivered
    return stream.filter { seen.insert($0).inserted && $0 > known ?? 0 }
  }

  /// Keeps posts; tells whether there was one among them that was not here.
  @discardableResult mutating func take(_ posts: [JSONValue]) -> Bool {
    var isNew = false
    for post in posts {
      let id = post["id"]?.numericID.flatMap { Int64($0) }
      if let id {
        isNew = delivered.insert(id).inserted || isNew
        newest = max(newest ?? id, id)
      }
      if post["post_number"]?.integer == 1 {
        starter = starter ?? post["username"]?.string
      } else if let comment = comment(post, id: id) {
        gathered.add(comment)
      } else if id == nil {
        isDamaged = true
      }
    }
    return isNew
  }

  private func comment(_ post: JSONValue, id: Int64?) -> Comment? {
    let state = Self.state(of: post)
    let text = state == .deleted || state == .removed ? nil : post["cooked"]?.string
    let html = text.map { CommentBody.html($0, base: name) } ?? ""
    let number = post["post_number"]?.numericID
    // "Closed this topic" and the like, which say nothing in words.
    if post["post_type"]?.integer == 3, html.isEmpty { return nil }
    if number == nil, id == nil, html.isEmpty { return nil }
    let answered = post["reply_to_post_number"]?.numericID
    let author =
      CommentBody.name(post["username"]?.string) ?? CommentBody.name(post["name"]?.string)
    let date = post["created_at"]?.date
    var comment = Comment(
      id: number ?? id.map { "post:\($0)" } ?? DerivedID.of(author, html),
      parent: answered == "1" ? nil : answered, author: author, date: date, html: html,
      permalink: number.map { "\(name)/\($0)" }, state: state)
    comment.roles = roles(of: post)
    if post["version"]?.count ?? 0 > 1 { comment.edited = post["updated_at"]?.date }
    comment.score =
      post["actions_summary"]?.elements
      .first { $0["id"]?.integer == Self.like }?["count"]?.score
    return comment
  }

  /// Among the actions that readers may take on a post.
  private static let like: Int64 = 2

  private static func state(of post: JSONValue) -> Comment.State {
    if post["user_deleted"]?.isTrue == true { return .deleted }
    if post["deleted_at"]?.string != nil { return .removed }
    return post["hidden"]?.isTrue == true ? .hidden : .live
  }

  private func roles(of post: JSONValue) -> Comment.Roles {
    var roles: Comment.Roles = []
    if post["moderator"]?.isTrue == true { roles.insert(.moderator) }
    if post["admin"]?.isTrue == true { roles.insert(.admin) }
    if let starter, post["username"]?.string == starter { roles.insert(.original) }
    // The forum itself, and what answers in its name.
    if let user = post["user_id"]?.integer, user < 0 { roles.insert(.bot) }
    return roles
  }
}
