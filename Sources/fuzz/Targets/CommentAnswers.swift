import Comments
import Fetching
import Markup
import Models

extension FuzzTarget {
  /// What services answer that are asked for a discussion, into comments: each input is what every
  /// source gets for everything it asks.
  static let comments = FuzzTarget(
    name: "comments", title: "answers of comment sources into threads", words: CommentWords.all,
    seeds: CommentWords.seeds, longest: 16 * 1024
  ) { (input) throws(Finding) in
    var hasher = Hasher()
    for thread in CommentAnswers.threads {
      hasher.combine(try CommentAnswers.check(thread, answered: input))
    }
    return hasher.finalize()
  }
}

/// What is promised of the comments that an answer gives, whatever the answer is.
private enum CommentAnswers {
  /// One thread of each source.
  static let threads: [CommentThread] = {
    let known = addresses.compactMap { ThreadFinder.thread(at: $0) }
    let feed = CommentThread(.feed, "https://post.example/ice/feed/")
    let declared = CommentSources.all.flatMap { $0.threads(in: page) }
    var sources: Set<CommentThread.Source> = []
    return (known + [feed] + declared).filter { sources.insert($0.source).inserted }
  }()

  private static let addresses = [
    "https://news.ycombinator.com/item?id=1", "https://lobste.rs/s/abc123/title",
    "https://www.reddit.com/r/ice/comments/abc123/title/", "https://lemmy.example/post/7",
    "https://talk.example/t/title/7", "https://social.example/@moss/101",
    "https://bsky.app/profile/moss.example/post/3kabc", "https://stackoverflow.com/questions/7/x",
    "https://github.com/moss/wall/issues/7", "https://github.com/moss/wall/discussions/7",
  ]

  /// A page that shows the comments of every engine at once.
  private static let page = PageSignals(
    in: """
      <link rel="https://api.w.org/" href="/wp-json/"><link rel=shortlink href="/?p=7">
      <link rel=alternate type="application/json" href="/wp-json/wp/v2/posts/7">
      <link rel=webmention href="https://webmention.io/post.example/webmention">
      <script data-isso="//isso.example/"></script>
      <script>remark_config = {host: "https://remark.example", site_id: "post"}</script>
      <script>DiscourseEmbed = {discourseUrl: "https://talk.example/", topicId: 7}</script>
      """, address: "https://post.example/ice/")

  static func check(_ thread: CommentThread, answered body: [UInt8]) throws(Finding) -> Int {
    guard let source = CommentSources.source(of: thread.source) else { return 0 }
    let asking = CommentAsking { request in
      Response(status: 200, url: request.url, contentType: "application/json", body: body)
    }
    let result = Waiting.value { () async -> Result<LoadedComments, CommentError> in
      do throws(CommentError) {
        return .success(try await source.load(ThreadRequest(thread), asking: asking))
      } catch {
        return .failure(error)
      }
    }
    guard case .success(let loaded)? = result else { return 0 }
    try check(loaded)
    return mark(loaded)
  }

  private static func check(_ loaded: LoadedComments) throws(Finding) {
    let comments = loaded.comments
    try Finding.unless(
      Set(comments.map(\.id)).count == comments.count, "ids are unique in a thread")
    for comment in comments {
      try MarkupPromises.check(comment.html)
      try TextPromises.checkLine(comment.author ?? "", "comment's author", longest: 2000)
      try TextPromises.checkLine(comment.warning ?? "", "content warning", longest: 8000)
      if let link = comment.permalink {
        try Finding.unless(WebAddress(link).isWeb, "permalinks are on the web", link)
      }
    }
    for isFlat in [false, true] {
      let tree = CommentTree(comments, order: .site, isFlat: isFlat)
      let shown = tree.rows.compactMap(\.source).filter { comments[$0].isLive }
      try Finding.unless(
        shown.sorted() == comments.indices.filter { comments[$0].isLive },
        "every live comment stands in the tree once")
    }
  }

  private static func mark(_ loaded: LoadedComments) -> Int {
    var hasher = Hasher()
    hasher.combine(min(loaded.comments.count, 8))
    hasher.combine(loaded.problem)
    hasher.combine(loaded.extent)
    hasher.combine(loaded.movedTo != nil)
    hasher.combine(Set(loaded.comments.map(\.state)))
    for comment in loaded.comments.prefix(4) {
      hasher.combine(comment.parent == nil)
      hasher.combine(comment.author == nil)
      hasher.combine(comment.date == nil)
      hasher.combine(comment.score == nil)
      hasher.combine(comment.html.isEmpty)
    }
    return hasher.finalize()
  }
}
