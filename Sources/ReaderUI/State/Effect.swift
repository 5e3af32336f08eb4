package import Models
package import Terminal

/// Something the reader's state asks the world to do; `update` only ever describes it.
///
/// The ones marked *inline* are carried out, and answered, before the next frame is drawn; the
/// others run in the background and answer through the mailbox.
package enum Effect: Hashable, Sendable {
  /// Inline for the lists that indexes alone answer; in the background where a query narrows them.
  case loadRows(ListRequest)
  /// As `loadRows`.
  case reanchor(ReanchorRequest)
  /// Brings the rows that are to be picked; at most `HeadlineList.pickLimit`.
  case loadPicked(ListRequest)
  /// Inline.
  case loadSources
  /// Inline.
  case loadTotals
  /// Inline. Unless `whole`, a very long text may be only its beginning.
  case openArticle(Article.ID, whole: Bool)
  /// Brings all of a text of which only the beginning came.
  case readWhole(Article)
  case loadRelated(Article.ID)
  /// Inline: one of an article's texts, answered by `Message.text`.
  case loadText(Article.ID, ShownText)
  /// Asks for the article's page, answered by `Message.fullText` or `fullTextFailed`.
  case fetchFullText(Article.ID)
  case makeBrief(Article.ID, title: String, Document)
  /// Inline: looks for the program that decodes pictures and asks the terminal how it shows them.
  case preparePictures
  /// Loads pictures of an article of this feed.
  case loadPictures(Article.ID, feed: Feed.ID, [NumberedAddress])
  /// Draws a picture that has come.
  case drawPicture(PictureRequest)
  /// Inline: gives the terminal the pixels that were drawn for a request.
  case placePicture(PictureRequest, PixelPicture)
  /// Inline. What is under way for pictures is given up.
  case stopPictures
  /// Brings what is stored of a discussion, and asks its source where that is wanted.
  case loadDiscussion(DiscussionRequest)
  /// Gives up what is being asked of a source; what has come stays.
  case stopDiscussion
  /// Inline. The reader has left the thread.
  case leaveDiscussion(CommentThread.ID)
  /// Inline: comments of a thread that the reader has seen, or wants to be new again.
  case markComments([Comment.ID], CommentThread.ID, isNew: Bool)
  /// Inline.
  case starComment(Comment.ID, CommentThread.ID, Bool)
  /// Finds out which services could be asked where an article is discussed.
  case planLookUp(Article.ID)
  /// Inline: whether the reader agrees that a service learns what is read.
  case keepConsent(LookupService, Bool)
  /// Inline: forgets what the reader answered about all of them.
  case forgetConsents
  /// Asks services where an article is discussed; the reader has agreed.
  case lookUp(Article.ID, [LookupService])
  /// Makes a change that undo takes back. Inline, so that it is durable when the next frame is
  /// drawn, but for thousands of articles in the background.
  case perform(Change)
  /// Inline: remembers that an article was opened.
  case learnOpened(Article.ID)
  /// Inline: forgets all that was remembered of the reader's interest.
  case forgetInterest
  /// Takes back the latest action that was not taken back, or does again the one taken back last;
  /// inline but for thousands of articles.
  case undo, redo
  /// Inline.
  case savePosition(Article.ID, Int, inFullText: Bool)
  case markAllRead(ListScope)
  /// Never asked for again before it is answered.
  case countQueries([Query])
  /// The articles that these find are hidden, and no others.
  case setHideRules([Query])
  case previewHide(Query)
  /// Inline: the reader's own tags.
  case loadTags
  /// Brings the stories of these days, and those that are followed or muted.
  case loadStories
  /// Looks for the story of an article, of which the reader wishes something.
  case findStory(Article.ID, StoryWish)
  /// Inline. The reader has looked at these articles: they are no longer new in their stories.
  case lookAtNews([Article.ID])
  /// Inline: the other articles that have the same text.
  case loadCopies(Article.ID)
  /// Inline: a page of the notes that have some words, from the beginning or after a place.
  case loadNotes(String, after: NotePage.Key?)
  /// Inline: one note as it is stored, to be changed.
  case readNote(Note.ID)
  /// Inline: lets the reader's own editor change a text; answered by `Message.edited` or
  /// `editFailed`.
  case editText(String)
  /// Inline: writes all notes to a file, as `write` does.
  case exportNotes(NoteFormat, path: String)
  case seek(SeekRequest)
  /// Fetches these feeds, or with nil all of them, whether due or not, but none that was asked a
  /// moment ago.
  case refresh([Feed.ID]?)
  /// Fetches the feeds whose time has come.
  case refreshDue
  case stopRefresh
  case subscribe(address: String, section: String?)
  /// Subscribes to feeds that were found for a page, each after looking whether it is one.
  case subscribeFound([FeedCandidate], section: String?)
  /// Subscribes to feeds of the catalogue; nothing is fetched.
  case subscribeKnown([KnownFeed])
  case unsubscribe(Feed.ID)
  /// The reader means a feed that runs a program or reads a file.
  case confirmFeed(Feed.ID)
  case openInBrowser(String, inBackground: Bool)
  /// Copies to the clipboard of the terminal (OSC 52).
  case copy(String)
  /// Copies a part of a text, which is not shown again.
  case copyPassage(String)
  /// Copies the addresses of these articles, one a line, after their titles where these are wanted.
  case copyAddresses([Article.ID], withTitles: Bool)
  /// Writes text to a file; a leading `~/` means the home directory; never overwrites.
  case write(path: String, text: String)
  /// Runs a shell command line that the reader typed, with the text on its standard input.
  case pipe(command: String, text: String)
  /// Fetches a web page and finds its article; `cameFromPublic` says that somebody who is not on the
  /// reader's own network named the address.
  case openPage(number: Int, address: String, cameFromPublic: Bool)
  /// Gives up the page, or the digest, that has not come.
  case stopPage
  /// Makes a digest, answered by `Message.digest` or `pageFailed`.
  case makeDigest(number: Int, DigestRequest)
  /// Runs a program of the reader's on an article's text.
  case runAssistant(AssistantRun)
  case stopAssistant
  /// Inline, both.
  case keepOutput(Article.ID, AssistantOutput)
  case removeOutput(Article.ID, assistant: String)
  /// Rings the terminal's bell, or asks it for a notification with this text.
  case announce(Announcing, String)
  /// Runs the reader's own program for news; it gets the text as its last argument.
  case runForNews([String], String)
  /// Answered by `Message.resume` when all effects before it are carried out.
  case resume
  case redraw
  case suspend
  case quit
}

