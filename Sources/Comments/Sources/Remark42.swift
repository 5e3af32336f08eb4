import FeedParsing
import Fetching
package import Markup
package import Models

/// Comments of Remark42 (https://remark42.com/docs/contributing/api/).
///
/// They are asked for as a flat list, which has no depth to be lost; a tree is read as well.
package struct Remark42: CommentSource {
  package let kind = CommentThread.Source.remark42

  package init() {}

  package func threads(in page: PageSignals) -> [CommentThread] {
    let threads = page.elements.compactMap { element -> CommentThread? in
      func setting(_ name: String) -> String? {
        ScriptSettings.value(of: name, after: "remark_config", in: element.text)
      }
      guard element.text.contains("remark_config"), let site = setting("site_id"),
        let host = setting("host")
      else { return nil }
      return Self.thread(host: host, site: site, url: setting("url"), page: page)
    }
    return Array(threads.prefix(1))
  }

  private static func thread(
    host: String, site: String, url: String?, page: PageSignals
  ) -> CommentThread? {
    guard let server = WebAddress.server(host, namedBy: page.address), !site.isEmpty else {
      return nil
    }
    // Where the site says nothing, its script takes the page's address up to the query.
    var about = WebAddress(
      url.map { WebAddress.resolve($0, against: page.address) } ?? page.address)
    if url == nil { about.query = nil }
    about.fragment = nil
    let address =
      server.text + "/api/v1/find?site=" + site.percentEncoded + "&url="
      + about.text.percentEncoded + "&format=plain&sort=time"
    return CommentThread(.remark42, address, page: PageTerm.address(of: page) + "#remark42")
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let answer = try await asking.json(
      request.thread.name, validators: request.known?.validators, nesting: "replies")
    if answer.response.status == 304 { return .unchanged }
    guard case .object = answer.value,
      answer.value["comments"] != nil || answer.value["info"] != nil
    else { throw CommentError(.notUnderstood, address: request.thread.name) }
    return await Self.read(answer, of: request)
  }

  @concurrent private static func read(
    _ answer: JSONAnswer, of request: ThreadRequest
  ) async -> LoadedComments {
    var gathered = GatheredComments(most: request.mostComments, answer.problem)
    var pending: [(node: JSONValue, parent: String?)] = []
    for node in (answer.value["comments"]?.elements ?? []).reversed() {
      pending.append((node, nil))
    }
    while let (node, parent) = pending.popLast() {
      // In a tree each comment stands beside its replies.
      let comment = comment(node["comment"] ?? node, parent: parent, page: request.thread.page)
      if let comment { gathered.add(comment.orMissing(node)) }
      for reply in (node["replies"]?.elements ?? []).reversed() {
        pending.append((reply, comment?.id ?? parent))
      }
    }
    gathered.reported = answer.value["info"]?["count"]?.count
    var loaded = gathered.loaded()
    if gathered.problem == nil { loaded.validators = answer.response.validators }
    return loaded
  }

  private static func comment(_ json: JSONValue, parent: String?, page: String?) -> Comment? {
    let date = json["time"]?.date
    let isDeleted = json["delete"]?.isTrue == true
    let html = json["text"]?.words.map { CommentBody.html($0, base: page) } ?? ""
    let author = CommentBody.name(json["user"]?["name"]?.words)
    let given = json["id"]?.opaqueID
    guard given != nil || !html.isEmpty else { return nil }
    let id = given ?? DerivedID.of(author: author, date: date, html: html)
    var comment = Comment(
      id: id, parent: json["pid"]?.opaqueID ?? parent,
      // A user who was deleted has this for a name.
      author: isDeleted && author == "deleted" ? nil : author, date: date,
      html: isDeleted ? "" : html,
      permalink: given.flatMap { WebAddress.place("remark42__comment-" + $0, on: page) },
      state: isDeleted ? .deleted : .live)
    comment.edited = json["edit"]?["time"]?.date
    comment.score = json["score"]?.score
    if json["user"]?["admin"]?.isTrue == true { comment.roles = .admin }
    return comment
  }
}
