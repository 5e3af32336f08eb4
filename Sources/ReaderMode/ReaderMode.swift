internal import Markup
package import Models

/// Reader mode: several ways to find the article look at one page, and what agrees most with the
/// others is taken.
package enum ReaderMode {
  /// The article of the page `html` that came from `url`.
  package static func article(in html: String, url: String) -> ReadableArticle {
    let tree = PageTree(html)
    let data = JSONLD(html)
    let facts = PageFacts(tree, data, html, url: url)
    let (title, byline) = (facts.title, facts.byline)
    let textFacts = TextFacts(
      title: title, byline: byline, summary: facts.summary, told: data.body)
    func look(_ pruning: Pruning) -> Reading {
      Reading(tree, pruning, textFacts)
    }
    var reading = look(Pruning(tree))
    if reading.text.count < shortest {
      let gentle = look(Pruning(tree, isGentle: true))
      if gentle.text.count > reading.text.count * 2 { reading = gentle }
    }
    var (safe, text) = (SafeHTML.sanitise(reading.writer.html, base: url), reading.text)
    if let body = data.body, body.count > 200, text.count * 2 < body.count {
      // The page keeps its text for a script to show.
      (safe, text) = Self.told(body)
    }
    return ReadableArticle(
      title: title, byline: byline, published: facts.published, language: facts.language,
      siteName: facts.siteName, leadImage: facts.leadImage, html: safe, text: text,
      agreement: reading.agreement,
      isPartial: PartialText(tree: tree, isFree: data.isFree, text: text).isPartial,
      nextPage: NextPage(tree, url: url, isArticle: facts.isArticle).find())
  }

  /// Characters; a text that is shorter is looked for again.
  private static let shortest = 500

  /// One look at a page.
  private struct Reading {
    let writer: PageWriter
    let text: String
    let agreement: Double

    init(_ tree: PageTree, _ pruning: Pruning, _ facts: TextFacts) {
      let page = PageBlocks(tree, isGone: pruning.isGone)
      let found = Candidates(page).all()
      let choice = Agreement.choice(found, page.blocks)
      var taken =
        choice.map { found[$0.index] } ?? Array(repeating: false, count: page.blocks.count)
      taken = BlockJudge(page, found, taken: taken, facts: facts).judged()
      Finish(page: page, facts: facts).apply(to: &taken)
      writer = PageWriter(page: page, taken: taken, isGone: pruning.isGone)
      text = writer.text
      agreement = choice?.agreement ?? 0
    }
  }

  /// The text that JSON-LD tells; it may be HTML.
  private static func told(_ body: String) -> (html: String, text: String) {
    let isMarkup = body.contains("<p") || body.contains("<br")
    let html = isMarkup ? body : PageWriter.paragraphs(body)
    let (safe, document) = SafeHTML.read(html, base: nil)
    return (safe, PlainText.text(of: document))
  }
}
