import Models

extension AppState {
  /// x: fetches the whole article, again where the feed has changed its text since; where it is here,
  /// shows what the feed gave instead, and back.
  mutating func toggleFullText() {
    guard let article else { return say(Wording.nothingOpen) }
    guard article.isStored else { return say(Wording.notInLibrary) }
    closeComments()
    // What the feed said later may be on the page as well.
    guard let fullText = article.article.fullText, fullText.hasText, !fullText.isStale else {
      return fetchFullText(of: article.id)
    }
    savePosition()
    emit(.loadText(article.id, article.text == .best ? .asFeedGave : .best))
  }

  private mutating func fetchFullText(of id: Article.ID) {
    guard article?.article.url != nil else { return complain(Wording.noPage) }
    guard awaitedFullText != id else { return }
    awaitedFullText = id
    emit(.fetchFullText(id))
    say(Wording.fetchingFullText(glyphs: glyphs))
  }

  mutating func take(_ fullText: FullText, of id: Article.ID) {
    if awaitedFullText == id { awaitedFullText = nil }
    guard article?.id == id else { return }
    article?.article.fullText = fullText
    switch fullText.outcome {
    case .whole, .partial:
      emit(.loadText(id, .best))
      say(Wording.wholeArticle(isPartial: fullText.outcome == .partial))
    case .nothingMore: say(Wording.pageHasNothingMore)
    case .unread: complain(Wording.unreadPage(fullText.problem ?? ""))
    }
    article?.contentsChanged()
  }

  mutating func fullTextFailed(_ id: Article.ID, _ reason: String) {
    if awaitedFullText == id { awaitedFullText = nil }
    complain(reason)
  }

  /// D: what was changed in the article since it came first, and back.
  mutating func toggleChanges() {
    guard let article else { return say(Wording.nothingOpen) }
    guard article.isStored else { return say(Wording.notInLibrary) }
    closeComments()
    guard article.text != .changes else { return emit(.loadText(article.id, .best)) }
    guard article.article.formerTexts > 0 else { return say(Wording.neverEdited) }
    savePosition()
    emit(.loadText(article.id, .changes))
  }

  mutating func take(_ text: ShownText, _ article: Article, _ document: Document) {
    guard self.article?.id == article.id else { return }
    self.article?.show(text, of: article, document)
    if showsBrief { askForBrief() }
  }
}
