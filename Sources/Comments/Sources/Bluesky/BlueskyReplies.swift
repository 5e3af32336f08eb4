import FeedParsing
import Models

/// The replies to a post of Bluesky as far as they came, from the nested form in which they come.
struct BlueskyReplies {
  private(set) var gathered: GatheredComments
  /// Whether there are replies that did not come.
  private(set) var hasStubs = false
  private let root: BlueskyPost
  private var hidden: Set<String> = []

  /// `root` is the post that the thread is about.
  init(below root: BlueskyPost, in gathered: GatheredComments) {
    self.root = root
    self.gathered = gathered
  }

  /// The post whose replies a stand-in is for; nil where the id is none of a stand-in.
  static func post(ofMore id: String) -> BlueskyPost? {
    Comment.name(ofMore: id).flatMap { BlueskyPost($0) }
  }

  /// Takes what is below a comment, or below the post itself where that is nil; `hidden` are the
  /// replies that the post's author folded away.
  mutating func take(_ thread: JSONValue, below reply: BlueskyPost?, hidden: Set<String>) {
    self.hidden = hidden
    var pending: [(node: JSONValue, parent: String?)] = []
    push(thread, id: reply?.uri, to: &pending)
    // Replies that are only reached through others come in the order in which one reads.
    while let (node, parent) = pending.popLast(), !gathered.isOverfull {
      guard let comment = comment(node, parent: parent) else {
        // Without anything to call it by, its replies stand where it would.
        gathered.note(.damaged)
        push(node, id: parent, to: &pending)
        continue
      }
      gathered.add(comment.orMissing(node))
      push(node, id: comment.id, to: &pending)
    }
  }

  /// Puts the replies to a node last, the first of them on top; where none came although there are
  /// some, a stand-in for them.
  private mutating func push(
    _ node: JSONValue, id: String?, to pending: inout [(node: JSONValue, parent: String?)]
  ) {
    if case .array(let replies)? = node["replies"] {
      for reply in replies.reversed() { pending.append((reply, id)) }
    } else if let id, let count = node["post"]?["replyCount"]?.count, count > 0,
      BlueskyPost(id) != nil
    {
      gathered.add(.more(id, below: id, count: count))
      hasStubs = true
    }
  }

  private func comment(_ node: JSONValue, parent: String?) -> Comment? {
    guard let post = node["post"] else { return standIn(node, parent: parent) }
    let record = post["record"]
    let author = post["author"]
    let name =
      CommentBody.name(author?["displayName"]?.string)
      ?? CommentBody.name(author?["handle"]?.string)
    let labels = Self.labels(of: post)
    // Whoever asks not to be shown to everybody is not.
    let isPrivate = labels.contains("!no-unauthenticated")
    let html = isPrivate ? "" : BlueskyText.html(of: post)
    let date = [record?["createdAt"]?.date, post["indexedAt"]?.date].compactMap(\.self).min()
    let uri = post["uri"]?.string.flatMap { BlueskyPost($0) }
    if uri == nil, html.isEmpty { return nil }
    let id = uri?.uri ?? DerivedID.of(author: name, date: date, html: html)
    let isHidden = isPrivate || labels.contains("!hide") || hidden.contains(id)
    var comment = Comment(
      id: id, parent: parent, author: name, date: date, html: html, permalink: uri?.page,
      state: isHidden ? .hidden : .live)
    comment.score = post["likeCount"]?.score
    comment.warning = Self.warning(labels)
    if author?["did"]?.string == root.actor { comment.roles.insert(.original) }
    return comment
  }

  /// What stands for a post that is gone, or whose author and the one above have blocked each other.
  private func standIn(_ node: JSONValue, parent: String?) -> Comment? {
    guard let uri = node["uri"]?.string.flatMap({ BlueskyPost($0) }) else { return nil }
    let isBlocked = node["blocked"]?.isTrue == true
    return Comment(
      id: uri.uri, parent: parent, html: "", state: isBlocked ? .hidden : .deleted)
  }

  /// What the author or a moderation service has put on a post or its author.
  private static func labels(of post: JSONValue) -> Set<String> {
    let own = post["record"]?["labels"]?["values"]?.elements ?? []
    let given = (post["labels"]?.elements ?? []) + (post["author"]?["labels"]?.elements ?? [])
    return Set((own + given).filter { $0["neg"]?.isTrue != true }.compactMap { $0["val"]?.string })
  }

  /// Labels for which a post is covered up (AT Protocol, "Labels").
  private static let warnings = ["porn", "sexual", "nudity", "graphic-media", "gore", "!warn"]

  private static func warning(_ labels: Set<String>) -> String? {
    warnings.first(where: labels.contains).map { $0.filter { $0 != "!" } }
  }
}
