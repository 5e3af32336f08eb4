import FeedParsing
import Fetching
package import Markup
package import Models

/// The comments of an issue or a pull request (https://docs.github.com/en/rest/issues/comments),
/// also where utterances shows those of an issue below an article.
///
/// Without a key GitHub takes 60 requests an hour, so the issue itself is not asked for.
package struct GitHub: CommentSource {
  package let kind = CommentThread.Source.gitHub

  private static let server = "https://api.github.com/"
  /// Bodies in HTML, as GitHub makes them of Markdown.
  private static let type = "application/vnd.github.html+json"

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    GitHubPlace(address, kinds: ["issues", "pull"]).flatMap(Self.thread)
  }

  /// Issues and pull requests are numbered together: either address leads to the other.
  static func thread(at place: GitHubPlace) -> CommentThread? {
    guard let number = place.number else { return nil }
    return CommentThread(
      .gitHub, "\(place.repository)#\(number)",
      parameters: ["repository": place.repository, "number": number],
      page: "https://github.com/\(place.repository)/issues/\(number)")
  }

  package func threads(in page: PageSignals) -> [CommentThread] {
    page.elements.compactMap { Utterances.thread(declaredBy: $0, of: page) }
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let parameters = request.thread.parameters
    guard let repository = parameters["repository"],
      let place = GitHubPlace(repository: repository, number: parameters["number"])
    else { throw CommentError(.notUnderstood, address: request.thread.page ?? Self.server) }
    guard place.number == nil, let term = parameters["term"] else {
      return try await Self.load(place, of: request, asking: asking)
    }
    // The issue is made when somebody comments first.
    guard let found = try await Utterances.issue(called: term, in: place, asking: asking) else {
      return LoadedComments([], reported: 0, isFlat: true)
    }
    var loaded = try await Self.load(
      found.place, of: request, requests: ThreadRequest.mostRequests - 1, asking: asking)
    loaded.reported = found.comments
    loaded.title = found.title
    loaded.movedTo = Self.thread(at: found.place)
    return loaded
  }

  private static func load(
    _ place: GitHubPlace, of request: ThreadRequest, requests: Int = ThreadRequest.mostRequests,
    asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    guard let number = place.number else {
      throw CommentError(.notUnderstood, address: request.thread.page ?? server)
    }
    let known = request.known?.cursor
    var first = server + "repos/\(place.repository)/issues/\(number)/comments?per_page=100"
    if let known { first += "&since=" + known.percentEncoded }
    let gathered = try await CommentPages.gather(
      from: first, accept: type, fields: ["link"], most: request.mostComments,
      requests: requests, asking: asking
    ) { _, answer, gathered in
      guard case .array(let comments) = answer.value else { return .notUnderstood }
      for json in comments { if let comment = comment(json) { gathered.add(comment) } }
      return next(answer)
    }
    var loaded = gathered.loaded(extent: known == nil ? .all : .newest, isFlat: true)
    // What changes later is asked for by the moment of the last change: nothing may be missing
    // before it.
    let changes = loaded.comments.compactMap { $0.edited ?? $0.date }
    loaded.cursor =
      gathered.problem == nil ? changes.max().map { CivilDate($0).rfc3339 } ?? known : known
    return loaded
  }

  /// The next page, as the answer's `Link` field names it.
  private static func next(_ answer: JSONAnswer) -> CommentPages.Step {
    guard let field = answer.response.fields["link"], let next = LinkField(field).address("next"),
      next.hasPrefix(server)
    else { return .end }
    return .next(next)
  }

  private static func comment(_ json: JSONValue) -> Comment? {
    let user = json["user"]
    let date = json["created_at"]?.date
    let page = json["html_url"]?.page
    let html =
      json["body_html"]?.words.map { CommentBody.html($0, base: page) }
      ?? json["body"]?.words.map(CommentBody.plain) ?? ""
    let author = CommentBody.name(user?["login"]?.words)
    let given = json["id"]?.opaqueID
    guard given != nil || !html.isEmpty else { return nil }
    let id = given ?? DerivedID.of(author: author, date: date, html: html)
    var comment = Comment(id: id, author: author, date: date, html: html, permalink: page)
    let changed = json["updated_at"]?.date
    comment.edited = changed == date ? nil : changed
    comment.roles = Comment.Roles(
      gitHubAssociation: json["author_association"]?.words)
    if user?["type"]?.words == "Bot" { comment.roles.insert(.bot) }
    if let likes = json["reactions"]?["+1"]?.score {
      comment.score = likes - (json["reactions"]?["-1"]?.score ?? 0)
    }
    return comment
  }
}
