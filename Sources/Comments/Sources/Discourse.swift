import FeedParsing
package import Markup
package import Models

/// Topics of forums that run Discourse, whose opening post is not a comment.
///
/// A topic comes with its first posts and the ids of all; the others are asked for by their ids.
package struct Discourse: CommentSource {
  package let kind = CommentThread.Source.discourse

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    switch place {
    case .comments: break
    // Many a shop has `/t/shirts/7` as well.
    case .article:
      guard let host = address.host, Self.isForum(host) else { return nil }
    }
    return Self.topic(at: address)
  }

  /// A forum's own feeds call an article `host-topic-7`, which nobody else does.
  package func threads(declaredBy article: Article) -> [CommentThread] {
    guard let url = article.url.map({ WebAddress($0) }), let host = url.host,
      let thread = Self.topic(at: url),
      article.guid == "\(host)-topic-\(thread.name.split(separator: "/").last ?? "")"
    else { return [] }
    return [thread]
  }

  /// The topic that a page shows below an article, where the page names it: forums tell which topic
  /// belongs to an address to those with a key only.
  package func threads(in page: PageSignals) -> [CommentThread] {
    page.elements.compactMap { element in
      func setting(_ name: String) -> String? {
        ScriptSettings.value(of: name, after: "DiscourseEmbed", in: element.text)
      }
      guard let topic = setting("topicId")?.numericID, let given = setting("discourseUrl"),
        let forum = WebAddress.server(given, namedBy: page.address)
      else { return nil }
      return Self.topic(at: WebAddress("\(forum.text)/t/\(topic)"))
    }
  }

  private static func isForum(_ host: String) -> Bool {
    host.split(separator: ".").dropLast().contains("discourse")
      || host.hasSuffix(".discourse.group")
  }

  /// `/t/7` and `/t/slug/7`, below a folder or not, and either with the number of a post.
  private static func topic(at address: WebAddress) -> CommentThread? {
    let parts = address.segments
    guard let origin = address.origin, let mark = parts.firstIndex(of: "t"), mark <= 1 else {
      return nil
    }
    var rest = parts[(mark + 1)...]
    if rest.first?.numericID == nil { rest = rest.dropFirst() }
    guard (1...2).contains(rest.count), let topic = rest.first?.numericID,
      rest.dropFirst().allSatisfy({ $0.numericID != nil })
    else { return nil }
    let folder = parts[..<mark].map { "/" + $0 }.joined()
    let name = "\(origin)\(folder)/t/\(topic)"
    return CommentThread(.discourse, name, page: name)
  }
}

extension Discourse {
  /// Posts that are asked for with one request.
  private static let batch = 60

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    let name = request.thread.name
    let answer = try await asking.json(name + ".json")
    guard case .array? = answer.value["post_stream"]?["posts"] else {
      throw CommentError(.notUnderstood, address: name)
    }
    var topic = DiscourseTopic(
      name, answer.value, in: GatheredComments(most: request.mostComments, answer.problem))
    var wanted = topic.undelivered(since: request.known?.cursor.flatMap { Int64($0) })[...]
    var asked = 1
    while topic.gathered.problem == nil, !wanted.isEmpty {
      guard asked < ThreadRequest.mostRequests else {
        topic.gathered.note(.tooMany)
        break
      }
      asked += 1
      let ids = wanted.prefix(Self.batch)
      wanted = wanted.dropFirst(Self.batch)
      let fields = ids.map { "post_ids%5B%5D=\($0)" }.joined(separator: "&")
      do throws(CommentError) {
        let answer = try await asking.json("\(name)/posts.json?\(fields)")
        // Posts that were taken away meanwhile are left out, but never all of them.
        let isNew = topic.take(answer.value["post_stream"]?["posts"]?.elements ?? [])
        topic.gathered.note(answer.problem ?? (isNew ? nil : .damaged))
      } catch {
        topic.gathered.note(.interrupted(error.reason))
      }
    }
    if topic.isDamaged { topic.gathered.note(.damaged) }
    var loaded = topic.gathered.loaded(extent: request.known?.cursor != nil ? .newest : .all)
    loaded.title = topic.title
    // After an answer that is not whole, the next one is to be.
    loaded.cursor = loaded.problem == nil ? topic.newest.map { String($0) } : nil
    return loaded
  }
}
