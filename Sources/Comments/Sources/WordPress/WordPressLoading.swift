import FeedParsing
import Fetching
import Models

/// Asks the interface of a WordPress site for the comments of a post, page by page.
struct WordPressLoading {
  /// Requests for one post at most; one more may have been needed to find the interface.
  private static let mostPages = ThreadRequest.mostRequests - 1
  /// Comments that are asked for with one request, as many as the interface gives.
  private static let pageSize = 100

  private let post: WordPressPost
  private let api: String
  private let request: ThreadRequest
  private let hosted: String?

  init(_ post: WordPressPost, api: String, _ request: ThreadRequest) {
    self.post = post
    self.api = api
    self.request = request
    // Sites at WordPress.com have theirs at one place for all.
    hosted = post.host.hasSuffix(".wordpress.com") ? post.host : nil
  }

  func load(_ asking: CommentAsking) async throws(CommentError) -> LoadedComments {
    var replies = WordPressReplies(most: request.mostComments)
    var total: Int?
    for page in 1...Self.mostPages {
      let address = address(ofPage: page)
      let answer: JSONAnswer
      do throws(CommentError) {
        answer = try await asking.json(
          address, fields: ["x-wp-total", "x-wp-totalpages"])
      } catch {
        if page == 1 { throw error }
        // What is behind the last page is a mistake to some versions.
        if error.reason != .status(400) { replies.gathered.note(.interrupted(error.reason)) }
        break
      }
      let list = hosted == nil ? answer.value : answer.value["comments"] ?? .null
      guard case .array(let comments) = list else {
        if page == 1 { throw CommentError(.notUnderstood, address: address) }
        replies.gathered.note(.damaged)
        break
      }
      total = Self.number(answer.response.fields["x-wp-total"]) ?? answer.value["found"]?.count
      let isNew = replies.take(comments, page: request.thread.page)
      replies.gathered.note(answer.problem)
      guard isNew, replies.gathered.problem == nil else { break }
      let pages = Self.number(answer.response.fields["x-wp-totalpages"])
      if let pages, page >= pages { break }
      if pages == nil, comments.count < Self.pageSize { break }
      if page == Self.mostPages { replies.gathered.note(.tooMany) }
    }
    if replies.isDamaged { replies.gathered.note(.damaged) }
    return loaded(replies, total: total)
  }

  private static func number(_ field: String?) -> Int? {
    field.flatMap { Int($0.trimmed) }.flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
  }

  private func address(ofPage page: Int) -> String {
    let since = request.known?.cursor.flatMap(Self.moment)
    let after = since.map { "&after=" + Self.written($0).percentEncoded } ?? ""
    if let hosted {
      return "https://public-api.wordpress.com/rest/v1.1/sites/\(hosted)/posts/\(post.id)/replies/"
        + "?number=\(Self.pageSize)&page=\(page)&order=ASC\(after)"
    }
    return "\(api)wp/v2/comments\(api.contains("?") ? "&" : "?")post=\(post.id)"
      + "&per_page=\(Self.pageSize)&page=\(page)&order=asc&orderby=date_gmt\(after)"
      + "&_fields=id,parent,author_name,date_gmt,content,link,status,type"
  }

  private func loaded(_ replies: WordPressReplies, total: Int?) -> LoadedComments {
    let known = request.known?.cursor.flatMap(Self.moment)
    var loaded = replies.gathered.loaded(extent: known != nil ? .newest : .all)
    // The total of newer ones says nothing of all.
    loaded.reported = known != nil ? request.known?.reported : total ?? request.thread.reported
    let newest = [replies.newest, known].compactMap(\.self).max()
    loaded.cursor = loaded.problem == nil ? newest.map { Self.prefix + String($0.seconds) } : nil
    return loaded
  }
}

extension WordPressLoading {
  /// Tells this cursor from that of the feed.
  private static let prefix = "after:"

  private static func moment(_ cursor: String) -> Timestamp? {
    guard cursor.hasPrefix(prefix) else { return nil }
    return Int64(cursor.dropFirst(prefix.count)).map { Timestamp($0) }
  }

  /// A day before: the interface holds `after` against the site's own clock, and comments are let
  /// through hours after they were written.
  private static func written(_ moment: Timestamp) -> String {
    let text = CivilDate(moment.advanced(by: -86_400)).rfc3339
    return text.hasSuffix("Z") ? String(text.dropLast()) : text
  }
}
