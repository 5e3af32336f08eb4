import Testing

@testable import Markup

@Suite struct StartTagsTests {
  private func tags(_ html: String) -> [String] {
    var tags = StartTags(Array(html.utf8))
    var found: [String] = []
    while let tag = tags.next() {
      let attributes = tags.attributes(of: tag).sorted { $0.key < $1.key }
      let text = String(decoding: tags.bytes[tag.text], as: UTF8.self)
      found.append(
        tag.name + attributes.map { " \($0.key)=\($0.value)" }.joined()
          + (text.isEmpty ? "" : " {\(text)}"))
    }
    return found
  }

  @Test func `attributes are read with every kind of quotes and without`() {
    #expect(
      tags("<Link REL=a Href='b c' x=\"d>e\" async y = z/><p/a=1>")
        == ["link async= href=b c rel=a x=d>e y=z/", "p a=1"])
  }

  @Test func `references in values are resolved`() {
    #expect(tags("<a b='1&amp;2&#x41;&#66;&lt;&nope;&c=d&'>") == ["a b=1&2AB<&nope;&c=d&"])
  }

  @Test func `the text of a script is no markup, and ends at its own end tag only`() {
    #expect(
      tags("<script>if (a<b) '<p>' </scripts> </SCRIPT ><p>")
        == ["script {if (a<b) '<p>' </scripts> }", "p"])
    #expect(tags("<title>a<b>c</title><i>") == ["title {a<b>c}", "i"])
    #expect(tags("<script>no end <p>") == ["script {no end <p>}"])
  }

  @Test func `comments, declarations and end tags are passed over`() {
    #expect(
      tags("<!doctype html><!-- <a> --><!--><b></i x='>'><?php <c> ?><d><!-- <e>")
        == ["b", "d"])
  }

  @Test func `a tag that does not end is none`() {
    #expect(tags("<a><b c='d").isEmpty == false)
    #expect(tags("<a><b c='d") == ["a"])
    for html in ["<", "<a", "<a ", "<a b", "<a b=", "<a b='", "</", "<!", "<!--", "< a>", "<3"] {
      #expect(tags(html).isEmpty, "\(html)")
    }
  }

  @Test func `of two attributes alike the first counts`() {
    #expect(tags("<a b=1 B=2>") == ["a b=1"])
  }

  @Test(arguments: ["<", "<a ", "<!--", "<script>", "<a b='", "&", "</script", "<a b=c d"])
  func `a page full of beginnings is read in no time`(piece: String) {
    let clock = ContinuousClock()
    let html = String(repeating: piece, count: 400_000 / piece.utf8.count)
    let time = clock.measure { _ = tags(html) }
    #expect(time < .seconds(5))
  }
}
