import FeedParsing
import Models

/// Comments of Hacker News one by one, from the site's own interface: for stories that Algolia does
/// not know yet, and for what it left out.
extension HackerNewsLoading {
  private typealias Wanted = (id: String, parent: String?, rank: Int?)

  /// Comments that one stub stands for at most.
  private static let mostInStub = 20

  /// Level by level, as far as the requests go; a stub stands for the rest.
  mutating func itemByItem(
    insteadOf error: CommentError
  ) async throws(CommentError) -> LoadedComments {
    var story: JSONValue?
    do throws(CommentError) {
      story = try await ask(Self.item(thread)).value
    } catch let second {
      throw second.leavesOthersToTry ? error : second
    }
    guard let story, case .object = story else { throw error }
    var loaded = LoadedComments([])
    loaded.problem = await takeItems(kids(of: story, parent: nil))
    addOrder(of: story, to: &loaded, isWhole: false)
    finish(&loaded)
    return loaded
  }

  private func kids(of item: JSONValue, parent: String?) -> [Wanted] {
    (item["kids"]?.elements ?? []).compactMap(\.numericID).enumerated().map {
      ($0.element, parent, $0.offset)
    }
  }

  /// Asks for the comments and for those below them. What there is no request left for becomes
  /// stubs, and the reason is given.
  private mutating func takeItems(_ wanted: [Wanted]) async -> CommentProblem? {
    var queue = wanted
    var seen: Set<String> = [thread]
    var next = 0
    var problem: CommentProblem?
    while next < queue.count, !gathered.isOverfull {
      let (id, parent, rank) = queue[next]
      guard seen.insert(id).inserted else {
        next += 1
        continue
      }
      guard requestsLeft > 0 else {
        problem = .tooMany
        break
      }
      do throws(CommentError) {
        let item = try await ask(Self.item(id)).value
        add(item, id: id, parent: parent, rank: rank)
        queue += kids(of: item, parent: id)
      } catch {
        problem = .interrupted(error.reason)
        break
      }
      next += 1
    }
    addStubs(for: queue[next...].map { ($0.id, $0.parent) })
    return problem
  }

  /// `null` stands for an item that there is none of, or none yet.
  private mutating func add(_ item: JSONValue, id: String, parent: String?, rank: Int?) {
    guard case .object = item else {
      gathered.add(Comment(id: id, parent: parent, html: "", state: .missing))
      return
    }
    var comment = HackerNewsItem.comment(item, id: id, parent: parent)
    comment.rank = rank
    gathered.add(comment)
  }

  /// Stubs for comments that did not come, those with one parent together.
  mutating func addStubs(for absent: [(id: String, parent: String?)]) {
    var ids: [String?: [String]] = [:]
    var parents: [String?] = []
    for (id, parent) in absent where !gathered.contains(id) {
      if ids[parent] == nil { parents.append(parent) }
      ids[parent, default: []].append(id)
    }
    for parent in parents {
      var rest = (ids[parent] ?? [])[...]
      while !rest.isEmpty, !gathered.isOverfull {
        let part = rest.prefix(Self.mostInStub)
        rest = rest.dropFirst(Self.mostInStub)
        let name = (parent ?? "0") + "/" + part.joined(separator: ",")
        gathered.add(.more(name, below: parent, count: part.count))
      }
    }
  }

  /// What a stub of `addStubs` stands for, by its id; nil for other ids.
  private static func stub(_ id: String) -> (parent: String?, ids: [String])? {
    let parts = Comment.name(ofMore: id)?.split(separator: "/") ?? []
    guard parts.count == 2 else { return nil }
    let parent = parts[0].numericID
    guard parent != nil || parts[0] == "0" else { return nil }
    let ids = parts[1].split(separator: ",").prefix(mostInStub)
    return (parent, ids.compactMap(\.numericID))
  }

  /// The comments that a stub stands for, with all below them.
  mutating func more(_ id: String) async throws(CommentError) -> LoadedComments {
    guard let stub = Self.stub(id), let first = stub.ids.first else {
      throw CommentError(.notUnderstood, address: request.thread.page ?? thread)
    }
    var loaded = LoadedComments([], extent: .newest)
    for (index, id) in stub.ids.enumerated() {
      do throws(CommentError) {
        loaded.problem = try await takeTree(id, below: stub.parent) ?? loaded.problem
      } catch {
        if id == first { throw error }
        loaded.problem = .interrupted(error.reason)
        addStubs(for: stub.ids[index...].map { ($0, stub.parent) })
        break
      }
    }
    finish(&loaded)
    return loaded
  }

  /// Takes a comment with all below it: from Algolia, else alone, with a stub for what answers it.
  private mutating func takeTree(
    _ id: String, below parent: String?
  ) async throws(CommentError) -> CommentProblem? {
    do throws(CommentError) {
      let answer = try await ask(Self.tree(of: id))
      if answer.value["id"]?.numericID == id {
        take([answer.value], below: parent)
        return answer.problem
      }
    } catch {
      guard error.leavesOthersToTry else { throw error }
    }
    let item = try await ask(Self.item(id)).value
    add(item, id: id, parent: parent, rank: nil)
    addStubs(for: kids(of: item, parent: id).map { ($0.id, $0.parent) })
    return nil
  }
}
