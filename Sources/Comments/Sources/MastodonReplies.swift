import FeedParsing
import Models

/// The replies to a post of Mastodon as far as they came.
struct MastodonReplies {
  /// What a server gives to those without an account (`StatusesController` of Mastodon 4).
  private static let limit = 60
  private static let depthLimit = 20

  private(set) var gathered: GatheredComments
  /// Whether there may be more replies than the server gave.
  private(set) var isLimited = false
  private let root: String
  private let origin: String
  /// How many replies each comment has as the server counts, which includes those that are not
  /// public.
  private var counts: [String: Int] = [:]

  /// `root` is the id of the post that the thread is about.
  init(below root: String, at origin: String, in gathered: GatheredComments) {
    self.root = root
    self.origin = origin
    self.gathered = gathered
  }

  mutating func take(_ statuses: [JSONValue]) {
    var starter: String?
    for status in statuses where status["in_reply_to_id"]?.text == root {
      starter = starter ?? status["in_reply_to_account_id"]?.text
    }
    for status in statuses {
      guard let comment = comment(status, starter: starter) else {
        gathered.note(.damaged)
        continue
      }
      guard comment.id != root else { continue }
      gathered.add(comment)
      counts[comment.id] = status["replies_count"]?.count
    }
    isLimited = statuses.count >= Self.limit || depths().values.contains { $0 >= Self.depthLimit }
  }

  private func comment(_ status: JSONValue, starter: String?) -> Comment? {
    let account = status["account"]
    let author =
      CommentBody.name(account?["display_name"]?.string)
      ?? CommentBody.name(account?["acct"]?.string)
    let html = html(of: status)
    let date = status["created_at"]?.date
    let number = status["id"]?.text.flatMap { Self.id($0) }
    if number == nil, html.isEmpty { return nil }
    let answered = status["in_reply_to_id"]?.text.flatMap { Self.id($0) }
    var comment = Comment(
      id: number ?? DerivedID.of(author: author, date: date, html: html),
      parent: answered == root ? nil : answered, author: author, date: date, html: html,
      permalink: status["url"]?.page ?? status["uri"]?.page)
    comment.edited = status["edited_at"]?.date
    comment.score = status["favourites_count"]?.score
    comment.warning = CommentBody.title(status["spoiler_text"]?.string, .plain)
    if account?["bot"]?.isTrue == true { comment.roles.insert(.bot) }
    if let starter, account?["id"]?.text == starter { comment.roles.insert(.original) }
    return comment
  }

  /// Pictures and recordings of one post.
  private static let mostFiles = 16

  /// The text, and the files below it: a reply may be nothing but a picture.
  private func html(of status: JSONValue) -> String {
    var html = CommentBody.html(status["content"]?.string ?? "", base: origin + "/")
    for file in status["media_attachments"]?.elements.prefix(Self.mostFiles) ?? [] {
      guard let address = file["url"]?.page ?? file["remote_url"]?.page else { continue }
      html += CommentBody.link(to: address, file["description"]?.string)
    }
    return html
  }
}

extension MastodonReplies {
  /// The post whose replies a stand-in is for; nil where the id is none of a stand-in.
  static func status(ofMore id: String) -> String? {
    Comment.name(ofMore: id).flatMap { Self.id($0) }
  }

  /// An id, which is a number with Mastodon, and letters and digits with some that answer alike.
  private static func id(_ text: some StringProtocol) -> String? {
    let isID =
      (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIILetterOrDigit)
    return isID ? String(text) : nil
  }

  /// How deep each comment is below the post, 1 for those that answer it.
  private func depths() -> [String: Int] {
    var parents: [String: String] = [:]
    for comment in gathered.comments { parents[comment.id] = comment.parent }
    var depths: [String: Int] = [:]
    for comment in gathered.comments {
      var path: [String] = []
      var next: String? = comment.id
      // Of comments that answer one another in a ring each is taken once.
      while let id = next, depths[id] == nil {
        depths[id] = 0
        path.append(id)
        next = parents[id]
      }
      var depth = next.flatMap { depths[$0] } ?? 0
      for id in path.reversed() {
        depth += 1
        depths[id] = depth
      }
    }
    return depths
  }

  /// Adds stand-ins for replies that the server counts and did not give, except to `asked`, whose
  /// replies it was just asked for.
  mutating func addStubs(below asked: String) {
    var delivered: [String: Int] = [:]
    for comment in gathered.comments {
      if let parent = comment.parent { delivered[parent, default: 0] += 1 }
    }
    for comment in gathered.comments where comment.id != asked {
      let left = (counts[comment.id] ?? 0) - (delivered[comment.id] ?? 0)
      guard left > 0 else { continue }
      gathered.add(.more(comment.id, below: comment.id, count: left))
    }
  }
}
