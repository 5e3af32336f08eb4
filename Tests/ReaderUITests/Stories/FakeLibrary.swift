import Models

@testable import ReaderUI

/// A library of values that answers effects at once, in the way the real one does.
struct FakeLibrary {
  var headlines: [Headline] = []
  var articles: [Article.ID: (article: Article, document: Document)] = [:]
  var related: [Article.ID: [RelatedArticle]] = [:]
  /// The threads of each article, with their comments.
  var discussions: [Article.ID: [Discussion]] = [:]
  /// Comments whose text was read, for tests of cost.
  var textsRead = Counter()
  /// What the reader says to services that would learn an address.
  var consents: [LookupService: Bool] = [:]
  /// What services know.
  var findable: [CommentThread] = []
  /// What asking for an article's page brings; nil where the server is not reached.
  var pages: [Article.ID: (fullText: FullText, document: Document)] = [:]
  /// What articles were when they came first.
  var former: [Article.ID: Document] = [:]
  var sections: [Section] = []
  var feeds: [Feed] = []
  var readAt: [Article.ID: Timestamp] = [:]
  var now = Timestamp(0)
  /// A list of this many rows that are made when they are asked for.
  var endless: Int?
  /// With so many of its first blocks an article opens; the rest comes when it is asked for.
  var opening: Int?
  /// Rows that were asked for, for tests of cost.
  var rowsAsked = 0
  var requests = 0
  /// What was done and not undone, the latest last; and what was undone.
  var done: [Change] = []
  var undone: [Change] = []
  var hidden: [Query] = []
  /// Changes that cannot be made, for tests of trouble.
  var isReadOnly = false
  /// The articles that the reader is remembered to have opened.
  var opened: [Article.ID] = []
  /// Notes whose articles are gone.
  var looseNotes: [Note] = []
  /// Notes that come at once in the list of them.
  var notesAtOnce = 200
  /// What the reader's editor does: makes another text of one, or fails with a sentence.
  var edit: @Sendable (String) -> Message = { _ in .editFailed(reason: "no editor") }
  /// The numbers of articles that are about one event, and of those that have one text.
  var events: [[Int64]] = []
  var texts: [[Int64]] = []
  /// What the reader wished of events, by their places.
  var wishes: [Int: StoryWish] = [:]
  /// What is new in the events that are followed.
  var news: Set<Article.ID> = []

  func rows(_ scope: ListScope) -> [Headline] {
    let rows = headlines.filter { row in
      switch scope.source {
      case .everything: break
      case .starred: if !row.isStarred { return false }
      case .feed(let id): if row.feed != id { return false }
      case .section(let id):
        if !sources.feeds(inside: id).contains(row.feed) { return false }
      }
      if scope.unreadOnly, row.isRead {
        guard let since = scope.keepsReadSince, let read = readAt[row.id], read >= since else {
          return false
        }
      }
      guard scope.filter?.mentionsHidden == true || !isHidden(row) && !isMuted(row) else {
        return false
      }
      return scope.filter.map { matches(row, $0.condition) } ?? true
    }
    return sorted(rows, scope.rowOrder)
  }

  func sorted(_ rows: [Headline], _ order: ListOrder) -> [Headline] {
    let rows = rows.sorted { $0.key < $1.key }
    switch order {
    case .newest, .score: return rows
    case .interest:
      let bands = rows.map { InterestBand(score: $0.interest?.score ?? 0).rawValue }
      return zip(rows, bands).sorted { $0.1 < $1.1 }.map(\.0)
    case .oldest: return rows.reversed()
    case .source: return rows.sorted { $0.source != $1.source && $0.source < $1.source }
    case .unread: return rows.filter { !$0.isRead } + rows.filter(\.isRead)
    }
  }

  func isHidden(_ row: Headline) -> Bool { hidden.contains { matches(row, $0.condition) } }

