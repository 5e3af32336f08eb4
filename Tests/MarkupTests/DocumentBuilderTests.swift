import Markup
import Models
import Testing

struct DocumentBuilderTests {
  private func dump(_ html: String, base: String? = nil) -> String {
    DocumentBuilder.document(fromHTML: html, base: base).dump
  }

  @Test func `white space between inline elements is one space`() {
    #expect(dump("<b>a</b> <i>b</i>") == "p: *a* /b/")
    #expect(dump("<b>a </b> <i> b</i>") == "p: *a* /b/")
    #expect(dump("<b>a</b><i>b</i>") == "p: *a*/b/")
  }

  @Test func `two line breaks end a paragraph, one does not`() {
    #expect(dump("a<br>b<br/><br>c<br>") == "p: a⏎b\np: c")
  }

  @Test func `an address has one number however often it is linked`() {
    #expect(
      dump("<a href='https://x.org'>a</a> <a href='https://x.org'>b</a>")
        == "p: {a}[1] {b}[1]\n[1] https://x.org")
  }

  @Test func `a link into the page itself has no number`() {
    #expect(dump("<a href='#n'>a</a>", base: "https://x.org/p") == "p: a")
  }

  @Test func `small figures use characters of their own`() {
    #expect(
      dump("x<sup>2</sup> H<sub>2</sub>O x<sup>i</sup> y<sub>max</sub>") == "p: x² H₂O xⁱ yₘₐₓ")
    #expect(dump("the 21<sup>st</sup> X<sup>TM</sup>") == "p: the 21ˢᵗ Xᵀᴹ")
    let long = String(repeating: "ab ", count: 20)
    #expect(dump("<sup>\(long)</sup>") == "p: " + long.dropLast())
  }

  @Test func `superscripts keep their links and styles`() {
    #expect(
      dump("a<sup><a href='https://x.org'><b>12</b></a></sup>")
        == "p: a{*¹²*}[1]\n[1] https://x.org")
  }

  @Test func `quotations alternate their marks`() {
    #expect(dump("<q>a <q>b</q></q> <q>c</q>") == "p: “a ‘b’” “c”")
  }

  @Test func `an abbreviation is explained once`() {
    #expect(
      dump("<abbr title='Long Name'>LN</abbr> <abbr title='Long Name'>LN</abbr>")
        == "p: LN (Long Name) LN")
  }

  @Test func `code keeps tabs and blank lines, and loses the first line feed`() {
    #expect(dump("<pre>\n\ta\n\n  b\n</pre>") == "| \ta\n| \n|   b")
  }

  @Test func `rows of headings come first`() {
    #expect(
      dump("<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>")
        == "head: a | b\nrow: *c* | d")
  }

  @Test func `cells that reach down leave room below`() {
    #expect(
      dump(
        "<table><tr><th rowspan=3>a<th>b</tr><tr><td>c</tr><tr><td>d</tr><tr><td>e<td>f</table>")
        == "head: a | b\nrow:  | c\nrow:  | d\nrow: e | f")
  }

  @Test func `a table of one column is no table`() {
    #expect(dump("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>") == "p: a\np: b")
  }

  @Test func `a picture with a caption is one block`() {
    #expect(
      dump(
        "<figure><img src='https://x.org/a.png' alt=' A  b '><figcaption>C</figcaption></figure>")
        == "image: \"A b\" [1] C\n[1] https://x.org/a.png")
  }

  @Test func `tracking pixels leave nothing`() {
    #expect(
      dump("a<img src='https://x.org/p' width=1 height=1><img src='https://x.org/q' height='1px'>")
        == "p: a")
  }

  @Test func `blank paragraphs are dropped, no-break spaces in text are kept`() {
    #expect(dump("<p>&nbsp;</p><p>a&nbsp;b</p>") == "p: a⍽b")
  }

  @Test func `nothing nests deeper than documents allow`() {
    for element in ["blockquote", "ul><li", "dl><dd", "details", "figure", "div><ol><li", "td"] {
      let html = String(repeating: "<\(element)>x", count: 3000)
      let document = DocumentBuilder.document(fromHTML: html)
      #expect(depth(document.blocks) <= Document.maximumDepth, "\(element)")
      #expect(document.textLength >= 1, "\(element)")
    }
  }

  private func depth(_ blocks: [Document.Block]) -> Int {
    let depths = blocks.map { block in
      switch block {
      case .list(_, let items): items.map { depth($0) }.max() ?? 0
      case .quote(let blocks), .indented(let blocks): depth(blocks)
      case .paragraph, .heading, .code, .table, .rule, .image: 0
      }
    }
    return 1 + (depths.max() ?? 0)
  }
}
