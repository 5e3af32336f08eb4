import Glibc

/// newsboat on the articles of a store: its own cache, filled without a fetch and analysed.
struct Newsboat {
  private static let path = "/usr/bin/newsboat"
  /// It takes more than a minute for a large cache.
  private static let patience = 180.0
  /// The first feed in its list, opened by Return, shows every article.
  private static let everything = "\"query:All:age >= 0\""

  let cache: String
  private let folder: String

  /// Nil, with a line in the table, where newsboat is not installed.
  init?(_ stores: Stores, _ store: String, _ size: Int) throws {
    guard access(Self.path, X_OK) == 0 else {
      Table.printLine("newsboat is not installed: nothing is compared with it.")
      return nil
    }
    folder = "\(stores.folder)/newsboat-\(size)"
    cache = folder + "/cache.db"
    let mark = folder + "/complete"
    guard !Folder.isNewer(mark, than: Stores.mark(of: store)) else { return }
    Folder.remove(folder)
    Folder.make(folder)
    try fill(from: store)
    try Folder.make(file: mark, "")
  }

  /// Shows its list of feeds.
  func open() throws -> TerminalProcess { try start([]) }

  /// What shows that the list of feeds is there.
  var opened: TerminalProcess.Answer { Self.answer("Your feeds") }

  /// Seconds from the list of feeds to the list of all articles.
  func openEverything(in program: TerminalProcess) -> Double? {
    program.time("\r", Self.answer("Articles in feed"))
  }

  /// Seconds from Return after a word to the list of what was found; goes back to the feeds.
  func search(for word: String, in program: TerminalProcess) -> Double? {
    program.press("/" + word)
    let time = program.time("\r", Self.answer("Search results"))
    program.press("q")
    return time
  }

  static func printSilence() { Table.printLine("newsboat did not open its list of feeds.") }

  private static func answer(_ text: String) -> TerminalProcess.Answer {
    TerminalProcess.Answer(text: text, quiet: 60, limit: patience)
  }

  private func start(_ more: [String]) throws -> TerminalProcess {
    try TerminalProcess(
      [Self.path, "-u", folder + "/urls", "-c", cache, "-C", "/dev/null"] + more,
      environment: Programs.environment(home: folder))
  }

  /// newsboat makes its own tables; its articles are copied into them.
  private func fill(from store: String) throws {
    Table.note("filling newsboat's cache …")
    try Folder.make(file: folder + "/urls", Self.everything + "\n")
    // It ends without an answer of any size.
    _ = try start(["-x", "reload"]).settled(.init(least: .max, limit: 20))
    let database = try RawDatabase(foreign: cache)
    let attach = try database.prepare("ATTACH ? AS store")
    attach.bind(store + "/library.db", at: 1)
    try attach.run()
    try database.run("BEGIN; \(StoreQueries.intoNewsboat); COMMIT; ANALYZE main")
    let addresses = try database.texts("SELECT rssurl FROM rss_feed ORDER BY rowid")
    let lines = [Self.everything] + addresses.map { "\"\($0)\"" }
    try Folder.make(file: folder + "/urls", lines.joined(separator: "\n") + "\n")
  }
}
