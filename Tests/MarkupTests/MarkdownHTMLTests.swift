import Markup
import Testing

struct MarkdownHTMLTests {
  private func safe(_ markdown: String) -> String {
    SafeHTML.sanitise(MarkdownHTML.html(markdown), base: "https://lemmy.example/")
  }

  @Test(arguments: [
    ("a\nb\n\nc", "<p>a\nb</p><p>c</p>"), ("a  \nb", "<p>a<br>b</p>"),
    ("a\\\nb", "<p>a<br>b</p>"), ("a\r\n\r\nb\rc", "<p>a</p><p>b\nc</p>"),
    ("# A\n## B ##\nC\n===\nD\n---\nx", "<h1>A</h1><h2>B</h2><h1>C</h1><h2>D</h2><p>x</p>"),
    ("#tag", "<p>#tag</p>"), ("a\n\n***\nb", "<p>a</p><hr><p>b</p>"), ("", ""), ("\n \n\t", ""),
  ])
  func `paragraphs, headings and rules`(_ markdown: String, _ html: String) {
    #expect(MarkdownHTML.html(markdown) == html)
  }

  @Test(arguments: [
    ("> a\n> b\nc\n\nd", "<blockquote><p>a\nb\nc</p></blockquote><p>d</p>"),
    (
      "> a\n>> b\n\nc",
      "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>"
    ),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
    (
      "- a\n  1. b\n  2. c\n- d",
      "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"
    ),
    ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>"),
    ("in\n1984. it was", "<p>in\n1984. it was</p>"),
    ("- a\n\nb", "<ul><li>a</li></ul><p>b</p>"),
    (
      "::: spoiler The *end*\nHe\n\ndies\n:::\nx",
      "<details><summary>The <em>end</em></summary><p>He</p><p>dies</p></details><p>x</p>"
    ),
    ("::: spoiler a\nb", "<details><summary>a</summary><p>b</p></details>"),
    ("::: other\nb", "<p>::: other\nb</p>"),
  ])
  func `quotes, lists and spoilers`(_ markdown: String, _ html: String) {
    #expect(MarkdownHTML.html(markdown) == html)
  }

  @Test(arguments: [
    ("```swift\nlet a = \"<b>\"\n\n  *c*\n```\nd", "let a = \"&lt;b&gt;\"\n\n  *c*"),
    ("~~~\n```\n~~~", "```"), ("```\nnever closed", "never closed"),
    ("x\n\n    a\n\n      b\n\ny", "a\n\n  b"), ("- a\n\n  ```\n  b\n   c\n  ```", "b\n c"),
  ])
  func `code stays as it is`(_ markdown: String, _ code: String) {
    #expect(safe(markdown).contains("<pre>\(code)</pre>"), "\(safe(markdown))")
  }

