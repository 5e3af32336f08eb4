import FeedParsing
import Models

/// Comments of Hacker News from Algolia's search, which gives them flat and the newest first.
extension HackerNewsLoading {
  /// Pages of a hundred that are asked for; the search reaches no further than about a thousand.
  private static let mostPages = 10
  /// With as many pages of what is new, all of it is asked for with less.
  private static let fewPages = 4
  /// Seconds: the search learns of comments late and not in their order.
  private static let lateness: Int64 = 600

  private func search(page: Int, since: Int64?) -> String {
    let filter = since.map { "&numericFilters=created_at_i%3E\($0)" } ?? ""
    return "https://hn.algolia.com/api/v1/search_by_date?tags=comment,story_\(thread)\(filter)"
      + "&hitsPerPage=100&page=\(page)"
  }

  /// What is new since the last time; nil where that is not known, or so much that all of it is
  /// asked for with less.
  mutating func newest() async throws(CommentError) -> LoadedComments? {
    guard let known = request.known, known.extent != .truncated,
      let cursor = known.cursor.map({ HackerNewsCursor($0) }), let last = cursor.newest,
      last > Self.lateness
    else { return nil }
    var loaded = LoadedComments([], extent: .newest)
    do throws(CommentError) {
      guard let pages = try await hits(page: 0, since: last - Self.lateness)?.pages,
        cursor.isFlat || pages < Self.fewPages
      else {
        gathered = GatheredComments(most: request.mostComments)
        return nil
      }
      loaded.problem = await takeFurtherHits(pages, since: last - Self.lateness)
    } catch {
      guard error.leavesOthersToTry, !cursor.isFlat else { throw error }
      return nil
    }
    let newest = newestDate(or: nil) ?? last
    guard newest > last else {
      loaded.isUnchanged = loaded.problem == nil
      loaded.cursor = known.cursor
      loaded.reported = known.reported
      return loaded
    }
    await addOrder(to: &loaded, isWhole: false)
    finish(&loaded)
    // What did not come now is asked for again the next time.
    loaded.cursor =
      loaded.problem == nil
      ? HackerNewsCursor(newest: newest, isFlat: cursor.isFlat).text : known.cursor
    return loaded
  }

  /// Adds what search knows of a tree that is too deep to be read; true where that is all of it.
  mutating func addHits() async -> Bool {
    guard let pages = try? await hits(page: 0, since: nil)?.pages, pages <= Self.mostPages else {
      return false
    }
    return await takeFurtherHits(pages, since: nil) == nil
  }

  /// The newest comments of a thread whose tree is too large to be taken, now and later.
  mutating func hits(insteadOf error: CommentError) async throws(CommentError) -> LoadedComments {
    var loaded = LoadedComments([], extent: .newest)
    let pages = try await hits(page: 0, since: nil)?.pages
    guard let pages, !gathered.comments.isEmpty else { throw error }
    let problem = await takeFurtherHits(pages, since: nil)
    // The newest are all that is promised of such a thread.
    loaded.problem = problem == .tooMany ? nil : problem
    await addOrder(to: &loaded, isWhole: false)
    finish(&loaded)
    if loaded.problem == nil {
      loaded.cursor = HackerNewsCursor(newest: newestDate(or: nil), isFlat: true).text
    }
    return loaded
  }

  /// Why the pages after the first did not all come.
  private mutating func takeFurtherHits(_ pages: Int, since: Int64?) async -> CommentProblem? {
    var seen: Set<String> = []
    for page in 1..<max(1, min(pages, Self.mostPages)) where !gathered.isOverfull {
      let before = seen.count
      do throws(CommentError) {
        let hits = try await hits(page: page, since: since)
        seen.formUnion(hits?.ids ?? [])
      } catch {
        return .interrupted(error.reason)
      }
      // The same page for ever is as good as none.
      if seen.count == before { break }
    }
    return pages > Self.mostPages ? .tooMany : nil
  }

  /// Takes one page of hits: their ids, and how many pages there are. Nil where it is no such page.
  private mutating func hits(
    page: Int, since: Int64?
  ) async throws(CommentError) -> (ids: [String], pages: Int)? {
    let answer = try await ask(search(page: page, since: since)).value
    guard case .array(let hits)? = answer["hits"] else { return nil }
    var ids: [String] = []
    for hit in hits {
      guard let id = HackerNewsItem.id(hit), id != thread else { continue }
      ids.append(id)
      gathered.add(HackerNewsItem.comment(hit, id: id, parent: parent(hit["parent_id"])))
    }
    return (ids, answer["nbPages"]?.count ?? 1)
  }
}
