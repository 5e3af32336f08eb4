import Models

// What is said of comments and where they are from.
extension Wording {
  static func new(_ count: Int) -> String { "\(number(count)) new" }

  /// Why not all is there; empty where it is.
  static func extent(_ extent: ThreadExtent, showing live: Int, of total: Int) -> String {
    let share = live < total ? "showing \(number(live)) of \(number(total))" : ""
    return switch extent {
    case .all: share
    case .newest: share.isEmpty ? "" : share + ", the newest"
    case .truncated: share.isEmpty ? "broken off" : share + ", broken off"
    case .absent: share.isEmpty ? "no longer there" : share + ", no longer there"
    }
  }

  static func fetched(_ moment: Timestamp, _ clock: Clock) -> String {
    "fetched " + ago(moment, clock)
  }
  static func fetchingComments(stop: String) -> String { "fetching (\(stop) stops)" }
  static func alreadyFetchingComments(stop: String) -> String {
    "Comments are being fetched; \(stop) stops it"
  }
  static let offline = "offline"
  static func askedAgain(_ moment: String) -> String { "not asked again before \(moment)" }

  /// Whatever the reader chose that is not the usual tree.
  static func arrangement(_ comments: CommentPane) -> String {
    if comments.isFlat { return comments.order == .newest ? "flat, newest first" : "flat" }
    return comments.order == .site ? "" : order(comments.order)
  }

  /// Why there is no tree; empty where there is one.
  static func flatSource(_ comments: CommentPane) -> String {
    guard comments.discussion?.state.isFlat == true, let thread = comments.shownThread else {
      return ""
    }
    return "flat: \(thread.source.title) does not say who answers whom"
  }

  private static func order(_ order: CommentOrder) -> String {
    switch order {
    case .site: "as the site has them"
    case .oldest: "oldest first"
    case .newest: "newest first"
    case .top: "best first"
    case .active: "last active first"
    }
  }
}

// One comment.
extension Wording {
  /// What a comment is where it is not simply there; nil where it is.
  static func state(_ state: Comment.State) -> String? {
    switch state {
    case .live: nil
    case .deleted: "[deleted]"
    case .removed: "[removed]"
    case .hidden: "[hidden there]"
    case .pending: "[waits for approval]"
    case .missing: "[not delivered]"
    case .more: "[more]"
    case .gone: "[no longer there]"
    }
  }

  /// Nil where state or role say enough: who took a comment back, or wrote a note, needs no name.
  static func author(of comment: Comment) -> String? {
    if let author = comment.author { return author }
    return comment.roles.contains(.me) || state(comment.state) != nil ? nil : anonymous
  }

