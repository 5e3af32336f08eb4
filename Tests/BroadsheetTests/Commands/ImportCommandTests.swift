import Foundation
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct ImportCommandTests {
  let program: Program

  init() throws { program = try Program() }

  /// A newsboat user's two folders in a home of their own.
  private func makeNewsboat(home: String = "") throws -> String {
    try program.home.write(
      #"""
      https://pier.example/feed News "~My Pier"
      "exec:make-feed | head" Made
      "query:Unread news:unread = \"yes\" and tags # \"News\""
      "query:Odd:guid =~ \"x\""
      """#, to: home + ".config/newsboat/urls")
    try program.home.write(
      #"ignore-article "*" "title =~ \"Sponsored\""#, to: home + ".config/newsboat/config")
    try program.home.write([], to: home + ".local/share/newsboat/cache.db")
    let cache = try Database(program.home.path(home + ".local/share/newsboat/cache.db"))
    try cache.run(
      """
      CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
        title VARCHAR(1024) NOT NULL);
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid, title, author,
        url, feedurl, pubDate, content, unread, flags VARCHAR(52), deleted INTEGER DEFAULT 0);
      INSERT INTO rss_feed VALUES ('https://pier.example/feed', 'https://pier.example/', 'Pier');
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags)
        VALUES ('1', 'Ebb', '', '', 'https://pier.example/feed', 1767261600, 'text', 0, 'x'),
          ('2', 'Flow', '', '', 'https://pier.example/feed', 1767261600, 'text', 1, NULL);
      """)
    return program.home.path(home + ".config/newsboat")
  }

  private var configuration: String { program.home.path("config/broadsheet/config") }

  private func text(_ name: String) -> String {
    (try? program.home.bytes(of: name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test func `a dry run says what an import then does, and makes nothing`() throws {
    let folder = try makeNewsboat()
    let trial = try program.run("import", "--dry-run", folder)
    #expect(trial.status == 0, "\(trial.errorText)")
    #expect(trial.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.home.path("data")))
    #expect(!FileManager.default.fileExists(atPath: program.home.path("config")))
    let done = try program.run("import", folder)
    #expect(done.status == 0)
    let said = trial.errorText.replacing("would be: ", with: "")
      .replacing("confirm FEED", with: "confirm 2")
    #expect(said == done.errorText)
    #expect(
      done.errorLines.last?.hasSuffix(
        "2 feeds added, 0 known already, 2 articles added, 1 read, 1 starred, 1 tagged") == true)
    #expect(hazards(in: done.errors).isEmpty)
    #expect(try program.articles().count == 2)
  }

  @Test func `a second import adds nothing, and the configuration stays as it is`() throws {
    try program.home.write("set theme ink", to: "config/broadsheet/config")
    let folder = try makeNewsboat()
    #expect(try program.run("import", folder).status == 0)
    let before = (
      text("config/broadsheet/config"), text("config/broadsheet/imported-from-newsboat")
    )
    #expect(before.0 == "set theme ink\ninclude imported-from-newsboat\n")
    #expect(before.1.contains("\nquery 'Unread news' is:unread section:News\n"))
    #expect(before.1.contains("\nhide title:Sponsored*\n"))
    #expect(before.1.contains("# newsboat: query:Odd:guid =~ \"x\"\n# cannot be said"))
    #expect(try program.run("config").status == 0)
    let again = try program.run("import", folder)
    #expect(again.errorLines.count == 1)
    #expect(again.errorText.contains("0 feeds added, 2 known already\n"))
    #expect(text("config/broadsheet/config") == before.0)
    #expect(text("config/broadsheet/imported-from-newsboat") == before.1)
  }

  @Test func `a query of the same name keeps what it asks for`() throws {
    try program.home.write(
      "query 'Unread news' is:unread\nhide title:sponsored\n", to: "config/broadsheet/config")
    let folder = try makeNewsboat()
    let result = try program.run("import", folder)
    #expect(result.errorText.contains("names that are taken"))
    #expect(!text("config/broadsheet/imported-from-newsboat").contains("query 'Unread news'"))
    #expect(try program.run("config").status == 0)
  }

  @Test func `more queries than a configuration takes are kept as comments`() throws {
    let lines = (1...230).map { "\"query:Q\($0):age < \($0)\"" }
    let path = try program.home.write(
      "https://pier.example/feed\n" + lines.joined(separator: "\n"), to: "urls")
    let result = try program.run("import", path)
    #expect(result.errorText.contains("200 lines for imported-from-newsboat, 30 kept as comments"))
    #expect(try program.run("config").status == 0)
    #expect(try program.run("import", path).errorLines.count == 1)
  }

  @Test func `the word newsboat finds the usual places, and a copied home its own`() throws {
    _ = try makeNewsboat()
    let usual = try program.run(
      "import", "newsboat", environment: ["XDG_CONFIG_HOME": "", "XDG_DATA_HOME": ""])
    #expect(usual.status == 0, "\(usual.errorText)")
    #expect(usual.errorText.contains("2 articles added"))
    let copied = try makeNewsboat(home: "backup/")
    let result = try program.run("import", copied, "--store", program.home.path("other"))
    #expect(result.errorText.contains("2 articles added"))
    let old = program.home.path("backup/old")
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: copied + "/urls", toPath: old + "/urls")
    try FileManager.default.moveItem(
      atPath: program.home.path("backup/.local/share/newsboat/cache.db"), toPath: old + "/mine.db")
    try program.home.write("cache-file \"\(old)/mine.db\"", to: "backup/old/config")
    let moved = try program.run("import", old, "--store", program.home.path("third"))
    #expect(moved.errorText.contains("2 articles added"), "\(moved.errorText)")
    expectFailure(try program.run("import", "sfeed"), 66, saying: "sfeed")
  }

  @Test func `a folder of feed files comes file by file`() throws {
    try program.home.write(rss("Pier", ["Ebb", "Flow"]), to: "saved/a.xml")
    try program.home.write(rss("Tide", ["Neap"]), to: "saved/b.rss")
    try program.home.write("nothing", to: "saved/notes.txt")
    try program.home.write("hidden", to: "saved/.hidden")
    let result = try program.run("import", program.home.path("saved"))
    #expect(result.status == 0)
    #expect(result.errorText.contains("notes.txt (neither a list nor a feed)"))
    #expect(result.errorText.contains("2 feeds added, 0 known already, 3 articles added"))
    try program.home.write("", to: "empty/.keep")
    expectFailure(try program.run("import", program.home.path("empty")), 66, saying: "nothing")
  }

  @Test func `a database of somebody else is refused`() throws {
    let path = program.home.path("other.db")
    try Database(path).run("CREATE TABLE a (b)")
    expectFailure(try program.run("import", path), 73, saying: "other.db")
  }

  @Test func `a program of a list waits for confirm, which shows it`() throws {
    let folder = try makeNewsboat()
    #expect(try program.run("import", folder).errorText.contains("broadsheet confirm 2"))
    let feeds = try program.run("feeds")
    #expect(
      feeds.text.contains("runs `sh -c 'make-feed | head'`; broadsheet confirm 2"), "\(feeds.text)")
    let confirmed = try program.run("confirm", "2")
    #expect(confirmed.status == 0)
    #expect(confirmed.errorLines.count == 1)
    #expect(confirmed.errorText.contains("runs a program: sh -c 'make-feed | head'"))
    let feed = try json(try program.run("feeds", "--json").lines).first { $0["id"] as? Int == 2 }
    #expect(feed?["confirmed"] as? Bool == true)
    expectFailure(try program.run("confirm", "99"), 66, saying: "99")
    #expect(try program.run("confirm", "1").errorText.contains("needs no confirmation"))
  }

  @Test func `what is no web feed is not exported, and that is said`() throws {
    _ = try program.run("import", try makeNewsboat())
    let exported = try program.run("export")
    #expect(exported.status == 0)
    #expect(exported.text.contains("https://pier.example/feed"))
    #expect(!exported.text.contains("exec:"))
    #expect(exported.errorLines.count == 1)
    #expect(exported.errorText.contains("left out: exec:"))
  }
}
