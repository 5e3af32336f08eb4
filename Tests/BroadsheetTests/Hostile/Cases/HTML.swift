extension HostileCase {
  /// Articles that take time, memory or the screen from who shows them.
  static let markupOfHTML: [HostileCase] = [
    html("lists 20 thousand deep") { repeated("<ul><li>a", $0(20_000)) },
    html("quotes 20 thousand deep") { repeated("<blockquote>a", $0(20_000)) },
    html("tables 20 thousand deep") { repeated("<table><tr><td>a", $0(20_000)) },
    html("everything 100 thousand deep") { repeated("<div><b><i><a href='x'>a", $0(25_000)) },
    html("100 thousand links") { repeated("<a href='https://a.example/b'>c</a> ", $0(100_000)) },
    html("a word of 5 MB") { repeated("x", $0(5_000_000)) },
    html("a word of 5 MB without spaces in Thai") { repeated("ก", $0(1_600_000)) },
    html("an address of 5 MB") {
      "<a href='https://a.example/\(repeated("x", $0(5_000_000)))'>a</a>"
    },
    html("an address of 5 MB in a picture") {
      "<img src='https://a.example/\(repeated("x", $0(5_000_000)))'>"
    },
    html("a million entities") { repeated("&eacute;", $0(1_000_000)) },
    html("a million references") { repeated("&#x1b;", $0(1_000_000)) },
    html("a million line breaks") { repeated("<br>", $0(1_000_000)) },
    html("a million rules") { repeated("<hr>", $0(1_000_000)) },
    html("a million empty paragraphs") { repeated("<p>", $0(1_000_000)) },
    html("a million words in bold") { repeated("<b>a</b> ", $0(300_000)) },
    html("a colspan of a billion") { _ in
      "<table><tr><td colspan=1000000000>a<td rowspan=1000000000>b</table>"
    },
    html("colspans that multiply") { repeated("<tr><td colspan=1000 rowspan=1000>a", $0(20_000)) },
    html("a table of 1000 by 1000") { scale in
      "<table>" + repeated("<tr>" + repeated("<td>a", 1000), scale(1000)) + "</table>"
    },
    html("a table of 100 thousand columns") {
      "<table><tr>" + repeated("<td>a", $0(100_000)) + "</table>"
    },
    html("a table of one wide cell") {
      "<table><tr><td>a<td>\(repeated("b", $0(1_000_000)))</table>"
    },
    html("a list that starts at the end of numbers") { _ in
      "<ol start=9223372036854775807><li>a<li>b</ol><ol start=-99999999999999999999><li value=1e9>c</ol>"
    },
    html("a list of 300 thousand items") { "<ol>" + repeated("<li>a", $0(300_000)) + "</ol>" },
    html("code of a million lines") { "<pre>" + repeated("a\n", $0(1_000_000)) + "</pre>" },
    html("code of one line of 5 MB") { "<pre>" + repeated("\t", $0(5_000_000)) + "</pre>" },
    html("tags without an end") { repeated("<a href=\"", $0(200_000)) },
    html("a comment without an end") { "a<!--" + repeated("-", $0(1_000_000)) },
    html("attributes without an end") { "<p " + repeated("a=b ", $0(300_000)) },
    html("a script in every way there is") { _ in
      """
      <script>alert(1)</script><SCRIPT SRC=//x></SCRIPT><svg/onload=alert(1)><math><mtext></p><style><img src=x onerror=a>
      </style></math><svg><script>a</script><foreignObject><p>b</foreignObject></svg><iframe srcdoc="&lt;script>x">
      <object data="javascript:a"><embed src="data:text/html,x"><form action="javascript:a"><button formaction=x>
      <p onclick=a onmouseover="b">text<a href="&#106;avascript:x">c</a><a href="java\tscript:x">d</a><noscript><p title="</noscript>
      <img src=x onerror=a>"></noscript><template><script>x</script></template><xmp><script>a</script></xmp>
      """
    },
    html("a page that goes elsewhere") { _ in
      "<meta http-equiv=refresh content='0;url=javascript:x'><base href='javascript:'><a href='x'>a</a>"
        + "<link rel=stylesheet href=//x><frameset><frame src=//x></frameset>"
    },
    html("a base that moves every link") { _ in
      "<base href='https://owned.example/'><a href='/bank'>bank</a><img src='a.png'>"
    },
    html("styles that hide and cover") { _ in
      "<style>*{display:none}</style><p style='position:fixed;top:0'>a<p hidden>b<plaintext>c</p>"
    },
    html("nothing but white space") { repeated(" \n\t", $0(1_000_000)) },
    html("ruby and marks") { repeated("<ruby>漢<rt>kan</rt></ruby>", $0(100_000)) },
    html("emoji joined to each other") { repeated("👨\u{200D}👩\u{200D}👧\u{200D}", $0(100_000)) },
    html("marks on one letter") { "a" + repeated("\u{301}", $0(1_000_000)) },
  ]

  private static func html(
    _ name: String, _ make: @escaping @Sendable (HostileScale) -> String
  ) -> HostileCase {
    HostileCase("HTML: \(name)") { hostileRSS(hostileItem(html: make($0))) }
  }
}
