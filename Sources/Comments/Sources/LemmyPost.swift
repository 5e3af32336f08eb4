import FeedParsing
import Models

/// The comments of a post of Lemmy as far as they came.
struct LemmyPost {
  /// Why no further page is asked for.
  enum End {
    /// The page is shorter than others.
    case last
    case empty
    /// The page before came once more.
    case ignoresPages
    /// The page reaches back to comments of an earlier load.
    case known
  }

  let origin: String
  let id: String
  /// The greatest id of an earlier load; ids grow with time.
  let known: Int64?
  var gathered: GatheredComments
  /// For all versions of the protocol together.
  var requestsLeft = ThreadRequest.mostRequests
  private var title: String?
  private var newest: Int64?
  private(set) var end: End?
  /// Whether something came that is no comment; it does not keep others from being asked for.
  private var isDamaged = false
  /// The ids above each comment, from the top level down, of ancestors that may not come, and when
  /// the comment was written.
  private var ancestors: [(ids: [Substring], date: Timestamp?)] = []
  private var firstCount = 0

  /// `name` is the post's address.
  init(_ name: String, in gathered: GatheredComments, known: Int64?) {
    origin = WebAddress(name).origin ?? ""
    id = String(name.split(separator: "/").last ?? "")
    self.gathered = gathered
    self.known = known
    newest = known
  }

  /// Keeps what a page brings, and notes whether another is to be asked for.
  mutating func take(_ views: [JSONValue], isFirst: Bool, pageSize: Int) {
    var isNew = false
    var reachesKnown = false
    for view in views {
      guard let comment = comment(view) else {
        isDamaged = true
        continue
      }
      if !gathered.contains(comment.id) { isNew = true }
      if let number = Int64(comment.id) {
        newest = max(newest ?? number, number)
        if let known, number <= known { reachesKnown = true }
      }
      gathered.add(comment)
    }
    if isFirst { firstCount = views.count }
    end =
      if views.isEmpty {
        .empty
      } else if reachesKnown {
        .known
      } else if !isNew {
        .ignoresPages
      } else if views.count < firstCount || firstCount < pageSize && firstCount % 10 != 0 {
        // A server with a limit of its own has a round one: any other first page is the last.
        .last
      } else {
        nil
      }
  }

  private mutating func comment(_ view: JSONValue) -> Comment? {
    guard let own = view["comment"] else { return nil }
    title = title ?? CommentBody.title(view["post"]?["name"]?.string, .plain)
    let state = Self.state(of: own)
    let text = state == .live ? (own["content"] ?? own["body"])?.string : nil
    let html = text.map { CommentBody.markdown($0, base: origin + "/") } ?? ""
    let creator = view["creator"]
    let author =
      CommentBody.name(creator?["display_name"]?.string)
      ?? CommentBody.name((creator?["name"] ?? creator?["user_name"])?.string)
    let date = (own["published_at"] ?? own["published"])?.date
    let number = own["id"]?.numericID
    if number == nil, html.isEmpty { return nil }
    let id = number ?? DerivedID.of(author: author, date: date, html: html)
    var comment = Comment(
      id: id, parent: parent(of: id, own, date), author: author, date: date, html: html,
      permalink: own["ap_id"]?.page ?? number.map { "\(origin)/comment/\($0)" }, state: state)
    comment.edited = (own["updated_at"] ?? own["updated"])?.date
    comment.score = (own["score"] ?? view["counts"]?["score"])?.score
    comment.roles = Self.roles(view)
    return comment
  }

  private static func state(of comment: JSONValue) -> Comment.State {
    if comment["removed"]?.isTrue == true { return .removed }
    return comment["deleted"]?.isTrue == true ? .deleted : .live
  }

  private static func roles(_ view: JSONValue) -> Comment.Roles {
    var roles: Comment.Roles = []
    let own = view["comment"]
    if view["creator_is_moderator"]?.isTrue == true || own?["distinguished"]?.isTrue == true {
      roles.insert(.moderator)
    }
    if view["creator_is_admin"]?.isTrue == true { roles.insert(.admin) }
    let isBot = view["creator"]?["bot_account"] ?? view["creator"]?["bot"]
    if isBot?.isTrue == true { roles.insert(.bot) }
    let starter = view["post"]?["creator_id"]?.numericID ?? view["post"]?["user_id"]?.numericID
    if let starter, starter == (own?["creator_id"] ?? own?["user_id"])?.numericID {
      roles.insert(.original)
    }
    return roles
  }
}

extension LemmyPost {
  /// Comments above one another that are believed in.
  private static let deepest = 500

  /// What a comment answers, by its path from the post (`0`) to itself.
  private mutating func parent(
    of id: String, _ comment: JSONValue, _ date: Timestamp?
  ) -> String? {
    guard let path = comment["path"]?.string, path.utf8.count <= 12_000 else {
      return comment["parent_id"]?.numericID
    }
    let ids = path.split(separator: ".").filter { $0 != "0" }
    guard ids.count <= Self.deepest, ids.allSatisfy({ $0.numericID != nil }) else {
      return nil
    }
    let above = ids.last.map(String.init) == id ? Array(ids.dropLast()) : ids
    if !above.isEmpty { ancestors.append((above, date)) }
    return above.last.map(String.init)
  }

  /// The comments, and stand-ins for those above them that did not come, dated by the first that came;
  /// as many of these as there may be comments.
  private var commentsWithAncestors: [Comment] {
    var missing = GatheredComments(most: ThreadRequest.usualComments)
    let oldestFirst = ancestors.sorted { ($0.date?.seconds ?? .max) < ($1.date?.seconds ?? .max) }
    for (above, date) in oldestFirst {
      for (place, id) in above.enumerated().reversed() where !gathered.contains(String(id)) {
        // Those above it were added with it.
        if missing.contains(String(id)) { break }
        let parent = place > 0 ? String(above[place - 1]) : nil
        missing.add(
          Comment(
            id: String(id), parent: parent, date: date, html: "", state: .missing, isNew: false))
      }
    }
    return gathered.comments + missing.comments
  }

  /// What came, with stand-ins for what did not.
  var loaded: LoadedComments {
    var gathered = gathered
    if isDamaged { gathered.note(.damaged) }
    var loaded = gathered.loaded(extent: known != nil ? .newest : .all)
    loaded.comments = commentsWithAncestors
    loaded.title = title
    loaded.cursor = loaded.problem == nil ? newest.map { String($0) } : nil
    return loaded
  }
}
