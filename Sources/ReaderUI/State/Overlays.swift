import Models

/// The commands and their keys, made from `Command` itself, narrowed while one types.
struct HelpOverlay: Sendable {
  enum Row: Hashable, Sendable {
    case heading(String)
    case command(Command, keys: String)
  }

  /// The pane whose keys are shown.
  private(set) var pane = Pane.headlines
  private(set) var needle = ""
  private(set) var items: [Row] = []
  private(set) var rows = ScrolledRows()
  private var keymap = Keymap()

  init() {}
  init(_ pane: Pane, _ keymap: Keymap) {
    self.pane = pane
    self.keymap = keymap
    narrow(to: "")
  }

  var selected: Command? {
    guard items.indices.contains(rows.selection) else { return nil }
    return if case .command(let command, _) = items[rows.selection] { command } else { nil }
  }

  /// Shows the commands whose title, name or keys have the words.
  mutating func narrow(to needle: String) {
    self.needle = needle
    let wanted = TextSearch.folded(needle)
    items = CommandSection.allCases.flatMap { section -> [Row] in
      let rows = section.commands.compactMap { row($0, wanted) }
      return rows.isEmpty ? [] : [.heading(section.rawValue)] + rows
    }
    rows.count = items.count
    select(0)
  }

  private func row(_ command: Command, _ wanted: [Character]) -> Row? {
    guard command.panes.contains(pane) else { return nil }
    let keys = keymap.labels(for: command, in: pane).joined(separator: "  ")
    let text = "\(keys) \(command.title) \(command.rawValue)"
    guard wanted.isEmpty || TextSearch.has(wanted, in: text) else { return nil }
    return .command(command, keys: keys)
  }

  mutating func move(by count: Int) { select(rows.selection + count, downwards: count > 0) }

  /// Headings cannot be selected: the next command in the direction of the move is.
  mutating func select(_ index: Int, downwards: Bool = true) {
    var index = max(0, min(index, items.count - 1))
    while items.indices.contains(index), case .heading = items[index] {
      index += downwards || index == 0 ? 1 : -1
    }
    rows.select(index)
    if index == 1 { rows.scroll(by: -1) }
  }

  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }
}

/// The themes there are; moving shows them at once.
struct ThemeList: Sendable {
  private(set) var names: [String] = []
  private(set) var rows = ScrolledRows()
  /// What Escape goes back to.
  private(set) var before: Configuration?

  init() {}
  init(_ names: [String], current: Configuration) {
    self.names = names
    before = current
    rows.count = names.count
    rows.select(names.firstIndex(of: current.settings.theme) ?? 0)
  }

  var selection: Int { rows.selection }
  var selected: String? { names.indices.contains(selection) ? names[selection] : nil }

  mutating func select(_ index: Int) { rows.select(index) }
  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }
}

extension AppState {
  mutating func showHelp() {
    if overlay == .help {
      overlay = nil
      return
    }
    help = HelpOverlay(pane, configuration.keymap)
    overlay = .help
  }

  /// Runs the selected command in the pane the help was opened from.
  mutating func runFromHelp() {
    guard let command = help.selected else { return }
    let base = help.pane
    let overlays: [Pane] = [
      .sources, .links, .themes, .candidates, .catalogue, .assistants, .stories, .copies, .notes,
    ]
    let isOverlay = overlays.contains(base)
    overlay = isOverlay ? base : nil
    if command != .help { perform(command) }
  }

  mutating func showThemes() {
    if overlay == .themes { return restoreTheme() }
    themes = ThemeList(Theme.names, current: configuration)
    overlay = .themes
  }

  mutating func chooseTheme(_ index: Int) {
    themes.select(index)
    guard let name = themes.selected else { return }
    if let problem = configuration.apply("set theme " + name) { complain(problem.message) }
  }

  mutating func keepTheme() {
    overlay = nil
    guard let name = themes.selected else { return }
    if let problem = configuration.apply("set theme " + name) { return complain(problem.message) }
    say(Wording.themeKept(name))
  }

  mutating func restoreTheme() {
    overlay = nil
    if let before = themes.before { configuration = before }
  }
}
