import Models

/// A discussion shaped like a long one of Hacker News, the same at every run: 300 comments, quotes,
/// code, links, deep exchanges, and what was deleted above live answers.
enum NewsThread {
  static let thread = CommentThread(
    .hackerNews, "48849066", page: "https://news.ycombinator.com/item?id=48849066",
    title: "Harbour bridge opens after nine years of delays", reported: 312)

  /// The last `new` comments have not been seen.
  static func discussion(count: Int = 300, new: Int = 38) -> Discussion {
    FakeLibrary.discussion(comments(count: count, new: new), thread: thread) {
      $0.reported = 312
      $0.fetched = FakeLibrary.noon.advanced(by: -3 * 3600)
      $0.extent = .truncated
    }
  }

  static func comments(count: Int, new: Int) -> [Comment] {
    var dice = RandomReaderTests.Dice(state: 20_260_803)
    var comments: [Comment] = []
    for number in 0..<count {
      let parent = parent(of: number, &dice)
      var comment = Comment(
        id: "\(48_850_000 + number)", parent: parent.map { "\(48_850_000 + $0)" },
        author: authors[Int.random(in: 0..<authors.count, using: &dice)],
        date: FakeLibrary.noon.advanced(by: Int64(number * 73 - 26_000)),
        html: body(number, &dice),
        permalink: "https://news.ycombinator.com/item?id=\(48_850_000 + number)",
        isNew: number >= count - new)
      if comment.author == "harbourmaster" { comment.roles = .original }
      if comment.author == "dang" { comment.roles = .moderator }
      if number % 29 == 3 { mute(&comment) }
      comment.rank = number
      comments.append(comment)
    }
    return comments
  }

  /// Most answer something recent; some begin something, the most of them early.
  private static func parent(of number: Int, _ dice: inout RandomReaderTests.Dice) -> Int? {
    let begins = Int.random(in: 0..<100, using: &dice) < (number < 40 ? 45 : 12)
    guard number > 0, !begins else { return nil }
    let recent = Int.random(in: 0..<10, using: &dice) < 7
    return recent
      ? Int.random(in: max(0, number - 12)..<number, using: &dice)
      : Int.random(in: 0..<number, using: &dice)
  }

  private static func mute(_ comment: inout Comment) {
    comment.state = .deleted
    comment.author = nil
    comment.html = ""
    comment.isNew = false
  }

  private static func body(_ number: Int, _ dice: inout RandomReaderTests.Dice) -> String {
    var html = ""
    if number % 9 == 4 {
      html += "<blockquote><p>\(sentences[(number * 7) % sentences.count])</p></blockquote>"
    }
    if number % 41 == 12 {
      let long = (0..<9).map { sentences[(number + $0) % sentences.count] }
      html += "<blockquote><p>\(long.joined(separator: " "))</p></blockquote>"
    }
    for _ in 0...Int.random(in: 0...2, using: &dice) {
      let first = Int.random(in: 0..<sentences.count, using: &dice)
      let words = (0...Int.random(in: 0...2, using: &dice)).map {
        sentences[(first + $0) % sentences.count]
      }
      html += "<p>\(words.joined(separator: " "))</p>"
    }
    if number % 17 == 5 {
      html += """
        <pre><code>for span in bridge.spans where span.load &gt; span.rating * 0.8 {
          report(span, since: lastInspection, to: "harbour-office@example.org", copies: 2)
        }</code></pre>
        """
    }
    if number % 11 == 6 {
      html +=
        "<p>See <a href=\"https://example.org/reports/\(number)\">the inspector's report</a> and"
        + " <a href=\"https://example.org/costs\">what it cost</a>.</p>"
    }
    return html
  }

  private static let authors = [
    "harbourmaster", "dang", "tptacek2", "mira_k", "jonas", "ferryman", "하늘", "tove", "ropewalk",
    "patio11th", "civil_eng_nl", "a_very_long_name_that_somebody_chose", "nine_years",
  ]

  private static let sentences = [
    "I worked on two of these, and the delay is almost never the steel.",
    "The ferry was faster all along, except in winter, when it did not sail.",
    "You are assuming that the estimate was made by the people who had to build it.",
    "In the Netherlands the same span took three years, with the same contractor.",
    "That is not what the report says; it blames the soil survey, which was done in 1998.",
    "Does anybody know why they did not reuse the old piers?",
    "Because the old piers were built for trams.",
    "Maintenance is always the first line that is cut and the last that is missed.",
    "My commute went from fifty minutes to twelve, so I am happy to have been wrong.",
    "Every large project is a conversation between the budget and the ground.",
    "This is survivorship bias: nobody writes about the bridges that opened on time.",
    "It would be good to see the load figures before saying that.",
    "The toll will be gone in 2041, they say, as they said of the last one.",
    "I would rather have had the tunnel, but the tunnel would not have been nine years late.",
    "Citation needed.",
    "Thank you, this is the most useful thing I have read here today.",
  ]
}
