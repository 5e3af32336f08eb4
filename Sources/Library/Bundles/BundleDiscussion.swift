import FeedParsing
import Markup
import Models

/// A discussion of the article before it, or a part of one.
struct BundleDiscussion: Sendable {
  /// Nil in bundles from before threads had names: it is the one that the article's feed declares.
  var thread: CommentThread?
  var comments: [Comment]
  var reported: Int?
  var fetched: Timestamp?
  var isFlat = false

  init(_ discussion: Discussion, _ comments: [Comment]) {
    thread = discussion.thread
    self.comments = comments
    reported = discussion.state.reported
    fetched = discussion.state.fetched
    isFlat = discussion.state.isFlat
  }

  init(_ value: JSONValue) {
    thread = value["thread"].flatMap(CommentThread.init)
    comments = value["items"]?.elements.compactMap(Comment.init) ?? []
    reported = value["reported"]?.integer.flatMap { Int(exactly: $0) }
    fetched = value["fetched"]?.integer.map { Timestamp($0) }
    isFlat = value["flat"] == .bool(true)
  }

  var json: JSONText {
    .object([
      ("thread", thread?.json ?? .null), ("reported", .number(reported)),
      ("fetched", .number(fetched)), ("flat", .bool(isFlat)),
      ("items", .array(comments.map(\.json))),
    ])
  }

  /// What it says, to be merged into what is here; of an article whose feed declares `declared`.
  func incoming(declared: CommentThread?) -> IncomingDiscussion? {
    guard let thread = thread ?? declared else { return nil }
    var state = ThreadState()
    state.reported = reported
    state.fetched = fetched
    state.isFlat = isFlat
    state.extent = .newest
    return IncomingDiscussion(thread, comments: comments, state: state, isComplete: false)
  }
}

extension CommentThread {
  init?(_ value: JSONValue) {
    guard let source = value["source"]?.text.flatMap(Source.init), let name = value["name"]?.text,
      !name.isEmpty
    else { return nil }
    var parameters: [String: String] = [:]
    if case .object(let members)? = value["parameters"] {
      for member in members { parameters[member.name] = member.value.text }
    }
    self.init(
      source, name, parameters: parameters,
      page: value["page"]?.text.flatMap { WebAddress($0).isWeb ? $0 : nil },
      title: value["title"]?.text,
      discovery: value["discovery"]?.text.flatMap(Discovery.init) ?? .feed)
  }

  var json: JSONText {
    .object([
      ("source", .string(source.rawValue)), ("name", .string(name)),
      (
        "parameters",
        .object(parameters.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      ("page", .optional(page)), ("title", .optional(title)),
      ("discovery", .string(discovery.rawValue)),
    ])
  }
}

extension Comment {
  init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, !id.isEmpty, let html = value["html"]?.text else {
      return nil
    }
    self.init(
      id: id, parent: value["parent"]?.text, author: value["author"]?.text,
      date: value["date"]?.integer.map { Timestamp($0) },
      html: SafeHTML.sanitise(html, base: nil),
      permalink: value["permalink"]?.text.flatMap { WebAddress($0).isWeb ? $0 : nil },
      state: value["state"]?.text.flatMap(State.init) ?? .live, isNew: true)
    edited = value["edited"]?.integer.map { Timestamp($0) }
    roles = Roles(rawValue: Int(clamping: value["roles"]?.integer ?? 0)).subtracting(.me)
    score = value["score"]?.integer.map { Int(clamping: $0) }
    rank = value["rank"]?.integer.map { Int(clamping: $0) }
    warning = value["warning"]?.text
    replies = value["replies"]?.integer.map { Int(clamping: max(0, $0)) }
  }

  var json: JSONText {
    .object([
      ("id", .string(id)), ("parent", .optional(parent)), ("author", .optional(author)),
      ("date", .number(date)), ("html", .string(html)), ("permalink", .optional(permalink)),
      ("state", .string(state.rawValue)), ("edited", .number(edited)),
      ("roles", .integer(Int64(roles.rawValue))), ("score", .number(score)),
      ("rank", .number(rank)), ("warning", .optional(warning)), ("replies", .number(replies)),
    ])
  }
}
