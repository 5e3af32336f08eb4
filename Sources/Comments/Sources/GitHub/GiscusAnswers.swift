import FeedParsing
import Models

/// What giscus answers: a discussion page by page, each comment with its replies.
extension Giscus {
  /// All pages; `base` asks for the first.
  static func gather(
    _ base: String, most: Int, _ asking: CommentAsking
  ) async throws(CommentError) -> GatheredComments {
    try await CommentPages.gather(
      from: base, nesting: "replies", most: most, asking: asking
    ) { _, answer, gathered in
      guard let discussion = answer.value["discussion"] else {
        // Nobody has begun a discussion yet.
        return answer.value["viewer"] == nil ? .notUnderstood : .end
      }
      guard case .array(let comments)? = discussion["comments"] else { return .notUnderstood }
      // Comments are counted for the whole, replies for the page.
      let total = gathered.reported ?? discussion["totalCommentCount"]?.count
      gathered.reported = total.map {
        $0 + (discussion["totalReplyCount"]?.count ?? 0)
      }
      gathered.page = gathered.page ?? discussion["url"]?.page
      for json in comments { take(json, &gathered) }
      let info = discussion["pageInfo"]
      guard info?["hasNextPage"]?.isTrue == true,
        let cursor = info?["endCursor"]?.words, cursor.utf8.count <= 1000
      else { return .end }
      return .next(base + "&after=" + cursor.percentEncoded)
    }
  }

  private static func take(_ json: JSONValue, _ gathered: inout GatheredComments) {
    guard let comment = comment(json, parent: nil) else { return }
    gathered.add(comment.orMissing(json))
    let replies = json["replies"]?.elements ?? []
    for reply in replies {
      if let reply = self.comment(reply, parent: comment.id) { gathered.add(reply) }
    }
    // The first hundred come, and there is no way to ask for others.
    if let count = json["replyCount"]?.count, count > replies.count { gathered.note(.tooMany) }
  }

  private static func comment(_ json: JSONValue, parent: String?) -> Comment? {
    let date = json["createdAt"]?.date
    let page = json["url"]?.page
    let isDeleted = json["deletedAt"]?.words != nil
    let html = json["bodyHTML"]?.words.map { CommentBody.html($0, base: page) } ?? ""
    let author = CommentBody.name(json["author"]?["login"]?.words)
    let given = json["id"]?.opaqueID
    // Replies may still be below what has neither.
    guard given != nil || !html.isEmpty || json["replies"]?.elements.isEmpty == false else {
      return nil
    }
    let id = given ?? DerivedID.of(author: author, date: date, html: html)
    var comment = Comment(
      id: id, parent: parent, author: author, date: date, html: isDeleted ? "" : html,
      permalink: page)
    if isDeleted {
      comment.state = .deleted
    } else if json["isMinimized"]?.isTrue == true {
      comment.state = .hidden
    }
    comment.edited = json["lastEditedAt"]?.date
    comment.score = json["upvoteCount"]?.score
    comment.roles = Comment.Roles(
      gitHubAssociation: json["authorAssociation"]?.words)
    return comment
  }
}
