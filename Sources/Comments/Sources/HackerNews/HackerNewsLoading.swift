import FeedParsing
import Fetching
import Models

/// One load of a thread of Hacker News: what is asked, and what has come so far.
struct HackerNewsLoading {
  let request: ThreadRequest
  private let asking: CommentAsking
  var gathered: GatheredComments
  private(set) var requestsLeft = ThreadRequest.mostRequests
  /// The author of the story.
  private var poster: String?

  init(_ request: ThreadRequest, asking: CommentAsking) {
    self.request = request
    self.asking = asking
    gathered = GatheredComments(most: request.mostComments)
  }

  var thread: String { request.thread.name }

  mutating func ask(_ address: String) async throws(CommentError) -> JSONAnswer {
    guard requestsLeft > 0 else { throw CommentError(.overBudget, address: address) }
    requestsLeft -= 1
    return try await asking.json(address, nesting: "children")
  }

  static func tree(of id: String) -> String { "https://hn.algolia.com/api/v1/items/" + id }

  static func item(_ id: String) -> String {
    "https://hacker-news.firebaseio.com/v0/item/\(id).json"
  }

  /// The parent that a comment names; nil where that is the story.
  func parent(_ name: JSONValue?) -> String? {
    name?.numericID.flatMap { $0 == thread ? nil : $0 }
  }

  /// The whole thread: from Algolia, or item by item where Algolia does not know it yet.
  mutating func everything() async throws(CommentError) -> LoadedComments {
    let tree: JSONAnswer
    do throws(CommentError) {
      tree = try await ask(Self.tree(of: thread))
    } catch {
      if case .notFetched(let cause) = error.reason, cause.reason == .tooLarge {
        return try await hits(insteadOf: error)
      }
      guard error.leavesOthersToTry else { throw error }
      return try await itemByItem(insteadOf: error)
    }
    guard case .array? = tree.value["children"] ?? (tree.isWhole ? nil : .array([])) else {
      throw CommentError(.notUnderstood, address: tree.response.url)
    }
    take(tree.value["children"]?.elements ?? [], below: nil)
    var loaded = LoadedComments([])
    loaded.title = CommentBody.title(tree.value["title"]?.string)
    loaded.problem = tree.problem
    poster = CommentBody.name(tree.value["author"]?.string)
    if tree.isTooDeep, await addHits() { loaded.problem = nil }
    await addOrder(to: &loaded, isWhole: loaded.problem == nil)
    finish(&loaded)
    // Search knows comments by their story: what is new below a comment it cannot say.
    let isStory = tree.value["type"]?.string != "comment"
    if loaded.problem == nil, isStory {
      loaded.cursor = HackerNewsCursor(newest: newestDate(or: tree.value)).text
    }
    return loaded
  }

  /// Takes the nodes of a tree with all below them, level by level: where there is no room for all,
  /// whoever is answered is there.
  mutating func take(_ nodes: [JSONValue], below parent: String?) {
    var queue = nodes.map { (node: $0, parent: parent) }
    var next = 0
    while next < queue.count, !gathered.isOverfull {
      let (node, parent) = queue[next]
      next += 1
      guard case .object = node else { continue }
      let id = HackerNewsItem.id(node)
      if let id {
        gathered.add(HackerNewsItem.comment(node, id: id, parent: parent).orMissing(node))
      }
      for child in node["children"]?.elements ?? [] {
        // What broke off may not have come to its id, but those below it name it.
        let named = id == nil ? self.parent(child["parent_id"]) : nil
        queue.append((child, id ?? named ?? parent))
      }
    }
  }

  /// Asks for the story itself: how many comments it counts, and in which order the top level
  /// stands. Without it the order is that of time, and nothing else is lost.
  mutating func addOrder(to loaded: inout LoadedComments, isWhole: Bool) async {
    guard let answer = try? await ask(Self.item(thread)) else { return }
    addOrder(of: answer.value, to: &loaded, isWhole: isWhole && answer.isWhole)
  }

  /// Top-level comments that Algolia does not have (it is late, and leaves some out) become a stub.
  mutating func addOrder(
    of story: JSONValue, to loaded: inout LoadedComments, isWhole: Bool
  ) {
    loaded.reported = story["descendants"]?.count
    loaded.title = loaded.title ?? CommentBody.title(story["title"]?.string)
    poster = poster ?? CommentBody.name(story["by"]?.string)
    var ranks: [String: Int] = [:]
    let kids = (story["kids"]?.elements ?? []).compactMap(\.numericID)
    for kid in kids where ranks[kid] == nil { ranks[kid] = ranks.count }
    gathered.revise { comment in
      if comment.parent == nil { comment.rank = ranks[comment.id] }
    }
    guard isWhole, !gathered.isOverfull else { return }
    // What is dead stands among the kids too, but is not counted.
    if let reported = loaded.reported, gathered.comments.count(where: \.isLive) >= reported {
      return
    }
    let absent = kids.filter { !gathered.contains($0) }
    addStubs(for: absent.map { ($0, nil) })
    // What the stubs brought before is not gone.
    if !absent.isEmpty { loaded.extent = .newest }
  }

  /// Puts together what has come.
  func finish(_ loaded: inout LoadedComments) {
    loaded.comments = gathered.comments
    loaded.markOriginal(poster)
    loaded.reported =
      loaded.reported ?? request.known?.reported ?? request.thread.reported
    if gathered.isOverfull { loaded.problem = loaded.problem ?? .tooMany }
    if loaded.problem != nil { loaded.extent = .truncated }
  }

  /// When the newest comment was written, or the thread itself begun.
  func newestDate(or story: JSONValue?) -> Int64? {
    let newest = gathered.comments.lazy.compactMap(\.date?.seconds).max()
    return newest ?? story?["created_at_i"]?.moment?.seconds
  }
}
