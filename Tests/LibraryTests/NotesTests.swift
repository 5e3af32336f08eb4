import Models
import Storage
import TestSupport
import Testing

@testable import Library

@Suite struct NotesTests {
  private let home: Newsstand
  private let train: Newsstand

  /// The same feed at home and on the train, with three articles.
  init() async throws {
    home = try Newsstand()
    train = try Newsstand()
    for stand in [home, train] {
      let feed = try await stand.note("https://a.example/feed")
      _ = try await Store(directory: stand.folder.path).merge(
        (1...3).map {
          IncomingArticle(
            guid: "a\($0)", url: "https://a.example/\($0)", title: "Article \($0)",
            html: "<p>Text</p>", text: "Text", lead: "Text", words: 1)
        }, into: feed, at: stand.now)
    }
  }

  private func passage(_ name: String, _ text: String, at seconds: Int64 = 0) -> Note {
    Note(
      id: name,
      target: .passage(TextQuote("Te\"xt\n", prefix: "a\u{1}", suffix: "", position: 4)),
      article: nil, text: text, created: home.now, changed: home.now.advanced(by: seconds),
      source: NoteSource(guid: "a1", feed: "https://a.example/feed"))
  }

  private func write(_ note: Note, _ stand: Newsstand) throws {
    let before = try stand.desk().note(named: note.id)
    try stand.desk().apply(Change(.annotation(from: before, to: note), true, []), at: stand.now)
  }

  private func texts(_ stand: Newsstand, _ title: String = "Article 1") throws -> [String] {
    try #require(try stand.article(title)).notes.map(\.text)
  }

  private func carry(_ from: Newsstand, _ to: Newsstand, _ name: String) async throws {
    let path = from.folder.path(name)
    _ = try await from.library.exportBundle(ListScope(), to: path, at: from.now)
    _ = try await to.library.take(.bundle(path: path), at: to.now)
  }

  @Test func `what is written as JSON is read again with nothing lost, once`() async throws {
    var comment = passage("c", "*said*\n\nmore", at: 9)
    comment.target = .comment(
      NotedComment(
        thread: "hn:1", id: "7", author: "bob", words: "He", permalink: "https://a.example/#7"))
    var whole = passage("w", "whole", at: 5)
    whole.target = .article
    for note in [passage("p", "on it"), comment, whole] { try write(note, home) }
    let notes = try home.desk().allNotes()
    #expect(notes.count == 3)
    let lines = notes.map { $0.json.text + "\r\n" }.joined() + "\n  \n"
    let taken = try await train.library.take(notes: lines)
    #expect(taken == TakenNotes(new: 3))
    let there = try train.desk().allNotes()
    #expect(there.map(\.text) == notes.map(\.text))
    #expect(there.map(\.target) == notes.map(\.target))
    #expect(there.map(\.changed) == notes.map(\.changed))
    #expect(there.map(\.source) == notes.map(\.source))
    #expect(try texts(train).count == 3)
    #expect(try await train.library.take(notes: lines) == TakenNotes(known: 3))
  }

  @Test(arguments: [
    "no JSON", "{}", "[]", "null", "{\"note\":7}",
    "{\"note\":\"\",\"kind\":\"article\",\"text\":\"x\"}",
    "{\"note\":\"n\",\"kind\":\"passage\",\"text\":\"x\",\"created\":\"2026-01-01T00:00:00Z\"}",
    "{\"note\":\"n\",\"kind\":\"x\",\"text\":\"x\",\"created\":\"2026-01-01T00:00:00Z\","
      + "\"changed\":\"2026-01-01T00:00:00Z\"}",
    String(repeating: "[", count: 100_000),
  ])
  func `a line that is no note is left out and counted`(line: String) async throws {
    let good = passage("p", "good").json.text
    let taken = try await train.library.take(notes: line + "\n" + good)
    #expect(taken.new == 1 && taken.refused == 1)
  }

  @Test func `a position that no text has is no trouble`() async throws {
    let line = passage("p", "good").json.text
    for number in ["-9223372036854775808", "9223372036854775807", "1e99"] {
      let odd = line.replacing("\"position\":4", with: "\"position\":\(number)")
      _ = try await train.library.take(notes: odd.replacing("\"p\"", with: "\"\(number)\""))
    }
    #expect(try texts(train).count == 3)
    let text = Array("Te\"xt Te\"xt".unicodeScalars)
    for note in try train.desk().allNotes() {
      guard case .passage(let passage) = note.target else { continue }
      #expect(passage.range(in: text) != nil)
    }
  }

  @Test func `notes travel in bundles, and are changed and taken away on both sides`()
    async throws
  {
    try write(passage("one", "from home"), home)
    try write(passage("two", "stays"), home)
    try await carry(home, train, "1")
    #expect(try texts(train) == ["from home", "stays"])
    try write(passage("one", "changed on the train", at: 60), train)
    let two = try #require(try train.desk().note(named: "two"))
    try train.desk().apply(Change(.annotation(from: two, to: nil), true, []), at: train.now)
    try write(passage("three", "from the train", at: 70), train)
    try await carry(train, home, "2")
    #expect(try texts(home) == ["changed on the train", "from the train"])
    try await carry(home, train, "3")
    #expect(try texts(train) == ["changed on the train", "from the train"])
  }

  @Test func `of a note that was changed on both sides both texts stay`() async throws {
    try write(passage("one", "first"), home)
    try await carry(home, train, "1")
    try write(passage("one", "at home", at: 60), home)
    try write(passage("one", "on the train", at: 90), train)
    try await carry(train, home, "2")
    #expect(try texts(home) == ["on the train\n\nat home"])
    try await carry(home, train, "3")
    #expect(try texts(train) == ["on the train\n\nat home"])
    try await carry(train, home, "4")
    #expect(try texts(home) == ["on the train\n\nat home"])
  }

  @Test func `notes come with articles that are new, and with new bundles only once`()
    async throws
  {
    let other = try Newsstand()
    try write(passage("one", "mine"), home)
    try await carry(home, other, "1")
    #expect(try texts(other) == ["mine"])
    try await carry(home, other, "2")
    #expect(try texts(other) == ["mine"])
  }

  @Test func `a discussion has the notes on its comments and on the article`() async throws {
    let id = try #require(try home.article("Article 1")).id
    var comment = passage("c", "*said*")
    comment.target = .comment(NotedComment(thread: "hn:1", id: "7"))
    var elsewhere = passage("e", "other thread")
    elsewhere.target = .comment(NotedComment(thread: "hn:2", id: "7"))
    for note in [passage("p", "on it"), comment, elsewhere] { try write(note, home) }
    let thread = CommentThread(.hackerNews, "1")
    try await home.keep([thread], of: id)
    func discussion() async throws -> Discussion {
      try await home.library.discussion(of: id, in: thread.id, at: home.now)
    }
    // Of a comment that is not here a stand-in holds the note.
    let tree = CommentTree(try await discussion().comments)
    let missing = try #require(
      tree.rows.first { tree.nodes[$0.node].state == .missing })
    #expect(tree.nodes[missing.node].id == "7")
    #expect(tree.rows.count == 3)
    try await home.say([Comment(id: "7", html: "x")], in: thread, about: id)
    let noted = try await discussion()
    #expect(noted.comments.map(\.note) == [nil, "p", "c"])
    #expect(noted.comments.last?.parent == "7")
    #expect(noted.comments.last?.html == "<p><em>said</em></p>")
    #expect(noted.liveCount == 1)
  }
}
