import Models
import Testing

/// Pages that are not one article in one column.
struct KindsOfPagesTests {
  @Test func `a thread of a forum is all its posts`() {
    let posts = Pages.story.enumerated().map { index, text in
      "<div class=post><div class=user><a href=/u/\(index)>user\(index)</a></div>"
        + "<div class=post-body><p>\(text)</p></div></div>"
    }
    expectText(Pages.page(Pages.navigation + "<div id=thread>" + posts.joined() + "</div>"))
  }

  @Test func `a recipe is its ingredients and its steps`() {
    let parts = ["500 g flour", "250 g butter", "one egg", "a pinch of salt"]
    let steps = [
      "Knead flour, butter, the egg and the salt until the dough holds together.",
      "Let it rest in the cold for an hour, then roll it out, not too thin.",
      "Bake it for twenty minutes, until the edges are brown, and let it cool.",
    ]
    expectText(
      Pages.page(
        Pages.navigation
          + "<article><p>My grandmother made this bread whenever the harbour froze, and so do I.</p>"
          + "<h2>Ingredients</h2><ul>" + Pages.paragraphs(parts, "li") + "</ul><h2>Steps</h2><ol>"
          + Pages.paragraphs(steps, "li") + "</ol></article>"), has: parts + steps)
  }

  @Test func `a product is its description and what it is made of`() {
    let rows =
      "<table><tr><th>Weight</th><td>1.2 kg</td></tr><tr><th>Wool</th><td>90 %</td></tr></table>"
    expectText(
      Pages.page(
        Pages.navigation + "<main><h1>Harbour sweater</h1><div class=price>89 €</div>"
          + "<div class=description>" + Pages.paragraphs(Array(Pages.story.prefix(3))) + rows
          + "</div></main>" + Pages.teasers, head: "<title>Harbour sweater | Shop</title>"),
      has: Array(Pages.story.prefix(3)) + ["1.2 kg"], lacks: ["bakers of Oslo"])
  }

  @Test func `questions that open when asked are told with their answers`() {
    let questions = Pages.story.map {
      "<details><summary>Why is that so?</summary><p>\($0)</p></details>"
    }
    expectText(Pages.page("<main><h1>Questions about ice</h1>" + questions.joined() + "</main>"))
  }

  @Test func `a live blog is all its entries with their times`() {
    let entries = Pages.story.enumerated().map { index, text in
      "<div class=entry><time>1\(index):30</time><p>\(text)</p></div>"
    }
    expectText(Pages.page("<article class=live>" + entries.joined() + "</article>" + Pages.teasers))
  }

  @Test func `an interview keeps its short questions`() {
    let questions = ["Did you see it coming?", "And now?", "Who pays for it?"]
    let parts = zip(questions, Pages.story).map { "<p><b>\($0)</b></p><p>\($1)</p>" }
    expectText(
      Pages.page(
        "<article>" + Pages.paragraphs([Pages.story[3]]) + parts.joined()
          + Pages.paragraphs([Pages.story[4]]) + "</article>"),
      has: questions + Array(Pages.story.prefix(3)))
  }

  @Test func `documentation keeps its code`() {
    let code = "let ice = Harbour(name: \"Kelvik\")\nice.close()"
    let section = Pages.story.map { "<h2>On it</h2><p>\($0)</p><pre><code>\(code)</code></pre>" }
    let article = read(
      Pages.page(Pages.navigation + "<div class=docs><main>" + section.joined() + "</main></div>"))
    #expect(article.html.contains("ice.close()"))
    #expect(article.text.contains("let ice = Harbour"))
  }

  @Test func `headings that are links to what they are about stay in a list of tips`() {
    let items = Pages.story.enumerated().map { index, text in
      "<h2>Tip \(index)</h2><p>\(text)</p>"
    }
    expectText(
      Pages.page("<article>" + items.joined() + "</article>"), has: Pages.story + ["Tip 3"])
  }

  @Test func `a tail of teasers with sentences is not the text`() {
    let teasers = (1...6).map {
      "<div class=card><a href=/\($0)><h3>Story \($0)</h3><p>What happened there, in a sentence or two, is told here.</p></a></div>"
    }
    expectText(
      Pages.page(
        "<main><article>" + Pages.paragraphs()
          + "</article><section class=more><h2>More stories</h2>"
          + teasers.joined() + "</section></main>"), lacks: ["in a sentence or two"])
  }

  @Test func `what is said about the author after the text is none of it`() {
    let story = Pages.story + Pages.more
    let note =
      "Anna Berg is a reporter who covers harbours. She can be reached at anna@post.example."
    expectText(
      Pages.page(
        "<article><p class=byline>By Anna Berg</p>" + Pages.paragraphs(story)
          + "<div class=author-bio><p>\(note)</p></div></article>"), has: story,
      lacks: ["can be reached"])
  }
}
