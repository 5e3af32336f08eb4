import FeedParsing
import Models

/// One load of a question of Stack Exchange.
struct StackExchangeLoading {
  private let site: String
  private let question: String
  private let page: String
  private let most: Int
  private let asking: CommentAsking
  private var gathered: GatheredComments
  private var requestsLeft = ThreadRequest.mostRequests
  /// The service wants no further request, for so many seconds where it says so.
  private struct Wait {
    var seconds: Int?
  }
  private var wait: Wait?
  /// Why there is no further request.
  private var stop: CommentError.Reason?

  init(site: String, question: String, request: ThreadRequest, asking: CommentAsking) {
    self.site = site
    self.question = question
    self.asking = asking
    page = request.thread.page ?? "https://stackexchange.com/"
    most = request.mostComments
    gathered = GatheredComments(most: most)
    gathered.reported = request.thread.reported
  }

  mutating func everything() async throws(CommentError) -> LoadedComments {
    let path = "questions/\(question)/"
    let answers = try await list(path + "answers", sort: "votes", order: "desc", isFirst: true)
    let first = answers.firstIndex { $0["is_accepted"]?.isTrue == true }
    var rank = 1
    for (index, answer) in answers.enumerated() {
      add(answer, parent: nil, rank: index == first ? 0 : rank)
      rank += 1
    }
    for comment in try await list(path + "comments", sort: "creation", order: "asc") {
      add(comment, parent: nil, rank: rank)
      rank += 1
    }
    let ids = answers.compactMap { $0["answer_id"]?.numericID }
    for start in stride(from: 0, to: ids.count, by: 100) where !gathered.isOverfull {
      let batch = ids[start..<min(start + 100, ids.count)].joined(separator: ";")
      for comment in try await list("answers/\(batch)/comments", sort: "creation", order: "asc") {
        add(comment, parent: comment["post_id"]?.numericID.map { "answer:" + $0 }, rank: nil)
      }
    }
    return finished
  }

  private var finished: LoadedComments {
    var loaded = gathered.loaded()
    if let stop { (loaded.problem, loaded.extent) = (.interrupted(stop), .truncated) }
    return loaded
  }

  /// The items of all pages of a list, as far as they come. Throws only for the first page of all.
  private mutating func list(
    _ path: String, sort: String, order: String, isFirst: Bool = false
  ) async throws(CommentError) -> [JSONValue] {
    var items: [JSONValue] = []
    var ids: Set<String> = []
    var page = 1
    while stop == nil, !gathered.isOverfull {
      guard requestsLeft > 0 else {
        gathered.note(.tooMany)
        break
      }
      requestsLeft -= 1
      let address =
        "https://api.stackexchange.com/2.3/\(path)?site=\(site.percentEncoded)&filter=withbody"
        + "&pagesize=100&page=\(page)&sort=\(sort)&order=\(order)"
      let answer: JSONValue
      do throws(CommentError) {
        answer = try await self.answer(at: address)
      } catch {
        if isFirst, page == 1 { throw error }
        stop = error.reason
        break
      }
      let new = answer["items"]?.elements.filter { item in
        Self.id(item).map { ids.insert($0).inserted } ?? false
      }
      items += new ?? []
      let isLast = new?.isEmpty != false || answer["has_more"]?.isTrue != true
      if isLast || items.count > most { break }
      page += 1
    }
    return items
  }

  /// An answer that is one. Notes whether it wants to be the last for a while.
  private mutating func answer(at address: String) async throws(CommentError) -> JSONValue {
    if let wait { throw CommentError(.tooBusy(retryAfter: wait.seconds), address: address) }
    let answer = try await asking.json(address)
    gathered.note(answer.problem)
    guard case .array? = answer.value["items"] ?? (answer.isWhole ? nil : .array([])) else {
      throw CommentError(.notUnderstood, address: address)
    }
    if let backoff = answer.value["backoff"]?.count, backoff > 0 {
      wait = Wait(seconds: min(backoff, 86_400))
    } else if answer.value["quota_remaining"]?.integer == 0 {
      wait = Wait(seconds: nil)
    }
    return answer.value
  }

  /// Posts and comments are counted apart, so that a number alone may mean two things.
  private static func id(_ item: JSONValue) -> String? {
    if let id = item["answer_id"]?.numericID { return "answer:" + id }
    if let id = item["comment_id"]?.numericID { return "comment:" + id }
    guard let text = item["body"]?.string else { return nil }
    return DerivedID.of(
      item["owner"]?["display_name"]?.string, item["creation_date"]?.text, text)
  }

  private mutating func add(_ item: JSONValue, parent: String?, rank: Int?) {
    guard let id = Self.id(item) else { return }
    let owner = item["owner"]
    var comment = Comment(
      id: id, parent: parent, author: CommentBody.name(owner?["display_name"]?.string),
      date: item["creation_date"]?.moment,
      html: item["body"]?.string.map { CommentBody.html($0, base: page) } ?? "",
      permalink: item["link"]?.page ?? permalink(item))
    comment.edited = item["last_edit_date"]?.moment
    comment.score = item["score"]?.score
    comment.rank = rank
    if !comment.hasText { comment.state = .removed }
    if owner?["user_type"]?.string == "moderator" { comment.roles.insert(.moderator) }
    gathered.add(comment)
  }

  private func permalink(_ item: JSONValue) -> String? {
    let base = WebAddress.resolve("/", against: page)
    if let id = item["answer_id"]?.numericID { return base + "a/" + id }
    return item["comment_id"]?.numericID.map { "\(page)#comment\($0)" }
  }
}
