import FeedParsing
package import Models

/// Posts of Lemmy, and of PieFed, which speaks much the same language.
///
/// Servers before 1.0 are asked by pages (`v3`), later ones by cursors (`v4`): those take the old
/// questions too, but give the first page for each.
package struct Lemmy: CommentSource {
  package let kind = CommentThread.Source.lemmy

  package init() {}

  package func thread(at address: WebAddress, _ place: ThreadPlace) -> CommentThread? {
    let parts = address.segments
    guard let origin = address.origin, parts.count == 2, parts[0] == "post",
      let post = parts[1].numericID
    else { return nil }
    switch place {
    case .comments: break
    case .article:
      guard let host = address.bareHost, Self.isKnown(host) else { return nil }
    }
    let name = "\(origin)/post/\(post)"
    return CommentThread(.lemmy, name, page: name)
  }

  private static func isKnown(_ host: String) -> Bool {
    hosts.contains(host) || host.split(separator: ".").contains("lemmy")
  }

  /// Large servers whose names do not tell what they are; `/post/7` may be anything elsewhere.
  private static let hosts: Set<String> = [
    "aussie.zone", "beehaw.org", "discuss.tchncs.de", "feddit.dk", "feddit.it", "feddit.nl",
    "feddit.org", "feddit.uk", "hexbear.net", "infosec.pub", "jlai.lu", "lemm.ee", "lemmygrad.ml",
    "mander.xyz", "midwest.social", "piefed.social", "programming.dev", "reddthat.com",
    "sh.itjust.works", "slrpnk.net", "sopuli.xyz", "startrek.website", "szmer.info",
    "ttrpg.network",
  ]
}

extension Lemmy {
  /// The versions of the protocol, as they are asked for.
  private enum Version: String {
    case v3, v4
    /// PieFed.
    case alpha

    /// Whether pages are called by what the one before said, not by numbers.
    var hasCursors: Bool {
      switch self {
      case .v3, .alpha: false
      case .v4: true
      }
    }
  }

  /// Comments that are asked for with one request.
  private static let pageSize = 50

  package func load(
    _ request: ThreadRequest, asking: CommentAsking
  ) async throws(CommentError) -> LoadedComments {
    var post = LemmyPost(
      request.thread.name, in: GatheredComments(most: request.mostComments),
      known: request.known?.cursor.flatMap { Int64($0) })
    var failure: CommentError?
    var ignoresNumbers = false
    for version in [Version.v3, .v4, .alpha] {
      do throws(CommentError) {
        try await load(&post, version, asking)
        ignoresNumbers = version == .v3 && post.end == .ignoresPages
        failure = nil
        break
      } catch {
        guard error.leavesOthersToTry else { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    if ignoresNumbers, post.gathered.problem == nil {
      do throws(CommentError) {
        try await load(&post, .v4, asking)
      } catch {
        post.gathered.note(.interrupted(error.reason))
      }
    }
    return post.loaded
  }

  /// Asks for page after page. Throws where the first of them fails.
  private func load(
    _ post: inout LemmyPost, _ version: Version, _ asking: CommentAsking
  ) async throws(CommentError) {
    var cursor: String?
    for page in 1... {
      guard post.requestsLeft > 0 else { return post.gathered.note(.tooMany) }
      post.requestsLeft -= 1
      let address = address(of: post, version, page: page, cursor: cursor)
      let answer: JSONAnswer
      do throws(CommentError) {
        answer = try await asking.json(address)
      } catch {
        if page == 1 { throw error }
        return post.gathered.note(.interrupted(error.reason))
      }
      guard let comments = answer.value["comments"] ?? answer.value["items"],
        case .array(let views) = comments
      else {
        if page == 1 { throw CommentError(.notUnderstood, address: address) }
        return post.gathered.note(.damaged)
      }
      post.take(views, isFirst: page == 1, pageSize: Self.pageSize)
      post.gathered.note(answer.problem)
      if post.gathered.problem != nil { return }
      cursor = (answer.value["next_page"] ?? answer.value["next_page_cursor"])?.string
      if version.hasCursors, cursor == nil { return }
      switch post.end {
      case .none: break
      // What has cursors says itself which page is the last.
      case .last: if !version.hasCursors { return }
      // The first page by cursors is the one that came for all pages by numbers.
      case .ignoresPages: if page > 1 || !version.hasCursors { return }
      case .known, .empty: return
      }
    }
  }

  private func address(
    of post: LemmyPost, _ version: Version, page: Int, cursor: String?
  ) -> String {
    let order = post.known == nil ? "Old" : "New"
    let start = "\(post.origin)/api/\(version.rawValue)/comment/list?post_id=\(post.id)"
    guard version.hasCursors else {
      return "\(start)&type_=All&sort=\(order)&limit=\(Self.pageSize)&page=\(page)"
    }
    let next = cursor.map { "&page_cursor=" + $0.percentEncoded } ?? ""
    return "\(start)&type_=all&sort=\(order.lowercased())&limit=\(Self.pageSize)\(next)"
  }
}
