/// What web pages are made of.
enum PageWords {
  static let all = [
    "<html lang=en>", "<head>", "</head>", "<body>", "</body>", "<title>", "</title>", "<main>",
    "<article>", "</article>", "<section>", "</section>", "<div>", "</div>", "<div class=", "<p>",
    "</p>", "<br>", "<br><br>", "<span>", "<h1>", "<h2>", "</h2>", "<ul><li>", "</li></ul>",
    "<ol start=3>", "<dl><dt>", "<dd>", "<blockquote>", "<pre><code>", "</code></pre>",
    "<table><tr><td>", "</td></tr></table>", "<figure><img src=", "<figcaption>", "</figure>",
    "<aside>", "<nav>", "</nav>", "<footer>", "<header>", "<form>", "<button>", "<noscript>",
    "<template id=\"P:1\">", "</template>", "<div hidden id=\"S:1\">", "<template id=\"B:0\">",
    "<div hidden id=\"S:0\">", "<details><summary>", "<select><option>", "<svg>", "<iframe src=",
    "<script type=application/ld+json>", "</script>", "{\"@type\":\"NewsArticle\",",
    "\"articleBody\":\"", "\"headline\":\"", "\"author\":{\"name\":\"", "\"datePublished\":\"",
    "\"isAccessibleForFree\":false", "\"@graph\":[", "}",
    "<a href=\"/2026/11/23/ice.html/2\">2</a>",
    "<a rel=next href=\"?page=2\">", "<link rel=next href=\"/story/3\">", "<a href=\"", "\">",
    "<meta property=\"og:title\" content=\"", "<meta property=og:type content=article>",
    "<meta name=author content=\"", "<meta charset=gb18030>", "<base href=\"//x/\">",
    " class=\"article-body\"", " class=\"comments\"", " class=\"byline\"", " class=\"date\"",
    " id=cookie-banner", " style=display:none", " hidden", " itemprop=articleBody", " role=main",
    "By Anna Berg", "23 November 2026", "2026年11月23日", "Read more", "Subscribe to continue reading",
    "Please enable JavaScript", "Related articles", "Comments", "…", "&amp;", "&lt;p&gt;", "&#27;",
    "&#x202e;", "&nbsp;", "\u{FEFF}", "\u{202E}", "\u{9B}", "\u{200B}", "\u{0}", "<!--", "-->",
    "<![CDATA[", "]]>", "javascript:", "data:",
    "The harbour was closed on Monday, because the ice had come three weeks early, people said. ",
    "渔民们说，他们早就料到了：水面已经平静了好几天。", "어민들은 이런 11월은 처음이라고 말했다. ",
  ]

  private static let text = """
    <p>The harbour of Kelvik was closed on Monday, because the ice had come three weeks early.</p>
    <p>Fishermen said that they had seen it coming: the water had been still for days, they said.</p>
    """

  static let seeds = [
    "<title>Ice | Post</title><nav><a href=/>Home</a></nav><article><h1>Ice</h1>\(text)</article>",
    "\u{8}<meta property=og:type content=article><div class=story-body>\(text)</div>"
      + "<div class=pager><a href=/2026/11/23/ice.html/2>2</a></div><p>Read more…",
    "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"One.\"}</script>"
      + "<p>One.<div id=comments><p>I do not agree, and I say so here.</div>",
    "<div><template id=\"P:1\"></template></div><div hidden id=\"S:1\">\(text)</div>",
    "<table><tr><td>\(text)<td><ul><li><a href=/1>Why the bakers of Oslo strike</a></ul></table>",
    "<body>由于冰期比往年提前三周，凯尔维克港星期一关闭。<br><br>渔民们说，他们早就料到了。",
  ]
}
