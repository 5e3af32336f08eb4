import FeedParsing
package import Markup
package import Models

/// Posts of Bluesky, read from the server that answers everybody; the post itself is not a comment.
package struct Bluesky: CommentSource {
  package let kind = CommentThread.Source.bluesky

  package init() {}

  /// `https://bsky.app/profile/ACTOR/post/KEY`, where the actor is a handle or a DID.
  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    let parts = address.segments
    guard address.bareHost == "bsky.app", parts.count == 4, parts[0] == "profile",
      parts[2] == "post"
    else { return nil }
    // The colons of a DID are all that may be encoded in an actor.
    let actor = parts[1].replacing("%3A", with: ":").replacing("%3a", with: ":")
    return BlueskyPost(actor: String(actor), key: String(parts[3]))?.thread
  }

  package func threads(in page: PageSignals) -> [CommentThread] {
    page.links.filter { $0.relations.contains("alternate") }.compactMap {
      BlueskyPost($0.address)?.thread
    }
  }
}

extension Bluesky {
  private static let server = "https://public.api.bsky.app/xrpc/"
  /// The greatest that the server takes (`app.bsky.feed.getPostThread`).
  private static let depth = 1000

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    guard let named = BlueskyPost(request.thread.name) else {
      throw CommentError(.absent(404), address: request.thread.name)
    }
    let post = try await identified(named, asking)
    let asked = request.more.flatMap(BlueskyReplies.post(ofMore:)) ?? post
    let address =
      Self.server + "app.bsky.feed.getPostThread?uri=\(asked.uri.percentEncoded)"
      + "&depth=\(Self.depth)&parentHeight=0"
    let answer = try await asking.json(address, nesting: "replies")
    let thread = answer.value["thread"] ?? .null
    guard thread["post"] != nil else {
      let isGone = thread["notFound"]?.isTrue == true || thread["blocked"]?.isTrue == true
      throw CommentError(isGone ? .absent(404) : .notUnderstood, address: address)
    }
    var replies = BlueskyReplies(
      below: post, in: GatheredComments(most: request.mostComments, answer.problem))
    let hidden = answer.value["threadgate"]?["record"]?["hiddenReplies"]?.elements ?? []
    replies.take(
      thread, below: asked == post ? nil : asked, hidden: Set(hidden.compactMap(\.string)))
    let isPart = replies.hasStubs || request.more != nil
    var loaded = replies.gathered.loaded(extent: isPart ? .truncated : .all)
    // Handles change hands; what they stood for does not.
    if post != named { loaded.movedTo = post.thread }
    return loaded
  }

  /// The post with its author's DID in place of a handle.
  private func identified(
    _ post: BlueskyPost, _ asking: CommentAsking
  ) async throws(CommentError) -> BlueskyPost {
    guard !post.isIdentified else { return post }
    let address =
      Self.server + "com.atproto.identity.resolveHandle?handle=" + post.actor.percentEncoded
    let answer = try await asking.json(address)
    guard let did = answer.value["did"]?.string,
      let identified = BlueskyPost(actor: did, key: post.key), identified.isIdentified
    else { throw CommentError(.notUnderstood, address: address) }
    return identified
  }
}
