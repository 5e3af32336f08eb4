/// Something that a theme can colour; the raw value is its name in theme files.
package enum StyleRole: String, CaseIterable, Hashable, Sendable {
  case masthead
  case mastheadSection = "masthead.section"
  case mastheadSelected = "masthead.selected"
  case mastheadProgress = "masthead.progress"
  case border
  case paneTitle = "pane.title"
  case paneTitleFocused = "pane.title.focused"
  case empty
  case headline
  case headlineUnread = "headline.unread"
  case headlineMeta = "headline.meta"
  case headlineStar = "headline.star"
  case headlineSelected = "headline.selected"
  /// The selected row of a list that does not have the focus.
  case headlineCurrent = "headline.current"
  case articleTitle = "article.title"
  case articleByline = "article.byline"
  case articleText = "article.text"
  case articleHeading = "article.heading"
  case articleEmphasis = "article.emphasis"
  case articleStrong = "article.strong"
  case articleCode = "article.code"
  case articleQuote = "article.quote"
  /// Words that the reader has a note on.
  case articleNoted = "article.noted"
  case articleLink = "article.link"
  case articleLinkNumber = "article.link.number"
  case articleCaption = "article.caption"
  case articleRule = "article.rule"
  case articleTableHeader = "article.table.header"
  case articleEnd = "article.end"
  case relatedTitle = "related.title"
  case relatedMeta = "related.meta"
  case relatedLead = "related.lead"
  case relatedTerms = "related.terms"
  case commentAuthor = "comment.author"
  case commentMeta = "comment.meta"
  case commentText = "comment.text"
  case commentGone = "comment.gone"
  case commentNew = "comment.new"
  case commentSelected = "comment.selected"
  case commentDepth1 = "comment.depth1"
  case commentDepth2 = "comment.depth2"
  case commentDepth3 = "comment.depth3"
  case commentDepth4 = "comment.depth4"
  case status
  case statusKey = "status.key"
  case statusError = "status.error"
  case prompt
  case match
  case helpKey = "help.key"
  case helpText = "help.text"
}
