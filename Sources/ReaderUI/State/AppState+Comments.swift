import Models

extension AppState {
  /// c: the comments of the article in the place of its text, and back.
  mutating func toggleComments() {
    if comments != nil, focus != .headlines { return closeComments() }
    guard let headline = currentHeadline else { return say(noArticleReason) }
    if headline.id == article?.id { return openComments() }
    savePosition()
    awaitedArticle = AwaitedArticle(id: headline.id, purpose: .comments)
    emit(.openArticle(headline.id, whole: true))
    emit(.loadRelated(headline.id))
  }

  mutating func openComments() {
    guard let article else { return }
    hasDrawer = false
    let pane = CommentPane(article.id, order: commentOrder)
    comments = pane
    focus = .comments
    emit(.loadDiscussion(pane.request(.whenOld)))
  }

  /// Goes back from the comments to the article; what was new there no longer is.
  mutating func closeComments() {
    guard comments != nil else { return }
    leaveDiscussion()
    comments = nil
    if focus == .comments { focus = .article }
  }

  mutating func leaveDiscussion() {
    guard let comments, !comments.isEmpty, let thread = comments.shownThread else { return }
    emit(.leaveDiscussion(thread.id))
  }

  /// r, R, and Enter on what stands for more.
  mutating func askForComments(_ asking: DiscussionWish?) {
    guard let comments else { return }
    guard !comments.isFetching else {
      return say(Wording.alreadyFetchingComments(stop: label(.clear)))
    }
    self.comments?.fetchStarted()
    emit(.loadDiscussion(comments.request(asking)))
  }

  /// Esc while comments are fetched; false where they are not.
  mutating func stopFetchingComments() -> Bool {
    guard pane == .comments, comments?.isFetching == true else { return false }
    emit(.stopDiscussion)
    comments?.fetchEnded()
    say(Wording.stopped)
    return true
  }
}

// MARK: Answers

extension AppState {
  mutating func take(
    _ arranged: ArrangedDiscussion, for request: DiscussionRequest, isFetching: Bool
  ) {
    let discussion = arranged.discussion
    let id = discussion.article
    if comments?.article == id { takeIntoPane(arranged, for: request, isFetching: isFetching) }
    if article?.id == id {
      article?.discussion = discussion
      article?.newest = Self.newest(of: arranged)
      article?.contentsChanged()
    }
    let count = discussion.liveCount
    if count > 0 { list.setComments(max(count, discussion.state.reported ?? 0), of: id) }
  }

  private mutating func takeIntoPane(
    _ arranged: ArrangedDiscussion, for request: DiscussionRequest, isFetching: Bool
  ) {
    guard let wish = comments?.request(nil),
      wish.thread == nil || wish.thread == arranged.discussion.thread?.id
    else { return }
    if request.asking != nil {
      if isFetching { comments?.fetchStarted() } else { comments?.fetchEnded() }
    }
    guard request.order == wish.order, request.isFlat == wish.isFlat else {
      // What was fetched comes in another arrangement than is wanted by now.
      if !isFetching { emit(.loadDiscussion(wish)) }
      return
    }
    comments?.accept(arranged)
    goToNotedComment()
  }

  mutating func discussionFailed(_ request: DiscussionRequest, _ reason: String) {
    guard let comments, comments.article == request.article else { return }
    guard request.thread == nil || comments.thread == nil || request.thread == comments.thread
    else { return }
    self.comments?.fetchEnded(reason)
  }

  /// The three newest comments in a few words each.
  private static func newest(of arranged: ArrangedDiscussion) -> [CommentExcerpt] {
    let comments = arranged.discussion.comments
    var newest: [Int] = []
    for index in comments.indices {
      let comment = comments[index]
      guard comment.state == .live, comment.hasText, comment.warning == nil,
        !comment.roles.contains(.me)
      else { continue }
      let date = comment.date?.seconds ?? 0
      let place = newest.firstIndex { date >= comments[$0].date?.seconds ?? 0 } ?? newest.count
      newest.insert(index, at: place)
      if newest.count > 3 { newest.removeLast() }
    }
    return newest.map { index in
      let comment = comments[index]
      let text = arranged.document(comment).opening(characters: 240)
      return CommentExcerpt(author: comment.author, date: comment.date, text: text)
    }
  }
}
