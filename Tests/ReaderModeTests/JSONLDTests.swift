import Models
import Testing

/// What a page says of itself in JSON-LD, and whether it is believed.
struct JSONLDTests {
  @Test func `text that only JSON-LD has is taken from there`() {
    let body = Pages.story.joined(separator: "\\n")
    let quoted = body.replacing("“", with: "").replacing("”", with: "")
    let data = """
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
      "headline":"Ice closes harbour","articleBody":"\(quoted)"}</script>
      """
    let article = read(Pages.page("<div id=app>Please wait.</div>", head: data))
    #expect(article.text.split(separator: "\n").count == Pages.story.count)
    #expect(article.title == "Ice closes harbour")
  }

  @Test func `JSON-LD that tells a teaser does not cut the text`() {
    let data = """
      <script type="application/ld+json">{"@type":"Article","articleBody":"\(Pages.story[0])"}</script>
      """
    expectStory(Pages.page("<article>" + Pages.paragraphs() + "</article>", head: data))
  }

  @Test func `broken JSON-LD is passed over`() {
    let data = "<script type=application/ld+json>{\"@type\": \"Article\", \"headline\": </script>"
    expectStory(Pages.page("<article>" + Pages.paragraphs() + "</article>", head: data))
  }

  @Test func `JSON-LD that tells another story does not take the text away`() {
    let other = String(repeating: "Bakers want more for their bread, and say so. ", count: 20)
    expectText(
      Pages.page(
        "<article>" + Pages.paragraphs() + "</article>",
        head: Pages.data("{\"@type\":\"Article\",\"articleBody\":\"\(other)\"}")))
  }

  @Test func `what JSON-LD does not tell is not the text, where it tells most`() {
    let story = Pages.story + Pages.more
    let body = story.joined(separator: " ").replacing("“", with: "").replacing("”", with: "")
    let promotion = "Our readers also liked the bridge that nobody crosses, its history and a plea."
    expectText(
      Pages.page(
        "<article>" + Pages.paragraphs(story) + "<section><p>\(promotion)</p></section></article>",
        head: Pages.data("{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}")),
      has: Pages.story, lacks: [promotion])
  }

  @Test func `a paragraph whose first letter is set apart is told, too`() {
    let first =
      "It was on a Monday in that cold November that everything changed for the people of the "
      + "harbour, who had never seen the like of it in all their years on this coast of ours."
    let story = [first] + Pages.story + Pages.more
    let body = story.dropFirst().joined(separator: " ").replacing("“", with: "").replacing(
      "”", with: "")
    expectText(
      Pages.page(
        "<article>" + Pages.paragraphs(story) + "</article>",
        head: Pages.data("{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}")),
      has: [first])
  }

  @Test func `a plain text that only data tells keeps its marks, with what stands on them`() {
    let body = Pages.story.joined(separator: "\n") + "\nIt is a <\u{338}b & <i> matter."
    let data = Pages.data(
      "{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body.replacing("\n", with: "\\n"))\"}")
    let lines = read(Pages.page("<div id=app></div>", head: data)).text.split(separator: "\n")
    #expect(lines.map(String.init) == Pages.story + ["It is a <\u{338}b & <i> matter."])
  }
}
