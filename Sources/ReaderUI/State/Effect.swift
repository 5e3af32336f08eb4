package import Models

/// Something the reader's state asks the world to do; `update` only ever describes it.
///
/// The ones marked *inline* are carried out, and answered, before the next frame is drawn; the
/// others run in the background and answer through the mailbox.
package enum Effect: Hashable, Sendable {
  /// Inline.
  case loadRows(ListRequest)
  /// Inline.
  case reanchor(ReanchorRequest)
  /// Inline.
  case loadSources
  /// Inline.
  case openArticle(Article.ID)
  case loadRelated(Article.ID)
  /// Brings what is stored; with `fetches`, asks the source as well.
  case loadDiscussion(Article.ID, fetches: Bool)
  /// Inline. The reader has left the discussion: its comments are no longer new.
  case leaveDiscussion(Article.ID)
  /// Inline: it is durable when the next frame is drawn.
  case apply(Change)
  /// Inline.
  case savePosition(Article.ID, Int)
  case markAllRead(ListScope)
  case seek(SeekRequest)
  /// Fetches these feeds, or with nil all of them, whether due or not.
  case refresh([Feed.ID]?)
  /// Fetches the feeds whose time has come.
  case refreshDue
  case stopRefresh
  case subscribe(address: String, section: String?)
  case unsubscribe(Feed.ID)
  case openInBrowser(String, inBackground: Bool)
  /// Copies to the clipboard of the terminal (OSC 52).
  case copy(String)
  /// Writes text to a file; a leading `~/` means the home directory; never overwrites.
  case write(path: String, text: String)
  /// Runs a shell command line that the reader typed, with the text on its standard input.
  case pipe(command: String, text: String)
  case redraw
  case suspend
  case quit
}
