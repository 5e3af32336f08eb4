import TestSupport
import Testing

@testable import Markup

@Suite struct PageSignalsTests {
  static let address = "https://pier.example/news/today.html"

  private func signals(_ html: String, _ field: String? = nil) -> PageSignals {
    PageSignals(in: html, address: Self.address, linkFields: field)
  }

  @Test(arguments: [
    (#"<link rel='https://api.w.org/' href='/wp-json/'>"#, "https://pier.example/wp-json/"),
    (
      #"<link rel=alternate type="application/json" href=/wp-json/wp/v2/posts/7 title="JSON">"#,
      "https://pier.example/wp-json/wp/v2/posts/7"
    ),
    (#"<link rel=shortlink href="?p=7">"#, "https://pier.example/news/today.html?p=7"),
    (
      #"<link rel=alternate type='application/activity+json' href="/a?b=1&amp;c=2">"#,
      "https://pier.example/a?b=1&c=2"
    ),
    (
      #"<link rel="Alternate" type=application/rss+xml href=feed/>"#,
      "https://pier.example/news/feed/"
    ),
    (
      #"<link rel="webmention" href="https://webmention.io/pier.example/webmention">"#,
      "https://webmention.io/pier.example/webmention"
    ),
    (
      #"<p><a href="https://webmention.io/x/webmention" rel="webmention">W</a>"#,
      "https://webmention.io/x/webmention"
    ),
    (
      #"<link rel="site.standard.document" href="at://did:plc:abc/site.standard.document/3k">"#,
      "at://did:plc:abc/site.standard.document/3k"
    ),
    (#"<base href="/deep/"><link rel=shortlink href=x>"#, "https://pier.example/deep/x"),
    (#"<link rel=shortlink href=x><base href="/deep/">"#, "https://pier.example/deep/x"),
    (#"<a itemprop="discussionUrl" href="/talk">Talk</a>"#, "https://pier.example/talk"),
    (#"<meta itemprop=discussionUrl content="/talk">"#, "https://pier.example/talk"),
    (
      #"<script type="application/ld+json">{"@type":"Article","discussionUrl": "https:\/\/talk.example\/t\/7"}</script>"#,
      "https://talk.example/t/7"
    ),
  ])
  func `a page's links are found`(html: String, address: String) {
    #expect(signals("<html><head><title>x</title>" + html).links.map(\.address) == [address])
  }

  @Test(arguments: [
    #"<link rel=stylesheet href=a.css>"#, #"<link rel=alternate hreflang=de href=/de>"#,
    #"<link rel=alternate type="text/html" href=/de>"#, #"<a rel=alternate href=/x>"#,
    #"<!-- <link rel=shortlink href=/x> -->"#, #"<script>"<link rel=shortlink href=/x>"</script>"#,
    #"<link rel=shortlink href="javascript:alert(1)">"#, #"<link rel=shortlink href="file:///x">"#,
    #"<link rel=webmention href="">"#, #"<link rel=shortlink>"#,
    #"<script type="application/ld+json">{"discussionUrl":{"a":1},"discussionUrl":</script>"#,
    #"<script type="application/ld+json">{"discussionUrl":"javascript:1"}</script>"#,
    "<link rel=shortlink href=\"/\(String(repeating: "x", count: 9000))\">",
  ])
  func `other links are left alone`(html: String) {
    #expect(signals(html).links.isEmpty)
  }

  @Test func `an answer's Link fields come first and do not follow the page's base`() {
    let found = signals(
      #"<base href="https://cdn.example/"><link rel=shortlink href=b>"#,
      #"</wp-json/>; rel="https://api.w.org/", <?p=7>; rel=shortlink, <x>; rel=next, "#
        + #"<y>; rel=shortlink; anchor="/other""#)
    #expect(
      found.links.map(\.address) == [
        "https://pier.example/wp-json/", "https://pier.example/news/today.html?p=7",
        "https://cdn.example/b",
      ])
    #expect(found.links.first?.relations == ["https://api.w.org/"])
  }

  @Test func `types lose their parameters and titles their controls`() {
    let link = signals(
      "<link rel=alternate type='Application/RSS+XML; charset=utf-8' href=f title='A\u{1B}[2J b'>"
    ).links.first
    #expect(link?.type == "application/rss+xml")
    #expect(link?.title?.unicodeScalars.contains("\u{1B}") == false)
  }

  @Test func `the title is the page's own`() {
    let html = "<title> A &amp; B\n news </title><svg><title>icon</title></svg>"
    #expect(signals(html).title == "A & B news")
    #expect(signals("<p>x").title == nil)
  }

  @Test(arguments: [
    #"<script data-isso="//comments.example/" src="//comments.example/js/embed.min.js"></script>"#,
    #"<section id="isso-thread" data-isso-id="7"></section>"#, #"<div id=disqus_thread></div>"#,
    #"<script>var remark_config = {host: "https://r.example", site_id: 'x'}</script>"#,
    #"<script>DiscourseEmbed = { discourseUrl: 'https://d.example/' };</script>"#,
    #"<script src="https://giscus.app/client.js" data-repo="a/b" data-mapping=title></script>"#,
    #"<script src="https://utteranc.es/client.js" repo="a/b" issue-term=pathname></script>"#,
    #"<script src=/app.js></script>"#, #"<meta property="og:title" content="A">"#,
    #"<div data-site-id=pier></div>"#,
  ])
  func `elements that set up comments are found`(html: String) {
    #expect(signals("<body><p>Text" + html + "<p>").elements.count == 1)
  }

  @Test func `an element has its attributes and the beginning of its text`() {
    let script = "var disqus_config = 1;" + String(repeating: "x", count: 9000)
    let elements = signals(
      "<script async src='a.js' DATA-Repo='a&amp;b'></script><script>\(script)</script>"
    ).elements
    #expect(
      elements.first?.attributes
        == ["async": "", "src": "https://pier.example/news/a.js", "data-repo": "a&b"])
    #expect(elements.last?.text.utf8.count == PageSignals.maximumScript)
  }

  @Test func `what tells nothing is not kept`() {
    let html =
      "<script>let a = 1</script><div id=main data-x=1><img src=a.png>"
      + "<script type='application/ld+json'>{\"comment\":[]}</script>"
    #expect(signals(html).elements.isEmpty)
  }

  @Test func `plain scripts leave room for those that set up comments`() {
    let plain = String(repeating: "<script src=/a.js></script>", count: 300)
    let found = signals(plain + "<script data-isso=/isso src=/isso/js/embed.min.js></script>")
    #expect(found.elements.last?.attributes["data-isso"] == "/isso")
    #expect(found.elements.count <= PageSignals.maximumElements)
  }

  @Test func `numbers of links and elements, and bytes, are bounded`() {
    let link = "<link rel=shortlink href=/a><div data-isso=/i></div>"
    let found = signals(String(repeating: link, count: 20_000))
    #expect(found.links.count == PageSignals.maximumLinks)
    #expect(found.elements.count == PageSignals.maximumElements)
    let late = String(repeating: " ", count: PageSignals.maximumPage) + link
    #expect(signals(late).links.isEmpty)
  }

  @Test func `pages broken anywhere are read without harm`() {
    let page =
      "<base href='/x/'><link rel=shortlink href=a><script>remark_config = {}</script><title>T"
      + "</title><script type=application/ld+json>{\"discussionUrl\":\"\\/t\"}</script><!-- x -->"
    var random = SeededRandom(state: 7)
    for _ in 0..<2000 {
      var bytes = Array(page.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      let found = signals(String(decoding: cut, as: UTF8.self))
      #expect(
        found.links.allSatisfy { $0.address.hasPrefix("http") || $0.address.hasPrefix("at:") })
    }
  }
}
