import Library
import Models
import ReaderUI
import Storage
import Terminal

/// What a discussion of 10,000 comments costs, against one of ten and against bare SQLite.
enum CommentTrees {
  private static let rounds = 20

  static func run(_ stores: Stores) async throws {
    let large = try await Discussions.store(10_000, stores.scratch("comments-large"))
    let small = try await Discussions.store(10, stores.scratch("comments-small"))
    try await read(large)
    try await open(large, small)
    var readers = (large: try SilentReader(large), small: try SilentReader(small))
    for keyPath in [\(large: SilentReader, small: SilentReader).large, \.small] {
      try await readers[keyPath: keyPath].openComments()
    }
    let cases: [(name: String, keys: [[Key]])] = [
      ("j, k", [[.character("j")], [.character("k")]]),
      ("PgDn, PgUp", [[.pageDown], [.pageUp]]),
      (
        "fold all, open all",
        [
          [.character("z"), .character("M")], [.character("z"), .character("R")],
        ]
      ),
      ("fold, unfold", [[.enter], [.enter]]),
      ("next and previous thread", [[.character("}")], [.character("{")]]),
      ("G, gg", [[.character("G")], [.character("g"), .character("g")]]),
    ]
    for (name, keys) in cases {
      var comparison = Comparison("comments \(name)", "key and drawing, 10,000 comments : ten")
      try await comparison.measure(rounds: rounds * 5) { round in
        try seconds { for key in keys[round % 2] { try readers.large.press(key) } }
      } against: { round in
        try seconds { for key in keys[round % 2] { try readers.small.press(key) } }
      }
      Table.print(comparison)
    }
    for (name, parents) in [("deep", true), ("wide", false)] {
      var comparison = Comparison(
        "comments tree, \(name)", "rows of 100,000 comments, all \(name) : of 10,000 as they are")
      let comments = (1...100_000).map { number in
        Comment(id: "\(number)", parent: parents ? "\(number - 1)" : nil, html: "x")
      }
      let usual = Discussions.comments(10_000)
      await comparison.measure(rounds: 5) { _ in
        seconds { _ = CommentTree(comments) }
      } against: { _ in
        seconds { _ = CommentTree(usual) }
      }
      Table.print(comparison)
    }
  }

  /// Comments out of the store and into a tree, against SQLite walking the same rows.
  private static func read(_ directory: String) async throws {
    let library = Library(directory: directory, refreshEvery: 3_600)
    let raw = try RawDatabase(directory + "/library.db")
    var comparison = Comparison(
      "comments read", "10,000 comments from the store into a tree : their rows by bare SQLite")
    try await comparison.measure(rounds: rounds) { _ in
      try await awaitedSeconds {
        let stored = try await library.discussion(of: Article.ID(rawValue: 1), at: Arrival.now)
        _ = CommentTree(stored.comments, order: .site)
      }
    } against: { _ in
      try seconds {
        let rows = try raw.prepare("SELECT * FROM post ORDER BY discussion_id, number")
        var bytes = 0
        try rows.walk {
          for column in [2, 4, 8] as [Int32] { bytes += rows.text(column).utf8.count }
        }
      }
    }
    Table.print(comparison)
  }

  private static func open(_ large: String, _ small: String) async throws {
    var comparison = Comparison(
      "comments open", "c to the drawn screen, 10,000 comments from the store : ten")
    try await comparison.measure(rounds: rounds) { _ in
      var reader = try SilentReader(large)
      return try await awaitedSeconds { try await reader.openComments() }
    } against: { _ in
      var reader = try SilentReader(small)
      return try await awaitedSeconds { try await reader.openComments() }
    }
    Table.print(comparison)
  }
}
