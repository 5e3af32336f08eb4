import FeedParsing
import Fetching
package import Models

/// Reddit, by its feeds: programs without an account get nothing else. They have no replies.
package struct Reddit: CommentSource {
  package let kind = CommentThread.Source.reddit

  package init() {}

  /// `/r/SUB/comments/ID/…`, `/comments/ID` and `redd.it/ID`.
  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    guard let host = address.host else { return nil }
    var segments = address.segments[...]
    if host == "redd.it" || host == "www.redd.it" {
      guard segments.count == 1 else { return nil }
      return segments.first.flatMap { Self.thread($0, in: nil) }
    }
    guard host == "reddit.com" || host.hasSuffix(".reddit.com") else { return nil }
    var community: String?
    if let first = segments.first, ["r", "u", "user"].contains(first), segments.count > 2 {
      community = "\(first)/\(segments[1])/"
      segments = segments.dropFirst(2)
    }
    guard segments.count >= 2, segments.first == "comments" else { return nil }
    return segments.dropFirst().first.flatMap { Self.thread($0, in: community) }
  }

  /// `community` is such as `r/swift/`; a thread is found without it as well.
  private static func thread(_ id: Substring, in community: String?) -> CommentThread? {
    let id = id.lowercased()
    guard (1...13).contains(id.utf8.count), id.utf8.allSatisfy(\.isASCIILetterOrDigit) else {
      return nil
    }
    var path = "comments/\(id)/"
    if let community,
      community.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "_-/".utf8.contains($0) })
    {
      path = community + path
    }
    return CommentThread(
      .reddit, id, parameters: ["path": path], page: "https://www.reddit.com/" + path)
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let name = request.thread.name.percentEncoded
    let path = request.thread.parameters["path"] ?? "comments/\(name)/"
    let address = "https://www.reddit.com/\(path).rss?limit=100&sort=new"
    let response: Response
    do throws(CommentError) {
      response = try await asking.get(
        address, accept: Request.feedTypes,
        validators: request.known?.validators)
    } catch {
      // Nobody is refused here but programs.
      if error.reason == .absent(403) { throw CommentError(.blocked, address: address) }
      throw error
    }
    if response.status == 304 {
      var unchanged = LoadedComments.unchanged
      unchanged.isFlat = true
      return unchanged
    }
    guard var loaded = await Self.read(response, of: request) else {
      throw CommentError(
        response.looksLikePage ? .blocked : .notUnderstood, address: response.url)
    }
    loaded.validators = response.validators
    return loaded
  }

  /// The comments in a feed, without the post that stands first; nil where it is no feed.
  @concurrent private static func read(
    _ response: Response, of request: ThreadRequest
  ) async -> LoadedComments? {
    let contents = FeedParser.parse(
      response.body, contentType: response.contentType, address: response.url)
    guard var contents, contents.format.hasPrefix("Atom") else { return nil }
    let post = contents.items.first { $0.guid?.hasPrefix("t3_") == true }
    contents.items.removeAll { $0.guid?.hasPrefix("t3_") == true }
    var loaded = CommentFeed.comments(
      in: contents, articleNames: [], page: "https://www.reddit.com/",
      limit: request.mostComments)
    var gathered = GatheredComments(most: request.mostComments)
    for given in loaded.comments { gathered.add(comment(given)) }
    loaded.comments = gathered.comments
    loaded.isFlat = true
    loaded.reported = request.thread.reported
    loaded.title = CommentBody.title(post?.title?.value, post?.title?.kind ?? .html)
    loaded.markOriginal(CommentBody.name(post?.authors.first?.name).flatMap(name))
    return loaded
  }

  /// A comment whose author has left keeps its text; one that was taken away has a word in its
  /// place.
  private static func comment(_ given: Comment) -> Comment {
    var comment = given
    comment.parent = nil
    comment.author = given.author.flatMap(name)
    switch CommentBody.title(given.html) {
    case "[deleted]": comment.state = .deleted
    case "[removed]": comment.state = .removed
    default: return comment
    }
    comment.html = ""
    return comment
  }

  /// `/u/somebody` is somebody, `/u/[deleted]` nobody.
  private static func name(_ author: String) -> String? {
    let name = author.hasPrefix("/u/") ? String(author.dropFirst(3)) : author
    return name == "[deleted]" || name.isEmpty ? nil : name
  }
}
