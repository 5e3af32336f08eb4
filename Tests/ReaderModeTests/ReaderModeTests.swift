import Models
import ReaderMode
import Testing

/// Pages written for one difficulty each.
struct ReaderModeTests {
  /// Sentences of an article in English; each paragraph says something of its own.
  private static let story = [
    "The harbour of Kelvik was closed on Monday, because the ice had come three weeks early, and no ship could leave.",
    "Fishermen said that they had seen it coming: the water had been still for days, and the wind had turned north.",
    "“We have lived here for sixty years,” said Marta Holm, who sells nets, “and nobody remembers such a November.”",
    "The council met in the evening, but could not agree whether the breaker from the next town should be paid for.",
    "Until it comes, bread and milk will be brought by road, which takes four hours longer than by sea.",
  ]

  private func paragraphs(_ texts: [String] = story, _ tag: String = "p") -> String {
    texts.map { "<\(tag)>\($0)</\(tag)>" }.joined(separator: "\n")
  }

  private func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html lang=en><head><title>Ice closes harbour | The Kelvik Post</title>\(head)"
      + "</head><body>\(body)</body></html>"
  }

  private func read(_ html: String) -> ReadableArticle {
    ReaderMode.article(in: html, url: "https://post.example/2026/11/23/ice.html")
  }

  /// The lines of a page's text must be just those of the story.
  private func expectStory(
    _ html: String, _ story: [String] = story, _ location: SourceLocation = #_sourceLocation
  ) {
    let lines = read(html).text.split(separator: "\n").map(String.init)
    #expect(lines == story, sourceLocation: location)
  }

  private static let navigation = """
    <nav><ul><li><a href=/a>Home</a><li><a href=/b>Sport</a><li><a href=/c>Culture, books and films</a>
    </ul></nav>
    """
  private static let teasers = """
    <div class=teasers><h3><a href=/1>Why the bakers of Oslo are on strike, and what they want</a></h3>
    <h3><a href=/2>Five walks for a Sunday in the snow, and where to rest</a></h3>
    <h3><a href=/3>The bridge that nobody crosses: a visit, a history, a plea</a></h3></div>
    """

  @Test func `an article among navigation, teasers and a footer stands alone`() {
    expectStory(
      page(
        Self.navigation + "<main><article><h1>Ice closes harbour</h1>" + paragraphs()
          + "</article></main>" + Self.teasers
          + "<footer><p>All rights reserved, Kelvik Post.</footer>"))
  }

  @Test func `text without names or article elements is found by its sentences`() {
    expectStory(page(Self.navigation + "<div><div>" + paragraphs() + "</div></div>" + Self.teasers))
  }

  @Test func `text in a layout of tables is found`() {
    expectStory(
      page(
        "<table><tr><td>\(Self.navigation)</td><td>" + paragraphs()
          + "</td><td>\(Self.teasers)</td>"
          + "</tr></table>"))
  }

  @Test func `text that line breaks divide instead of paragraphs is found whole`() {
    expectStory(
      page(Self.navigation + "<div>" + Self.story.joined(separator: "<br><br>") + "</div>"))
  }

  @Test func `text in pieces of one name, with adverts between them, is joined`() {
    let pieces = Self.story.map { "<div class=article-text><p>\($0)</p></div>" }
    expectStory(
      page(
        "<div id=x>"
          + pieces.joined(
            separator: "<div class=advert><p>Buy now, pay later, it says here.</p></div>")
          + "</div>" + Self.teasers))
  }

  @Test func `comments that are longer than the text are left out`() {
    let comment =
      "<div class=comment><p>" + String(repeating: "I do not agree, and I say so here. ", count: 12)
      + "</p></div>"
    expectStory(
      page(
        "<article>" + paragraphs() + "</article><section id=comments><h2>Comments</h2>"
          + String(repeating: comment, count: 9) + "</section>"))
  }

  @Test func `articles of the next stories below do not belong to the first`() {
    let next = (1...3).map {
      "<article class=teaser><h2><a href=/\($0)>Story \($0)</a></h2><p>What it is about, in short.</p></article>"
    }
    expectStory(page("<article>" + paragraphs() + "</article><aside>" + next.joined() + "</aside>"))
  }

  @Test func `a wall about cookies is no text, however much it says`() {
    let wall = String(
      repeating:
        "<p>We and our partners use cookies, and ask for your consent to that, please.</p>",
      count: 9)
    expectStory(
      page(
        "<div class='cookie-banner'>\(wall)</div><div class=story-body>" + paragraphs() + "</div>"))
  }

  @Test func `paragraphs that are hidden until one subscribes are part of the text`() {
    expectStory(
      page(
        "<article>" + paragraphs(Array(Self.story.prefix(2)))
          + "<div class=subscriber-part style='display:none'>"
          + paragraphs(Array(Self.story.dropFirst(2))) + "</div></article>"))
  }

  @Test func `names that lie about the text do not lose it`() {
    expectStory(page(Self.navigation + "<div class=sidebar>" + paragraphs() + "</div>"))
  }

  @Test func `text that only JSON-LD has is taken from there`() {
    let body = Self.story.joined(separator: "\\n")
    let quoted = body.replacing("“", with: "").replacing("”", with: "")
    let data = """
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
      "headline":"Ice closes harbour","articleBody":"\(quoted)"}</script>
      """
    let article = read(page("<div id=app>Please wait.</div>", head: data))
    #expect(article.text.split(separator: "\n").count == Self.story.count)
    #expect(article.title == "Ice closes harbour")
  }

  @Test func `JSON-LD that tells a teaser does not cut the text`() {
    let data = """
      <script type="application/ld+json">{"@type":"Article","articleBody":"\(Self.story[0])"}</script>
      """
    expectStory(page("<article>" + paragraphs() + "</article>", head: data))
  }

  @Test func `broken JSON-LD is passed over`() {
    let data = "<script type=application/ld+json>{\"@type\": \"Article\", \"headline\": </script>"
    expectStory(page("<article>" + paragraphs() + "</article>", head: data))
  }

  @Test func `title, byline, date and picture are told apart from the text`() {
    let head = """
      <meta property="og:title" content="Ice closes harbour"><meta property="og:site_name" content="The Kelvik Post">
      <meta name=author content="Anna Berg"><meta property="og:image" content="/ice.jpg">
      <meta property="article:published_time" content="2026-11-23T18:30:00+01:00">
      """
    let article = read(
      page(
        "<article><h1>Ice closes harbour</h1><p class=byline>By Anna Berg</p><time>23 November 2026</time>"
          + paragraphs() + "</article>", head: head))
    #expect(article.title == "Ice closes harbour")
    #expect(article.byline == "Anna Berg")
    #expect(article.published == "2026-11-23T18:30:00+01:00")
    #expect(article.siteName == "The Kelvik Post")
    #expect(article.leadImage == "https://post.example/ice.jpg")
    #expect(article.language == "en")
    #expect(article.text.hasPrefix("The harbour"))
  }

  @Test(arguments: [
    ("<p class=date>Published on Nov. 23rd, 2026</p>", "2026-11-23"),
    ("<span class=meta>23. November 2026, 18:30 Uhr</span>", "2026-11-23"),
    ("<div class=info>2026年11月23日 18:30</div>", "2026-11-23"),
    ("<p>2026. 11. 23 오후 6:30</p>", "2026-11-23"),
    ("<p class=fecha>23 de noviembre de 2026</p>", "2026-11-23"),
    ("<p class=date>le 1er décembre 2026</p>", nil),
  ])
  func `a date in words is understood`(html: String, date: String?) {
    let article = ReaderMode.article(
      in: page("<article>" + html + paragraphs() + "</article>"), url: "https://post.example/ice")
    #expect(article.published == date)
  }

  @Test func `the day in the address counts where the page says none`() {
    #expect(read(page("<article>" + paragraphs() + "</article>")).published == "2026-11-23")
  }

  @Test(arguments: [
    "Von Anna Berg", "By Anna Berg |", "Written by: Anna Berg", "Anna Berg - Reporter",
    "Posted by Anna Berg · 3 min",
  ])
  func `a byline is the name alone`(line: String) {
    let article = read(page("<article><p class=byline>\(line)</p>" + paragraphs() + "</article>"))
    #expect(article.byline == "Anna Berg")
  }

  @Test(arguments: [
    [
      "올해 첫 얼음이 예년보다 3주 먼저 얼면서 켈빅 항구가 월요일부터 폐쇄됐고, 어선 스무 척이 발이 묶였다.",
      "어민들은 며칠 전부터 바람이 북쪽으로 돌아섰다며 이런 11월은 처음이라고 입을 모아 말했다.",
      "시의회는 저녁에 회의를 열었지만 쇄빙선 비용을 누가 낼지 합의하지 못하고 다음 주로 미뤘다.",
    ],
    [
      "月曜日、ケルビク港は例年より三週間早い氷のため閉鎖され、二十隻の漁船が港に残されたままとなった。",
      "漁師たちは、風が北に変わり、水面が何日も静かだったので、こうなることは分かっていたと語った。",
      "市議会は夜に会合を開いたが、砕氷船の費用を誰が負担するかについては合意に至らなかったという。",
    ],
    [
      "由于冰期比往年提前三周，凯尔维克港星期一关闭，二十艘渔船滞留港内，居民的日常供应改由公路运输。",
      "渔民们说，他们早就料到了：水面已经平静了好几天，风向也转为北风，六十年来从未见过这样的十一月。",
      "市议会当晚开会，但未能就由谁支付破冰船的费用达成一致，决定下星期再次讨论这一问题并征求意见。",
    ],
    [
      "أُغلق ميناء كيلفيك يوم الاثنين، لأن الجليد جاء قبل موعده بثلاثة أسابيع، ولم تتمكن أي سفينة من المغادرة.",
      "قال الصيادون إنهم توقعوا ذلك: كانت المياه ساكنة منذ أيام، والريح تحولت إلى الشمال، ولم يتذكر أحد مثل هذا الشهر.",
      "اجتمع المجلس في المساء، لكنه لم يتفق على من يدفع ثمن كاسحة الجليد القادمة من المدينة المجاورة.",
    ],
  ])
  func `text of other scripts is found by its own marks`(story: [String]) {
    expectStory(
      page(Self.navigation + "<div id=c>" + paragraphs(story) + "</div>" + Self.teasers), story)
  }

  @Test func `lists, quotes, code and headings stay in the HTML`() {
    let html = page(
      "<article>" + paragraphs(Array(Self.story.prefix(3))) + "<h2>What now?</h2>"
        + "<ul><li>Bread comes by road, says the council.</li><li>Milk as well, but not every day.</li></ul>"
        + "<blockquote><p>\(Self.story[3])</p></blockquote><pre>ice --thickness 40cm</pre>"
        + paragraphs([Self.story[4]]) + "</article>")
    let article = read(html)
    for part in ["<h2>What now?</h2>", "<ul>", "<blockquote>", "<pre>ice --thickness 40cm</pre>"] {
      #expect(article.html.contains(part), "\(part)")
    }
  }

  @Test func `pictures stay with their captions, which are no text`() {
    let article = read(
      page(
        "<article>" + paragraphs(Array(Self.story.prefix(2)))
          + "<figure><img src=/ice.jpg alt=Ice><figcaption>The harbour from above, on Monday. Photo: K. Lind</figcaption></figure>"
          + paragraphs(Array(Self.story.dropFirst(2))) + "</article>"))
    #expect(article.html.contains("https://post.example/ice.jpg"))
    #expect(!article.text.contains("Photo"))
  }

  @Test func `what would act is gone`() {
    let article = read(
      page(
        "<article>" + paragraphs()
          + "<p onclick=x()>Read <a href='javascript:x()'>this</a> as well, "
          + "it is about the ice of last year and of the year before.<script>x()</script></p>"
          + "<iframe src=https://evil.example></iframe></article>"))
    #expect(!article.html.contains("javascript") && !article.html.contains("script"))
    #expect(!article.html.contains("evil"))
  }

  @Test func `a page without an article says nothing`() {
    #expect(read(page(Self.navigation + Self.teasers)).text == "")
    #expect(read("").text == "")
    #expect(read("<p>").text == "")
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 40_000) + "deep",
    String(repeating: "<p class='a b c'>word, word. ", count: 30_000),
    String(repeating: "<a href=x>", count: 30_000), String(repeating: "<br>x", count: 50_000),
    "<p>" + String(repeating: "x", count: 2_000_000),
    "<script type=application/ld+json>" + String(repeating: "[", count: 100_000),
    String(repeating: "<script type=application/ld+json>{}</script>", count: 5_000),
    String(repeating: "<div class=article-body><p>One, two, three.</p></div>", count: 5_000),
    "\0<\0p>\0a\u{202E}b", String(repeating: "&lt;p>", count: 50_000),
  ])
  func `a hostile page ends, and gives only what is safe`(html: String) {
    let article = read(html)
    #expect(!article.html.contains("<script"))
    #expect(article.html.utf8.count <= html.utf8.count * 6 + 4_000)
  }

  @Test func `every cut of a page is read`() {
    let html = Array(
      page(Self.navigation + "<article>" + paragraphs() + "</article>" + Self.teasers).utf8)
    for count in stride(from: 0, to: html.count, by: 37) {
      let article = read(String(decoding: html[..<count], as: UTF8.self))
      #expect(article.text.utf8.count <= count)
    }
  }
}
