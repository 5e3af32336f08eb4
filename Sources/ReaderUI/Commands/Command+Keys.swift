/// Keys that come with a command, in order of preference: the first is the one hints show.
package struct StandardKeys: Hashable, Sendable {
  /// Nil for all panes.
  package var pane: Pane?
  /// As `KeySequence` reads them.
  package var keys: [String]
}

extension Command {
  /// The keys as the program comes; no sequence starts with a digit, because digits count.
  package var standardKeys: [StandardKeys] {
    func keys(_ keys: String...) -> [StandardKeys] { [StandardKeys(pane: nil, keys: keys)] }
    func own(_ keys: String...) -> [StandardKeys] { [StandardKeys(pane: .comments, keys: keys)] }
    func choosing(_ keys: String...) -> [StandardKeys] {
      [.candidates, .catalogue].map { StandardKeys(pane: $0, keys: keys) }
    }
    return switch self {
    case .down: keys("j", "Down")
    case .up: keys("k", "Up")
    case .enter: keys("Enter", "Right", "l")
    case .out: keys("Left", "h", "Backspace")
    case .back: keys("q")
    case .pageDown: keys("PgDn", "^F")
    case .pageUp: keys("b", "PgUp", "^B")
    case .halfPageDown: keys("^D")
    case .halfPageUp: keys("^U")
    case .first: keys("gg", "Home")
    case .last: keys("G", "End")
    case .skim: keys("Space")
    case .scrollRight: keys(">")
    case .scrollLeft: keys("<")
    case .nextPane: keys("Tab")
    case .previousPane: keys("S-Tab")
    // In the comments `z` begins `zM`, `zR` and `z1`.
    case .zoom: keys("z") + own("zz")
    case .nextUnread: keys("n")
    case .previousUnread: keys("N")
    case .nextArticle: keys("J")
    case .previousArticle: keys("K")
    case .nextUnit: keys("]")
    case .previousUnit: keys("[")
    case .nextParagraph: [StandardKeys(pane: .article, keys: ["}"])]
    case .previousParagraph: [StandardKeys(pane: .article, keys: ["{"])]
    case .star: keys("s")
    case .toggleRead: keys("m")
    case .done: keys("d")
    case .markAllRead: keys("A")
    case .undo: keys("u") + own("U")
    case .redo: keys("^R")
    case .tag: keys("t")
    case .note: keys("a")
    // Where feeds are chosen there is nothing to page through.
    case .select: keys("v") + choosing("Space")
    case .selectRange: keys("V")
    case .selectAll: keys("gV")
    case .followStory: keys("gf") + [StandardKeys(pane: .stories, keys: ["f"])]
    case .muteStory: keys("M")
    case .find: keys("/")
    case .filter: keys("&")
    case .clear: keys("Esc")
    case .toggleUnreadOnly: keys("U")
    case .sort: keys("gs")
    case .openInBrowser: keys("o")
    case .openInBackground: keys("O")
    case .links: keys("L") + own("u")
    case .followLink: keys("f") + [StandardKeys(pane: .links, keys: ["l", "Right"])]
    case .copyURL: keys("y")
    case .copyTitleAndURL: keys("Y")
    case .write: keys("w")
    case .pipe: keys("|")
    case .fullText: keys("x")
    case .changes: keys("D")
    case .assist: keys("!")
    case .removeOutput: [StandardKeys(pane: .assistants, keys: ["d", "Del"])]
    case .toggleRelated: keys("e")
    case .toggleBrief: keys("B")
    case .toggleImages: keys("i")
    case .comments: keys("c")
    case .openDiscussion: keys("C")
    case .sources: keys("S")
    case .themes: keys("T")
    case .catalogue: keys("F")
    case .stories: keys("E")
    case .copies: keys("=")
    case .notes: keys("gn")
    case .removeNote: [StandardKeys(pane: .notes, keys: ["d", "Del"])]
    case .digest: keys("gd")
    case .help: keys("?")
    case .commandLine: keys(":")
    case .nextSibling: own("J")
    case .previousSibling: own("K")
    case .fold: own("Enter")
    case .collapse: own("h", "Left")
    case .expand: own("l", "Right")
    case .parent: own("p")
    case .threadRoot: own("^")
    case .nextTopLevel: own("}")
    case .previousTopLevel: own("{")
    case .nextNew: own("]")
    case .previousNew: own("[")
    case .collapseThread: own("H")
    case .collapseAll: own("zM")
    case .expandAll: own("zR")
    case .openToLevel: own("z1", "z2", "z3", "z4", "z5", "z6", "z7", "z8", "z9")
    case .showHidden: own("x")
    case .commentOrder: own("s")
    case .flatComments: own("t")
    case .nextDiscussion: own("T")
    case .lookUp: own("L")
    case .refetchComments: own("R")
    case .starComment: own("*")
    case .toggleSeen: own("m")
    case .threadSeen: own("M")
    case .refresh: keys("r")
    case .refreshAll: keys("R")
    case .redraw: keys("^L")
    case .suspend: keys("^Z")
    case .quit: keys("Q")
    }
  }
}
