import Models

extension AppState {
  /// B: the brief under the text of this article and of all that are opened after it, and back.
  mutating func toggleBrief() {
    guard article != nil else { return say(Wording.nothingOpen) }
    showsBrief.toggle()
    if showsBrief { askForBrief() }
    say(Wording.brief(isShown: showsBrief))
  }

  /// An article is asked for its brief once; the answer stays with it while it is open.
  mutating func askForBrief() {
    guard let article, article.isWhole, article.brief == nil else { return }
    emit(.makeBrief(article.id, title: article.article.headline.title, article.document))
  }

  mutating func take(_ brief: Brief?, of id: Article.ID) {
    guard article?.id == id else { return }
    article?.brief = brief.map { .made($0) } ?? .tooShort
    article?.contentsChanged()
  }
}
