import FeedParsing
package import Markup
package import Models

/// Pages elsewhere that answer or mention an article, as webmention.io collects them
/// (https://github.com/aaronpk/webmention.io#api).
///
/// It is asked only where the article's page has its mentions sent there. Likes and reposts are no
/// comments.
package struct Webmentions: CommentSource {
  package let kind = CommentThread.Source.webmention

  private static let perPage = 100

  package init() {}

  package func threads(in page: PageSignals) -> [CommentThread] {
    let relations: Set<String> = ["webmention", "http://webmention.org/"]
    let isDeclared = page.links.contains { link in
      !link.relations.isDisjoint(with: relations)
        && WebAddress(link.address).host == "webmention.io"
    }
    guard isDeclared else { return [] }
    let target = PageTerm.address(of: page)
    return [CommentThread(.webmention, target, page: target)]
  }

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let since = request.known?.cursor.flatMap(Self.number)
    var base =
      "https://webmention.io/api/mentions.jf2?target="
      + request.thread.name.percentEncoded
      + "&wm-property%5B%5D=in-reply-to&wm-property%5B%5D=mention-of&per-page=\(Self.perPage)"
    if let since { base += "&since_id=\(since)" }
    let gathered = try await Self.gather(base, most: request.mostComments, asking)
    var loaded = gathered.loaded(extent: since == nil ? .all : .newest, isFlat: true)
    // The newest come first: where some are missing, all those before them have to be asked again.
    let newest = loaded.comments.compactMap { Self.number($0.id) }.max()
    loaded.cursor =
      gathered.problem == nil
      ? [since, newest].compactMap(\.self).max().map { String($0) } : request.known?.cursor
    return loaded
  }

  private static func gather(
    _ base: String, most: Int, _ asking: CommentAsking
  ) async throws(CommentError) -> GatheredComments {
    try await CommentPages.gather(
      from: base + "&page=0", most: most, asking: asking
    ) { page, answer, gathered in
      guard case .array(let children)? = answer.value["children"] else { return .notUnderstood }
      for child in children {
        guard let comment = comment(child) else { continue }
        if isComment(child) { gathered.add(comment) } else { gathered.pass(comment.id) }
      }
      return children.count < perPage ? .end : .next(base + "&page=\(page + 1)")
    }
  }

  private static func number(_ text: String) -> Int64? {
    Int64(text).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func isComment(_ json: JSONValue) -> Bool {
    let property = json["wm-property"]?.words
    return property == nil || property == "in-reply-to" || property == "mention-of"
  }

  private static func comment(_ json: JSONValue) -> Comment? {
    let permalink = one(json["url"])?.page ?? json["wm-source"]?.page
    let html = body(json, page: permalink)
    let given = json["wm-id"]?.opaqueID
    guard given != nil || !html.isEmpty else { return nil }
    let author = one(json["author"])
    let name = author?["name"]?.words ?? author?.words
    return Comment(
      id: given ?? DerivedID.of(permalink, name, html),
      author: CommentBody.name(name ?? permalink.flatMap { WebAddress($0).host }),
      date: json["published"]?.date ?? json["wm-received"]?.date,
      html: html, permalink: permalink)
  }

  /// What was written; of a mention that nothing is known of, where it is.
  private static func body(_ json: JSONValue, page: String?) -> String {
    let content = one(json["content"])
    if let html = content?["html"]?.words {
      return CommentBody.html(html, base: page)
    }
    let text =
      content?["text"]?.words ?? content?.words
      ?? json["summary"]?.words ?? json["name"]?.words
    if let text { return CommentBody.plain(text) }
    guard let page else { return "" }
    return CommentBody.link(to: page, nil)
  }

  /// The value, or the first of several.
  private static func one(_ json: JSONValue?) -> JSONValue? { json?.elements.first ?? json }
}
