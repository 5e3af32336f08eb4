import Models
import Terminal

extension AppState {
  /// Does what a command says in the pane that has the keys.
  ///
  /// A table of all commands, longer than a function should be, so that none can be forgotten.
  mutating func perform(_ command: Command, count: Int? = nil, key: Key? = nil) {
    // A row that is still being looked for would move what the reader has moved on from.
    if command != .skim { awaitedSeek = nil }
    let times = count ?? 1
    if performInPassage(command, times: times, key: key) { return }
    switch command {
    case .down: move(by: times)
    case .up: move(by: -times)
    case .pageDown: page(by: times)
    case .pageUp: page(by: -times)
    case .halfPageDown: halfPage(by: times)
    case .halfPageUp: halfPage(by: -times)
    case .first: count.map { go(to: $0 - 1) } ?? goToFirst()
    case .last: count.map { go(to: $0 - 1) } ?? goToLast()
    case .enter: enter(key: key, count: count)
    case .out: goOut(key: key)
    case .back: goBack()
    case .clear: clear()
    case .skim: skim()
    case .scrollRight: scrollSideways(by: times)
    case .scrollLeft: scrollSideways(by: -times)
    case .nextPane: focusNext(forward: true)
    case .previousPane: focusNext(forward: false)
    case .zoom: isZoomed.toggle()

    case .nextUnread: nextUnread(forward: true)
    case .previousUnread: nextUnread(forward: false)
    case .nextArticle: openNeighbour(by: times)
    case .previousArticle: openNeighbour(by: -times)
    case .nextUnit: nextUnit(forward: true)
    case .previousUnit: nextUnit(forward: false)
    case .nextParagraph: goToParagraph(forward: true, times: times)
    case .previousParagraph: goToParagraph(forward: false, times: times)
    case .star: toggle(.starred)
    case .toggleRead: toggle(.read)
    case .done: markDone()
    case .markAllRead: markAllRead()
    case .undo: undo(times: times)
    case .redo: redo(times: times)
    case .tag: openTags()
    case .note: openNote()
    case .select: pane == .article ? startPassage() : pick(times: times)
    case .selectRange: pickRange()
    case .selectAll: pickAll()
    case .followStory: wish(.followed)
    case .muteStory: wish(.muted)

    case .find: openFind()
    case .filter: openFilter()
    case .toggleUnreadOnly: toggleUnreadOnly()
    case .sort: overlay == .catalogue ? catalogue.regroup() : nextOrder()
    case .openInBrowser: openAddress(link: count, inBackground: false)
    case .openInBackground: openAddress(link: count, inBackground: true)
    case .links: showLinks()
    case .followLink: followLink(count)
    case .copyURL: copyAddress(link: count)
    case .copyTitleAndURL: copyTitleAndAddress()
    case .write: openWrite()
    case .pipe: openPipe()
    case .fullText: toggleFullText()
    case .changes: toggleChanges()
    case .assist: showAssistants()
    case .removeOutput: removeOutput()

    case .toggleRelated: toggleRelated()
    case .toggleBrief: toggleBrief()
    case .toggleImages: toggleImages()
    case .comments: toggleComments()
    case .openDiscussion: openDiscussionPage()
    case .sources: toggleSources()
    case .themes: showThemes()
    case .catalogue: showCatalogue()
    case .stories: toggleStories()
    case .copies: showCopies()
    case .notes: toggleNotes()
    case .removeNote: removeListedNote()
    case .digest: openDigest()
    case .help: showHelp()
    case .commandLine: open(Prompt(.command))

    case .nextSibling: moveInComments { $0.nextSibling(ofRow: $1) }
    case .previousSibling: moveInComments { $0.previousSibling(ofRow: $1) }
    case .parent: moveInComments { $0.answeredRow(ofRow: $1) }
    case .nextTopLevel: moveInComments { $0.nextTopLevel(afterRow: $1) }
    case .previousTopLevel: moveInComments { $0.previousTopLevel(beforeRow: $1) }
    case .nextNew: goToNewComment(forward: true)
    case .previousNew: goToNewComment(forward: false)
    case .threadRoot: moveInComments { $0.root(ofRow: $1) }
    case .fold: foldComment()
    case .collapse: collapseComment()
    case .expand: expandComment()
    case .collapseThread: collapseThread()
    case .collapseAll: open(commentLevels: 0)
    case .expandAll: open(commentLevels: .max)
    case .openToLevel: openLevels(count: count, key: key)
    case .showHidden: toggleHiddenComment()
    case .commentOrder: askForCommentOrder()
    case .flatComments: toggleFlatComments()
    case .nextDiscussion: nextDiscussion()
    case .lookUp: lookUpDiscussions()
    case .refetchComments: askForComments(.everything)
    case .starComment: starComment()
    case .toggleSeen: toggleSeen()
    case .threadSeen: markThreadSeen()

    case .refresh: refreshHere()
    case .refreshAll: refresh(nil)
    case .redraw: emit(.redraw)
    case .suspend: emit(.suspend)
    case .quit: quit()
    }
  }
}
