import Models
import Testing

@testable import Brief

@Suite struct SeveralTextsTests {
  typealias Text = (title: String, document: Document)

  static func text(_ title: String, _ paragraphs: String...) -> Text {
    (title, BriefTests.document(paragraphs))
  }

  static let closing: [Text] = [
    text(
      "Kestrel Bridge closes",
      "Kestrel Bridge was closed to all traffic on Monday after inspectors found cracks in two hangers.",
      "The mayor had breakfast with a delegation of beekeepers from the northern islands."),
    text(
      "Cracks shut bridge",
      "Inspectors found cracks in two hangers of Kestrel Bridge, which was closed to all traffic on Monday.",
      "Repairs of the cracked hangers will take five months, the harbour authority says of the bridge."
    ),
    text(
      "Ferries instead of bridge",
      "Extra ferries replace Kestrel Bridge while the harbour authority repairs its cracked hangers.",
      "Tickets for concerts in the park are sold at the old customs house all summer long."),
  ]

  @Test func `what the texts agree on is said once, and what is beside the matter is left out`() {
    let brief = Brief.make(of: Self.closing)
    #expect((2...3).contains(brief.sentences.count))
    #expect(brief.sentences.count { $0.text.contains("closed to all traffic") } == 1)
    #expect(!brief.sentences.contains { $0.text.contains("beekeepers") })
    #expect(brief.terms.contains { $0.contains("Kestrel") }, "\(brief.terms)")
    #expect(brief.terms.count <= 5)
  }

  @Test func `each sentence names the text that has it, in the order of the texts`() {
    let brief = Brief.make(of: Self.closing)
    for sentence in brief.sentences {
      let blocks = Self.closing[sentence.article].document.blocks
      #expect(
        blocks.contains {
          if case .paragraph(let runs) = $0 { runs[0].text == sentence.text } else { false }
        })
    }
    let articles = brief.sentences.map(\.article)
    #expect(articles == articles.sorted())
    #expect(Set(articles).count > 1)
  }

  @Test func `the same texts have the same brief`() {
    let first = Brief.make(of: Self.closing)
    for _ in 0..<5 {
      let again = Brief.make(of: Self.closing)
      #expect(again.sentences == first.sentences && again.terms == first.terms)
    }
  }

  @Test func `many long texts are looked at in part, and copies say it once`() {
    let long = Self.text("Boats", BriefTests.sentences(200).joined(separator: " "))
    let brief = Brief.make(of: Array(repeating: long, count: 20))
    #expect((1...3).contains(brief.sentences.count))
    #expect(Set(brief.sentences.map(\.text)).count == brief.sentences.count)
    #expect(brief.sentences.allSatisfy { $0.article < Brief.mostTexts })
  }

  @Test func `texts without sentences have none`() {
    #expect(Brief.make(of: []).sentences.isEmpty)
    #expect(Brief.make(of: [Self.text("Title"), Self.text("Title", "Short.")]).sentences.isEmpty)
  }
}
