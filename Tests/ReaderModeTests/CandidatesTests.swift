import Models
import Testing

/// Finding the article among the rest of a page.
struct CandidatesTests {
  @Test func `an article among navigation, teasers and a footer stands alone`() {
    expectStory(
      Pages.page(
        Pages.navigation + "<main><article><h1>Ice closes harbour</h1>" + Pages.paragraphs()
          + "</article></main>" + Pages.teasers
          + "<footer><p>All rights reserved, Kelvik Post.</footer>"))
  }

  @Test func `text without names or article elements is found by its sentences`() {
    expectStory(
      Pages.page(
        Pages.navigation + "<div><div>" + Pages.paragraphs() + "</div></div>" + Pages.teasers))
  }

  @Test func `text in a layout of tables is found`() {
    expectStory(
      Pages.page(
        "<table><tr><td>\(Pages.navigation)</td><td>" + Pages.paragraphs()
          + "</td><td>\(Pages.teasers)</td>"
          + "</tr></table>"))
  }

  @Test func `text that line breaks divide instead of paragraphs is found whole`() {
    expectStory(
      Pages.page(Pages.navigation + "<div>" + Pages.story.joined(separator: "<br><br>") + "</div>"))
  }

  @Test func `text in pieces of one name, with adverts between them, is joined`() {
    let pieces = Pages.story.map { "<div class=article-text><p>\($0)</p></div>" }
    expectStory(
      Pages.page(
        "<div id=x>"
          + pieces.joined(
            separator: "<div class=advert><p>Buy now, pay later, it says here.</p></div>")
          + "</div>" + Pages.teasers))
  }

  @Test func `names that lie about the text do not lose it`() {
    expectStory(
      Pages.page(Pages.navigation + "<div class=sidebar>" + Pages.paragraphs() + "</div>"))
  }

  @Test func `a page without an article says nothing`() {
    #expect(read(Pages.page(Pages.navigation + Pages.teasers)).text == "")
    #expect(read("").text == "")
    #expect(read("<p>").text == "")
  }

  @Test func `text in bare divisions is found`() {
    expectStory(
      Pages.page(
        Pages.navigation + "<div class=c>" + Pages.paragraphs(Pages.story, "div") + "</div>"
          + Pages.teasers))
  }

  @Test func `an article inside an article is a quote or a teaser, and not the page`() {
    let inner =
      "<article class=card><h3><a href=/9>Another story</a></h3><p>In short.</p></article>"
    expectText(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3))) + inner
          + Pages.paragraphs(Array(Pages.story.dropFirst(3))) + "</article>"),
      lacks: ["Another story"])
  }

  @Test func `the frame of an accelerated page does not hide its text`() {
    expectStory(
      "<!doctype html><html amp lang=en><head><title>Ice | Post</title></head><body>"
        + "<amp-sidebar><ul><li><a href=/a>Home</a><li><a href=/b>Sport</a></ul></amp-sidebar>"
        + "<amp-story-page><div>" + Pages.paragraphs() + "</div></amp-story-page>"
        + "<amp-consent><p>We use cookies.</p></amp-consent></body></html>")
  }

  @Test func `a navigation element that is never closed does not take the page with it`() {
    expectText(
      "<title>Ice</title><body><nav><ul><li><a href=/a>Home</a></ul><div class=story>"
        + Pages.paragraphs() + "</div>")
  }

  @Test func `a poem of line breaks keeps its lines`() {
    let lines = (1...12).map { "The ice came early in the year, verse \($0)," }
    let article = read(
      Pages.page(
        Pages.navigation + "<article><p>" + lines.joined(separator: "<br>")
          + "</p></article>" + Pages.teasers))
    for line in lines { #expect(article.text.contains(line)) }
    #expect(article.html.contains("verse 3,<br>"))
  }

  @Test func `short paragraphs between long ones stay`() {
    let story = Pages.story.flatMap { [$0, "So they said."] }
    expectText(Pages.page("<article>" + Pages.paragraphs(story) + "</article>"), has: story)
  }
}
