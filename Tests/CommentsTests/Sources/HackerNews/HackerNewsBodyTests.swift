import Models
import Testing

@testable import Comments

@Suite struct HackerNewsBodyTests {
  @Test(arguments: [
    ("One.<p>Two &amp; &#x27;three&#x27;.", "<p>One.</p><p>Two &amp; 'three'.</p>"),
    ("<p>One.</p><p>Two.</p>", "<p>One.</p><p>Two.</p>"),
    ("<p>", ""), ("", ""), ("One<p><p>", "<p>One</p>"),
    (
      "Look:<p><pre><code>  a\n  &lt;p&gt;\n</code></pre><p>End.",
      "<p>Look:</p><pre>  a\n  &lt;p&gt;\n</pre><p>End.</p>"
    ),
  ])
  func `both ways to write paragraphs are read`(text: String, html: String) {
    #expect(
      HackerNewsBody.html(text).replacing("<code>", with: "").replacing("</code>", with: "")
        == html)
  }

  @Test(arguments: [
    ("&gt; quoted<p>mine", "<blockquote><p>quoted</p></blockquote><p>mine</p>"),
    (
      "<p>&gt;quoted</p><p> &gt; again</p>",
      "<blockquote><p>quoted</p><p>again</p></blockquote>"
    ),
    ("> quoted", "<blockquote><p>quoted</p></blockquote>"),
    ("<i>&gt; said</i>", "<blockquote><p><i>said</i></p></blockquote>"),
    ("&gt;<i>said</i>", "<blockquote><p><i>said</i></p></blockquote>"),
    (
      "&gt;&gt; older<p>&gt; newer",
      "<blockquote><blockquote><p>older</p></blockquote><p>newer</p></blockquote>"
    ),
  ])
  func `paragraphs that begin with an arrow are quotes`(text: String, html: String) {
    #expect(HackerNewsBody.html(text) == html)
  }

  @Test(arguments: ["&gt;= 3 of them", "&gt;&lt; he said", "5 &gt; 3", "&gt;", "&gt;&gt;= 1"])
  func `comparisons are no quotes`(text: String) {
    #expect(HackerNewsBody.html(text) == "<p>\(text)</p>")
  }

  @Test func `a thousand arrows are not a thousand quotes`() {
    let html = HackerNewsBody.html(String(repeating: "&gt;", count: 1000) + "x")
    #expect(html.split(separator: "<blockquote>").count <= 5)
    #expect(html.contains("x"))
  }

  @Test func `a shortened link shows where it leads`() {
    let text =
      "See <a href=\"https:&#x2F;&#x2F;h.example&#x2F;a&#x2F;b?c=1&amp;d=2\" rel=\"nofollow\">"
      + "https:&#x2F;&#x2F;h.example&#x2F;a...</a> and <a href=\"https://i.example/x\">more...</a>."
    #expect(
      HackerNewsBody.html(text)
        == "<p>See <a href=\"https://h.example/a/b?c=1&amp;d=2\">https://h.example/a/b?c=1&amp;d=2"
        + "</a> and <a href=\"https://i.example/x\">more...</a>.</p>")
  }

  @Test(arguments: [
    "<a href=\"https://h.example/", "<a href=\"https://h.example/\">http", "<a href=\"\">...</a>",
    "<a href=\"javascript:alert(1)\">java...</a>",
    "<a href=\"https://h.example/<script>alert(1)</script>\">https://h.example/...</a>",
  ])
  func `links that are none do no harm`(text: String) {
    let html = HackerNewsBody.html(text)
    #expect(!html.contains("<script") && !html.contains("href=\"java"))
  }

  @Test func `words in place of a text are no text`() {
    #expect(HackerNewsBody.state(saidBy: "[deleted]") == .deleted)
    #expect(HackerNewsBody.state(saidBy: "<p>[flagged]</p>") == .removed)
    #expect(HackerNewsBody.state(saidBy: "[dead]\n") == .removed)
    #expect(HackerNewsBody.state(saidBy: "[delayed]") == .pending)
    #expect(HackerNewsBody.state(saidBy: "[deleted] was what I saw") == nil)
  }
}
