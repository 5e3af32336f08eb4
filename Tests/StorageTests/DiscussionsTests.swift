import Models
import Testing

@testable import Storage

@Suite struct DiscussionsTests {
  let test: TestStore
  let id: Article.ID
  let reader: StoreReader
  let thread = CommentThread(
    .hackerNews, "4884", parameters: ["a": "1", "b": "two\nlines"],
    page: "https://news.ycombinator.com/item?id=4884", title: "Ebb", reported: 3)

  init() async throws {
    test = try TestStore()
    let feed = try await test.store.add(feed: "https://paper.example/f", title: nil, sections: [])
    id = try await test.store.merge([article("a")], into: feed.id, at: noon).inserted[0]
    reader = try test.reader()
  }

  private func merge(
    _ comments: [Models.Comment], reported: Int? = nil, isComplete: Bool = false,
    replaces: String? = nil, of article: Article.ID? = nil, after seconds: Int64 = 0
  ) async throws {
    var state = ThreadState()
    state.reported = reported
    state.fetched = noon.advanced(by: seconds)
    try await test.store.merge(
      IncomingDiscussion(
        thread, comments: comments, state: state, isComplete: isComplete, replaces: replaces),
      of: article ?? id, at: noon.advanced(by: seconds))
  }

  private func comments(after seconds: Int64 = 0) throws -> [Models.Comment] {
    try reader.stored(thread.id, at: noon.advanced(by: seconds)).comments
  }

  private func comment(_ id: String, _ html: String = "x") -> Models.Comment {
    Models.Comment(id: id, html: html)
  }

  @Test func `comments come back whole and in order of arrival`() async throws {
    var first = Models.Comment(
      id: "9", author: "Ana", date: noon, html: "<p>One</p>", permalink: "https://a.example/#9")
    first.roles = [.original, .moderator]
    first.edited = noon
    first.score = -4
    first.rank = 2
    first.warning = "spoiler"
    var second = Models.Comment(id: "1", parent: "9", html: "Two", state: .removed, isNew: false)
    second.replies = 8
    try await merge([first, second], reported: 7)
    let stored = try reader.stored(thread.id, at: noon)
    #expect(stored.comments == [first, second])
    #expect(stored.state.reported == 7 && stored.state.fetched == noon)
    #expect(try reader.headlines([id]).first?.comments == 7)
  }

  @Test func `a thread comes back as it was named, and belongs to all its articles`() async throws {
    let other = try await test.store.merge(
      [article("b")], into: reader.headlines([id])[0].feed, at: noon
    ).inserted[0]
    try await merge([comment("1")])
    try await merge([comment("2")], of: other, after: 5)
    #expect(try reader.threads(of: id) == [thread])
    #expect(try reader.threads(of: other) == [thread])
    #expect(try comments().count == 2)
    #expect(try reader.headlines([id, other]).map(\.comments) == [2, 2])
    let third = try await test.store.merge(
      [article("c")], into: reader.headlines([id])[0].feed, at: noon
    ).inserted[0]
    try await test.store.keep(threads: [thread], of: third, at: noon)
    #expect(try reader.headlines([third]).map(\.comments) == [2])
  }

  @Test func `an article has the threads of several places, with their own comments`()
    async throws
  {
    let other = CommentThread(.lobsters, "abc", discovery: .lookup)
    try await merge([comment("1"), comment("2")])
    try await test.store.keep(threads: [other], of: id, at: noon)
    #expect(try reader.threads(of: id) == [thread, other])
    #expect(try reader.article(id)?.discussions == 2)
    #expect(try reader.stored(other.id, at: noon).comments.isEmpty)
    try await test.store.move(other.id, to: thread, of: id, at: noon)
    #expect(try reader.threads(of: id) == [thread])
  }

