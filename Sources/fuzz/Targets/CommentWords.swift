/// What answers of comment sources are made of.
enum CommentWords {
  static let all = [
    "{\"", "\":", "\":[", "]", "}", "},{", ",", "null", "true", "false", "-1", "1e300",
    "99999999999999999999", "\"id\":", "\"pid\":", "\"parent\":", "\"parent_id\":", "\"kids\":[",
    "\"children\":[", "\"replies\":[", "\"comments\":[", "\"comment\":{", "\"text\":\"",
    "\"content\":{\"html\":\"", "\"rendered\":\"", "\"body_html\":\"", "\"bodyHTML\":\"",
    "\"cooked\":\"", "\"author\":", "\"user\":{\"login\":\"", "\"name\":\"", "\"deleted\":true",
    "\"delete\":true", "\"removed\":true", "\"is_deleted\":true", "\"dead\":true",
    "\"isMinimized\":true", "\"deletedAt\":\"2026-11-20T10:00:00Z\"", "\"mode\":4",
    "\"hidden_replies\":9", "\"replyCount\":200", "\"score\":", "\"time\":1764000000",
    "\"created\":1464818460.7", "\"created_at\":\"2026-11-20T10:00:00Z\"", "\"url\":\"",
    "\"html_url\":\"javascript:", "\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\"",
    "\"path\":\"0.1.2\"", "\"in_reply_to_id\":\"1\"", "\"descendants\":[", "\"ancestors\":[",
    "\"$type\":\"app.bsky.feed.defs#blockedPost\"", "\"post_stream\":{\"posts\":[",
    "\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"", "\"discussion\":{", "\"wm-id\":",
    "<p>", "</p>", "<a href=\\\"", "<pre><code>", "<blockquote>", "&gt; ", "&#27;[2J", "&#x202e;",
    "\\u001b[2J", "\\u0000", "\\ud83d", "<script>", "<img src=x onerror=1>", "https://h.example/",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>", "</id><content type=\"html\">",
  ]

  /// A good answer of each form: several sources share one.
  static let seeds = [
    // A tree below `children`, one of its comments deleted.
    """
    {"id":1,"type":"story","author":"a","title":"T","children":[{"id":2,"created_at_i":1764000000,\
    "author":"moss","text":"<p>One <i>two</i></p>","parent_id":1,"children":[]},{"id":3,\
    "author":null,"text":null,"children":[{"id":4,"author":"fern","text":"<p>x","children":[]}]}]}
    """,
    // A flat list with depths and parents.
    """
    {"short_id":"abc123","title":"T","comment_count":2,"comments":[{"short_id":"a1","depth":0,\
    "created_at":"2026-11-20T10:00:00.000-06:00","is_deleted":false,"score":3,\
    "parent_comment":null,"comment":"<p>One</p>","commenting_user":"moss"},{"short_id":"a2",\
    "depth":1,"is_deleted":true,"parent_comment":"a1","comment":"<p>Gone</p>"}]}
    """,
    """
    {"comments":[{"comment":{"id":7,"path":"0.7","content":"*One*","removed":false,\
    "deleted":false,"published":"2026-11-20T10:00:00.1Z","ap_id":"https://l.example/comment/7"},\
    "creator":{"name":"moss"},"counts":{"score":2,"child_count":1}},{"comment":{"id":9,\
    "path":"0.7.8.9","content":"Two","removed":true}}]}
    """,
    """
    {"title":"T","posts_count":2,"post_stream":{"posts":[{"id":11,"post_number":1,\
    "cooked":"<p>Start</p>","username":"moss","created_at":"2026-11-20T10:00:00Z"},{"id":12,\
    "post_number":2,"reply_to_post_number":1,"cooked":"<p>Two</p>","username":"fern",\
    "actions_summary":[{"id":2,"count":3}]}],"stream":[11,12,13]}}
    """,
    """
    {"ancestors":[],"descendants":[{"id":"1","in_reply_to_id":"0","content":"<p>One</p>",\
    "created_at":"2026-11-20T10:00:00.000Z","spoiler_text":"cw","account":{"acct":"moss@h.example",\
    "display_name":"Moss"},"url":"https://h.example/@moss/1","favourites_count":1}]}
    """,
    """
    {"thread":{"$type":"app.bsky.feed.defs#threadViewPost","post":{"uri":"at://did:plc:a/\
    app.bsky.feed.post/1","author":{"handle":"moss.example"},"record":{"text":"héllo x",\
    "facets":[{"index":{"byteStart":0,"byteEnd":6},"features":[{"uri":"https://h.example/"}]}]}},\
    "replies":[{"$type":"app.bsky.feed.defs#blockedPost","uri":"at://b","blocked":true}]}}
    """,
    """
    {"replies":[{"id":1,"parent":null,"text":"<p>One</p>","author":"Moss","created":1464818460.7,\
    "mode":1,"likes":1,"dislikes":2,"hidden_replies":3,"replies":[{"id":2,"parent":1,\
    "text":"<p>Two</p>","mode":2}]},{"id":3,"text":"","mode":4,"replies":[]}]}
    """,
    """
    {"comments":[{"comment":{"id":"a","pid":"","text":"<p>One</p>","user":{"name":"Moss",\
    "admin":true},"score":1,"time":"2026-11-20T10:00:01Z"},"replies":[{"comment":{"id":"b",\
    "pid":"a","text":"","delete":true}}]}],"info":{"count":2}}
    """,
    """
    {"children":[{"author":{"name":"Moss"},"url":"https://moss.example/1","wm-id":900,\
    "published":"2026-11-20T10:00:00-07:00","wm-property":"in-reply-to","content":{"text":"One",\
    "html":"One <a href=\\"/tap\\">tap</a>"}}]}
    """,
    """
    [{"id":101,"user":{"login":"moss"},"html_url":"https://github.com/a/b/issues/7#i",\
    "created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-21T10:00:00Z",\
    "body_html":"<p>One</p>","reactions":{"+1":3,"-1":1}},{"id":5,"parent":0,\
    "author_name":"Fern","date_gmt":"2026-11-20T10:00:00","content":{"rendered":"<p>x</p>"}}]
    """,
    """
    {"discussion":{"totalCommentCount":1,"pageInfo":{"hasNextPage":true,"endCursor":"a"},\
    "comments":[{"id":"DC_1","author":{"login":"moss"},"createdAt":"2026-11-20T10:00:00Z",\
    "isMinimized":true,"bodyHTML":"<p>One</p>","replyCount":9,"replies":[{"id":"DR_2",\
    "author":null,"bodyHTML":"<p>Two</p>"}]}]}}
    """,
    """
    {"items":[{"answer_id":5,"question_id":1,"owner":{"display_name":"Moss"},"score":3,\
    "creation_date":1764000000,"body":"<p>One</p>"}],"has_more":false,"quota_remaining":299}
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">\
    <entry><id>a#comment-2</id><thr:in-reply-to ref="a#comment-1"/><author><name>Moss</name>\
    </author><content type="html">&lt;p&gt;One&lt;/p&gt;</content></entry></feed>
    """,
  ]
}
