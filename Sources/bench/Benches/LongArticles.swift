import Library
import Markup
import Models
import ReaderUI
import Storage
import Terminal

/// What a text of 5 MB costs the reader, against one of 5 kB.
enum LongArticles {
  private static let rounds = 20
  private static let pages = 200

  static func run(_ stores: Stores) async throws {
    let long = try await store(5_000_000, stores.scratch("article-long"))
    let short = try await store(5_000, stores.scratch("article-short"))
    try await open(long, short, "article open", "Enter to the drawn screen, 5 MB : 5 kB")
    for (name, place) in [("a tenth", 450_000), ("half", 2_250_000)] {
      let left = try await store(5_000_000, stores.scratch("article-left"))
      try Library(directory: left, refreshEvery: 3_600).openDesk().savePosition(
        Article.ID(rawValue: 1), place)
      try await open(
        left, short, "article open, \(name)", "the same, left after \(name) of 5 MB : 5 kB")
    }
    for (name, shape) in shapes {
      let directory = stores.scratch("article-shape")
      try await store(shape, directory)
      try await open(
        directory, short, "article open, \(name)", "the same, 5 MB of one \(name) : 5 kB", 5)
    }
    var reader = try SilentReader(long)
    try reader.press(.enter)
    try reader.finishReading()
    var small = try SilentReader(short)
    try small.press(.enter)
    try await page(&reader, &small)
    try await resize(&reader, &small)
    var whole = Comparison(
      "article, the rest", "all of 5 MB, in the background : opening it")
    try await whole.measure(rounds: 5) { _ in
      var reader = try SilentReader(long)
      try reader.press(.enter)
      return try seconds { try reader.finishReading() }
    } against: { _ in
      var reader = try SilentReader(long)
      return try seconds { try reader.press(.enter) }
    }
    Table.print(whole)
  }

  /// Texts of 5 MB that are one block each.
  private static var shapes: [(String, String)] {
    let line = "The harbour authority expects repairs to take five months, and it is not alone. "
    func many(_ piece: String) -> String {
      String(repeating: piece, count: 5_000_000 / piece.utf8.count)
    }
    return [
      ("paragraph", "<p>" + many(line) + "</p>"), ("line", "<p>" + many("harbour") + "</p>"),
      ("text of lines", "<p>" + many(line + "<br>") + "</p>"),
      ("quote", "<blockquote>" + many("<p>\(line)\(line)</p>") + "</blockquote>"),
      ("list", "<ul>" + many("<li>\(line)</li>") + "</ul>"),
      ("code", "<pre>" + many(line + "\n") + "</pre>"),
      ("table", "<table>" + many("<tr><td>\(line)</td><td>31</td></tr>") + "</table>"),
      ("text without blanks", "<p>" + many("港湾は五か月閉まる。") + "</p>"),
    ]
  }

  private static func open(
    _ long: String, _ short: String, _ name: String, _ meaning: String, _ rounds: Int = rounds
  ) async throws {
    var comparison = Comparison(name, meaning)
    try await comparison.measure(rounds: rounds) { _ in
      var reader = try SilentReader(long)
      return try seconds { try reader.press(.enter) }
    } against: { _ in
      var reader = try SilentReader(short)
      return try seconds { try reader.press(.enter) }
    }
    Table.print(comparison)
  }

  private static func page(_ long: inout SilentReader, _ short: inout SilentReader) async throws {
    var comparison = Comparison("article PgDn", "a page down in 5 MB : to and fro in 5 kB")
    try await comparison.measure(rounds: pages) { _ in
      try seconds { try long.press(.pageDown) }
    } against: { round in
      try seconds { try short.press(round.isMultiple(of: 2) ? .pageDown : .pageUp) }
    }
    Table.print(comparison)
    Table.print(comparison.tail(1, named: "article PgDn, slowest"))
  }

  private static func resize(_ long: inout SilentReader, _ short: inout SilentReader) async throws {
    var comparison = Comparison(
      "article resize", "200 pages into 5 MB : in 5 kB, the line under the eye kept")
    try await comparison.measure(rounds: rounds) { round in
      try seconds { try long.resize(columns: 80 + round % 40) }
    } against: { round in
      try seconds { try short.resize(columns: 80 + round % 40) }
    }
    Table.print(comparison)
  }

  /// The directory of a store with one article of this many bytes.
  private static func store(_ bytes: Int, _ directory: String) async throws -> String {
    var html = ""
    let text =
      "The harbour authority expects repairs to take five months, and some 31,000 vehicles "
    for number in 0... {
      if number.isMultiple(of: 20) { html += "<h2>Part \(number)</h2>" }
      html += "<p>Paragraph \(number). <em>\(number)</em> "
      html += String(repeating: text, count: 1 + number % 8)
      html += "<a href=\"https://a.example/\(number)\">more</a></p>"
      if html.utf8.count >= bytes { break }
    }
    try await store(html, directory)
    return directory
  }

  private static func store(_ html: String, _ directory: String) async throws {
    let article = IncomingArticle(
      guid: "1", title: "Long", html: SafeHTML.sanitise(html, base: nil), text: "long", words: 9)
    let store = try Store(directory: directory)
    let feed = try await store.add(feed: "https://a.example/", title: "A", sections: []).id
    _ = try await store.merge([article], into: feed, at: Arrival.now)
  }
}
