import Foundation
import Testing

@testable import Markup

/// The quick way through markup in order has to say what libxml2 says of it.
@Suite struct HTMLScannerTests {
  @Test(arguments: [
    "", " ", "text", "  text \n", "<p>One</p>\n<p>Two</p>\n", "<P CLASS=\"a b\">x</P>",
    "<p>a <b>b <i>c</i></b> <a href=\"/x?a=1&b=2&amp;c=3\" title='it&#39;s'>d</a>.</p>",
    "<div><h2>Head</h2><ul><li>one</li>\n<li><p>two</p></li></ul><hr><hr /><br/></div>",
    "<figure><img src=\"a.png\" alt=\"&quot;x&quot;\" hidden/><figcaption>c</figcaption></figure>",
    "<blockquote><p>said</p></blockquote><pre>\n a\tb\n</pre>", "<!-- wp:paragraph --><p>x</p>",
    "a<!-- between -->b", "<dl><dt>t</dt><dd><p>d</p></dd></dl>", "fish & chips", "a &amp; b",
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1<p>x</p></td></tr></tbody></table>",
    "&eacute;&#233;&#xE9;&#128512;", "<p title=\"\"></p>", "<em>\u{E9}\u{4E16}\u{1F600}</em>",
    "<span hidden>x</span>", "<p><img src='x'><br>y</p>", "&euro;&hellip;&apos;&nbsp;&szlig;",
    "<section><article><header>x</header></article></section>", "<p title=\"&copy\">x</p>",
    "<p data-src=\"1\" id=x2>no</p>",
  ])
  func `what is in order reads like libxml2`(html: String) {
    guard let tree = HTMLScanner.tree(of: html) else {
      #expect(html.contains("id=x2"), "not in order: \(html)")
      return
    }
    #expect(tree == HTMLDocument.repaired(html))
  }

  @Test(arguments: [
    "<p>open", "</p>", "<p><p>x</p></p>", "<p><div>x</div></p>", "<a><a>x</a></a>", "<b>x</i></b>",
    "<li>x</li>", "<p/>", "<p>x</p", "<p title=x>y</p>", "<p title=\"a\" title=\"b\">x</p>",
    "a\0b", "a\rb", "a\u{C}b", "a\u{FFFE}b", "&copy 2026", "&unheard;", "&#0;", "&#xD800;", "&#65",
    "<script>x</script>", "<!DOCTYPE html>", "<![CDATA[x]]>", "<?php ?>", "<!-- x", "<!-->x-->",
    "<!-- a -- b -->", "<ul><ul></ul></ul>", "<tr><td>x</td></tr>", "<p =\"x\">y</p>", "a < b",
    "<p title=\"a\"class=\"b\">x</p>", "<video src=\"x\"></video>",
  ])
  func `what has to be repaired is left to libxml2`(html: String) {
    #expect(HTMLScanner.tree(of: html) == nil)
  }

  /// Elements of all kinds in each other, closed or not, with texts that need care.
  @Test func `made-up markup never reads differently`() {
    var random = SeededBytes(state: 3)
    let names = [
      "p", "div", "span", "a", "b", "ul", "ol", "li", "table", "tr", "td", "th", "tbody", "h2",
      "pre", "dl", "dt", "dd", "figure", "figcaption", "blockquote", "em", "section", "code", "P",
      "font", "time", "mark", "thead", "caption", "center", "form",
    ]
    let texts = [
      "x", " ", "\n", "&amp;", "&nbsp;y", "é", "& ", "&lt;b&gt;", "&#8217;", "<br>",
      "<img src='i'>",
      "<hr/>", "<!-- c -->", "世", "&copy;", "&bogus;", "a &b", "'\"",
    ]
    let attributes = [
      "", "", "", " class=\"a\"", " href='/?a=1&b=2'", " title=\"&amp;&lt;\"", " hidden",
      " id=\"1\" ",
      " alt=\"\"", "\nstyle=\"display:none\"",
    ]
    func pick(_ choices: [String]) -> String { choices[Int(random.next() % UInt64(choices.count))] }
    func markup(_ depth: Int) -> String {
      var html = ""
      for _ in 0..<(random.next() % 4) {
        if depth == 0 || random.next() % 3 == 0 {
          html += pick(texts)
        } else {
          let name = pick(names)
          let end = random.next() % 40 == 0 ? "" : "</\(name)>"
          html += "<\(name)\(pick(attributes))>" + markup(depth - 1) + end
        }
      }
      return html
    }
    var read = 0
    for _ in 0..<40_000 {
      let html = markup(5)
      guard let tree = HTMLScanner.tree(of: html) else { continue }
      read += 1
      #expect(tree == HTMLDocument.repaired(html), "\(html)")
    }
    #expect(read > 10_000)
  }
}

private struct SeededBytes: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
