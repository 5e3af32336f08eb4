import Models
import Storage

/// Made-up discussions, shaped as large ones are: few threads that go deep, many short ones.
enum Discussions {
  static let thread = CommentThread(
    .hackerNews, "1", page: "https://news.ycombinator.com/item?id=1")

  /// The directory of a store with one article and so many comments on it.
  static func store(_ count: Int, _ directory: String) async throws -> String {
    let store = try Store(directory: directory)
    let feed = try await store.add(feed: "https://a.example/", title: "A", sections: []).id
    let article = IncomingArticle(
      guid: "https://news.ycombinator.com/item?id=1", title: "Discussed",
      html: "<p>Discussed.</p>", text: "Discussed.", words: 1)
    let id = try await store.merge([article], into: feed, at: Arrival.now).inserted[0]
    var state = ThreadState()
    state.fetched = Arrival.now
    state.reported = count
    try await store.merge(
      IncomingDiscussion(thread, comments: comments(count), state: state, isComplete: true),
      of: id, at: Arrival.now)
    return directory
  }

  /// Of ten comments six answer one of the last twenty.
  static func comments(_ count: Int) -> [Comment] {
    var random = SplitMix64(7)
    return (1...count).map { number in
      let answers = number > 1 && random.next() % 10 < 6
      let back = 1 + Int(random.next() % 20)
      var comment = Comment(
        id: "\(number)", parent: answers ? "\(max(1, number - back))" : nil,
        author: "reader\(random.next() % 500)",
        date: Arrival.now.advanced(by: Int64(number) - 100_000), html: text(number))
      comment.score = Int(random.next() % 50)
      return comment
    }
  }

  private static func text(_ number: Int) -> String {
    let line = "The harbour authority expects repairs to take five months, and it is not alone. "
    var html = "<p>" + String(repeating: line, count: 1 + number % 5) + "</p>"
    if number.isMultiple(of: 4) { html = "<blockquote><p>\(line)</p></blockquote>" + html }
    if number.isMultiple(of: 9) { html += "<pre><code>make repair --months=5\n</code></pre>" }
    if number.isMultiple(of: 5) {
      html += "<p><a href=\"https://a.example/\(number)\">more</a></p>"
    }
    return html
  }
}
