import Library
import Markup
import Models
import Testing

@Suite struct EditingTests {
  private func edit(
    _ item: FeedItem, site: String? = "https://pier.example/news/",
    address: String = "https://feeds.example/pier.xml"
  ) async throws -> IncomingArticle {
    var contents = FeedContents(format: "RSS 2.0")
    contents.siteURL = site
    contents.items = [item]
    return try #require(await Editing.articles(of: contents, address: address).first)
  }

  private func item(_ html: String? = nil, title: String? = nil) -> FeedItem {
    var item = FeedItem()
    item.content = html.map { FeedText($0, .html) }
    item.title = title.map { FeedText($0, .html) }
    return item
  }

  @Test func `an article without a title is called by its opening words`() async throws {
    let short = try await edit(item("<p>Short and <b>sweet</b>.</p>"))
    #expect(short.title == "Short and sweet.")
    let words = String(repeating: "harbour ", count: 40)
    let long = try await edit(item("<p>\(words)</p>"))
    #expect(long.title.count <= 91)
    #expect(long.title.hasSuffix("harbour…"))
    let solid = try await edit(item(String(repeating: "x", count: 400)))
    #expect(solid.title == String(repeating: "x", count: 90) + "…")
    #expect(try await edit(item(title: "<i></i> ")).title == "Untitled")
    var link = item()
    link.url = "/7"
    #expect(try await edit(link).title == "https://pier.example/7")
    link.url = "/" + String(repeating: "7", count: 100_000)
    #expect(try await edit(link).title.count == 1000)
  }

  @Test func `a title is one plain line whatever it carries`() async throws {
    let title = try await edit(item(title: "One\n <b>two</b>&amp;amp;\t&lt;i&gt;three")).title
    #expect(!title.contains("\n") && !title.contains("<b>"))
    #expect(title.hasPrefix("One two&"))
  }

  @Test func `relative links lead where the site is`() async throws {
    var source = item("<a href='../a'>a</a><a href='//b.example/b'>b</a><img src='c.png' alt='c'>")
    source.url = "ebb"
    source.enclosures = [Enclosure(url: "song.mp3"), Enclosure(url: "javascript:alert(1)")]
    source.discussion = DiscussionSignals(pageURL: "ebb#talk", feedURL: "/talk", count: 3)
    let article = try await edit(source)
    #expect(article.url == "https://pier.example/news/ebb")
    #expect(article.html.contains("https://pier.example/a"))
    #expect(article.html.contains("https://b.example/b"))
    #expect(article.enclosures.map(\.url) == ["https://pier.example/news/song.mp3"])
    #expect(article.discussion.pageURL == "https://pier.example/news/ebb#talk")
    #expect(article.discussion.feedURL == "https://pier.example/talk")
  }

  @Test func `without a site the feed's own address is the base`() async throws {
    var source = item("x")
    source.url = "one"
    #expect(try await edit(source, site: nil).url == "https://feeds.example/one")
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " ", "sample:x",
  ])
  func `an address that is not on the web is none`(address: String) async throws {
    var source = item("x")
    source.url = address
    source.discussion = DiscussionSignals(pageURL: address, feedURL: address)
    let article = try await edit(source)
    #expect(article.url == nil)
    #expect(article.discussion.pageURL == nil)
    #expect(article.discussion.feedURL == nil)
  }

  @Test func `plain text keeps its lines and shows its marks`() async throws {
    var source = FeedItem()
    source.content = FeedText("One <two> & three\nfour\r\n \r\n\nfive\rsix", .plain)
    let article = try await edit(source)
    let blocks = DocumentBuilder.document(fromHTML: article.html).blocks
    #expect(blocks.count == 2, "\(article.html)")
    #expect(article.html.contains("&lt;two"))
    #expect(article.html.split(separator: "<br>").count == 3, "\(article.html)")
    #expect(article.text.contains("One <two> & three"))
  }

  @Test func `hostile markup is gone from what is kept`() async throws {
    let article = try await edit(
      item(
        """
        <script>alert(1)</script><p onclick="x()">Safe <a href="javascript:x()">link</a>
        <iframe src="https://evil.example"></iframe><style>p{display:none}</style>
        <svg onload=x()><img src=x onerror=x()>\(String(repeating: "<div>", count: 5_000))deep
        """))
    for word in ["script", "onclick", "onload", "onerror", "iframe", "<style", "display"] {
      #expect(!article.html.contains(word), "\(word)")
    }
    #expect(article.text.contains("Safe"))
    #expect(article.text.contains("deep"))
  }

  @Test func `the fuller of content and summary is the text`() async throws {
    var source = item("<p>Read more at our site.</p>")
    source.summary = FeedText("<p>" + String(repeating: "The whole story. ", count: 30), .html)
    #expect(try await edit(source).text.contains("The whole story."))
    source.summary = FeedText("A line.", .html)
    #expect(try await edit(source).text == "Read more at our site.")
    source.content = FeedText("  \n ", .html)
    #expect(try await edit(source).text == "A line.")
    source.summary = nil
    #expect(try await edit(source).text.isEmpty)
  }

  @Test func `an article is known by its guid, else its address, else its opening`() async throws {
    var source = item("<p>Same words.</p>", title: "Same")
    let nameless = try await edit(source).guid
    #expect(nameless.hasPrefix("text:"))
    #expect(try await edit(source).guid == nameless)
    #expect(try await edit(item("<p>Other words.</p>", title: "Same")).guid != nameless)
    source.url = "/ebb"
    #expect(try await edit(source).guid == "https://pier.example/ebb")
    source.guid = "  tag:1 \n"
    #expect(try await edit(source).guid == "tag:1")
    source.guid = " "
    #expect(try await edit(source).guid == "https://pier.example/ebb")
  }

  @Test func `a byline is at most four names in plain text`() async throws {
    var source = item("x")
    source.authors = (1...9).map { Author(name: "<b>Author</b> \($0)") } + [Author(name: nil)]
    #expect(try await edit(source).byline == "Author 1, Author 2, Author 3, Author 4")
    source.authors = [Author(name: " "), Author(name: nil)]
    #expect(try await edit(source).byline == nil)
  }
}
