import Markup
import Testing

struct SafeHTMLTests {
  private func safe(_ html: String, _ base: String? = "https://example.org/a/b.html") -> String {
    let once = SafeHTML.sanitise(html, base: base)
    #expect(SafeHTML.sanitise(once, base: base) == once)
    return once
  }

  @Test func `plain text stays text`() {
    #expect(safe("Fish & chips, 3 < 4 > 2") == "Fish &amp; chips, 3 &lt; 4 &gt; 2")
  }

  @Test func `scripts and handlers go`() {
    #expect(
      safe("<p onclick='x()'>a<script>alert(1)</script><style>p{}</style> b</p>") == "<p>a b</p>")
    #expect(safe("<a href='javascript:alert(1)'>x</a>") == "x")
    #expect(safe("<a href='java\nscript:alert(1)'>x</a>") == "x")
    #expect(safe("<img src='data:image/png;base64,AAAA'>") == "")
  }

  @Test func `links become absolute`() {
    #expect(safe("<a href='../c'>x</a>") == "<a href=\"https://example.org/c\">x</a>")
    #expect(safe("<img src=c.png alt=c>") == "<img src=\"https://example.org/a/c.png\" alt=\"c\">")
  }
}
