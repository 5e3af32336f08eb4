internal import Markup
package import Models

extension ReaderMode {
  /// Pages of one article and bytes of their HTML that are joined; what comes after is left out.
  private static let mostPages = 40
  private static let mostBytes = 4_000_000

  /// One article of the pages of one, in their order: what a page repeats of those before it, such as
  /// its heading or a note about the author, is left out.
  ///
  /// What is told about it is the first page's; nil where there are none.
  package static func joined(_ pages: [ReadableArticle]) -> ReadableArticle? {
    guard var whole = pages.first else { return nil }
    var known: Set<String> = []
    var (html, text) = ("", [String]())
    for page in pages.prefix(mostPages) where html.utf8.count + page.html.utf8.count < mostBytes {
      let rest = unseen(page, &known)
      html += rest.html
      if !rest.text.isEmpty { text.append(rest.text) }
      whole.isPartial = page.isPartial
      whole.nextPage = page.nextPage
      whole.agreement = min(whole.agreement, page.agreement)
    }
    whole.html = SafeHTML.sanitise(html, base: nil)
    whole.text = text.joined(separator: "\n")
    return whole
  }

  private static func unseen(
    _ page: ReadableArticle, _ known: inout Set<String>
  ) -> (html: String, text: String) {
    let tree = PageTree(page.html)
    let isGone = Array(repeating: false, count: tree.nodes.count)
    let blocks = PageBlocks(tree, isGone: isGone)
    let before = known
    let taken = blocks.blocks.map { block in
      known.insert(block.text)
      return !before.contains(block.text)
    }
    let writer = PageWriter(page: blocks, taken: taken, isGone: isGone)
    return (writer.html, writer.text)
  }
}
