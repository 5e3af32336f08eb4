import Models
import Testing

@testable import Markup

@Suite struct FeedLinksTests {
  static let page = "https://pier.example/news/today.html"

  func named(_ html: String, at address: String = page) -> [String] {
    FeedLinks(in: html, address: address).named.map(\.address)
  }

  @Test(
    arguments: [
      #"<link rel="alternate" type="application/rss+xml" href="/feed">"#,
      #"<LINK REL=ALTERNATE TYPE=APPLICATION/RSS+XML HREF=/feed>"#,
      #"<link rel="home  Alternate nofollow" type="application/atom+xml; charset=utf-8" href="/feed">"#,
      #"<link rel='feed' href='/feed'>"#, #"<link rel="alternate feed" href="/feed" />"#,
      #"<link rel=alternate type=application/feed+json href=//pier.example/feed>"#,
      #"<link rel=alternate type="application/rdf+xml" href="../feed">"#,
      #"<link rel=alternate type="application/xml" href="https://pier.example/feed">"#,
      #"<link rel=alternate type="text/xml" href="feed://pier.example/feed">"#,
      #"<link rel=alternate type="application/vnd.feed+json" href="feed:https://pier.example/feed">"#,
      #"<base href="https://pier.example/deep/er/"><link rel=feed href="../../feed">"#,
      #"<svg><link rel=feed href="/feed"></svg>"#, #"<div><p><link rel=feed href=" /fe&#10;ed ">"#,
      "<link rel=feed href=/feed \(String(repeating: "data-x=1 ", count: 90))>",
      String(repeating: "<div>", count: 400) + "<link rel=feed href=/feed>",
    ]) func `a page names its feed`(html: String)
  {
    let found = named("<html><head><title>Pier</title>" + html).map {
      $0.replacing("http://", with: "https://")
    }
    #expect(found == ["https://pier.example/feed"])
  }

  @Test(
    arguments: [
      #"<link rel="stylesheet" type="application/rss+xml" href="/feed">"#,
      #"<link rel="alternate" type="text/html" hreflang="ko" href="/ko">"#,
      #"<link rel="alternate" type="application/json" href="/wp-json/posts/1">"#,
      #"<link rel="alternate" type="application/json+oembed" href="/oembed">"#,
      #"<link rel="alternate" href="/feed">"#,
      #"<link rel="alternate" type="application/rss+xml">"#,
      #"<!-- <link rel=feed href=/feed> -->"#, #"<script>"<link rel=feed href=/feed>"</script>"#,
      #"<link rel=feed href="javascript:alert(1)">"#, #"<link rel=feed href="file:///etc/passwd">"#,
      #"<link rel=feed href="exec:rm">"#, #"<link rel=feed href="ftp://pier.example/feed">"#,
      #"<link rel=feed href="https://">"#,
      "<link rel=feed href=\"/\(String(repeating: "x", count: 9000))\">",
      #"<link rel=feed href="">"#, #"<link rel=feed href='#top'>"#,
      #"<link rel=feed href="today.html">"#,
    ]) func `what is no feed is not taken for one`(html: String)
  {
    #expect(FeedLinks(in: html, address: Self.page).all.isEmpty)
  }

  @Test func `titles are plain text on one line`() {
    let html = """
      <link rel=feed href=/a title="The &amp;quot;Pier&amp;quot; &amp;amp; <b>Co</b>
         Feed">
      <link rel=feed href=/b title="a\u{1B}[31m\u{7}\u{8}b">
      <link rel=feed href=/c title="">
      """
    let titles = FeedLinks(in: html, address: Self.page).named.map(\.title)
    #expect(titles == ["The \"Pier\" & Co Feed", "a [31m b", nil])
  }

  @Test func `links that look like feeds come after those that are named`() {
    let html = """
      <a href="/about">About</a> <a href="/rss.xml"><img src=rss.png></a> <a href="/x?feed=rss2">Feed</a>
      <a href="/subscribe">RSS feed</a> <a href="https://feedly.com/i/subscription/feed/https://pier.example/feed">RSS</a>
      <a href="/why-we-love-rss-and-atoms-and-more-in-our-long-story">why we love RSS, atoms, and much more besides</a>
      <a href="mailto:rss@pier.example">RSS</a> <a href="https://feeds.pier.example/all">all</a>
      <link rel=alternate type=application/rss+xml href=/feed title=Pier>
      """
    let links = FeedLinks(in: html, address: Self.page)
    #expect(
      links.named == [
        FeedCandidate(
          address: "https://pier.example/feed", title: "Pier", type: "application/rss+xml")
      ])
    #expect(
      links.guessed.map(\.address) == [
        "https://pier.example/rss.xml", "https://pier.example/x?feed=rss2",
        "https://pier.example/subscribe", "https://feeds.pier.example/all",
      ])
    #expect(links.all.map(\.address).first == "https://pier.example/feed")
  }

  @Test func `feeds of comments come last, and one feed counts once`() {
    let html = """
      <link rel=alternate type=application/rss+xml href=/comments/feed/ title="Pier » Comments Feed">
      <link rel=alternate type=application/rss+xml href=/2026/03/ebb/feed/ title="Pier » Ebb Comments Feed">
      <link rel=alternate type=application/rss+xml href=/feed/ title="Pier » Feed">
      <link rel=alternate type=application/rss+xml href=http://PIER.example/feed#x>
      <a href="/feed">RSS</a>
      """
    let links = FeedLinks(in: html, address: Self.page)
    #expect(
      links.all.map(\.address) == [
        "https://pier.example/feed/", "https://pier.example/comments/feed/",
        "https://pier.example/2026/03/ebb/feed/",
      ])
    #expect(links.comments.count == 2)
  }

  @Test func `a page of a thousand feeds gives fifty`() {
    let named = (0..<1000).map { "<link rel=feed href=/f\($0)>" }.joined()
    #expect(FeedLinks(in: named, address: Self.page).all.count == FeedLinks.limit)
    let guessed = (0..<1000).map { "<a href=/\($0).rss>x</a>" }.joined()
    #expect(FeedLinks(in: guessed, address: Self.page).all.count == FeedLinks.limit)
    let comments = (0..<1000).map { "<a href=/\($0)/comments/feed>x</a>" }.joined()
    #expect(FeedLinks(in: comments, address: Self.page).all.count == FeedLinks.limit)
  }

  @Test func `whatever is cut or turned around, a page is read to its end`() {
    let html = Array(
      """
      <html><head><base href="/x/"><link rel=alternate type="application/rss+xml" title="&amp;#27;" href="f&eacute;ed">
      </head><body><a href="/rss">R<b>S</b>S</a><a href='feed:x'>\u{202E}</a></body></html>
      """.utf8)
    for end in stride(from: 0, to: html.count, by: 3) {
      var bytes = html
      bytes[end] ^= 0x15
      for page in [Array(html[..<end]), bytes] {
        let links = FeedLinks(in: String(decoding: page, as: UTF8.self), address: Self.page)
        #expect(links.all.allSatisfy { WebAddress($0.address).isWeb })
      }
    }
  }
}
