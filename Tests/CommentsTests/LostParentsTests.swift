import Comments
import Fetching
import Models
import Testing

/// No reply is lost because what it answers is deleted, removed, dead, hidden or was never delivered.
@Suite struct LostParentsTests {
  /// An answer with one such parent at least, and who is still to be heard.
  struct Discussion: Sendable, CustomTestStringConvertible {
    let thread: CommentThread
    let answer: String
    let live: [String]

    init(_ source: CommentThread.Source, _ name: String, live: [String], _ answer: String) {
      thread = CommentThread(
        source, name, parameters: ["api": "https://h.example/wp-json/", "about": ""])
      self.answer = answer
      self.live = live
    }

    var testDescription: String { thread.id }
  }

  @Test(arguments: [
    Discussion(
      .feed, "https://h.example/c.atom", live: ["c2"],
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
      <entry><id>c2</id><thr:in-reply-to ref="c1"/><content>b</content></entry></feed>
      """),
    Discussion(
      .wordPress, "h.example/?p=6", live: ["2", "4"],
      """
      [{"id":1,"parent":0,"status":"trash","content":{"rendered":"gone"}},
      {"id":2,"parent":1,"content":{"rendered":"b"}},{"id":4,"parent":3,"content":{"rendered":"d"}}]
      """),
    Discussion(
      .hackerNews, "9", live: ["2", "4", "6"],
      """
      {"id":9,"children":[{"id":1,"children":[{"id":2,"text":"b","children":[]}]},
      {"id":3,"author":null,"text":null,"children":[{"id":4,"text":"d","children":[]}]},
      {"id":5,"text":"[dead]","children":[{"id":6,"text":"f","children":[]}]}]}
      """),
    Discussion(
      .lobsters, "abc", live: ["c2", "c4"],
      """
      {"comments":[{"short_id":"c1","is_deleted":true,"comment":"x","depth":0},
      {"short_id":"c2","parent_comment":"c1","comment":"b","depth":1},
      {"short_id":"c3","is_moderated":true,"depth":0},
      {"short_id":"c4","parent_comment":"c3","comment":"d","depth":1}]}
      """),
    Discussion(
      .lemmy, "https://h.example/post/7", live: ["2", "4", "6"],
      """
      {"comments":[{"comment":{"id":1,"deleted":true,"path":"0.1"}},
      {"comment":{"id":2,"content":"b","path":"0.1.2"}},
      {"comment":{"id":3,"removed":true,"path":"0.3"}},
      {"comment":{"id":4,"content":"d","path":"0.3.4"}},
      {"comment":{"id":6,"content":"f","path":"0.8.5.6"}}]}
      """),
    Discussion(
      .discourse, "https://h.example/t/7", live: ["3", "5", "8"],
      """
      {"post_stream":{"posts":[{"id":12,"post_number":2,"user_deleted":true},
      {"id":13,"post_number":3,"reply_to_post_number":2,"cooked":"c"},
      {"id":14,"post_number":4,"hidden":true,"cooked":"x"},
      {"id":15,"post_number":5,"reply_to_post_number":4,"cooked":"e"},
      {"id":18,"post_number":8,"reply_to_post_number":7,"cooked":"h"}]}}
      """),
    Discussion(
      .mastodon, "https://h.example/api/v1/statuses/9", live: ["12", "13"],
      """
      {"descendants":[{"id":"12","in_reply_to_id":"11","content":"b"},
      {"id":"13","in_reply_to_id":"12","content":"c"}]}
      """),
    Discussion(
      .bluesky, "at://did:plc:fern/app.bsky.feed.post/9",
      live: [2, 4, 5].map { "at://did:plc:fern/app.bsky.feed.post/\($0)" },
      """
      {"thread":{"post":{},"replies":[
      {"notFound":true,"uri":"at://did:plc:fern/app.bsky.feed.post/1","replies":[\(post(2))]},
      {"blocked":true,"uri":"at://did:plc:fern/app.bsky.feed.post/3","replies":[\(post(4))]},
      {"replies":[\(post(5))]}]}}
      """),
    Discussion(
      .isso, "https://h.example/?uri=a", live: ["2", "3"],
      """
      {"replies":[{"id":1,"mode":4,"text":"","replies":[{"id":2,"parent":1,"text":"b"}]},
      {"replies":[{"id":3,"text":"c"}]}]}
      """),
    Discussion(
      .remark42, "https://h.example/api/v1/find?x", live: ["2", "4"],
      """
      {"comments":[{"id":"2","pid":"1","text":"b"},{"id":"1","delete":true,"text":""},
      {"id":"4","pid":"3","text":"d"}]}
      """),
    Discussion(
      .giscus, "moss/wall#7", live: ["2", "4"],
      """
      {"discussion":{"comments":[{"id":"1","deletedAt":"2026-11-20T10:00:00Z","bodyHTML":"x",
      "replies":[{"id":"2","bodyHTML":"b"}]},{"id":"3","isMinimized":true,"bodyHTML":"x",
      "replies":[{"id":"4","bodyHTML":"d"}]}]}}
      """),
  ])
  func `a parent that is gone keeps its live replies`(_ discussion: Discussion) async throws {
    var thread = discussion.thread
    thread.parameters.merge(["repository": "moss/wall", "number": "7"]) { $1 }
    let asking = CommentAsking { request in
      Response(status: 200, url: request.url, body: Array(discussion.answer.utf8))
    }
    let source = try #require(CommentSources.source(of: thread.source))
    let loaded = try await source.load(ThreadRequest(thread), asking: asking)
    SourcePromises.check(loaded)
    for order in [CommentOrder.oldest, .site] {
      let tree = CommentTree(loaded.comments, order: order)
      let live = tree.rows.filter { tree.nodes[$0.node].isLive }
      #expect(Set(live.map { tree.nodes[$0.node].id }).isSuperset(of: discussion.live))
      for row in live where discussion.live.contains(tree.nodes[row.node].id) {
        #expect(row.parent != nil || tree.nodes[row.node].parent == nil)
      }
    }
  }

  private static func post(_ key: Int) -> String {
    """
    {"post":{"uri":"at://did:plc:fern/app.bsky.feed.post/\(key)","record":{"text":"b"}},"replies":[]}
    """
  }
}
