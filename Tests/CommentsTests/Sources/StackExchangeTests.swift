import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct StackExchangeTests {
  private static let thread = CommentThread(
    .stackExchange, "stackoverflow/7", page: "https://stackoverflow.com/questions/7")

  private static let answers = """
    {"items":[{"answer_id":11,"score":9,"is_accepted":false,"creation_date":1795165200,
    "body":"<p>Popular.</p>","owner":{"display_name":"Fern &amp; Sons","user_type":"registered"}},
    {"answer_id":12,"score":3,"is_accepted":true,"creation_date":1795165300,
    "last_edit_date":1795165400,"body":"<p>Right.</p>","link":"https://stackoverflow.com/a/12",
    "owner":{"display_name":"mod","user_type":"moderator"}},
    {"answer_id":13,"score":-1,"body":"<p>Nobody's.</p>"}],"has_more":false,"quota_remaining":9}
    """
  private static let onQuestion = """
    {"items":[{"comment_id":11,"post_id":7,"score":2,"creation_date":1795165100,
    "body":"Which one?","owner":{"display_name":"moss"}}],"has_more":false}
    """
  private static let onAnswers = """
    {"items":[{"comment_id":21,"post_id":12,"score":0,"body":"Thanks."},
    {"comment_id":22,"post_id":99,"score":0,"body":"Whose?"}],"has_more":false}
    """

  private static func parties(
    _ answers: String = answers, onQuestion: String = onQuestion
  ) throws -> ThirdParties {
    try ThirdParties { ask in
      guard ask.host == "api.stackexchange.com", ask["site"] == "stackoverflow" else {
        return .status(400)
      }
      switch ask.path.prefix(while: { $0 != "?" }) {
      case "/2.3/questions/7/answers": return .ok(answers, type: "application/json")
      case "/2.3/questions/7/comments": return .ok(onQuestion, type: "application/json")
      case "/2.3/answers/11;12;13/comments": return .ok(onAnswers, type: "application/json")
      default: return .status(404)
      }
    }
  }

  private func load(_ parties: ThirdParties) async throws -> LoadedComments {
    try await StackExchange().load(ThreadRequest(Self.thread), asking: parties.asking)
  }

  @Test(
    arguments: [
      ("https://stackoverflow.com/questions/7/how-to/9#9", "stackoverflow/7"),
      ("https://www.superuser.com/q/7", "superuser/7"),
      ("https://serverfault.com/questions/7", "serverfault/7"),
      ("https://meta.askubuntu.com/questions/7", "meta.askubuntu/7"),
      ("https://pt.stackoverflow.com/q/7/8", "pt.stackoverflow/7"),
      ("https://unix.stackexchange.com/questions/7/x", "unix/7"),
      ("https://unix.meta.stackexchange.com/questions/7/x", "unix.meta/7"),
      ("https://mathoverflow.net/q/7", "mathoverflow.net/7"),
      ("https://stackexchange.com/questions/7", nil), ("https://stackoverflow.com/a/7", nil),
      ("https://stackoverflow.com/questions/tagged/swift", nil),
      ("https://notstackoverflow.com/questions/7", nil),
    ] as [(String, String?)])
  func `its questions are known by their addresses`(address: String, name: String?) {
    #expect(StackExchange().thread(at: WebAddress(address), .article)?.name == name)
  }

  @Test func `the accepted answer stands first, comments below what they are on`() async throws {
    let parties = try Self.parties()
    let loaded = try await load(parties)
    #expect(loaded.problem == nil)
    #expect(loaded.extent == .all)
    #expect(loaded.comments.count == 6)
    let right = try #require(loaded.comments["answer:12"])
    #expect(right.rank == 0)
    #expect(right.score == 3)
    #expect(right.roles == .moderator)
    #expect(right.edited == Timestamp(1_795_165_400))
    #expect(right.permalink == "https://stackoverflow.com/a/12")
    #expect(loaded.comments["answer:11"]?.author == "Fern & Sons")
    #expect(loaded.comments["answer:11"]?.permalink == "https://stackoverflow.com/a/11")
    #expect(loaded.comments["answer:13"]?.author == nil)
    #expect(loaded.comments["comment:11"]?.parent == nil)
    #expect(loaded.comments["comment:21"]?.parent == "answer:12")
    #expect(loaded.comments["comment:22"]?.parent == "answer:99")
    let tree = CommentTree(loaded.comments, order: .site)
    #expect(
      tree.rows.map { tree.nodes[$0.node].id } == [
        "answer:12", "comment:21", "answer:11", "answer:13", "comment:11", "answer:99",
        "comment:22",
      ])
    #expect(parties.asked.count == 3)
    #expect(
      parties.asked.first
        == "api.stackexchange.com/2.3/questions/7/answers?site=stackoverflow&filter=withbody"
        + "&pagesize=100&page=1&sort=votes&order=desc")
  }

  @Test(
    arguments: [
      ("\"backoff\":17", 17), ("\"backoff\":99999999999", 86_400), ("\"quota_remaining\":0", nil),
    ] as [(String, Int?)])
  func `where the service wants a pause nothing more is asked`(
    field: String, seconds: Int?
  ) async throws {
    let answers = Self.answers.replacing("\"quota_remaining\":9", with: field)
    let parties = try Self.parties(answers)
    let loaded = try await load(parties)
    #expect(loaded.comments.map(\.id) == ["answer:11", "answer:12", "answer:13"])
    #expect(loaded.problem == .interrupted(.tooBusy(retryAfter: seconds)))
    #expect(loaded.extent == .truncated)
    #expect(parties.asked.count == 1)
  }

  @Test func `a later refusal leaves what came, a first one nothing`() async throws {
    let loaded = try await load(try Self.parties(onQuestion: "<html>"))
    #expect(loaded.comments.count == 3)
    #expect(loaded.problem == .interrupted(.blocked))
    for answer in ["{}", "[]", "{\"items\":7}", "<html>"] {
      await #expect(throws: CommentError.self) { try await load(try Self.parties(answer)) }
    }
  }

  @Test func `a question without answers has its comments`() async throws {
    let loaded = try await load(try Self.parties("{\"items\":[],\"has_more\":false}"))
    #expect(loaded.comments.map(\.id) == ["comment:11"])
    #expect(loaded.problem == nil)
  }

  @Test func `pages that go on for ever end`() async throws {
    let same = Self.answers.replacing("\"has_more\":false", with: "\"has_more\":true")
    let parties = try Self.parties(same)
    #expect(try await load(parties).comments.count == 6)
    #expect(parties.asked.count == 4)

    let endless = try ThirdParties { ask in
      let page = Int(ask["page"] ?? "") ?? 0
      return .ok(
        "{\"items\":[{\"answer_id\":\(page + 1),\"comment_id\":\(page + 1),\"body\":\"x\"}],"
          + "\"has_more\":true}", type: "application/json")
    }
    let loaded = try await load(endless)
    #expect(endless.asked.count == 40)
    #expect(loaded.problem == .tooMany)
    #expect(loaded.extent == .truncated)
  }

  @Test func `spoilt answers give comments or a reason`() async {
    let request = ThreadRequest(Self.thread)
    #expect(await SourcePromises(StackExchange(), request).hold(spoiling: Self.answers) > 100)
    let below = SourcePromises(StackExchange(), request) { address in
      address.contains("/questions/7/answers") ? Self.answers : nil
    }
    #expect(await below.hold(spoiling: Self.onAnswers) > 100)
  }
}