  @Test(arguments: [
    (
      "*a* _b_ **c** __d__ ~~e~~",
      "<em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <s>e</s>"
    ),
    ("***a***", "<em><strong>a</strong></em>"), ("**a*", "*<em>a</em>"),
    ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ("*a **b** c*", "<em>a <strong>b</strong> c</em>"), ("*a [b*](/c)", "*a <a href=\"/c\">b*</a>"),
    ("`a *b* <c>` ``d`e``", "<code>a *b* &lt;c&gt;</code> <code>d`e</code>"), ("a ` b", "a ` b"),
    ("\\*a\\* \\\\ \\q &amp; & &lt;b", "*a* \\ \\q &amp; &amp; &lt;b"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\\&lt; ~a~", "&amp;lt; ~a~"), ("これは**「大事」**です", "これは<strong>「大事」</strong>です"),
  ])
  func `emphasis, code and escapes`(_ markdown: String, _ html: String) {
    #expect(MarkdownHTML.html(markdown) == "<p>\(html)</p>")
  }

  @Test(arguments: [
    ("[a](https://x.org/b_c_d \"t\")", "<a href=\"https://x.org/b_c_d\">a</a>"),
    ("[a](<b c>) [](/d)", "<a href=\"b c\">a</a> <a href=\"/d\">/d</a>"),
    ("[a](b(c)d)", "<a href=\"b(c)d\">a</a>"), ("[a](b", "[a](b"), ("[a] (b)", "[a] (b)"),
    ("[a [b](/c) d](/e)", "[a <a href=\"/c\">b</a> d](/e)"),
    ("![a *b*](/c.png)", "<img src=\"/c.png\" alt=\"a *b*\">"),
    ("[![a](/b)](/c)", "<a href=\"/c\"><img src=\"/b\" alt=\"a\"></a>"),
    (
      "<https://x.org/?a=1&b=2>",
      "<a href=\"https://x.org/?a=1&amp;b=2\">https://x.org/?a=1&amp;b=2</a>"
    ),
    ("<me@x.org> <b>", "<a href=\"mailto:me@x.org\">me@x.org</a> &lt;b&gt;"),
    (
      "(see https://x.org/a_(b)_c).",
      "(see <a href=\"https://x.org/a_(b)_c\">https://x.org/a_(b)_c</a>)."
    ),
    ("[https://x.org](https://x.org)", "<a href=\"https://x.org\">https://x.org</a>"),
    ("https://, xhttps://a.b", "https://, xhttps://a.b"),
    ("[\"](/a\"onclick=\"b)", "<a href=\"/a&quot;onclick=&quot;b\">&quot;</a>"),
  ])
  func `links, pictures and addresses`(_ markdown: String, _ html: String) {
    #expect(MarkdownHTML.html(markdown) == "<p>\(html)</p>")
  }

  @Test func `links may be defined elsewhere`() {
    let text =
      "[One], [two][ONE] and [three][]; [four]\n\n[one]: /1 \"t\"\n[Three]: <https://x.org>"
    #expect(
      MarkdownHTML.html(text)
        == "<p><a href=\"/1\">One</a>, <a href=\"/1\">two</a> and "
        + "<a href=\"https://x.org\">three</a>; [four]</p>")
  }

  @Test func `addresses that act come to nothing`() {
    #expect(!safe("[a](javascript:alert(1)) ![b](data:x) <javascript:c>").contains("=\"javascript"))
    #expect(safe("[a](javascript:b)") == "<p>a</p>")
  }

  @Test func `text within too many containers is not lost`() {
    for opening in [">", "- ", "1. ", "::: spoiler x\n"] {
      let html = safe(String(repeating: opening, count: 300) + "bottom")
      #expect(html.contains("bottom"), "\(opening)")
    }
  }

  @Test(arguments: [
    "[", "![", "*", "**a", "_a*", ">", "> ", "- ", "-\n", "`", "`a``", "](", "[a](", "[a](<b", "<",
    "<http:", "https://", "https://(", "\\", "::: spoiler a\n", "~~", "~~a", "[a]: b\n", "[a][b",
    "1. a\n", "&", "![a](b)", "[![", "](b)", "# ", "    a\n\n", "```\n", "a  \n", "*a_b*c_",
    "[a](b \"", "[](", "\t", "- a\n ", "***a **b *c",
  ])
  func `a hundred kilobytes of anything take no more than a moment`(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let clock = ContinuousClock()
    let defined = "[a]: /b\n\n" + text
    let took = clock.measure {
      #expect(MarkdownHTML.html(text).utf8.count >= 0)
      #expect(MarkdownHTML.html(defined).utf8.count >= 0)
    }
    // What is quadratic takes minutes.
    #expect(took < .seconds(20))
  }

  @Test func `signs in any order never break a promise`() {
    let parts = [
      "*", "**", "_", "~~", "`", "``", "[", "]", "(", ")", "![", "](/a)", "<", ">", "\n", "\n\n",
      "> ", "- ", "1. ", "    ", "# ", "---", "===", "```", ":::", "::: spoiler x", "a", " ", "\\",
      "https://x.org", "&amp;", "[a]: /b", "é", "😀", "\t", "\0", "\u{1B}[2J",
    ]
    var random = FuzzTests.SeededGenerator(state: 7)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...30, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let html = safe(text)
      #expect(SafeHTML.sanitise(html, base: nil) == html, "from \(text)")
      #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }
}
