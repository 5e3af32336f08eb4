import Glibc
import Library
import Models

/// How fast web pages become their articles.
enum Extracting {
  static func run(_ stores: Stores) async throws {
    let pages = try stores.pages.map(files) ?? made(stores)
    guard !pages.isEmpty else { throw Options.Failure(reason: "there are no .html files") }
    var comparison = Comparison(
      "extract", "WebPage.article : libxml2's tree of the same page", .articles)
    await comparison.measure(rounds: pages.count) { round in
      seconds {
        _ = WebPage.article(
          in: pages[round % pages.count], contentType: nil,
          address: "https://example.org/2026/11/29/page")
      }
    } against: { round in
      let page = String(decoding: pages[round % pages.count], as: UTF8.self)
      return seconds { RawParser.readHTML(page) }
    }
    Table.print(comparison)
  }

  private static func files(in folder: String) throws -> [[UInt8]] {
    try Folder.names(in: folder).filter { $0.hasSuffix(".html") }.sorted().map { name in
      try Folder.contents(of: folder + "/" + name)
    }
  }

  /// Articles among as much else as pages have.
  private static func made(_ stores: Stores) -> [[UInt8]] {
    let feed = stores.maker.batch(0, of: stores.articles)
    let links = (0..<300).map { "<li class=item><a href=/section/\($0)>Section \($0)</a></li>" }
    let menu = "<nav><ul>" + links.joined() + "</ul></nav>"
    let script = "<script>" + String(repeating: "var a = 1; f(a);\n", count: 6_000) + "</script>"
    return feed.items.prefix(100).map { item in
      let title = item.title?.value ?? ""
      let text = item.content?.value ?? ""
      return Array(
        """
        <!DOCTYPE html><html lang=en><head><title>\(title)</title>\(script)</head><body>\(menu)
        <div id=page><div class=article-body><h1>\(title)</h1>\(text)</div></div>\(menu)</body></html>
        """.utf8)
    }
  }
}
