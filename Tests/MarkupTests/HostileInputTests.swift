import Foundation
import Markup
import Models
import Testing

/// Pages made to be slow, deep or large.
struct HostileInputTests {
  /// A page of about `n` repetitions of something.
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    var page: @Sendable (Int) -> String
    var testDescription: String { name }
  }

  private static func repeated(_ text: String) -> @Sendable (Int) -> String {
    { String(repeating: text, count: $0) }
  }

  static let shapes: [Shape] = [
    Shape(name: "nested divisions", page: repeated("<div>")),
    Shape(name: "open bold", page: repeated("<b>x")),
    Shape(name: "nested lists", page: repeated("<ul><li>a")),
    Shape(name: "nested tables", page: repeated("<table><tr><td>a")),
    Shape(name: "end tags of nothing") { repeated("<i>")(200) + repeated("</b>")($0) },
    Shape(name: "attributes") { n in
      "<a " + (0..<n).map { "a\($0)=1 " }.joined() + "href=https://x.org>x</a>"
    },
    Shape(name: "47 attributes each") { n in
      let tag = "<a " + (0..<47).map { "a\($0)=1 " }.joined() + ">"
      return String(repeating: tag, count: n / 10)
    },
    Shape(name: "one word", page: repeated("aaaaaaaa")),
    Shape(name: "entities", page: repeated("&lt;&x;&#1;")),
    Shape(name: "ampersands", page: repeated("&&&&")),
    Shape(name: "less-than signs", page: repeated("<<<<")),
    Shape(name: "tags without end", page: repeated("<a ")),
    Shape(name: "comments without end", page: repeated("<!--")),
    Shape(name: "CDATA without end", page: repeated("<![CDATA[")),
    Shape(name: "scripts without end", page: repeated("<script>")),
    Shape(name: "links") { n in (0..<n).map { "<a href='https://x.org/\($0)'>l</a> " }.joined() },
    Shape(name: "pictures") { n in (0..<n).map { "<img src='https://x.org/\($0)'>" }.joined() },
    Shape(name: "line breaks", page: repeated("x<br>")),
    Shape(
      name: "wide cells", page: { "<table>" + repeated("<tr><th colspan=64>x<td rowspan=64>y")($0) }
    ),
    Shape(name: "one row", page: { "<table><tr>" + repeated("<td>x")($0) + "<tr><td>y" }),
    Shape(name: "one long value") { "<img src='data:," + repeated("AAAA")($0) + "'>x" },
    Shape(name: "NULs", page: repeated("\0<a\0>")),
    Shape(name: "superscript", page: { "<sup>" + repeated("1<b>2</b>")($0) + "</sup>" }),
    Shape(name: "crossed elements", page: repeated("<b><p>x</b>y")),
    Shape(name: "links in links", page: repeated("<a href=https://x.org><p>")),
    Shape(name: "combining marks", page: repeated("\u{301}")),
  ]

  @Test(arguments: shapes) func `eight times the page takes about eight times as long`(
    _ shape: Shape
  ) {
    let small = work(shape.page(300))
    let large = work(shape.page(2400))
    // Eight were linear, 64 quadratic; the clock of the thread ticks whatever others do.
    #expect(large.seconds < 26 * max(small.seconds, 0.002))
    #expect(large.document.links.count <= 10_000)
  }

  private func work(_ html: String) -> (seconds: Double, document: Document) {
    let start = threadSeconds()
    let safe = SafeHTML.sanitise(html, base: "https://example.org/")
    let document = DocumentBuilder.document(fromHTML: safe)
    _ = PlainText.lead(of: document)
    _ = PlainText.wordCount(PlainText.text(of: document))
    _ = PlainText.title(FeedText(html, .html))
    let seconds = threadSeconds() - start
    #expect(SafeHTML.sanitise(safe, base: "https://example.org/") == safe)
    #expect(DocumentBuilder.document(fromHTML: html) == DocumentBuilder.document(fromHTML: safe))
    return (seconds, document)
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `text below tens of thousands of tags is not lost`() {
    let html = String(repeating: "<div><span>", count: 20_000) + "at the bottom"
    #expect(PlainText.text(of: DocumentBuilder.document(fromHTML: html)) == "at the bottom")
    let links = String(repeating: "<div>", count: 1000) + "<p>a <a href='https://x.org/'>b</a><p>c"
    #expect(
      DocumentBuilder.document(fromHTML: links).dump == "p: a {b}[1]\np: c\n[1] https://x.org/")
  }

  @Test func `a hundred thousand entities are read`() {
    let document = DocumentBuilder.document(fromHTML: String(repeating: "&amp;", count: 100_000))
    #expect(document.textLength == 100_000)
  }

  @Test func `invalid UTF-8 is repaired before it is parsed`() {
    let html = String(
      decoding: [0x3C, 0x70, 0x3E, 0xC3, 0x28, 0xFF, 0x61, 0xE2, 0x82], as: UTF8.self)
    #expect(DocumentBuilder.document(fromHTML: html).dump == "p: \u{FFFD}(\u{FFFD}a\u{FFFD}")
  }

  @Test func `what comes after far too many tags is left out, and said to be`() {
    let cells = String(repeating: "<td>a", count: 200_000)
    let html = SafeHTML.sanitise("<table><tr>\(cells)</table>", base: nil)
    #expect(html.utf8.count < 3_000_000)
    #expect(html.contains("[The rest is too long to be kept.]"))
    let short = SafeHTML.sanitise(String(repeating: "<p>a", count: 1000), base: nil)
    #expect(!short.contains("[The rest"))
  }
}
