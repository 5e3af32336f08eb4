import Models
import Testing

@testable import Storage

@Suite struct DiscussionsTests {
  let test: TestStore
  let id: Article.ID
  let reader: StoreReader

  init() async throws {
    test = try TestStore()
    let feed = try await test.store.add(feed: "https://paper.example/f", title: nil, sections: [])
    id = try await test.store.merge([article("a")], into: feed.id, at: noon).inserted[0]
    reader = try test.reader()
  }

  private func merge(_ comments: [Models.Comment], reported: Int? = nil, after seconds: Int64 = 0)
    async throws
  {
    try await test.store.merge(
      comments: comments, reported: reported, for: id, at: noon.advanced(by: seconds))
  }

  @Test func `comments come back whole and in order of arrival`() async throws {
    let first = Models.Comment(
      id: "9", parent: nil, author: "Ana", date: noon, html: "<p>One</p>",
      permalink: "https://a.example/#9")
    let second = Models.Comment(id: "1", parent: "9", html: "Two", state: .removed)
    try await merge([first, second], reported: 7)
    let discussion = try reader.discussion(of: id)
    #expect(discussion.comments == [first, second])
    #expect(discussion.reported == 7 && discussion.fetched == noon)
    #expect(try reader.headlines([id]).first?.comments == 7)
  }

  @Test func `comments stay new until the reader has left once`() async throws {
    try await merge([Models.Comment(id: "1", html: "x")])
    try await merge(
      [Models.Comment(id: "1", html: "edited"), Models.Comment(id: "2", html: "y")], after: 60)
    #expect(try reader.discussion(of: id).comments.map(\.isNew) == [true, true])
    try test.writer().leaveDiscussion(id, at: noon.advanced(by: 70))
    try await merge(
      [
        Models.Comment(id: "3", html: "z"), Models.Comment(id: "2", html: "y"),
        Models.Comment(id: "1", html: "again"),
      ],
      after: 80)
    let comments = try reader.discussion(of: id).comments
    #expect(comments.map(\.id) == ["1", "2", "3"])
    #expect(comments.map(\.isNew) == [false, false, true])
    #expect(comments[0].html == "again")
  }

  @Test func `comments that the source no longer lists stay`() async throws {
    try await merge(
      [Models.Comment(id: "1", html: "x"), Models.Comment(id: "2", html: "y")], reported: 2)
    try await merge([Models.Comment(id: "2", html: "y")], reported: 1, after: 60)
    #expect(try reader.discussion(of: id).comments.count == 2)
    #expect(try reader.headlines([id]).first?.comments == 2)
  }

  @Test func `a stand-in never hides a comment and gives way to it`() async throws {
    let missing = Models.Comment(id: "1", html: "", state: .missing, isNew: false)
    try await merge([missing, Models.Comment(id: "2", parent: "1", html: "y")])
    #expect(try reader.headlines([id]).first?.comments == 1)
    #expect(try reader.discussion(of: id).comments[0].isNew == false)
    try test.writer().leaveDiscussion(id, at: noon)
    try await merge([Models.Comment(id: "1", html: "x")], after: 60)
    try await merge([missing], after: 70)
    let comments = try reader.discussion(of: id).comments
    #expect(comments[0] == Models.Comment(id: "1", html: "x", isNew: true))
    #expect(try reader.headlines([id]).first?.comments == 2)
  }

  @Test func `thousands of comments are kept, and an article that is gone is not minded`()
    async throws
  {
    try await merge((0..<3_000).map { Models.Comment(id: "\($0)", html: "x") })
    #expect(try reader.discussion(of: id).comments.count == 3_000)
    let gone = Article.ID(rawValue: 999)
    try await test.store.merge(
      comments: [Models.Comment(id: "1", html: "")], reported: 3, for: gone, at: noon)
    #expect(try reader.discussion(of: gone) == Discussion(article: gone))
  }
}