/// What is wanted of an article's discussions.
package struct DiscussionRequest: Hashable, Sendable {
  package var article: Article.ID
  /// Nil takes the first of the article's threads that has comments, else the first.
  package var thread: CommentThread.ID?
  package var order: CommentOrder
  package var isFlat: Bool
  /// What is asked of the source; nil brings only what is stored.
  package var asking: DiscussionWish?

  package init(
    _ article: Article.ID, thread: CommentThread.ID? = nil, order: CommentOrder = .site,
    isFlat: Bool = false, asking: DiscussionWish?
  ) {
    self.article = article
    self.thread = thread
    self.order = order
    self.isFlat = isFlat
    self.asking = asking
  }
}

/// What a digest is to be about.
package struct DigestRequest: Hashable, Sendable {
  package var query: Query?
  package var from: Timestamp
  package var to: Timestamp
}

/// What an assistant is asked.
package struct AssistantRun: Hashable, Sendable {
  /// Which of all questions of the session it is.
  package var number: Int
  package var article: Article.ID
  package var assistant: Assistant
  package var text: String
  /// Seconds.
  package var deadline: Int
}

/// The address of a link, and its number in the text.
package struct NumberedAddress: Hashable, Sendable {
  package var number: Int
  package var address: String
}

/// A feed of the catalogue, and the section that it goes into.
package struct KnownFeed: Hashable, Sendable {
  package var address: String
  package var title: String
  package var section: String

  package init(address: String, title: String, section: String) {
    self.address = address
    self.title = title
    self.section = section
  }
}
