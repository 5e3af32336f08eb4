/// Everything a key can ask for; the raw value is its name in the configuration and after `:`.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving
  case down, up
  case enter
  /// One step out; at the top it does nothing, so that no arrow key ends the program.
  case out
  /// One step out; at the top it ends the program.
  case back
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case first, last
  case skim
  /// Of lines of code that are wider than the page.
  case scrollRight = "scroll-right"
  case scrollLeft = "scroll-left"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case zoom
  // Articles
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextUnit = "next-unit"
  case previousUnit = "previous-unit"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case star
  case toggleRead = "toggle-read"
  case done
  case markAllRead = "mark-all-read"
  case undo, redo
  case tag
  case note
  case select
  case selectRange = "select-range"
  case selectAll = "select-all"
  case followStory = "follow-story"
  case muteStory = "mute-story"
  // Finding
  case find
  case filter
  case clear
  case toggleUnreadOnly = "toggle-unread-only"
  case sort
  // Links and text
  case openInBrowser = "open-in-browser"
  case openInBackground = "open-in-background"
  case links
  case followLink = "follow-link"
  case copyURL = "copy-url"
  case copyTitleAndURL = "copy-title-and-url"
  case write, pipe
  case fullText = "full-text"
  case changes
  case assist
  case removeOutput = "remove-output"
  // Panes
  case toggleRelated = "toggle-related"
  case toggleBrief = "toggle-brief"
  case toggleImages = "toggle-images"
  case comments
  case openDiscussion = "open-discussion"
  case sources
  case themes
  case catalogue
  case stories
  case copies
  case notes
  case removeNote = "remove-note"
  case digest
  case help
  case commandLine = "command-line"
  // Comments
  case nextSibling = "next-sibling"
  case previousSibling = "previous-sibling"
  case fold, collapse, expand
  case parent
  case threadRoot = "thread-root"
  case nextTopLevel = "next-top-level"
  case previousTopLevel = "previous-top-level"
  case nextNew = "next-new"
  case previousNew = "previous-new"
  case collapseThread = "collapse-thread"
  case collapseAll = "collapse-all"
  case expandAll = "expand-all"
  case openToLevel = "open-to-level"
  case showHidden = "show-hidden"
  case commentOrder = "comment-order"
  case flatComments = "flat-comments"
  case nextDiscussion = "next-discussion"
  case lookUp = "look-up"
  case refetchComments = "refetch-comments"
  case starComment = "star-comment"
  case toggleSeen = "toggle-seen"
  case threadSeen = "thread-seen"
  // Program
  case refresh
  case refreshAll = "refresh-all"
  case redraw, suspend
  case quit
}
