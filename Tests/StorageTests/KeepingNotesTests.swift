import Models
import Testing

@testable import Storage

@Suite struct KeepingNotesTests {
  let test: TestStore
  let feed: Feed.ID
  let ids: [Article.ID]
  let writer: StateWriter

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://a.example/", title: "A", sections: []).id
    ids = try await test.store.merge(
      (0..<3).map { article("\($0)", title: "Title \($0)") }, into: feed, at: noon
    ).inserted
    writer = try test.writer()
  }

  private func passage(
    _ name: String, _ text: String, of article: Article.ID?, at seconds: Int64 = 0
  ) -> Note {
    Note(
      id: name, target: .passage(TextQuote("Some text", prefix: "a", suffix: "b", position: 3)),
      article: article, text: text, created: noon, changed: noon.advanced(by: seconds))
  }

  private func comment(_ name: String, _ text: String, of article: Article.ID?) -> Note {
    Note(
      id: name,
      target: .comment(NotedComment(thread: "hn:1", id: "7", author: "bob", words: "He said")),
      article: article, text: text, created: noon, changed: noon)
  }

  private func write(_ note: Note) throws {
    try writer.perform(Change(.annotation(from: nil, to: note), true, []), at: noon)
  }

  private func texts(_ words: String = "") throws -> [String] {
    try writer.reader.notes(words).notes.map(\.text)
  }

  @Test func `notes of all kinds come back with what their article is`() throws {
    try write(passage("p", "on a passage", of: ids[1]))
    try write(comment("c", "on a comment", of: ids[1]))
    try writer.perform(Change(.note(from: "", to: "on it all"), true, [ids[1]]), at: noon)
    let notes = try #require(try writer.reader.article(ids[1])).notes
    #expect(notes.map(\.text) == ["on a passage", "on a comment", "on it all"])
    #expect(
      notes.map(\.target).dropLast() == [
        passage("", "", of: nil).target,
        comment("", "", of: nil).target,
      ])
    #expect(
      notes.map(\.source)
        == Array(
          repeating: NoteSource(
            guid: "1", feed: "https://a.example/", feedTitle: "A", title: "Title 1",
            url: "https://paper.example/1"), count: 3))
    #expect(try writer.reader.article(ids[1])?.note == "on it all")
    #expect(try writer.reader.notes(inThread: "hn:1").map(\.id) == ["c"])
    #expect(try writer.reader.notes().notes.count == 3)
  }

  @Test func `writing, editing and deleting are undone and done again`() throws {
    let first = passage("p", "a first: 5:-", of: ids[0])
    try write(first)
    let stored = try #require(try writer.reader.note(named: "p"))
    var edited = stored
    (edited.text, edited.changed) = ("second", noon.advanced(by: 9))
    try writer.perform(Change(.annotation(from: stored, to: edited), true, [ids[0]]), at: noon)
    try writer.perform(Change(.annotation(from: edited, to: nil), true, [ids[0]]), at: noon)
    #expect(try writer.reader.notes().notes.count == 0)
    let change = try #require(try writer.undo(at: noon))
    #expect(change.articles == [ids[0]])
    #expect(try writer.reader.note(named: "p") == edited)
    _ = try writer.undo(at: noon)
    #expect(try writer.reader.note(named: "p") == stored)
    _ = try writer.undo(at: noon)
    #expect(try writer.reader.notes().notes.count == 0)
    for _ in 0..<3 { #expect(try writer.redo(at: noon) != nil) }
    #expect(try writer.reader.notes().notes.count == 0)
    _ = try writer.undo(at: noon)
    #expect(try writer.reader.note(named: "p") == edited)
  }

  @Test func `undo leaves alone what somebody else wrote since`() throws {
    let mine = passage("p", "mine", of: ids[0])
    try write(mine)
    var theirs = mine
    theirs.text = "theirs"
    try writer.apply(Change(.annotation(from: mine, to: theirs), true, []), at: noon)
    #expect(try writer.undo(at: noon) == nil)
    #expect(try writer.reader.note(named: "p")?.text == "theirs")
  }

  @Test func `an article keeps one note as a whole`() throws {
    try writer.apply(Change(.note(from: "", to: "first"), true, [ids[0]]), at: noon)
    var other = passage("x", "second", of: ids[0])
    other.target = .article
    let change = try writer.perform(
      Change(.annotation(from: nil, to: other), true, []), at: noon)
    #expect(change.isEmpty)
    #expect(try texts() == ["first"])
  }

  @Test func `notes outlive their feed and are its articles' again when they come back`()
    async throws
  {
    try write(passage("p", "passage", of: ids[1]))
    try writer.apply(Change(.note(from: "", to: "whole"), true, [ids[2]]), at: noon)
    try await test.store.rename(feed: feed, title: "My A")
    try await test.store.remove(feed: feed)
    let lost = try writer.reader.notes().notes
    #expect(Set(lost.map(\.text)) == ["passage", "whole"])
    #expect(lost.allSatisfy { $0.article == nil && $0.source.feedTitle == "My A" })
    #expect(Set(lost.map(\.source.title)) == ["Title 1", "Title 2"])
    let other = try await test.store.add(feed: "https://b.example/", title: nil, sections: []).id
    _ = try await test.store.merge([article("1")], into: other, at: noon)
    #expect(try writer.reader.notes().notes.allSatisfy { $0.article == nil })
    let again = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    let new = try await test.store.merge(
      [article("1", title: "New title"), article("2")], into: again, at: noon
    ).inserted
    #expect(try writer.reader.article(new[0])?.notes.map(\.text) == ["passage"])
    #expect(try writer.reader.article(new[0])?.notes.map(\.source.title) == ["New title"])
    #expect(try writer.reader.article(new[1])?.note == "whole")
  }

  @Test func `a feed that moved brings its notes back from the new address`() async throws {
    try write(passage("p", "passage", of: ids[1]))
    #expect(try await test.store.adoptAddress("https://new.example/", for: feed))
    var retention = Retention()
    (retention.perFeed, retention.kept) = (1, [])
    _ = try await test.store.prune(retention, at: noon)
    #expect(try await test.store.adoptAddress("https://newest.example/", for: feed))
    try await test.store.remove(feed: feed)
    let again = try await test.store.add(
      feed: "https://newest.example/", title: nil, sections: []
    ).id
    let new = try await test.store.merge([article("1")], into: again, at: noon).inserted
    #expect(try writer.reader.article(new[0])?.notes.map(\.text) == ["passage"])
  }

  @Test func `a note that was deleted without its article can be brought back`() async throws {
    try write(passage("p", "passage", of: ids[1]))
    try await test.store.remove(feed: feed)
    let lost = try #require(try writer.reader.note(named: "p"))
    try writer.perform(Change(.annotation(from: lost, to: nil), true, []), at: noon)
    #expect(try writer.reader.notes().notes.count == 0)
    #expect(try writer.undo(at: noon) != nil)
    #expect(try writer.reader.note(named: "p") == lost)
  }

  @Test func `retention keeps articles with notes on passages and comments, and else the notes`()
    async throws
  {
    try write(passage("p", "passage", of: ids[0]))
    try write(comment("c", "comment", of: ids[1]))
    var retention = Retention()
    (retention.days, retention.kept) = (1, [.noted])
    let later = noon.advanced(by: 9 * 86_400)
    #expect(try await test.store.prune(retention, at: later) == 1)
    retention.kept = []
    #expect(try await test.store.prune(retention, at: later) == 2)
    #expect(try writer.reader.totals().total == 0)
    #expect(try Set(texts()) == ["passage", "comment"])
  }

  @Test func `all notes are listed, changed last first, and by their words`() throws {
    try write(passage("1", "Ein schönes Wort", of: ids[0], at: 1))
    try write(comment("2", "nothing", of: ids[1]))
    try write(passage("3", "third", of: ids[2], at: 3))
    #expect(try texts() == ["third", "Ein schönes Wort", "nothing"])
    #expect(try texts("SCHONES wort") == ["Ein schönes Wort"])
    #expect(try texts("title 2") == ["third"])
    #expect(try texts("he said bob") == ["nothing"])
    #expect(try texts("absent") == [])
  }

  @Test func `a page of notes tells where the next one begins`() throws {
    for number in 0..<25 { try write(passage("\(number)", "note \(number)", of: nil)) }
    var pages: [[String]] = []
    var start: NotePage.Key?
    repeat {
      let page = try writer.reader.notes("note", after: start, limit: 10, lookedAt: 7)
      pages.append(page.notes.map(\.text))
      start = page.next
    } while start != nil
    #expect(pages.flatMap { $0 } == (0..<25).reversed().map { "note \($0)" })
    #expect(pages.map(\.count) == [7, 7, 7, 4])
  }

  @Test func `what was never a note of ours is taken in once, and later versions only`()
    async throws
  {
    try writer.apply(Change(.note(from: "", to: "here"), true, [ids[0]]), at: noon)
    var whole = passage("w", "there", of: nil)
    whole.target = .article
    whole.source = NoteSource(guid: "0", feed: "https://a.example/")
    let notes = [passage("p", "one", of: nil), whole]
    #expect(try await test.store.take(notes) == TakenNotes(new: 1, changed: 1, known: 0))
    #expect(try writer.reader.article(ids[0])?.note == "here\n\nthere")
    #expect(try await test.store.take(notes) == TakenNotes(new: 0, changed: 0, known: 2))
    let older = passage("p", "older", of: nil, at: -1)
    #expect(try await test.store.take([older]) == TakenNotes(new: 0, changed: 0, known: 1))
    let newer = passage("p", "newer", of: nil, at: 1)
    #expect(try await test.store.take([newer]) == TakenNotes(new: 0, changed: 1, known: 0))
    #expect(try writer.reader.note(named: "p") == newer)
  }

  @Test func `lists of notes walk indexes and sort nothing`() throws {
    let order = " WHERE (n.changed, n.id) < (?, ?) ORDER BY n.changed DESC, n.id DESC LIMIT ?"
    for (condition, index) in [
      (order, "annotation_by_change"), (" WHERE discussion = 'x'", "annotation_by_discussion"),
      (" WHERE n.article_id = 1 ORDER BY n.id", "annotation_by_article"),
    ] {
      let statement = try writer.reader.connection.prepare(
        "EXPLAIN QUERY PLAN " + Connection.noteColumns + condition)
      var plan: [String] = []
      while try statement.step() { plan.append(statement.text(3)) }
      #expect(plan.contains { $0.contains(index) }, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }
}
