package import Models
package import Terminal

/// Everything that can happen to the reader: a key, a change of size, an answer from the library.
///
/// An answer carries what was asked, so that one that comes too late is recognised and dropped.
package enum Message: Sendable {
  case key(Key)
  case resize(Size)
  /// Answers `Effect.loadRows`.
  case rows(ListRequest, ListWindow)
  /// Answers `Effect.reanchor`; `index` is where the key stands (or would stand) now.
  case reanchored(ReanchorRequest, index: Int, ListWindow)
  /// Instead of the two above: the list could not be read.
  case rowsFailed(ListRequest, reason: String)
  case reanchorFailed(ReanchorRequest, reason: String)
  /// Answers `Effect.loadPicked`.
  case picked(ListRequest, [Headline])
  /// Answers `Effect.loadSources`.
  case sources(Sources)
  /// Answers `Effect.loadTotals`.
  case totals(unread: Int, total: Int, starred: Int)
  /// Answers `Effect.openArticle`.
  case article(Article, Document, isWhole: Bool = true)
  /// Answers `Effect.readWhole`.
  case wholeText(Article.ID, FlowSource)
  case articleMissing(Article.ID)
  /// Answers `Effect.loadRelated`.
  case related(Article.ID, [RelatedArticle])
  /// Answers `Effect.loadText`.
  case text(ShownText, Article, Document)
  /// Answer `Effect.fetchFullText`.
  case fullText(Article.ID, FullText)
  case fullTextFailed(Article.ID, reason: String)
  /// Answers `Effect.makeBrief`; nil where the text is too short for one.
  case brief(Article.ID, Brief?)
  /// Answers `Effect.preparePictures`, with what is missing.
  case picturesReady(problem: String?)
  /// Answers `Effect.loadPictures` for the picture with this number among the links.
  case pictureFound(Article.ID, Int, PictureSize)
  /// Instead, or instead of drawing it.
  case pictureFailed(Article.ID, Int, reason: String)
  /// Answers `Effect.drawPicture`, and `Effect.placePicture`.
  case pictureDrawn(PictureRequest, DrawnPicture)
  /// The terminal shows pictures otherwise than it was taken to.
  case graphicsChanged
  /// Answers `Effect.loadDiscussion`: once with what is stored, again after a fetch.
  case discussion(DiscussionRequest, ArrangedDiscussion, isFetching: Bool)
  /// Instead of the latter.
  case discussionFailed(DiscussionRequest, reason: String)
  /// Answers `Effect.planLookUp`.
  case lookUpPlan(Article.ID, LookUpPlan)
  case lookUpRefused(Article.ID, reason: String)
  /// Answers `Effect.lookUp` with the threads that were found, which the article has from now on.
  case lookedUp(Article.ID, [CommentThread], problem: String?)
  /// Answers `Effect.seek`; nil where nothing was found.
  case sought(SeekRequest, FoundRow?)
  /// Answers `Effect.markAllRead` with what really changed.
  case marked(Change)
  /// Answers `Effect.perform` with what really changed of so many articles.
  case performed(Change, asked: Int)
  /// Instead: nothing was changed.
  case performFailed(Change, reason: String)
  /// Answers `Effect.undo` with the change that took something back; nil where nothing was left.
  case undone(Change?)
  /// Answers `Effect.redo` in the same way.
  case redone(Change?)
  /// Answers `Effect.forgetInterest`: so many events are forgotten.
  case interestForgotten(Int)
  /// Answers `Effect.countQueries` in its order; nil where it failed.
  case queryCounts([QueryCount]?)
  /// Answers `Effect.previewHide`: so many articles would be hidden, of all that are shown.
  case hidePreview(Query, matching: Int, of: Int)
  /// Answers `Effect.loadTags` with the names, in the order in which they are offered.
  case tags([String])
  /// Answers `Effect.loadStories`: newest development first, those that are muted at the end.
  case stories([Story])
  case storiesFailed(reason: String)
  /// Answers `Effect.findStory`; nil where the article is gone.
  case storyFound(Story?, StoryWish)
  /// Answers `Effect.loadCopies`, newest first.
  case copies(Article.ID, [Headline])
  /// Answers `Effect.loadNotes`.
  case notes(String, after: NotePage.Key?, NotePage)
  /// Answers `Effect.readNote`; nil where it is gone.
  case note(Note?)
  /// Answers `Effect.editText` with what the editor left, which is never empty.
  case edited(String)
  case editFailed(reason: String)
  /// Answers `Effect.subscribe` where the address is a page with several feeds.
  case candidates([FeedCandidate], page: String, section: String?)
  /// Answers `Effect.subscribeKnown`: so many feeds are subscribed.
  case subscribedKnown(Int)
  /// Answers `Effect.openPage` by its number.
  case page(Int, WebPageText)
  case pageFailed(Int, reason: String)
  /// Answers `Effect.makeDigest` by its number.
  case digest(Int, Digest)
  /// Answers `Effect.runAssistant` by its number with what the program printed.
  case assistantAnswered(Int, String)
  case assistantFailed(Int, reason: String)
  /// Answers `Effect.resume`.
  case resume
  /// A refresh has come this far.
  case progress(RefreshProgress)
  /// A refresh has brought this; it is told as the configuration says.
  case news(String)
  /// The store was changed by somebody else or by a refresh: look again.
  case storeChanged
  /// Feeds were subscribed, or are no longer.
  case subscriptionsChanged
  /// Something worth a line for the reader.
  case notice(String)
  case failure(String)
}

