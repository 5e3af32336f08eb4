import Models

@testable import ReaderUI

/// A library of values that answers effects at once, in the way the real one does.
struct FakeLibrary {
  var headlines: [Headline] = []
  var articles: [Article.ID: (article: Article, document: Document)] = [:]
  var related: [Article.ID: [RelatedArticle]] = [:]
  var discussions: [Article.ID: (discussion: Discussion, bodies: [Document])] = [:]
  var sections: [Section] = []
  var feeds: [Feed] = []
  var readAt: [Article.ID: Timestamp] = [:]
  var now = Timestamp(0)
  /// A list of this many rows that are made when they are asked for.
  var endless: Int?
  /// Rows that were asked for, for tests of cost.
  var rowsAsked = 0
  var requests = 0

  func rows(_ scope: ListScope) -> [Headline] {
    headlines.filter { row in
      switch scope.source {
      case .everything: break
      case .starred: if !row.isStarred { return false }
      case .feed(let id): if row.feed != id { return false }
      case .section(let id):
        if feeds.first(where: { $0.id == row.feed })?.sections.contains(id) != true { return false }
      }
      if scope.unreadOnly, row.isRead {
        guard let since = scope.keepsReadSince, let read = readAt[row.id], read >= since else {
          return false
        }
      }
      return scope.filter.map { matches(row, $0) } ?? true
    }
  }

  private func matches(_ row: Headline, _ query: Query) -> Bool {
    query.condition.terms.allSatisfy { term in
      if case .phrase(let words) = term {
        let body = articles[row.id]?.document.opening(characters: 10_000) ?? ""
        return "\(row.title) \(body)".lowercased().contains(words.lowercased())
      }
      return true
    }
  }

  var sources: Sources {
    let unread = Dictionary(grouping: headlines.filter { !$0.isRead }, by: \.feed)
      .mapValues(\.count)
    var feeds = feeds
    for index in feeds.indices { feeds[index].unread = unread[feeds[index].id] ?? 0 }
    var sections = sections
    for index in sections.indices {
      let id = sections[index].id
      sections[index].unread = feeds.reduce(0) { $0 + ($1.sections.contains(id) ? $1.unread : 0) }
    }
    return Sources(
      sections: sections, feeds: feeds, unread: headlines.count { !$0.isRead },
      total: headlines.count, starred: headlines.count(where: \.isStarred))
  }

  /// A window of the endless list.
  private func window(first: Int, count: Int, of total: Int) -> ListWindow {
    let first = max(0, min(first, total))
    let rows = (first..<min(total, first + count)).map { Self.wireStory($0, of: total) }
    return ListWindow(first: first, rows: rows, total: total)
  }

  mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .loadRows(let request):
      if let endless {
        rowsAsked += request.count
        requests += 1
        return .rows(request, window(first: request.first, count: request.count, of: endless))
      }
      let all = rows(request.scope)
      rowsAsked += request.count
      requests += 1
      let first = max(0, min(request.first, all.count))
      let rows = Array(all[first..<min(all.count, first + request.count)])
      return .rows(request, ListWindow(first: first, rows: rows, total: all.count))
    case .reanchor(let request):
      let all = rows(request.scope)
      rowsAsked += request.count
      let index = all.firstIndex { !($0.key < request.key) } ?? all.count
      let first = max(0, index - request.before)
      let rows = Array(all[first..<min(all.count, first + request.count)])
      return .reanchored(
        request, index: index, ListWindow(first: first, rows: rows, total: all.count))
    case .loadSources: return .sources(sources)
    case .openArticle(let id):
      return articles[id].map { .article($0.article, $0.document) } ?? .articleMissing(id)
    case .loadRelated(let id): return .related(id, related[id] ?? [])
    case .loadDiscussion(let id, let fetches):
      if let known = discussions[id] {
        return .discussion(known.discussion, bodies: known.bodies, isFetching: false)
      }
      return fetches ? .discussionFailed(id, reason: "This article has no discussion.") : nil
    case .apply(let change):
      apply(change)
      return nil
    case .markAllRead(let scope):
      let change = Change(.read, true, rows(scope).filter { !$0.isRead }.map(\.id))
      apply(change)
      return .marked(change)
    case .seek(let request): return .sought(request, sought(request))
    case .savePosition(let id, let position):
      articles[id]?.article.position = position
      return nil
    case .leaveDiscussion(let id):
      for index in discussions[id]?.discussion.comments.indices ?? 0..<0 {
        discussions[id]?.discussion.comments[index].isNew = false
      }
      return nil
    case .refresh, .refreshDue, .stopRefresh, .subscribe, .unsubscribe, .openInBrowser, .copy,
      .write, .pipe,
      .redraw, .suspend, .quit:
      return nil
    }
  }

  private func sought(_ request: SeekRequest) -> FoundRow? {
    let rows = Array(rows(request.scope).enumerated())
    let isWanted = { (row: Headline) -> Bool in
      switch request.goal {
      case .unread: !row.isRead
      case .match(let query): self.matches(row, query)
      }
    }
    let beyond = rows.filter { row in
      guard let from = request.from else { return true }
      return request.isForward ? from < row.element.key : row.element.key < from
    }
    let found =
      request.isForward
      ? beyond.first { isWanted($0.element) } : beyond.last { isWanted($0.element) }
    return found.map { FoundRow(headline: $0.element, index: $0.offset) }
  }

  mutating func apply(_ change: Change) {
    let ids = Set(change.articles)
    for index in headlines.indices where ids.contains(headlines[index].id) {
      headlines[index].show(change)
      articles[headlines[index].id]?.article.headline.show(change)
    }
    if change.field == .read { for id in ids { readAt[id] = change.value ? now : nil } }
  }
}
