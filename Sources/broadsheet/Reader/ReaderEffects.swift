import Library
import Models
import ReaderUI
import Terminal

extension ReaderSession {
  /// Does what the state asks for. What is inline answers at once; the rest answers by the mailbox.
  func perform(_ effect: Effect) -> Message? {
    do {
      switch effect {
      case .loadRows, .reanchor, .loadPicked: return load(effect)
      case .perform, .undo, .redo, .markAllRead, .setHideRules: return change(effect)
      case .loadSources: return .sources(try sources())
      case .loadTotals:
        let totals = try desk.totals()
        return .totals(unread: totals.unread, total: totals.total, starred: totals.starred)
      case .loadNotes(let words, let start):
        return .notes(words, after: start, try desk.notes(words, after: start))
      case .readNote(let id): return .note(try desk.note(named: id))
      case .editText(let text): return edit(text)
      case .exportNotes(let format, let path): return try exportNotes(format, to: path)
      case .loadTags: return .tags(try desk.tags().map(\.name))
      case .lookAtNews(let ids): try desk.lookAt(news: ids)
      case .loadCopies(let id): return .copies(id, try desk.copies(of: id))
      case .openArticle(let id, let whole):
        guard let article = try desk.article(id) else { return .articleMissing(id) }
        if whole { return .article(article, desk.document(of: article)) }
        let opening = desk.opening(of: article)
        return .article(article, opening.document, isWhole: opening.isWhole)
      case .loadText(let id, let text): return try load(text, of: id)
      case .savePosition(let id, let position, let inFullText):
        try desk.savePosition(id, position, inFullText: inFullText)
      case .learnOpened(let id): try desk.learnOpened(id, at: state.now)
      case .forgetInterest: return .interestForgotten(try desk.forgetInterest())
      case .leaveDiscussion(let thread): try desk.leaveDiscussion(thread, at: state.now)
      case .markComments(let ids, let thread, let isNew):
        try desk.mark(comments: ids, of: thread, isNew: isNew, at: state.now)
      case .starComment(let id, let thread, let isStarred):
        try desk.star(comment: id, of: thread, isStarred)
      case .keepConsent(let service, let isGiven):
        try desk.keep(consent: isGiven, to: service, at: state.now)
      case .forgetConsents: try desk.forgetConsents()
      case .loadDiscussion(let request): startDiscussion(request)
      case .stopDiscussion: discussion?.cancel()
      case .write(let path, let text): return write(text, to: path)
      case .copy(let text): return copy(text)
      case .copyPassage(let text): return copyPassage(text)
      case .copyAddresses(let ids, let withTitles): return try copy(ids, withTitles: withTitles)
      case .pipe(let command, let text): return pipe(text, to: command)
      case .openInBrowser(let address, let inBackground):
        return open(address, inBackground: inBackground)
      case .announce(let kind, let text):
        if kind == .bell { screen.bell() } else { screen.notify(text) }
      case .runForNews(let words, let text):
        let library = self.library
        Background.start { await library.runNotifier(words, saying: text) }
      case .openPage(let number, let address, let cameFromPublic):
        startPage(number, address, cameFromPublic: cameFromPublic)
      case .makeDigest(let number, let request): startDigest(number, request)
      case .stopPage: page?.cancel()
      case .runAssistant(let run): startAssistant(run)
      case .stopAssistant: assistant?.cancel()
      case .keepOutput(let id, let output): try desk.keep(output, of: id)
      case .removeOutput(let id, let name): try desk.removeOutput(of: name, id)
      case .preparePictures: return preparePictures()
      case .loadPictures(let id, let feed, let addresses): load(addresses, of: id, feed)
      case .drawPicture(let request): draw(request)
      case .placePicture(let request, let pixels): return place(pixels, for: request)
      case .stopPictures: stopPictures()
      case .resume: return .resume
      case .redraw: redraw()
      case .suspend: suspend()
      case .quit: isRunning = false
      case .refresh(let feeds): startRefresh(.wanted(feeds))
      case .refreshDue: startRefresh(.due)
      case .stopRefresh: refresh?.cancel()
      case .readWhole, .loadRelated, .fetchFullText, .makeBrief, .planLookUp, .lookUp, .seek,
        .countQueries, .previewHide, .loadStories, .findStory, .subscribe, .subscribeFound,
        .subscribeKnown, .unsubscribe, .confirmFeed:
        start(effect)
      }
      return nil
    } catch {
      return .failure(Wording.sentence(for: error))
    }
  }

  private func load(_ text: ShownText, of id: Article.ID) throws -> Message {
    guard let article = try desk.article(id) else { return .articleMissing(id) }
    let document =
      switch text {
      case .best: desk.document(of: article)
      case .asFeedGave: desk.feedDocument(of: article)
      case .changes: try desk.changes(of: article)
      }
    return .text(text, article, document)
  }

  private func sources() throws -> Sources {
    let totals = try desk.totals()
    return Sources(
      sections: try desk.sections(), feeds: try desk.feeds(), unread: totals.unread,
      total: totals.total, starred: totals.starred)
  }

  /// What may take longer than a frame. Nothing that is bound to the main actor would ever run: the
  /// loop never gives the main thread away.
  private func start(_ effect: Effect) {
    let library = self.library
    library.manners = Context.manners(of: state.configuration)
    let mailbox = self.mailbox
    let now = state.now
    Background.start {
      do {
        try await Self.run(effect, library, mailbox, now)
      } catch {
        if case .countQueries = effect { mailbox.post(.queryCounts(nil)) }
        if case .loadStories = effect {
          return mailbox.post(.storiesFailed(reason: Wording.sentence(for: error)))
        }
        mailbox.post(.failure(Wording.sentence(for: error)))
      }
    }
  }

