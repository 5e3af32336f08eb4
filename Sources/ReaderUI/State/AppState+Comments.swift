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
    comments = CommentPane(article.id)
    focus = .comments
    emit(.loadDiscussion(article.id, fetches: true))
  }

  /// Goes back from the comments to the article; what was new there no longer is.
  mutating func closeComments() {
    guard comments != nil else { return }
    leaveDiscussion()
    comments = nil
    if focus == .comments { focus = .article }
  }

  mutating func leaveDiscussion() {
    guard let comments, !comments.isEmpty else { return }
    emit(.leaveDiscussion(comments.article))
  }

  mutating func take(_ discussion: Discussion, _ bodies: [Document], isFetching: Bool) {
    let id = discussion.article
    if comments?.article == id {
      comments?.accept(discussion, bodies: bodies, isFetching: isFetching)
    }
    if article?.id == id {
      article?.discussion = discussion
      article?.newest = Self.newest(of: discussion, bodies)
      article?.contentsChanged()
    }
    let count = discussion.comments.count { $0.state == .live }
    if count > 0 { list.setComments(max(count, discussion.reported ?? 0), of: id) }
  }

  mutating func discussionFailed(_ id: Article.ID, _ reason: String) {
    if comments?.article == id { comments?.fail(reason) }
  }

  /// The three newest comments in a few words each.
  private static func newest(of discussion: Discussion, _ bodies: [Document]) -> [CommentExcerpt] {
    let live = discussion.comments.indices.filter {
      discussion.comments[$0].state == .live && bodies.indices.contains($0)
    }
    let newest = live.suffix(2000).sorted {
      (discussion.comments[$0].date?.seconds ?? 0, $0)
        > (discussion.comments[$1].date?.seconds ?? 0, $1)
    }
    return newest.prefix(3).map { index in
      let comment = discussion.comments[index]
      return CommentExcerpt(
        author: comment.author, date: comment.date, text: bodies[index].opening(characters: 240))
    }
  }
}

// MARK: Moving in the tree

extension AppState {
  mutating func moveInComments(_ target: (CommentTree, Int) -> Int?) {
    guard let comments, let row = comments.selectedRow else { return }
    guard let found = target(comments.tree, row) else { return say(Wording.noSuchComment) }
    self.comments?.reveal(found)
    self.comments?.select(row: found)
  }

  /// Left: folds; folded, goes to the parent; at the top level, leaves the tree.
  mutating func collapseComment() {
    guard let comments, let row = comments.selectedRow else { return closeComments() }
    if !comments.isCollapsed(row), comments.tree.descendantCount(ofRow: row) > 0 {
      self.comments?.toggleFold()
    } else if let parent = comments.tree.parent(ofRow: row) {
      self.comments?.select(row: parent)
    } else {
      closeComments()
    }
  }

  mutating func goToNewComment(forward: Bool) {
    guard let comments, let row = comments.selectedRow else { return }
    let rows = comments.tree.rows.indices
    let isNew = { (row: Int) in
      comments.comment(ofRow: row).isNew && comments.comment(ofRow: row).state == .live
    }
    let found =
      forward
      ? rows.suffix(from: row + 1).first(where: isNew) ?? rows.prefix(row).first(where: isNew)
      : rows.prefix(row).last(where: isNew) ?? rows.suffix(from: row + 1).last(where: isNew)
    guard let found else { return say(Wording.noNewComment) }
    self.comments?.reveal(found)
    self.comments?.select(row: found)
  }

  mutating func findInComments(_ text: String) {
    guard let count = comments?.find(text) else { return }
    if count == 0 { return say(Wording.notFound(text, glyphs: glyphs)) }
    say(Wording.found(count, glyphs, label(.nextUnread)))
  }

  mutating func nextMatchInComments(forward: Bool) {
    guard let number = comments?.nextMatch(forward: forward) else { return }
    say(Wording.match(number, of: comments?.matches.count ?? 0))
  }
}