  @Test func `comments stay new until the reader has left, and some minutes more`() async throws {
    try await merge([comment("1")])
    try await merge([comment("1", "edited"), comment("2")], after: 60)
    #expect(try comments(after: 60).map(\.isNew) == [true, true])
    try test.writer().leaveDiscussion(thread.id, at: noon.advanced(by: 70))
    try await merge([comment("3"), comment("2"), comment("1", "again")], after: 80)
    #expect(try comments(after: 80).map(\.isNew) == [true, true, true])
    let later = try comments(after: 400)
    #expect(later.map(\.id) == ["1", "2", "3"])
    #expect(later.map(\.isNew) == [false, false, true])
    #expect(later[0].html == "again")
    try test.writer().leaveDiscussion(thread.id, at: noon.advanced(by: 410))
    #expect(try comments(after: 420).map(\.isNew) == [false, false, true])
  }

  @Test func `what was seen stays seen and what was starred stays starred`() async throws {
    try await merge([comment("1"), comment("2")])
    let writer = try test.writer()
    try writer.mark(comments: ["1"], of: thread.id, isNew: false, at: noon)
    try writer.star(comment: "2", of: thread.id, true)
    try await merge([comment("2", "y"), comment("1", "y")], after: 60)
    #expect(try comments().map(\.isNew) == [false, true])
    #expect(try comments().map(\.isStarred) == [false, true])
    try writer.leaveDiscussion(thread.id, at: noon.advanced(by: 70))
    try writer.mark(
      comments: ["1"], of: thread.id, isNew: true, at: noon.advanced(by: 500))
    #expect(try comments(after: 600).map(\.isNew) == [true, false])
  }

  @Test func `a part of an answer loses nothing, a whole one says what is gone`() async throws {
    try await merge([comment("1", "one"), comment("2"), comment("3")])
    try await merge([comment("2")], reported: 1, after: 60)
    #expect(try comments().map(\.state) == [.live, .live, .live])
    try await merge([comment("2"), comment("3")], isComplete: true, after: 70)
    #expect(try comments().map(\.state) == [.gone, .live, .live])
    #expect(try comments()[0].html == "one")
    #expect(try reader.headlines([id]).first?.comments == 2)
    try await merge([comment("1", "back"), comment("2")], after: 80)
    #expect(try comments()[0].state == .live)
  }

  @Test func `a whole answer that lacks most of many comments is not believed`() async throws {
    try await merge((0..<20).map { comment("\($0)") }, isComplete: true)
    try await merge([comment("1")], isComplete: true, after: 60)
    #expect(try comments().allSatisfy { $0.state == .live })
    #expect(try reader.state(of: thread.id)?.extent == .truncated)
    try await merge([], isComplete: true, after: 70)
    #expect(try comments().allSatisfy { $0.state == .live })
  }

  @Test func `what the source says was deleted is blank`() async throws {
    try await merge([comment("1", "secret"), comment("2")])
    try await merge(
      [Models.Comment(id: "1", html: "", state: .deleted), comment("2")], isComplete: true)
    #expect(try comments().map(\.state) == [.deleted, .live])
    #expect(try comments()[0].html == "")
  }

  @Test func `a stand-in never hides a comment and gives way to it`() async throws {
    let missing = Models.Comment(id: "1", html: "", state: .missing, isNew: false)
    try await merge([missing, Models.Comment(id: "2", parent: "1", html: "y")])
    #expect(try reader.headlines([id]).first?.comments == 1)
    #expect(try comments()[0].isNew == false)
    try await merge([comment("1")], after: 60)
    try await merge([missing], after: 70)
    #expect(try comments(after: 70)[0] == comment("1"))
    #expect(try reader.headlines([id]).first?.comments == 2)
  }

  @Test func `comments take the place of the stub that stood for them`() async throws {
    let stub = Models.Comment(id: "more:7", parent: "1", html: "", state: .more, isNew: false)
    try await merge([comment("1"), stub])
    try await merge(
      [Models.Comment(id: "7", parent: "1", html: "y")], replaces: "more:7", after: 60)
    #expect(try comments().map(\.id) == ["1", "7"])
    try await merge([comment("1"), stub], after: 70)
    try await merge(
      [comment("1"), Models.Comment(id: "7", parent: "1", html: "y")], isComplete: true, after: 80)
    #expect(try comments().map(\.id) == ["1", "7"])
  }

