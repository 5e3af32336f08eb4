import FeedParsing
import Fetching
package import Markup
package import Models

/// Comments that a site keeps on its own server (https://isso-comments.de/docs/reference/server-api/).
///
/// The whole thread is asked for each time: with the protocol's `after`, new replies to older
/// comments do not come.
package struct Isso: CommentSource {
  package let kind = CommentThread.Source.isso

  package init() {}

  package func threads(in page: PageSignals) -> [CommentThread] {
    guard let server = Self.server(in: page) else { return [] }
    let place = WebAddress(page.address)
    let given = page.elements.lazy.compactMap { $0.attributes["data-isso-id"] }.first
    let path = given.flatMap { $0.isEmpty ? nil : $0 } ?? (place.path.isEmpty ? "/" : place.path)
    let address = server + "/?uri=" + path.percentEncoded
    return [CommentThread(.isso, address, page: PageTerm.address(of: page) + "#isso-thread")]
  }

  /// Where the server is, without the slash at the end.
  private static func server(in page: PageSignals) -> String? {
    let script = "/js/embed.min.js"
    let isDeclared = page.elements.contains { $0.attributes["id"] == "isso-thread" }
    let given = page.elements.lazy.compactMap { element -> String? in
      if let address = element.attributes["data-isso"], !address.trimmed.isEmpty { return address }
      // Without it, the script is where the server is.
      guard isDeclared, let source = element.attributes["src"], source.hasSuffix(script) else {
        return nil
      }
      return String(source.dropLast(script.utf8.count))
    }
    guard let first = given.first else { return nil }
    return WebAddress.server(first, namedBy: page.address)?.text
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    var address = request.thread.name
    if let more = request.more, let parent = Self.parent(ofMore: more) {
      address += "&parent=" + parent
    }
    let known = request.more == nil ? request.known?.validators : nil
    let answer = try await asking.json(address, validators: known, nesting: "replies")
    if answer.response.status == 304 { return .unchanged }
    guard case .array? = answer.value["replies"] else {
      throw CommentError(.notUnderstood, address: address)
    }
    return await Self.read(answer, of: request)
  }

  @concurrent private static func read(
    _ answer: JSONAnswer, of request: ThreadRequest
  ) async -> LoadedComments {
    var gathered = GatheredComments(most: request.mostComments, answer.problem)
    take(answer.value, parent: request.more.flatMap(parent(ofMore:)), of: request, &gathered)
    var loaded = gathered.loaded(extent: request.more == nil ? .all : .newest)
    if gathered.problem == nil, request.more == nil {
      loaded.validators = answer.response.validators
    }
    return loaded
  }

  /// The replies in `list` and all below them; the protocol of today has one level.
  private static func take(
    _ list: JSONValue, parent: String?, of request: ThreadRequest,
    _ gathered: inout GatheredComments
  ) {
    func replies(_ json: JSONValue, to id: String?) -> [(json: JSONValue, parent: String?)] {
      (json["replies"]?.elements ?? []).reversed().map { ($0, id) }
    }
    var pending = replies(list, to: parent)
    while let (json, parent) = pending.popLast() {
      let comment = comment(json, parent: parent, page: request.thread.page)
      if let comment {
        gathered.add(comment.orMissing(json))
        addMore(json, parent: comment.id, &gathered)
      }
      pending += replies(json, to: comment?.id ?? parent)
    }
    addMore(list, parent: parent, &gathered)
  }

  private static func addMore(
    _ list: JSONValue, parent: String?, _ gathered: inout GatheredComments
  ) {
    guard let count = list["hidden_replies"]?.count, count > 0 else { return }
    gathered.add(.more(parent ?? "", below: parent, count: count))
  }

  /// The comment whose replies a `more` stands for; nil where they are those at top level.
  private static func parent(ofMore id: String) -> String? {
    Comment.name(ofMore: id)?.numericID
  }

  private static func comment(_ json: JSONValue, parent: String?, page: String?) -> Comment? {
    let date = json["created"]?.moment
    let html = json["text"]?.words.map { CommentBody.html($0, base: page) } ?? ""
    let author = CommentBody.name(json["author"]?.words)
    let given = json["id"]?.opaqueID
    // Replies may still be below what has neither.
    let isAnswered = json["replies"]?.elements.isEmpty == false && !json.isUnfinished
    guard given != nil || !html.isEmpty || isAnswered else { return nil }
    let id = given ?? DerivedID.of(author: author, date: date, html: html)
    var comment = Comment(
      id: id, parent: json["parent"]?.opaqueID ?? parent, author: author, date: date,
      html: html, permalink: given.flatMap { WebAddress.place("isso-" + $0, on: page) })
    comment.edited = json["modified"]?.moment
    if let likes = json["likes"]?.score {
      comment.score = likes - (json["dislikes"]?.score ?? 0)
    }
    switch json["mode"]?.score {
    case 2: comment.state = .pending
    case 4: (comment.state, comment.html) = (.deleted, "")
    default: break
    }
    return comment
  }
}
