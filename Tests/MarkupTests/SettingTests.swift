import Markup
import Models
import Testing

/// What decides how a document can be set: labels, places and signs.
struct SettingTests {
  private let base = "https://x.org/p"

  private func dump(_ html: String) -> String {
    let safe = SafeHTML.sanitise(html, base: base)
    #expect(SafeHTML.sanitise(safe, base: base) == safe)
    return DocumentBuilder.document(fromHTML: safe, base: base).dump
  }

  @Test func `lists are numbered as the page says`() {
    #expect(dump("<ol><li>a</li><li>b</li></ol>") == "1. p: a\n2. p: b")
    #expect(dump("<ol start='9'><li>a</li><li>b</li></ol>") == "9. p: a\n10. p: b")
    #expect(dump("<ol type='a' start='26'><li>a</li><li>b</li></ol>") == "z. p: a\naa. p: b")
    #expect(dump("<ol type='I' start='3'><li>a</li><li>b</li></ol>") == "III. p: a\nIV. p: b")
    #expect(dump("<ol type='i' start='0'><li>a</li></ol>") == "0. p: a")
    #expect(dump("<ol reversed><li>a</li><li>b</li></ol>") == "2. p: a\n1. p: b")
    #expect(dump("<ol><li value='7'>a</li><li>b</li></ol>") == "7. p: a\n8. p: b")
    #expect(dump("<ul type='a'><li value='7'>a</li></ul>") == "- p: a")
  }

  @Test func `definitions stand under their terms`() {
    #expect(dump("<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>") == "p: *a*\n: p: b\n: p: c")
  }

