import Models
import Testing

@testable import Library

@Suite struct KnownSitesTests {
  private func found(_ address: String, page: String? = nil) -> [String] {
    KnownSites.byHost.candidates(for: address, page: page).map(\.address)
  }

  static let pages: [(String, [String])] = [
    (
      "https://www.youtube.com/channel/UCabc_-9/videos",
      ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabc_-9"]
    ),
    (
      "https://youtube.com/playlist?si=x&list=PL12",
      ["https://www.youtube.com/feeds/videos.xml?playlist_id=PL12"]
    ),
    ("https://vimeo.com/pier", ["https://vimeo.com/pier/videos/rss"]),
    ("https://github.com/pier", ["https://github.com/pier.atom"]),
    (
      "https://github.com/pier/gazette/",
      ["releases", "tags", "commits"].map { "https://github.com/pier/gazette/\($0).atom" }
    ),
    (
      "https://github.com/pier/gazette/releases/tag/v1",
      ["https://github.com/pier/gazette/releases.atom"]
    ),
    (
      "https://github.com/pier/gazette/tree/fix/tide",
      ["https://github.com/pier/gazette/commits/fix/tide.atom"]
    ),
    (
      "https://gitlab.com/pier/gazette/-/tags",
      ["https://gitlab.com/pier/gazette/-/tags?format=atom"]
    ),
    (
      "https://gitlab.com/pier/gazette/-/commits/main",
      ["https://gitlab.com/pier/gazette/-/commits/main?format=atom"]
    ),
    ("https://codeberg.org/pier", ["https://codeberg.org/pier.rss"]),
    (
      "https://git.sr.ht/~pier/gazette",
      [
        "https://git.sr.ht/~pier/gazette/refs/rss.xml",
        "https://git.sr.ht/~pier/gazette/log/rss.xml",
      ]
    ),
    (
      "https://sourceforge.net/projects/gazette/files/",
      ["https://sourceforge.net/projects/gazette/rss"]
    ),
    ("https://pypi.org/project/gazette/", ["https://pypi.org/rss/project/gazette/releases.xml"]),
    ("https://crates.io/crates/gazette", ["https://static.crates.io/rss/crates/gazette.xml"]),
    ("https://www.reddit.com/r/tides/", ["https://www.reddit.com/r/tides/.rss"]),
    (
      "https://old.reddit.com/r/tides/top/?t=week",
      ["https://www.reddit.com/r/tides/top/.rss?t=week"]
    ),
    ("https://reddit.com/u/pier", ["https://www.reddit.com/user/pier/.rss"]),
    ("https://bsky.app/profile/pier.example", ["https://bsky.app/profile/pier.example/rss"]),
    ("https://news.ycombinator.com", ["https://news.ycombinator.com/rss"]),
    ("https://lobste.rs/t/tides", ["https://lobste.rs/t/tides.rss"]),
    ("https://mastodon.social/@pier", ["https://mastodon.social/@pier.rss"]),
    ("https://lemmy.world/c/tides", ["https://lemmy.world/feeds/c/tides.xml"]),
    ("https://pier.substack.com/p/the-ebb", ["https://pier.substack.com/feed"]),
    ("https://medium.com/@pier", ["https://medium.com/feed/@pier"]),
    ("https://pier.medium.com/the-ebb", ["https://pier.medium.com/feed"]),
    ("https://pier.wordpress.com/2026/03/", ["https://pier.wordpress.com/feed/"]),
    ("https://pier.blogspot.com/", ["https://pier.blogspot.com/feeds/posts/default"]),
    ("https://pier.tumblr.com/", ["https://pier.tumblr.com/rss"]),
    ("https://dev.to/t/tides", ["https://dev.to/feed/tag/tides"]),
    ("https://letterboxd.com/pier/", ["https://letterboxd.com/pier/rss/"]),
    (
      "https://store.steampowered.com/app/12/Pier/",
      ["https://store.steampowered.com/feeds/news/app/12/"]
    ),
    (
      "https://stackoverflow.com/questions/tagged/swift",
      ["https://stackoverflow.com/feeds/tag/swift"]
    ),
    ("https://sailing.stackexchange.com/", ["https://sailing.stackexchange.com/feeds"]),
    ("https://arxiv.org/list/astro-ph.CO/recent", ["https://rss.arxiv.org/rss/astro-ph.CO"]),
    (
      "https://en.wikipedia.org/wiki/Pier",
      ["https://en.wikipedia.org/w/index.php?title=Pier&action=history&feed=atom"]
    ),
  ]

