/// What feeds are made of.
enum FeedWords {
  static let all = [
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "encoding=\"utf-16\"", "encoding=\"gb18030\"",
    "encoding=\"iso-8859-1\"", "encoding=\"utf-7\"", "<rss version=\"2.0\">", "<channel>", "<item>",
    "</item>", "</channel></rss>", "<title>", "</title>", "<link>", "</link>", "<guid>", "</guid>",
    "<guid isPermaLink=\"false\">", "<description>", "</description>", "<pubDate>", "</pubDate>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>", "<entry>", "</entry>", "<id>",
    "</id>", "<updated>", "<content type=\"html\">", "<content type=\"xhtml\"><div>", "</content>",
    "<content src=\"x\"/>", "<summary>", "<author><name>", "</name></author>", "<link href=\"",
    "\"/>", "rel=\"enclosure\"", "rel=\"replies\"", "rel=\"self\"", "type=\"xhtml\"",
    "mode=\"base64\"", "mode=\"escaped\"", "xml:base=\"http://a/b/\"", "xml:lang=\"de\"",
    "<content:encoded>", "<dc:creator>", "<dc:date>", "<media:group>", "<media:content url=\"",
    "<media:thumbnail url=\"", "<itunes:duration>", "<enclosure url=\"", " length=\"-1\"",
    "<slash:comments>", "<wfw:commentRss>", "<thr:in-reply-to ref=\"", "<ttl>", "<skipHours><hour>",
    "<sy:updatePeriod>", "<category>", "<rdf:RDF xmlns:rdf=\"", "xmlns=\"", "xmlns:a=\"",
    "<![CDATA[",
    "]]>", "<!--", "-->", "<!DOCTYPE x [", "<!ENTITY a \"", "]>", "&a;", "&amp;", "&lt;", "&#27;",
    "&#x202e;", "&nbsp;", "&#x110000;", "&eacute", "<p>", "<ul><li>", "<table><tr><td colspan=9>",
    "<pre>", "<blockquote>", "<a href=\"", "<img src=\"", "javascript:", "data:", "<script>",
    "<base href=\"//x/\">", "<svg>", "<h1>", "<br>",
    "{\"version\":\"https://jsonfeed.org/version/1.1\"",
    "\"items\":[", "\"id\":", "\"title\":\"", "\"content_html\":\"", "\"url\":\"", "\\u001b",
    "\\ud800",
    "\"authors\":[{\"name\":", "\"attachments\":[{\"url\":", "}]}", "1e400", "null", "\u{FEFF}",
    "\u{202E}", "\u{9B}", "\u{E0041}", "\u{200B}", "<?xml-stylesheet", "<RSS>", "<ITEM>",
    "Mon, 02 Jan 2006 15:04:05 GMT", "2006-01-02T15:04:05Z", "http://", "//", "../", "%1b", "+ADw-",
  ]

  static let seeds = [
    """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>A</title><link>http://a.example/</link><item><title>B &amp;amp; C</title><guid>1</guid>
    <link>/b</link><pubDate>Mon, 02 Jan 2006 15:04:05 GMT</pubDate><description>D</description>
    <content:encoded><![CDATA[<p>E <a href="f">F</a></p><ul><li>G</ul>]]></content:encoded>
    <enclosure url="h.mp3" length="1" type="audio/mpeg"/></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/"><title>A</title>
    <entry><id>urn:1</id><title type="html">B</title><link href="b"/><updated>2006-01-02T15:04:05Z
    </updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>C</p></div></content>
    </entry></feed>
    """,
    """
    {"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":1,"url":"http://a/b",
    "content_html":"<p>B</p>","title":"C","authors":[{"name":"D"}],"tags":["e"]}]}
    """,
  ]
}
