import Glibc

/// sfeed_curses on the articles of a store, as one file with all of them, newest first.
struct Sfeed {
  private static let path = "/usr/bin/sfeed_curses"
  private static let patience = 60.0

  private let folder: String

  /// Nil, with a line in the table, where sfeed_curses is not installed.
  init?(_ stores: Stores, _ store: String, _ size: Int) throws {
    guard access(Self.path, X_OK) == 0 else {
      Table.printLine("sfeed_curses is not installed: nothing is compared with it.")
      return nil
    }
    folder = "\(stores.folder)/sfeed-\(size)"
    let mark = folder + "/complete"
    guard !Folder.isNewer(mark, than: Stores.mark(of: store)) else { return }
    Folder.remove(folder)
    Folder.make(folder)
    try fill(from: store)
    try Folder.make(file: mark, "")
  }

  /// Shows the list of all articles.
  func open() throws -> TerminalProcess {
    try TerminalProcess(
      [Self.path, folder + "/all"],
      environment: Programs.environment(home: folder) + ["SFEED_URL_FILE=\(folder)/read"])
  }

  /// What shows that the list is there: a screen full of rows.
  var opened: TerminalProcess.Answer { .init(least: 2_000, quiet: 60, limit: Self.patience) }

  private func fill(from store: String) throws {
    try Folder.make(file: folder + "/read", "")
    guard let file = fopen(folder + "/all", "w") else {
      throw Folder.Failure(reason: "cannot write \(folder)/all")
    }
    defer { fclose(file) }
    let lines = try RawDatabase(store + "/library.db").prepare(StoreQueries.linesOfSfeed)
    try lines.walk {
      fputs(lines.text(0) + "\n", file)
    }
  }
}