  @Test func `cells keep their alignment and what they reach over`() {
    #expect(
      dump(
        """
        <table><tr><th>a<th colspan=2>b<tr><td align=center>c<td style="text-align: RIGHT">d<td>e
        </table>
        """) == "align: center right\nspan: 0,1 over 2\nhead: a | b | \nrow: c | d | e")
  }

  @Test func `formulas become text`() {
    func math(_ content: String) -> String { dump("<p><math>\(content)</math></p>") }
    #expect(math("<mi>x</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi></mfrac>") == "p: x = a/b")
    #expect(
      math("<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac>")
        == "p: (a + 1)/2")
    #expect(math("<msup><mi>x</mi><mn>2</mn></msup><mo>-</mo><mn>1</mn>") == "p: x² − 1")
    #expect(math("<mo>-</mo><mi>x</mi>") == "p: −x")
    #expect(
      math("<mfrac><mn>1</mn><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>") == "p: 1/(2a)")
    #expect(math("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>") == "p: sin x")
    #expect(
      math("<mi>f</mi><mo>&#x2061;</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>") == "p: f(x)")
    #expect(math("<msqrt><mn>2</mn></msqrt>") == "p: √2")
    #expect(math("<msqrt><mrow><mn>1</mn><mo>-</mo><mi>x</mi></mrow></msqrt>") == "p: √(1 − x)")
    #expect(math("<mroot><mi>x</mi><mn>3</mn></mroot>") == "p: ∛x")
    #expect(math("<mover><mi>x</mi><mo>¯</mo></mover>") == "p: x\u{304}")
    #expect(
      math(
        """
        <munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>
        <msub><mi>a</mi><mi>i</mi></msub>
        """) == "p: ∑ᵢ₌₁ⁿ aᵢ")
    #expect(
      math(
        "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr>"
          + "<mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>)</mo>")
        == "p: (1 0; 0 1)")
    #expect(math("<mi>f</mi><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>") == "p: f(x, y)")
  }

  @Test func `a formula of which there is only the source stays as that`() {
    #expect(dump("<p><math alttext='\\frac12'></math></p>") == "p: `\\frac12`")
    #expect(
      dump(
        "<p><math><semantics><annotation encoding='application/x-tex'>\\pi</annotation></semantics></math>"
      ) == "p: `\\pi`")
    #expect(dump("<p>a <img class='latex' src='/e.png' alt='e^x'></p>") == "p: a `e^x`")
  }

  @Test func `a formula that MediaWiki hides behind its picture is shown, and the picture is not`()
  {
    #expect(
      dump(
        """
        <p>so <span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;"><math
        alttext="{x}"><semantics><mi>x</mi><annotation>{x}</annotation></semantics></math></span><img
        src="/x.svg" class="mwe-math-fallback-image-inline" alt="{x}"> is</p>
        """) == "p: so x is")
  }

  @Test func `notes are small figures, and the way back from them is not shown`() {
    #expect(
      dump(
        """
        <p>a<sup><a href="#fn1">1</a></sup> b<sup><a href="#fn2">[2]</a></sup></p>
        <ol><li id=fn1>one <a href="#r1">↩</a></li><li>two <a href="#r2">^</a></li></ol>
        """) == "p: a¹ b²\n1. p: one\n2. p: two")
  }

  @Test func `a direction that the first letter does not show is kept`() {
    #expect(dump("<p dir=rtl>abc</p>") == "p: \u{200F}abc")
    #expect(dump("<p dir=ltr>שלום</p>") == "p: \u{200E}שלום")
    #expect(
      dump("<div dir=rtl><p>abc</p></div><h2 dir=rtl>d</h2>") == "p: \u{200F}abc\nh2: \u{200F}d")
    #expect(dump("<p dir=rtl>שלום</p><p dir=rtl>12</p>") == "p: שלום\np: 12")
  }

  @Test func `the opening of a long text is the beginning of the whole`() throws {
    let links = "<a href=\"https://x.org/1\">one</a> <a href=\"https://x.org/2\">two</a>"
    let html = (0..<20_000).map { "<p>Paragraph \($0) with \(links) &amp; more.</p>" }.joined()
    let opening = try #require(DocumentBuilder.opening(ofHTML: html))
    let whole = DocumentBuilder.document(fromHTML: html)
    #expect(opening.blocks.count > 100)
    #expect(opening.blocks.count < 2000)
    #expect(Array(whole.blocks.prefix(opening.blocks.count)) == opening.blocks)
    #expect(Array(whole.links.prefix(opening.links.count)) == opening.links)
    let longer = try #require(DocumentBuilder.opening(ofHTML: html, length: 100_000))
    #expect((100_000..<300_000).contains(longer.textLength))
    #expect(Array(whole.blocks.prefix(longer.blocks.count)) == longer.blocks)
    #expect(DocumentBuilder.opening(ofHTML: html, length: whole.textLength) == nil)
  }

  @Test(arguments: [
    ("<p>Short.</p><pre>", "word \n", "</pre>"), ("<p>", "word <em>and</em> word ", "</p>"),
    ("<p>", "word", "</p>"), ("<p>", "어민들은", "</p>"), ("<p>", "a &amp; b<br>", "</p>"),
    ("<blockquote>", "<p>One, <b>two</b> &lt; three.</p>", "</blockquote>"),
    ("<ol>", "<li><p>One.</p><ul><li>Two.</li></ul></li>", "</ol>"),
    ("<table>", "<tr><td>One.</td><td>Two.</td></tr>", "</table>"),
  ])
  func `the opening of one giant block is its beginning`(
    start: String, piece: String, end: String
  ) throws {
    let html = start + String(repeating: piece, count: 900_000 / piece.utf8.count) + end
    let safe = SafeHTML.sanitise(html, base: nil)
    let whole = DocumentBuilder.document(fromHTML: safe)
    for length in [0, 30_000] {
      let opening = try #require(DocumentBuilder.opening(ofHTML: safe, length: length))
      #expect((max(length, 5000)..<whole.textLength / 2).contains(opening.textLength))
      let text = PlainText.text(of: opening).trimmed
      #expect(PlainText.text(of: whole).utf8.starts(with: text.utf8.dropLast(6)))
    }
  }

  @Test func `a text that is short or not our own has no opening`() {
    let filler = String(repeating: "word ", count: 100_000)
    #expect(DocumentBuilder.opening(ofHTML: "<p>short</p>") == nil)
    #expect(DocumentBuilder.opening(ofHTML: "<p>a</p></div><p>\(filler)</p>") == nil)
    #expect(DocumentBuilder.opening(ofHTML: "<p>a</p><script>\(filler)</script>") == nil)
  }
}
