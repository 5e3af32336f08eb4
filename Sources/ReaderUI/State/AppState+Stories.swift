import Models
import Terminal

// The Stories view: opened over everything, and come back to from the articles that are read from it.
extension AppState {
  mutating func toggleStories() {
    if overlay == .stories {
      overlay = nil
      return
    }
    stories.opened = nil
    overlay = .stories
    lookAtStories()
  }

  /// Asks for the stories again where they are seen; nothing jumps.
  mutating func lookAtStories() {
    guard overlay == .stories || isReadingStory, stories.ask() else { return }
    emit(.loadStories)
  }

  mutating func take(stories found: [Story]) { if stories.take(found) { lookAtStories() } }

  mutating func storiesFailed(_ reason: String) {
    if stories.fail(reason) { lookAtStories() }
    complain(reason)
  }

  /// Enter: unfolds or folds a story, opens an article.
  mutating func enterStory() {
    switch stories.selected {
    case .story:
      let news = stories.toggleFold()
      guard !news.isEmpty else { return }
      emit(.lookAtNews(news))
      list.lookAtNews(Set(news))
    case .article: if let headline = stories.selectedHeadline { openFromStories(headline) }
    case nil: break
    }
  }

  /// Left goes from an article to its story, folds it, and then leaves; other keys leave.
  mutating func leaveStory(key: Key?) {
    let goesUp = key == .left || key == .character("h") || key == .backspace
    if goesUp, stories.foldSelected() { return }
    overlay = nil
  }

  mutating func nextInStories(forward: Bool) {
    if let needle = stories.needle {
      if !stories.find(needle, forward: forward) { say(Wording.notFound(needle, glyphs: glyphs)) }
    } else if !stories.selectUnread(forward: forward) {
      say(Wording.nothingUnread(in: Wording.theStories))
    }
  }
}

// MARK: Reading

extension AppState {
  /// True where the article was opened from the Stories view, which going out leads back to.
  var isReadingStory: Bool {
    overlay == nil && focus == .article && stories.opened != nil && stories.opened == article?.id
  }

  mutating func openFromStories(_ headline: Headline) {
    overlay = nil
    open(headline)
    stories.opened = headline.id
  }

  mutating func returnToStories() {
    savePosition()
    stories.opened = nil
    focus = .headlines
    overlay = .stories
    lookAtStories()
  }

  /// J and K while an article of a story is read: its neighbours there.
  mutating func openNeighbourInStory(by count: Int) {
    guard let headline = stories.neighbour(by: count) else {
      return say(count > 0 ? Wording.lastOfStory : Wording.firstOfStory)
    }
    openFromStories(headline)
  }

  /// Space at the end of an article of a story: the next unread one, or back to the stories.
  mutating func openNextUnreadOfStory() {
    guard let headline = stories.selectNextUnread() else { return returnToStories() }
    openFromStories(headline)
  }

  /// The reader sees these articles: they are no longer new in their stories.
  mutating func lookAtNews(_ headlines: [Headline]) {
    let news = headlines.filter { $0.story == .new }.map(\.id)
    guard !news.isEmpty else { return }
    emit(.lookAtNews(news))
    list.lookAtNews(Set(news))
    article?.article.headline.lookAtNews()
  }
}

// MARK: Following and muting

extension AppState {
  /// Follows or mutes the story that is meant, or no longer where it is so already.
  mutating func wish(_ wish: StoryWish) {
    guard overlay == .stories else {
      guard let headline = currentHeadline else { return say(noArticleReason) }
      return emit(.findStory(headline.id, wish))
    }
    guard let story = stories.selectedStory else { return say(Wording.noStory) }
    self.wish(wish, of: story)
  }

  mutating func take(found story: Story?, _ wish: StoryWish) {
    guard let story else { return complain(Wording.articleIsGone) }
    self.wish(wish, of: story)
  }

  private mutating func wish(_ wish: StoryWish, of story: Story) {
    let new = story.wish == wish ? nil : wish
    make(
      Change(
        .story(title: story.title, from: story.wish, to: new), true, story.all.map(\.id)))
  }

  /// The library has kept a wish: the lists may have lost or regained rows.
  mutating func take(wish: StoryWish?, of title: String, _ count: Int) {
    guard count > 0 else { return say(Wording.nothingToChange) }
    say(
      Wording.storyKept(
        wish, count, mark: glyphs.news, undo: label(.undo), stories: label(.stories),
        isShort: size.columns < 70, glyphs: glyphs))
    lookAgain()
  }
}

// MARK: Read and unread

extension AppState {
  /// m on a story: all its articles, as one change; false where no story is meant.
  mutating func markStory() -> Bool {
    guard overlay == .stories, case .story = stories.selected, let story = stories.selectedStory
    else { return false }
    let unread = stories.unread()
    mark(unread.isEmpty ? story.all.map(\.id) : unread, read: !unread.isEmpty)
    return true
  }

  /// d: read, and on to the next.
  mutating func finishInStories() {
    switch stories.selected {
    case .story:
      mark(stories.unread(), read: true)
      stories.goToStory(by: 1)
    case .article:
      if let headline = stories.selectedHeadline { markRead(headline) }
      stories.move(by: 1)
    case nil: break
    }
  }

  mutating func markAllStoriesRead() {
    let unread = stories.unread(inAll: true)
    if unread.isEmpty { return say(Wording.nothingUnread(in: Wording.theStories)) }
    mark(unread, read: true)
  }

  private mutating func mark(_ ids: [Article.ID], read: Bool) {
    make(Change(.read, read, ids))
    if ids.count == 1 { say(Wording.marked(.read, read)) }
  }
}
