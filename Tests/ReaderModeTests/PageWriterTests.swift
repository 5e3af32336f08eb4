import Models
import Testing

/// What the HTML of an article keeps.
struct PageWriterTests {
  @Test func `lists, quotes, code and headings stay in the HTML`() {
    let html = Pages.page(
      "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3))) + "<h2>What now?</h2>"
        + "<ul><li>Bread comes by road, says the council.</li><li>Milk as well, but not every day.</li></ul>"
        + "<blockquote><p>\(Pages.story[3])</p></blockquote><pre>ice --thickness 40cm</pre>"
        + Pages.paragraphs([Pages.story[4]]) + "</article>")
    let article = read(html)
    for part in ["<h2>What now?</h2>", "<ul>", "<blockquote>", "<pre>ice --thickness 40cm</pre>"] {
      #expect(article.html.contains(part), "\(part)")
    }
  }

  @Test func `pictures stay with their captions, which are no text`() {
    let article = read(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(2)))
          + "<figure><img src=/ice.jpg alt=Ice><figcaption>The harbour from above, on Monday. Photo: K. Lind</figcaption></figure>"
          + Pages.paragraphs(Array(Pages.story.dropFirst(2))) + "</article>"))
    #expect(article.html.contains("https://post.example/ice.jpg"))
    #expect(!article.text.contains("Photo"))
  }

  @Test func `what stands after the end of the document is written as well`() {
    let article = read(
      "<html><head><title>Ice</title></head><body><nav><a href=/>Home</a></nav></body></html>"
        + Pages.paragraphs())
    #expect(article.text.contains(Pages.story[1]))
    #expect(article.html.contains(Pages.story[1].prefix(40)))
  }

  @Test func `what would act is gone`() {
    let article = read(
      Pages.page(
        "<article>" + Pages.paragraphs()
          + "<p onclick=x()>Read <a href='javascript:x()'>this</a> as well, "
          + "it is about the ice of last year and of the year before.<script>x()</script></p>"
          + "<iframe src=https://evil.example></iframe></article>"))
    #expect(!article.html.contains("javascript") && !article.html.contains("script"))
    #expect(!article.html.contains("evil"))
  }

  @Test func `a table of figures is part of the text`() {
    let table =
      "<figure class=wp-block-table><table><tr><th>Year<th>Days of ice</tr>"
      + "<tr><td>2024<td>41 days</tr><tr><td>2025<td>44 days</tr></table></figure>"
    let article = read(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3))) + table
          + Pages.paragraphs(Array(Pages.story.dropFirst(3))) + "</article>"))
    #expect(article.text.contains("44 days"))
    #expect(article.html.contains("<td>2025"))
  }

  @Test func `definition lists keep terms and meanings`() {
    let list =
      "<dl><dt>Slush</dt><dd>Water that has begun to freeze, and is soft as yet.</dd>"
      + "<dt>Fast ice</dt><dd>Ice that is held by the shore, and does not drift.</dd></dl>"
    let article = read(
      Pages.page(
        "<article>" + Pages.paragraphs() + list
          + Pages.paragraphs(["So much for words; the rest is cold, people say."]) + "</article>"))
    #expect(article.text.contains("Fast ice") && article.text.contains("held by the shore"))
    #expect(article.html.contains("Water that has begun to freeze"))
  }

  @Test func `footnotes that belong to the text are kept with their numbers`() {
    let article = read(
      Pages.page(
        "<article><p>\(Pages.story[0])<sup><a href=#n1>1</a></sup></p>"
          + Pages.paragraphs(Array(Pages.story.dropFirst()))
          + "<ol><li id=n1>Measured at the pier, says the harbour master, and on two boats.</li></ol></article>"
      ))
    #expect(article.html.contains("Measured at the pier"))
  }

  @Test func `a gallery keeps its pictures and leaves its captions out of the text`() {
    let pictures = (1...6).map {
      "<figure><img src=/\($0).jpg><figcaption>Ice at pier \($0), on Monday. Photo: K. Lind</figcaption></figure>"
    }
    let article = read(
      Pages.page(
        "<article>" + Pages.paragraphs(Array(Pages.story.prefix(3))) + pictures.joined()
          + Pages.paragraphs(Array(Pages.story.dropFirst(3))) + "</article>"))
    #expect((1...6).allSatisfy { article.html.contains("/\($0).jpg") })
    #expect(!article.text.contains("pier 3"))
  }

  @Test func `text that stands in a button by mistake is in the HTML as well`() {
    let article = read("<title>Ice</title><body><button><div>" + Pages.paragraphs())
    #expect(article.html.contains(Pages.story[1]) == article.text.contains(Pages.story[1]))
    #expect(!article.html.contains("<button"))
  }
}