  private func matches(_ row: Headline, _ condition: Query.Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { matches(row, $0) }
    case .any(let parts): parts.contains { matches(row, $0) }
    case .not(let part): !matches(row, part)
    case .term(let term): matches(row, term)
    }
  }

  private func matches(_ row: Headline, _ term: Query.Term) -> Bool {
    switch term {
    case .phrase(let words):
      let body = articles[row.id]?.document.opening(characters: 10_000) ?? ""
      return "\(row.title) \(body)".lowercased().contains(words.lowercased())
    case .title(let words): return row.title.lowercased().contains(words.lowercased())
    case .feed(let name): return row.source.lowercased().contains(name.lowercased())
    case .tag(let name): return row.tags.contains(name)
    case .isRead(let value): return row.isRead == value
    case .isStarred: return row.isStarred
    case .isHidden: return isHidden(row)
    default: return true
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
      let inside = Sources(sections: sections, feeds: feeds).feeds(inside: id)
      sections[index].unread = feeds.reduce(0) { $0 + (inside.contains($1.id) ? $1.unread : 0) }
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
    case .perform, .undo, .redo, .markAllRead: return changed(effect)
    case .countQueries(let queries):
      return .queryCounts(
        queries.map { query in
          let found = rows(ListScope(filter: query))
          return QueryCount(unread: found.count { !$0.isRead }, total: found.count)
        })
    case .setHideRules(let rules):
      guard hidden != rules else { return nil }
      hidden = rules
      return .storeChanged
    case .previewHide(let rule):
      return .hidePreview(
        rule, matching: rows(ListScope(filter: rule)).count, of: rows(ListScope()).count)
    case .learnOpened(let id):
      opened.append(id)
      return nil
    case .forgetInterest:
      defer { opened = [] }
      return .interestForgotten(opened.count)
    case .loadStories: return .stories(board)
    case .findStory(let id, let wish): return .storyFound(story(of: id), wish)
    case .lookAtNews(let ids):
      news.subtract(ids)
      for index in headlines.indices where ids.contains(headlines[index].id) {
        headlines[index].lookAtNews()
      }
      return nil
    case .loadCopies(let id): return .copies(id, copies(of: id))
    case .loadNotes(let words, let start):
      return .notes(words, after: start, page(of: words, after: start))
    case .readNote(let id): return .note(allNotes.first { $0.id == id })
    case .editText(let text): return edit(text)
    case .loadTags: return .tags(Set(headlines.flatMap(\.tags)).sorted())
    case .resume: return .resume
    case .loadPicked(let request):
      return .picked(
        request, Array(rows(request.scope).dropFirst(request.first).prefix(request.count)))
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
      let index =
        all.firstIndex { $0.key == request.key }
        ?? all.firstIndex { !($0.key < request.key) } ?? all.count
      let first = max(0, index - request.before)
      let rows = Array(all[first..<min(all.count, first + request.count)])
      return .reanchored(
        request, index: index, ListWindow(first: first, rows: rows, total: all.count))
    case .loadSources: return .sources(sources)
    case .loadTotals:
      let sources = self.sources
      return .totals(unread: sources.unread, total: sources.total, starred: sources.starred)
    case .openArticle(let id, let whole):
      guard let known = articles[id] else { return .articleMissing(id) }
      let document = best(known.article, known.document)
      guard let opening, !whole else { return .article(known.article, document) }
      return .article(
        known.article, Document(blocks: Array(document.blocks.prefix(opening))), isWhole: false)
    case .readWhole(let article):
      return articles[article.id].map { .wholeText(article.id, FlowSource($0.document)) }
    case .loadRelated(let id): return .related(id, related[id] ?? [])
    case .makeBrief(let id, let title, let document):
      return .brief(id, brief(of: title, document))
    case .loadDiscussion(let request): return discussion(for: request)
    case .planLookUp(let id):
      return .lookUpPlan(
        id,
        LookUpPlan(
          address: articles[id]?.article.url ?? "",
          services: LookupService.searching.map { .init($0, consent: consents[$0]) }))
    case .keepConsent(let service, let yes):
      consents[service] = yes
      return nil
    case .forgetConsents:
      consents = [:]
      return nil
    case .lookUp(let id, _): return .lookedUp(id, findable, problem: nil)
    case .seek(let request): return .sought(request, sought(request))
    case .preparePictures: return .picturesReady(problem: nil)
    case .keepOutput(let id, let output):
      articles[id]?.article.assistantOutputs.removeAll { $0.assistant == output.assistant }
      articles[id]?.article.assistantOutputs.append(output)
      return nil
    case .removeOutput(let id, let name):
      articles[id]?.article.assistantOutputs.removeAll { $0.assistant == name }
      return nil
    case .savePosition(let id, let position, let inFullText):
      if inFullText {
        articles[id]?.article.fullText?.position = position
      } else {
        articles[id]?.article.position = position
      }
      return nil
    case .loadText(let id, let text): return load(text, of: id)
    case .fetchFullText(let id):
      guard let page = pages[id] else {
        return .fullTextFailed(id, reason: "The server cannot be reached.")
      }
      articles[id]?.article.fullText = page.fullText
      return .fullText(id, page.fullText)
    case .leaveDiscussion(let thread):
      changeComments(of: thread) { $0.isNew = false }
      return nil
    case .markComments(let ids, let thread, let isNew):
      changeComments(of: thread) { if ids.contains($0.id) { $0.isNew = isNew } }
      return nil
    case .starComment(let id, let thread, let isStarred):
      changeComments(of: thread) { if $0.id == id { $0.isStarred = isStarred } }
      return nil
    case .subscribeKnown(let known):
      feeds += known.enumerated().map { index, feed in
        Feed(
          id: Feed.ID(rawValue: Int64(1000 + feeds.count + index)), address: feed.address,
          title: feed.title)
      }
      return .subscribedKnown(known.count)
    case .refresh, .refreshDue, .stopRefresh, .subscribe, .subscribeFound, .unsubscribe,
      .confirmFeed,
      .openInBrowser, .copy, .stopDiscussion,
      .copyAddresses, .write, .pipe, .copyPassage, .openPage, .makeDigest, .stopPage, .runAssistant,
      .stopAssistant, .announce, .runForNews, .redraw, .suspend, .quit,
      .exportNotes,
      .loadPictures, .drawPicture, .placePicture, .stopPictures:
      return nil
    }
  }

  private func best(_ article: Article, _ document: Document) -> Document {
    article.fullText?.hasText == true ? pages[article.id]?.document ?? document : document
  }

  private func load(_ text: ShownText, of id: Article.ID) -> Message {
    guard let (article, document) = articles[id] else { return .articleMissing(id) }
    let best = best(article, document)
    return switch text {
    case .best: .text(text, article, best)
    case .asFeedGave: .text(text, article, document)
    case .changes: .text(text, article, best.showingChanges(since: former[id] ?? best))
    }
  }

  /// The first paragraph stands for the text; one paragraph is too short.
  private func brief(of title: String, _ document: Document) -> Brief? {
    guard document.blocks.count > 1, case .paragraph(let runs) = document.blocks[0] else {
      return nil
    }
    return Brief(sentences: [Brief.Sentence(runs.text, paragraph: 1)], terms: [title])
  }

  /// Changes the articles that do not have the value, and remembers which they were.
  private mutating func changed(_ effect: Effect) -> Message? {
    switch effect {
    case .perform(let change):
      guard !isReadOnly else { return .performFailed(change, reason: "The disk is full") }
      return .performed(record(change), asked: change.articles.count)
    case .markAllRead(let scope):
      return .marked(record(Change(.read, true, rows(scope).map(\.id))))
    case .undo:
      guard let change = done.popLast() else { return .undone(nil) }
      undone.append(change)
      apply(change.inverse)
      return .undone(change.inverse)
    case .redo:
      guard let change = undone.popLast() else { return .redone(nil) }
      done.append(change)
      apply(change)
      return .redone(change)
    default: return nil
    }
  }

  private mutating func record(_ change: Change) -> Change {
    let different = Set(headlines.filter { $0.has(change.field) != change.value }.map(\.id))
    let real = Change(change.field, change.value, change.articles.filter { different.contains($0) })
    apply(real)
    guard !real.isEmpty else { return real }
    done.append(real)
    undone = []
    return real
  }

  private func sought(_ request: SeekRequest) -> FoundRow? {
    let rows = Array(rows(request.scope).enumerated())
    let isWanted = { (row: Headline) -> Bool in
      switch request.goal {
      case .unread: !row.isRead
      case .match(let query): self.matches(row, query.condition)
      }
    }
    let place = request.from.flatMap { from in rows.firstIndex { $0.element.key == from } }
    let beyond = rows.filter { row in
      guard let from = request.from else { return true }
      if let place { return request.isForward ? row.offset > place : row.offset < place }
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
      articles[headlines[index].id]?.article.show(change)
    }
    if case .annotation(let from, let to) = change.field {
      let (old, new) = change.value ? (from, to) : (to, from)
      looseNotes.removeAll { $0.id == old?.id }
      if let new, new.article == nil { looseNotes.append(new) }
    }
    if case .story(_, let from, let to) = change.field {
      for (place, event) in events.enumerated()
      where !ids.isDisjoint(with: event.map(Article.ID.init)) {
        wishes[place] = change.value ? to : from
      }
    }
    if change.field == .read { for id in ids { readAt[id] = change.value ? now : nil } }
  }
}