/// A discussion, arranged where its size does not hold up the keys.
package struct ArrangedDiscussion: Sendable {
  package var discussion: Discussion
  /// Made of `discussion.comments`, in the order that was asked for.
  package var tree: CommentTree
  /// Reads the text of one comment; asked for what is seen only.
  package var document: @Sendable (Comment) -> Document

  package init(
    _ discussion: Discussion, tree: CommentTree, document: @escaping @Sendable (Comment) -> Document
  ) {
    self.discussion = discussion
    self.tree = tree
    self.document = document
  }
}

/// Which services could say where an article is discussed, and what they would learn.
package struct LookUpPlan: Hashable, Sendable {
  /// The article's address as it would be sent.
  package var address: String
  /// Each service with the reader's answer of before; nil where it was never asked.
  package var services: [Service]

  package struct Service: Hashable, Sendable {
    package var service: LookupService
    package var consent: Bool?

    package init(_ service: LookupService, consent: Bool?) {
      self.service = service
      self.consent = consent
    }
  }

  package init(address: String, services: [Service]) {
    self.address = address
    self.services = services
  }
}

/// What the sources drawer and the masthead show.
package struct Sources: Hashable, Sendable {
  package var sections: [Section]
  package var feeds: [Feed]
  package var unread: Int
  package var total: Int
  package var starred: Int

  package init(
    sections: [Section] = [], feeds: [Feed] = [], unread: Int = 0, total: Int = 0, starred: Int = 0
  ) {
    self.sections = sections
    self.feeds = feeds
    self.unread = unread
    self.total = total
    self.starred = starred
  }
}

/// Asks for the rows around a known row after the list may have changed under it.
package struct ReanchorRequest: Hashable, Sendable {
  package var scope: ListScope
  package var key: ListKey
  /// Where the row stood before.
  package var lastIndex: Int
  /// How many rows to bring from before the key, and how many in all.
  package var before: Int
  package var count: Int

  package init(scope: ListScope, key: ListKey, lastIndex: Int, before: Int, count: Int) {
    self.scope = scope
    self.key = key
    self.lastIndex = lastIndex
    self.before = before
    self.count = count
  }
}

/// Asks for the nearest row after (or before) a place that is unread or matches.
package struct SeekRequest: Hashable, Sendable {
  package enum Goal: Hashable, Sendable {
    case unread
    case match(Query)
  }

  package var scope: ListScope
  package var goal: Goal
  /// Where to start (that row itself is not an answer); nil starts at the end that the walk leaves.
  package var from: ListKey?
  package var isForward: Bool
  /// What to do with the answer.
  package var opens: Bool

  package init(scope: ListScope, goal: Goal, from: ListKey?, isForward: Bool, opens: Bool) {
    self.scope = scope
    self.goal = goal
    self.from = from
    self.isForward = isForward
    self.opens = opens
  }
}

package struct FoundRow: Hashable, Sendable {
  package var headline: Headline
  /// Its absolute index in the scope's list.
  package var index: Int

  package init(headline: Headline, index: Int) {
    self.headline = headline
    self.index = index
  }
}