  static func roles(_ roles: Comment.Roles) -> String {
    let names: [(Comment.Roles, String)] = [
      (.original, "OP"), (.moderator, "mod"), (.admin, "admin"), (.bot, "bot"), (.me, "me"),
    ]
    return names.filter { roles.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  static func score(_ score: Int, glyphs: Glyphs) -> String { number(score) + glyphs.caret }
  static func answering(_ name: String) -> String { "to \(name)" }
  static func quotedLines(_ count: Int) -> String { "[+\(number(count)) quoted lines]" }
  static func hiddenText(key: String) -> String { "\(key) shows the text" }

  /// What a fold hides; empty where it is nothing but the comment's own text.
  static func folded(_ hidden: Int, new: Int) -> String {
    guard hidden > 0 else { return "" }
    return new > 0 ? "[+\(number(hidden)), \(number(new)) new]" : "[+\(number(hidden))]"
  }

  static func moreComments(_ count: Int?, key: String) -> String {
    let what = count.map { $0 > 0 ? self.count($0, "more answer", "more answers") : "" } ?? ""
    return "\(what.isEmpty ? "More answers" : what); \(key) fetches them"
  }

  static func nextNewComment(key: String, glyphs: Glyphs) -> String {
    glyphs.joined(["END", "\(key): next new comment"])
  }
}

// What just happened, or cannot.
extension Wording {
  static let noNewComment = "No new comments here"
  static let noSuchComment = "No further comment that way"
  static let noHiddenText = "Nothing is hidden in this comment"
  static let commentHasNoLinks = "This comment has no links"
  static func flatHasNoFolds(tree: String) -> String {
    "A list has no levels; \(tree) shows the tree"
  }
  static let neverNew = "This is never new"
  static let commentSeen = "Comment marked seen"
  static let commentNewAgain = "Comment marked new"
  static func commentsSeen(_ count: Int) -> String { "Marked \(comments(count)) seen" }
  static let nothingToStar = "There is nothing here to star"
  static func commentStarred(_ isStarred: Bool) -> String {
    isStarred ? "Comment starred" : "The comment's star is taken away"
  }
  static func comments(areFlat: Bool) -> String {
    areFlat ? "Comments in order of time" : "Comments as a tree"
  }

  static func commentOrder(_ order: CommentOrder) -> String { "Comments: " + self.order(order) }
  static let orderAsBefore = "The order is as it was"

  /// The orders by their first letters.
  static func commentOrders(now: CommentOrder, isShort: Bool, glyphs: Glyphs) -> String {
    let names = CommentOrder.allCases.map { order in
      let letter = order.rawValue.prefix(1)
      return isShort
        ? letter.uppercased() + order.rawValue.dropFirst()
        : "\(letter) \(order.rawValue)" + (order == now ? " (now)" : "")
    }
    return "Order: " + names.joined(separator: isShort ? " " : glyphs.separator)
  }
}

// Threads, and where to look for more.
extension Wording {
  static func onlyDiscussion(look: String) -> String {
    "No other discussion is known; \(look) looks for some"
  }
  static func discussion(
    _ thread: CommentThread, _ place: Int, of count: Int, glyphs: Glyphs
  ) -> String {
    let which = "\(thread.source.title), discussion \(place + 1) of \(count)"
    return glyphs.joined([which, thread.title.map { glyphs.quoted(String($0.prefix(80))) } ?? ""])
  }

  /// Threads by their numbers.
  static func discussions(_ threads: [CommentThread], glyphs: Glyphs) -> String {
    threads.prefix(9).enumerated().map { index, thread in
      let count = thread.reported.map { $0 > 0 ? " (\(number($0)))" : "" } ?? ""
      return "\(index + 1) \(thread.source.title)\(count)"
    }.joined(separator: glyphs.separator)
  }

  static func planningLookUp(glyphs: Glyphs) -> String {
    "Looking whom one could ask\(glyphs.ellipsis)"
  }
  /// Names the service, its host, and what it would learn.
  static func mayAsk(_ service: LookupService, address: String) -> String {
    let what =
      LookupService.searching.contains(service)
      ? "where this article is discussed" : "what is said about this article"
    return "Ask \(service.title) \(what) (y/n)? \(service.host) learns its address: \(address)"
  }
  static let consentsForgotten = "Forgotten; the next look-up asks you about every service"
  static let nobodyAsked = "Nobody was asked"
  static let nobodyToAsk = "There is nobody to ask"
  static func notAsked(_ services: [LookupService]) -> String {
    services.isEmpty
      ? "" : "Not asked, as you wished: \(names(services)); :forget-consents asks you again"
  }
  static func lookingUp(_ services: [LookupService], glyphs: Glyphs) -> String {
    "Asking \(names(services))\(glyphs.ellipsis)"
  }
  static let noDiscussionFound = "No discussion of this article was found"
  static func discussionsFound(
    _ threads: [CommentThread], key: String, _ problem: String?, glyphs: Glyphs
  ) -> String {
    let names = threads.prefix(5).map { $0.source.title }.joined(separator: ", ")
    return glyphs.joined([
      "Found: \(names)", threads.count > 1 ? "\(key) goes to the next" : "", problem ?? "",
    ])
  }

  private static func names(_ services: [LookupService]) -> String {
    services.map(\.title).joined(separator: ", ")
  }
}