  @concurrent private nonisolated static func run(
    _ effect: Effect, _ library: Library, _ mailbox: Mailbox<Message>, _ now: Timestamp
  ) async throws {
    switch effect {
    case .readWhole(let article):
      mailbox.post(.wholeText(article.id, FlowSource(library.document(of: article))))
    case .loadRelated(let id):
      mailbox.post(.related(id, try await library.related(to: id, limit: 10)))
    case .fetchFullText(let id):
      do {
        mailbox.post(.fullText(id, try await library.fetchFullText(of: id, at: now)))
      } catch {
        mailbox.post(.fullTextFailed(id, reason: Wording.sentence(for: error)))
      }
    case .makeBrief(let id, let title, let document):
      mailbox.post(.brief(id, library.brief(title: title, document: document)))
    case .planLookUp(let id): mailbox.post(await plan(id, library))
    case .lookUp(let id, let services):
      mailbox.post(try await lookUp(id, services, library))
    case .seek(let request): mailbox.post(.sought(request, try await seek(request, library)))
    case .countQueries(let queries):
      var counts: [QueryCount] = []
      // One by one, so that a list that is asked for meanwhile comes between.
      for query in queries { counts += try await library.counts(of: [query]) }
      mailbox.post(.queryCounts(counts))
    case .previewHide(let rule):
      let preview = try await library.preview(hiding: rule)
      mailbox.post(.hidePreview(rule, matching: preview.matching, of: preview.of))
    case .loadStories: mailbox.post(.stories(try await library.storyBoard(at: now)))
    case .findStory(let id, let wish):
      mailbox.post(.storyFound(try await library.story(of: id), wish))
    case .subscribe(let address, let section):
      let address = FeedAddress.complete(address)
      let addition = try await library.add(
        address, sections: section.map { [$0] } ?? [], at: now)
      switch addition {
      case .subscribed(let subscription):
        mailbox.post(.subscriptionsChanged)
        mailbox.post(.notice(Wording.sentence(for: subscription, typed: address)))
      case .choice(let candidates):
        mailbox.post(.candidates(candidates, page: address, section: section))
      }
    case .subscribeFound(let candidates, let section):
      try await subscribe(to: candidates, section, library, mailbox, now)
    case .subscribeKnown(let feeds):
      for feed in feeds {
        _ = try await library.subscribe(
          to: feed.address, sections: [feed.section], title: feed.title, looksFirst: false, at: now)
      }
      mailbox.post(.subscriptionsChanged)
      mailbox.post(.subscribedKnown(feeds.count))
    case .unsubscribe(let feed):
      try await library.unsubscribe(feed)
      mailbox.post(.subscriptionsChanged)
    case .confirmFeed(let feed):
      try await library.confirm(feed)
      mailbox.post(.storeChanged)
      mailbox.post(.notice(Wording.confirmed))
    case .loadRows, .reanchor, .loadPicked, .loadSources, .loadTotals, .loadTags, .lookAtNews,
      .loadNotes, .readNote, .editText, .exportNotes,
      .loadCopies, .openArticle, .loadText, .perform, .learnOpened, .forgetInterest, .undo, .redo,
      .markAllRead, .setHideRules, .savePosition, .leaveDiscussion, .loadDiscussion,
      .stopDiscussion, .markComments, .starComment, .keepConsent, .forgetConsents, .refresh,
      .refreshDue,
      .stopRefresh, .openInBrowser, .copy, .copyPassage, .copyAddresses, .write, .pipe, .announce,
      .runForNews, .openPage, .makeDigest, .stopPage, .preparePictures, .loadPictures, .drawPicture,
      .placePicture, .stopPictures,
      .runAssistant, .stopAssistant, .keepOutput, .removeOutput, .resume, .redraw, .suspend, .quit:
      break
    }
  }

  /// One failure does not keep the others from being subscribed; the last line says it.
  private nonisolated static func subscribe(
    to candidates: [FeedCandidate], _ section: String?, _ library: Library,
    _ mailbox: Mailbox<Message>, _ now: Timestamp
  ) async throws {
    var failure: (any Error)?
    for candidate in candidates {
      do {
        let subscription = try await library.subscribe(
          to: candidate, sections: section.map { [$0] } ?? [], at: now)
        mailbox.post(.notice(Wording.sentence(for: subscription, typed: candidate.address)))
      } catch {
        failure = error
      }
    }
    mailbox.post(.subscriptionsChanged)
    if let failure { throw failure }
  }

  private nonisolated static func seek(
    _ request: SeekRequest, _ library: Library
  ) async throws -> FoundRow? {
    var query: Query?
    if case .match(let wanted) = request.goal { query = wanted }
    let found = try await library.seek(
      in: request.scope, from: request.from, isForward: request.isForward, matching: query)
    return found.map { FoundRow(headline: $0.headline, index: $0.index) }
  }

  func startRefresh(_ target: RefreshTarget) {
    guard refresh == nil else { return }
    let library = self.library
    library.manners = Context.manners(of: state.configuration)
    let mailbox = self.mailbox
    let retention = state.configuration.settings.retention
    refresh = Background.start {
      do {
        let result = try await library.refresh(
          target, keeping: retention, at: Clock.now
        ) { progress in
          mailbox.post(.progress(progress))
        }
        if let news = News.text(of: result) { mailbox.post(.news(news)) }
      } catch {
        mailbox.post(.progress(RefreshProgress(total: 0, isFinished: true)))
        mailbox.post(.failure(Wording.sentence(for: error)))
      }
      mailbox.post(.storeChanged)
    }
  }
}
