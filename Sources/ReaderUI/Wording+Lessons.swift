import Models

/// A command of the one-line lesson at the bottom, and the word that stands for it.
struct Lesson: Hashable, Sendable {
  var commands: [Command]
  var word: String
  var need = Need.useful

  /// Who gets room first where there is little.
  enum Need: CaseIterable, Sendable { case vital, essential, useful }
}

extension Wording {
  /// What the bottom row teaches in a pane, in the order it is shown.
  static func lessons(for pane: Pane) -> [Lesson] {
    let move = Lesson(commands: [.down, .up], word: "move", need: .essential)
    let help = Lesson(commands: [.help], word: "help", need: .vital)
    let back = Lesson(commands: [.back], word: "back", need: .essential)
    return switch pane {
    case .headlines:
      [move, essential("open", .enter), essential("skim", .skim)]
        + reading
        + [lesson("undo", .undo), lesson("sources", .sources), lesson("fetch", .refreshAll)]
        + [lesson("filter", .filter), help, essential("quit", .back)]
    case .article:
      [essential("scroll", .down, .up), essential("skim", .skim)]
        + reading
        + [lesson("links", .links), lesson("undo", .undo), lesson("related", .toggleRelated)]
        + [lesson("next unread", .nextUnread), help, back]
    case .comments:
      [move, essential("fold", .fold), lesson("new", .nextNew), lesson("parent", .parent)]
        + [lesson("sibling", .nextSibling, .previousSibling), lesson("thread", .nextTopLevel)]
        + [
          lesson("fold thread", .collapseThread), lesson("find", .find),
          lesson("sort", .commentOrder),
        ]
        + [lesson("links", .links), lesson("other threads", .nextDiscussion), help, back]
    case .related:
      [move, essential("open", .enter), lesson("hide", .toggleRelated), help, back]
    case .sources:
      [move, essential("choose", .enter), lesson("fetch", .refresh), lesson("find", .find)]
        + [lesson("add, remove", .commandLine), help, back]
    case .help:
      [move, essential("do it", .enter), essential("search", .find), back]
    case .links:
      [
        move, essential("open", .enter), essential("read here", .followLink),
        lesson("in the background", .openInBackground),
      ]
        + [lesson("copy", .copyURL), back]
    case .candidates:
      [move, essential("select", .select), essential("subscribe", .enter), back]
    case .catalogue:
      [move, essential("select", .select), essential("subscribe", .enter)]
        + [essential("search", .find), lesson("country or subject", .sort)]
        + [lesson("group", .nextUnit), help, back]
    case .stories:
      [move, essential("open, fold", .enter), lesson("mark read", .toggleRead)]
        + [essential("follow", .followStory), essential("mute", .muteStory)]
        + [lesson("story", .nextArticle, .previousArticle), lesson("unread", .nextUnread)]
        + [lesson("undo", .undo), lesson("find", .find), lesson("all read", .markAllRead)]
        + [lesson("sources", .copies), help, back]
    case .copies:
      [move, essential("open", .enter), essential("browser", .openInBrowser), back]
    case .notes:
      [move, essential("open", .enter), essential("change", .note)]
        + [essential("take away", .removeNote), lesson("undo", .undo), lesson("find", .find), back]
    case .assistants:
      [move, essential("ask", .enter), essential("remove its answer", .removeOutput), back]
    case .themes:
      [move, essential("keep", .enter), essential("as before", .clear)]
    }
  }

  /// A digest stands in the article's place, but nothing can be done to it.
  static let digestLessons = [
    essential("scroll", .down, .up), essential("open", .enter),
    lesson("next story", .nextUnit), lesson("find", .find), lesson("write", .write),
    lesson("next unread", .nextUnread),
    Lesson(commands: [.help], word: "help", need: .vital), essential("back", .back),
  ]

  private static let reading = [
    lesson("comments", .comments), lesson("star", .star), lesson("browser", .openInBrowser),
    lesson("find", .find),
  ]

  private static func lesson(_ word: String, _ commands: Command...) -> Lesson {
    Lesson(commands: commands, word: word)
  }

  private static func essential(_ word: String, _ commands: Command...) -> Lesson {
    Lesson(commands: commands, word: word, need: .essential)
  }
}
