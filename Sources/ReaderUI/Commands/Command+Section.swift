/// A group of commands in the help, in the order they are shown.
package enum CommandSection: String, CaseIterable, Hashable, Sendable {
  case moving = "Moving"
  case articles = "Articles"
  case finding = "Finding"
  case links = "Links and text"
  case panes = "Panes"
  case comments = "Comments"
  case program = "Program"

  /// The section's commands in the order they are declared.
  package var commands: [Command] { Command.allCases.filter { $0.section == self } }
}

extension Command {
  package var section: CommandSection {
    switch self {
    case .down, .up, .enter, .out, .back, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first,
      .last, .skim, .scrollRight, .scrollLeft, .nextPane, .previousPane, .zoom:
      .moving
    case .nextUnread, .previousUnread, .nextArticle, .previousArticle, .nextUnit, .previousUnit,
      .nextParagraph, .previousParagraph, .star, .toggleRead, .done, .markAllRead, .undo, .redo,
      .tag, .note, .select, .selectRange, .selectAll, .followStory, .muteStory:
      .articles
    case .find, .filter, .clear, .toggleUnreadOnly, .sort:
      .finding
    case .openInBrowser, .openInBackground, .links, .followLink, .copyURL, .copyTitleAndURL, .write,
      .pipe, .fullText, .changes, .assist, .removeOutput:
      .links
    case .toggleRelated, .toggleBrief, .toggleImages, .comments, .openDiscussion, .sources, .themes,
      .catalogue, .stories, .digest, .copies, .notes, .removeNote, .help, .commandLine:
      .panes
    case .nextSibling, .previousSibling, .fold, .collapse, .expand, .parent, .threadRoot,
      .nextTopLevel, .previousTopLevel, .nextNew, .previousNew, .collapseThread, .collapseAll,
      .expandAll, .openToLevel, .showHidden, .commentOrder, .flatComments, .nextDiscussion,
      .lookUp, .refetchComments, .starComment, .toggleSeen, .threadSeen:
      .comments
    case .refresh, .refreshAll, .redraw, .suspend, .quit:
      .program
    }
  }

  /// The panes in which the command means something.
  package var panes: Set<Pane> {
    switch self {
    case .enter:
      Set(Pane.allCases).subtracting([.comments])
    case .down, .up, .out, .back, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first,
      .last, .nextPane, .previousPane, .zoom, .undo, .redo, .find, .clear, .sources, .catalogue,
      .stories, .digest, .notes, .help, .commandLine, .redraw, .suspend, .quit:
      Set(Pane.allCases)
    // The comments have another use for their keys.
    case .themes, .refreshAll:
      Set(Pane.allCases).subtracting([.comments])
    case .skim:
      Set(Pane.allCases).subtracting([.sources, .themes, .candidates, .catalogue, .copies, .notes])
    case .filter, .toggleUnreadOnly:
      [.headlines, .article, .related, .sources]
    case .markAllRead:
      [.headlines, .article, .related, .sources, .stories]
    case .followStory, .muteStory, .copies:
      [.headlines, .article, .related, .stories]
    case .sort:
      [.headlines, .article, .related, .sources, .catalogue]
    case .nextUnread, .previousUnread:
      [.headlines, .article, .related, .comments, .sources, .stories]
    case .nextUnit, .previousUnit:
      [.headlines, .article, .related, .sources, .catalogue, .stories]
    case .nextParagraph, .previousParagraph:
      [.article]
    case .followLink:
      [.article, .links]
    case .select:
      [.headlines, .article, .candidates, .catalogue]
    case .selectAll:
      [.headlines, .candidates, .catalogue]
    case .scrollRight, .scrollLeft:
      [.article, .comments]
    case .selectRange:
      [.headlines]
    case .nextArticle, .previousArticle:
      [.headlines, .article, .related, .stories]
    case .star, .toggleRead:
      [.headlines, .article, .related, .stories]
    case .done, .copyTitleAndURL:
      [.headlines, .article, .related, .comments, .stories]
    case .tag:
      [.headlines, .article, .related]
    case .note:
      [.headlines, .article, .related, .comments, .notes]
    case .removeNote:
      [.notes]
    case .comments, .openDiscussion, .toggleRelated, .toggleBrief, .toggleImages, .links,
      .write, .pipe, .assist:
      [.headlines, .article, .related, .comments]
    case .fullText:
      [.article]
    case .changes:
      [.article, .comments]
    case .openInBrowser, .openInBackground, .copyURL:
      [.headlines, .article, .related, .comments, .sources, .links, .stories, .copies]
    case .removeOutput:
      [.assistants]
    case .refresh:
      [.headlines, .article, .related, .comments, .sources]
    case .nextSibling, .previousSibling, .fold, .collapse, .expand, .parent, .threadRoot,
      .nextTopLevel, .previousTopLevel, .nextNew, .previousNew, .collapseThread, .collapseAll,
      .expandAll, .openToLevel, .showHidden, .commentOrder, .flatComments, .nextDiscussion,
      .lookUp, .refetchComments, .starComment, .toggleSeen, .threadSeen:
      [.comments]
    }
  }
}