  @Test func `thousands of comments are kept, and an article that is gone is not minded`()
    async throws
  {
    try await merge((0..<3_000).map { comment("\($0)") })
    #expect(try comments().count == 3_000)
    try await merge([comment("9999")], of: Article.ID(rawValue: 999))
    #expect(try comments().count == 3_000)
    #expect(try reader.threads(of: Article.ID(rawValue: 999)).isEmpty)
  }

  @Test func `the threads used longest ago make room, with what is starred staying`() async throws {
    let old = CommentThread(.lobsters, "old")
    var state = ThreadState()
    state.fetched = noon
    try await test.store.merge(
      IncomingDiscussion(
        old,
        comments: [comment("1"), comment("2")].map { comment in
          var comment = comment
          comment.date = noon.advanced(by: -10)
          return comment
        }, state: state, isComplete: true), of: id, at: noon)
    try test.writer().star(comment: "2", of: old.id, true)
    try await merge([comment("a")], after: 60)
    let later = noon.advanced(by: 100)
    try await test.store.trimDiscussions(to: 10_000, at: later)
    #expect(try reader.stored(old.id, at: later).comments.count == 2)
    try await test.store.trimDiscussions(to: 300, at: later)
    #expect(try reader.stored(old.id, at: later).comments.map(\.id) == ["2"])
    #expect(try reader.state(of: old.id)?.fetched == nil)
    #expect(try comments().count == 1)
    // Coming back, what the reader had is not new; what was written since is.
    var fresh = comment("3")
    fresh.date = later.advanced(by: 5)
    var known = comment("1")
    known.date = noon.advanced(by: -10)
    try await test.store.merge(
      IncomingDiscussion(old, comments: [known, fresh], state: state, isComplete: false), of: id,
      at: later.advanced(by: 10))
    let back = try reader.stored(old.id, at: later.advanced(by: 10)).comments
    #expect(back.filter(\.isNew).map(\.id).suffix(1) == ["3"])
    #expect(back.first { $0.id == "1" }?.isNew == false)
  }

  @Test func `comments of starred articles are never what makes room`() async throws {
    try await merge([comment("1")])
    try test.writer().perform(Change(.starred, true, [id]), at: noon)
    try await test.store.trimDiscussions(to: 0, at: noon)
    #expect(try comments().count == 1)
  }

  @Test func `what the reader agreed to is remembered until it is taken back`() throws {
    let writer = try test.writer()
    #expect(try reader.consents().isEmpty)
    try writer.keep(consent: true, to: .hackerNews, at: noon)
    try writer.keep(consent: false, to: .lobsters, at: noon)
    #expect(try reader.consents() == [.hackerNews: true, .lobsters: false])
    try writer.keep(consent: false, to: .hackerNews, at: noon)
    #expect(try reader.consents()[.hackerNews] == false)
    try writer.forgetConsents()
    #expect(try reader.consents().isEmpty)
  }

  @Test func `starred and lately opened articles of two weeks are followed`() async throws {
    #expect(try reader.followedDiscussions(at: noon, limit: 10).isEmpty)
    try await merge([comment("1")])
    let writer = try test.writer()
    try writer.leaveDiscussion(thread.id, at: noon)
    #expect(try reader.followedDiscussions(at: noon.advanced(by: 60), limit: 10) == [id])
    #expect(
      try reader.followedDiscussions(at: noon.advanced(by: 3 * 86_400), limit: 10).isEmpty)
    try writer.perform(Change(.starred, true, [id]), at: noon)
    #expect(
      try reader.followedDiscussions(at: noon.advanced(by: 3 * 86_400), limit: 10) == [id])
    #expect(
      try reader.followedDiscussions(at: noon.advanced(by: 15 * 86_400), limit: 10).isEmpty)
  }
}
