import FeedParsing
import Fetching
package import Markup
package import Models

/// Posts of Mastodon, and of servers that answer as it does; the post itself is not a comment.
///
/// Whoever has no account is given 60 replies, 20 levels deep: where that many came, there are
/// stand-ins for the others, each of which is asked for alone.
package struct Mastodon: CommentSource {
  package let kind = CommentThread.Source.mastodon

  package init() {}

  /// `/@user/7`, `/@user@host/7` and `/users/user/statuses/7`.
  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    let parts = address.segments
    guard let origin = address.origin, let status = parts.last?.numericID
    else { return nil }
    let isShort = parts.count == 2 && parts[0].hasPrefix("@") && parts[0].count > 1
    let isLong = parts.count == 4 && parts[0] == "users" && parts[2] == "statuses"
    guard isShort || isLong else { return nil }
    return CommentThread(
      .mastodon, "\(origin)/api/v1/statuses/\(status)",
      page: origin + "/" + parts.joined(separator: "/"))
  }

  /// A page that is also a post says so with the post's own address.
  package func threads(in page: PageSignals) -> [CommentThread] {
    page.links.filter { link in
      link.relations.contains("alternate") && link.type == "application/activity+json"
    }.compactMap { thread(at: WebAddress($0.address), .article) }
  }
}

extension Mastodon {
  /// Says that the server is only gathering the replies from others (Mastodon 4.5).
  private static let refresh = "mastodon-async-refresh"

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let origin = WebAddress(request.thread.name).origin ?? ""
    let root = String(request.thread.name.split(separator: "/").last ?? "")
    let status = request.more.flatMap(MastodonReplies.status(ofMore:)) ?? root
    let address = "\(origin)/api/v1/statuses/\(status)/context"
    let known = request.more == nil ? request.known?.validators : nil
    let answer = try await asking.json(
      address, validators: known, fields: [Self.refresh])
    if answer.response.status == 304 { return .unchanged }
    guard case .array(let statuses)? = answer.value["descendants"] else {
      throw CommentError(.notUnderstood, address: address)
    }
    var replies = MastodonReplies(
      below: root, at: origin, in: GatheredComments(most: request.mostComments, answer.problem))
    replies.take(statuses)
    if replies.isLimited { replies.addStubs(below: status) }
    // Replies that are still on their way are no problem of this answer, but it is not all.
    let isGathering = answer.response.fields[Self.refresh] != nil
    let isPart = replies.isLimited || isGathering || request.more != nil
    var loaded = replies.gathered.loaded(extent: isPart ? .truncated : .all)
    // What has not changed may still have grown then.
    if !isGathering { loaded.validators = answer.response.validators }
    return loaded
  }
}
