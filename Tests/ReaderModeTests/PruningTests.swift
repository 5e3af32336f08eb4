import Models
import Testing

/// What is not the article goes, and no more.
struct PruningTests {
  @Test func `comments that are longer than the text are left out`() {
    let comment =
      "<div class=comment><p>" + String(repeating: "I do not agree, and I say so here. ", count: 12)
      + "</p></div>"
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs() + "</article><section id=comments><h2>Comments</h2>"
          + String(repeating: comment, count: 9) + "</section>"))
  }

  @Test func `articles of the next stories below do not belong to the first`() {
    let next = (1...3).map {
      "<article class=teaser><h2><a href=/\($0)>Story \($0)</a></h2><p>What it is about, in short.</p></article>"
    }
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs() + "</article><aside>" + next.joined() + "</aside>"))
  }

  @Test func `a wall about cookies is no text, however much it says`() {
    let wall = String(
      repeating:
        "<p>We and our partners use cookies, and ask for your consent to that, please.</p>",
      count: 9)
    expectStory(
      Pages.page(
        "<div class='cookie-banner'>\(wall)</div><div class=story-body>" + Pages.paragraphs()
          + "</div>"))
  }

  @Test func `paragraphs that are hidden until one subscribes are part of the text`() {
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(2)))
          + "<div class=subscriber-part style='display:none'>"
          + Pages.paragraphs(Array(Pages.story.dropFirst(2))) + "</div></article>"))
  }

  @Test func `short hidden paragraphs among long ones are a subscriber's text as well`() {
    let story = Pages.story + ["It is cold.", "Nobody left."] + Pages.story.map { "Again: " + $0 }
    let hidden = story.dropFirst(2).map {
      "<div class=subscriber style='display:none'><p>\($0)</p></div>"
    }
    expectText(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(story.prefix(2))) + hidden.joined() + "</article>"),
      has: story)
  }

  @Test func `a hidden dialogue about rights is no text, however long it is`() {
    let rules = (1...9).map { "<p>You may print this story under rule \($0), if you name us.</p>" }
    expectStory(
      Pages.page(
        "<div class=story>" + Pages.paragraphs()
          + "</div><div><div role=dialog style='display:none'>"
          + rules.joined() + "</div></div>"))
  }

  @Test func `a consent wall is known by its maker's name`() {
    let wall = String(
      repeating: "<p>We value what you decide about your data, and so on.</p>", count: 20)
    expectStory(
      Pages.page(
        "<div id=onetrust-consent-sdk>\(wall)</div><article>" + Pages.paragraphs() + "</article>"))
  }

  @Test func `pictures that a script would load do not bring their second text`() {
    let picture =
      "<img data-src=/ice.jpg><noscript><img src=/ice.jpg><p>Picture of ice</p></noscript>"
    let article = read(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(2))) + picture
          + Pages.paragraphs(Array(Pages.story.dropFirst(2))) + "</article>"))
    #expect(!article.text.contains("Picture of ice"))
    #expect(article.html.contains("ice.jpg"))
  }

  @Test func `what waits in a template is not shown`() {
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs() + "</article><template><p>"
          + String(repeating: "A card that a script fills, with words in it. ", count: 9)
          + "</p></template>"))
  }

  @Test func `a quote that is pulled out into an aside is not said twice`() {
    let text = read(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3)))
          + "<aside class=pullquote><p>Nobody remembers such a November</p></aside>"
          + Pages.paragraphs(Array(Pages.story.dropFirst(3))) + "</article>")
    ).text
    #expect(text.split(separator: "\n").map(String.init) == Pages.story)
  }

  @Test(arguments: [
    "Sign up for our newsletter and get the best stories in your inbox.",
    "Melden Sie sich an: Jetzt unseren Newsletter abonnieren und nichts verpassen.",
    "Inscrivez-vous à notre newsletter pour recevoir nos articles.",
    "Suscríbete a nuestro boletín y recibe la newsletter cada mañana.",
  ])
  func `a line that asks for readers is no text`(line: String) {
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3))) + "<p><em>\(line)</em></p>"
          + Pages.paragraphs(Array(Pages.story.dropFirst(3))) + "</article>"))
  }

  @Test(arguments: [
    ("Read more:", "What the bakers want"), ("Lesen Sie auch:", "Was die Bäcker wollen"),
    ("À lire aussi :", "Ce que veulent les boulangers"),
    ("Lea también:", "Qué quieren los panaderos"),
  ])
  func `a link to another story in the middle of the text is none of it`(
    label: String, title: String
  ) {
    expectStory(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3)))
          + "<p><strong>\(label) <a href=/9>\(title)</a></strong></p>"
          + Pages.paragraphs(Array(Pages.story.dropFirst(3))) + "</article>"))
  }
}
