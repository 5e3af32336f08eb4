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
    #expect(safe("") == "")
    #expect(safe(" \n ") == "")
  }

  @Test func `scripts and handlers go`() {
    #expect(
      safe("<p onclick='x()'>a<script>alert(1)</script><style>p{}</style> b</p>") == "<p>a b</p>")
    #expect(safe("<script/>stays") == "stays")
    #expect(safe("a<script>if (1 < 2) '</p>'") == "a")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", " java\tscript:x", "java\nscript:x", "&#106;avascript:x",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ssh:-oProxyCommand=x", "https:", "//",
    "https://", "mailto:", "view-source:https://a.example/", "\u{1}javascript:x",
  ])
  func `a link that must not be opened is text`(_ href: String) {
    #expect(safe("<a href='\(href)'>x</a>") == "x")
  }

  @Test func `links become absolute`() {
    #expect(safe("<a href='../c'>x</a>") == "<a href=\"https://example.org/c\">x</a>")
    #expect(safe("<a href='//b.org'>x</a>", nil) == "<a href=\"https://b.org\">x</a>")
    #expect(safe("<a href='c'>x</a>", nil) == "x")
    #expect(safe("<img src=c.png alt=c>") == "<img src=\"https://example.org/a/c.png\" alt=\"c\">")
  }

  @Test func `an address of half a megabyte is dropped, its text stays`() {
    let long = String(repeating: "a", count: 500_000)
    #expect(safe("<a href='https://x.org/\(long)'>x</a>") == "x")
    #expect(safe("<img src='https://x.org/\(long)' alt='y'>") == "<img alt=\"y\">")
  }

  @Test func `control and direction characters in addresses are encoded`() {
    #expect(
      safe("<a href='https://x.org/\u{202E}\u{7F}\u{1B}z'>x</a>")
        == "<a href=\"https://x.org/%E2%80%AE%7F%1Bz\">x</a>")
  }

  @Test func `comments go however they end`() {
    #expect(safe("a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e<!-- f") == "abcde")
  }

  @Test(arguments: [
    ("a<object classid='x'> <b>b</b>", "a <b>b</b>"), ("a<textarea>b", "ab"),
    ("a<applet code='x'>b</applet> c", "ab c"), ("a<svg><title>b</title>c", "ac"),
    ("a<!-- -- b > c", "a c"), ("a<select><option>b</select> c", "a c"),
    (
      "<iframe src='https://player.vimeo.com/video/1'>b",
      "<p><a href=\"https://vimeo.com/1\">Video: vimeo.com</a></p>b"
    ),
  ])
  func `what nobody closed takes nothing along`(written: String, expected: String) {
    #expect(safe(written) == expected)
  }

  @Test func `CDATA sections are opened`() {
    #expect(safe("<![CDATA[<p>a</p>]]>b]]>") == "<p>a</p>b]]&gt;")
  }

  @Test func `NULs and controls go`() {
    #expect(safe("a\0b<p\0>c\u{1}\u{1B}[31m</p>") == "ab<p>c[31m</p>")
  }

  @Test func `left-overs of Windows-1252 are read as such`() {
    #expect(safe("&#146;\u{85}&#x99;") == "’…™")
  }

  @Test func `what HTML does not define is kept as text`() {
    #expect(safe("<my-app>a <foo>b</foo></my-app>") == "a b")
  }

  @Test func `elements that nothing is in go`() {
    #expect(
      safe("<p></p><ul><li></li></ul><b></b><blockquote> </blockquote>x<a href='/y'></a>") == "x")
    #expect(safe("<table><tr><td></td></tr></table>") == "")
  }

  @Test func `empty cells keep their place`() {
    #expect(
      safe("<table><tr><td></td><td>a</td></tr><tr><td>b</td><td></td></tr></table>")
        == "<table><tr><td></td><td>a</td></tr><tr><td>b</td><td></td></tr></table>")
  }

  @Test func `a block between two texts keeps them apart`() {
    #expect(safe("a<blockquote></blockquote>b") == "a<p>b</p>")
    #expect(safe("a<div>b</div>c") == "a<p>b</p>c")
  }

  @Test func `spans are bounded`() {
    let table = "<table><tr><th colspan=99999999999 rowspan=0>a</th><td>b</td></tr></table>"
    #expect(safe(table).contains("<th colspan=\"64\">a</th>"))
  }

  @Test func `names without their semicolon are read where they always were`() {
    #expect(
      safe("&copy 2020 AT&amp T &nbsp&lt &ampere &copy=1 &notit;")
        == "© 2020 AT&amp; T \u{A0}&lt; &amp;ampere &amp;copy=1 &amp;notit;")
  }

  @Test func `signs that link to their heading go`() {
    #expect(safe("<h2>A<a class=headerlink href='#a'>¶</a></h2>") == "<h2>A</h2>")
  }

  @Test func `numbers of lines do not become code`() {
    #expect(
      safe("<table><tr><td class='linenos'><pre>1</pre><td><pre>x = 1</pre></table>")
        == "<pre>x = 1</pre>")
  }

  @Test func `what belongs in no address is encoded in the base as well`() {
    #expect(
      safe("<a href='x'>y</a>", "https://a.example/{b}\u{1B}/c")
        == "<a href=\"https://a.example/%7Bb%7D%1B/x\">y</a>")
  }

  @Test func `pictures in verbatim text are no pictures to the ones around`() {
    let picture = "<img src='a.png'>"
    let inside = "\(picture)<pre>x<img alt=e><img src='b.png' alt=f></pre>\(picture)"
    #expect(safe(inside).contains("<pre>xef</pre>"))
    #expect(safe("<pre>\(picture)x</pre>\(picture)").contains("<img"))
  }
}