  @Test(arguments: pages) func `a page of a known site has a known feed`(
    address: String, feeds: [String]
  ) {
    #expect(Array(Set(found(address))).sorted() == feeds.sorted())
  }

  @Test(arguments: [
    "https://pier.example/@pier", "https://github.com/", "https://github.com.evil.example/a/b",
    "https://notgithub.com/a/b", "https://www.substack.com/", "https://youtube.com/channel/nobody",
    "https://youtube.com/playlist?list=", "ftp://github.com/a/b", "github.com/a/b", "",
    "https://github.com/a b", "https://github.com/\u{7F}/x",
  ]) func `other addresses have none`(address: String) {
    #expect(found(address).isEmpty)
  }

  @Test func `a channel by its name is found in its page`() {
    let page = #"<script>var d={"externalId":"UC1-_a","x":1}</script>"#
    let feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UC1-_a"
    #expect(found("https://www.youtube.com/@pier", page: page) == [feed])
    #expect(found("https://www.youtube.com/c/Pier/videos", page: page) == [feed])
    #expect(found("https://www.youtube.com/user/pier", page: page) == [feed])
    #expect(found("https://www.youtube.com/watch?v=1", page: #""channelId":"UC9""#).count == 1)
    #expect(found("https://www.youtube.com/@pier").isEmpty)
    #expect(found("https://www.youtube.com/@pier", page: #""externalId":"UC<b>""#).isEmpty)
    #expect(found("https://www.youtube.com/@pier", page: #""externalId":"UC"#).isEmpty)
  }

  @Test(arguments: [
    ("https://pier.example/@ebb", "<div id='mastodon'>", "https://pier.example/@ebb.rss"),
    (
      "https://pier.example/c/tides", "<meta content='lemmy-ui'>",
      "https://pier.example/feeds/c/tides.xml"
    ),
    (
      "https://pier.example/a/ebb/videos", "<title>PeerTube",
      "https://pier.example/feeds/videos.xml?accountName=ebb"
    ),
    (
      "https://pier.example/c/tides/5", #"content="Discourse 3.2"#,
      "https://pier.example/c/tides/5.rss"
    ),
    ("https://pier.example/", #"content="Discourse 3.2"#, "https://pier.example/latest.rss"),
    (
      "https://pier.example/ebb/flow", "Powered by Forgejo",
      "https://pier.example/ebb/flow/releases.rss"
    ),
    ("https://pier.example:8080/2026/ebb", "/wp-content/x.css", "https://pier.example:8080/feed/"),
    (
      "https://pier.example/blog?x=1", "static1.squarespace.com",
      "https://pier.example/blog?format=rss"
    ),
  ]) func `a program is known by what stands in its pages`(
    address: String, page: String, feed: String
  ) {
    let found = KnownSites.byPage.candidates(for: address, page: page).map(\.address)
    #expect(found == [feed])
    #expect(KnownSites.byPage.candidates(for: address, page: "Welcome").isEmpty)
  }

  @Test func `every line of the tables is understood`() {
    #expect(KnownSites.byHost.count > 80)
    #expect(KnownSites.byPage.count == 16)
    for site in KnownSites.byHost + KnownSites.byPage {
      #expect(site.path.hasPrefix("/"), "\(site)")
      #expect(site.feed.hasPrefix("https://") || site.feed.hasPrefix("{"), "\(site)")
      #expect(site.host == "*" || site.host.contains("."), "\(site)")
      #expect(site.host != "*" || site.page != nil, "\(site)")
    }
  }

  @Test func `well-known paths are few, and on the page's own host`() {
    let root = WellKnownPaths.addresses(for: "https://pier.example/")
    #expect(root.first == "https://pier.example/feed")
    #expect(root.count == WellKnownPaths.limit)
    let deep = WellKnownPaths.addresses(for: "https://pier.example:81/~ebb/index.html?x#y")
    #expect(deep.count == WellKnownPaths.limit)
    #expect(deep[0] == "https://pier.example:81/~ebb/feed")
    #expect(Set(root + deep).count == 16)
    #expect(deep.allSatisfy { WebAddress($0).authority == "pier.example:81" })
    #expect(WellKnownPaths.addresses(for: "file:///home/page.html").isEmpty)
  }
}
