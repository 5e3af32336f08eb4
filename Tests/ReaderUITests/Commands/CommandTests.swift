import ReaderUI
import Testing

struct CommandTests {
  @Test func `every command has a short title, a place and a key`() {
    for command in Command.allCases {
      #expect(!command.title.isEmpty && command.title.count <= 66, "\(command)")
      #expect(!command.title.hasSuffix("."))
      #expect(!command.panes.isEmpty)
      #expect(!command.standardKeys.isEmpty)
    }
    #expect(Set(Command.allCases.map(\.title)).count == Command.allCases.count)
    #expect(CommandSection.allCases.flatMap(\.commands).count == Command.allCases.count)
  }

  @Test func `names are lower-case words with hyphens`() {
    for command in Command.allCases {
      #expect(command.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test func `every standard key can be bound as it stands, and only once`() throws {
    for pane in [nil] + Pane.allCases.map(Optional.some) {
      var seen: [KeySequence: Command] = [:]
      for command in Command.allCases {
        for keys in command.standardKeys where keys.pane == pane {
          for text in keys.keys {
            let sequence = try #require(KeySequence(text), "\(text)")
            #expect(sequence.label == text)
            #expect(!sequence.startsWithDigit)
            #expect(seen.updateValue(command, forKey: sequence) == nil, "\(text)")
          }
        }
      }
      for (sequence, command) in seen {
        var keymap = Keymap()
        try keymap.bind(sequence, to: command, in: pane)
        #expect(keymap == Keymap(), "\(sequence.label) begins another")
      }
    }
  }

  @Test func `a command can be reached by a key wherever it means something`() {
    let keymap = Keymap()
    for command in Command.allCases {
      for pane in command.panes {
        #expect(keymap.label(for: command, in: pane) != nil, "\(command) \(pane)")
      }
    }
  }

  @Test func `the keys of comments are those of the tree`() {
    let keymap = Keymap()
    let expected: [(String, Command)] = [
      ("j", .down), ("k", .up), ("J", .nextSibling), ("K", .previousSibling), ("p", .parent),
      ("^", .threadRoot), ("}", .nextTopLevel), ("{", .previousTopLevel), ("z1", .openToLevel),
      ("z9", .openToLevel), ("zM", .collapseAll), ("zR", .expandAll), ("/", .find),
      ("n", .nextUnread), ("N", .previousUnread), ("u", .links), ("o", .openInBrowser),
      ("y", .copyURL), ("a", .note), ("r", .refresh), ("R", .refetchComments),
      ("T", .nextDiscussion), ("x", .showHidden), ("Space", .skim), ("]", .nextNew),
      ("[", .previousNew), ("h", .collapse), ("l", .expand), ("Enter", .fold),
      ("H", .collapseThread), ("t", .flatComments), ("L", .lookUp), ("*", .starComment),
      ("m", .toggleSeen), ("M", .threadSeen), ("s", .commentOrder), ("U", .undo),
      ("?", .help), ("Tab", .nextPane), (">", .scrollRight),
    ]
    for (name, command) in expected {
      let keys = KeySequence(name)?.keys ?? []
      #expect(keymap.match(keys, in: .comments) == .command(command), "\(name)")
    }
  }

  @Test func `the keys are the ones in the reader's fingers`() {
    let keymap = Keymap()
    let expected: [(Command, Pane, [String])] = [
      (.down, .headlines, ["j", "Down"]), (.enter, .headlines, ["Enter", "Right", "l"]),
      (.out, .article, ["Left", "h", "Backspace"]), (.back, .article, ["q"]),
      (.first, .article, ["gg", "Home"]), (.redo, .headlines, ["^R"]),
      (.previousPane, .article, ["S-Tab"]), (.skim, .article, ["Space"]),
      (.nextArticle, .article, ["J"]), (.nextSibling, .comments, ["J"]),
      (.collapse, .comments, ["h", "Left"]), (.fold, .comments, ["Enter"]),
      (.out, .comments, ["Backspace"]), (.collapseAll, .comments, ["zM"]),
      (.zoom, .comments, ["zz"]), (.zoom, .headlines, ["z"]), (.nextNew, .comments, ["]"]),
      (.nextUnit, .article, ["]"]), (.toggleUnreadOnly, .headlines, ["U"]),
    ]
    for (command, pane, labels) in expected {
      #expect(keymap.labels(for: command, in: pane) == labels, "\(command)")
    }
    #expect(keymap.label(for: .pageDown, in: .article) == "PgDn")
  }
}
