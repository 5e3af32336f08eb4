import Models
import Testing

@testable import Brief

@Suite struct BriefTests {
  static func document(_ paragraphs: [String]) -> Document {
    Document(blocks: paragraphs.map { .paragraph([Document.Run($0)]) })
  }

  static func brief(_ text: Texts.Text) -> Brief? {
    Brief.make(title: text.title, document: document(text.paragraphs))
  }

  /// A text of so many different sentences about one thing.
  static func sentences(_ count: Int) -> [String] {
    let things = ["boats", "nets", "ropes", "sails", "anchors", "masts", "oars"]
    return (0..<count).map { index in
      "Harbour number\(index) repaired \(things[index % 7]) and painted buoy\(index * 3) blue "
        + "before winter storm\(index / 2) arrived."
    }
  }

  @Test(arguments: Texts.all)
  func `a report has three to five sentences in the order of its text`(_ text: Texts.Text) throws {
    let brief = try #require(Self.brief(text))
    #expect((3...5).contains(brief.sentences.count))
    var last = (paragraph: 0, offset: -1)
    for sentence in brief.sentences {
      let paragraph = text.paragraphs[sentence.paragraph - 1]
      let found = try #require(paragraph.firstRange(of: sentence.text), "\(sentence.text)")
      let offset = paragraph.distance(from: paragraph.startIndex, to: found.lowerBound)
      #expect((sentence.paragraph, offset) > last)
      last = (sentence.paragraph, offset)
    }
  }

  @Test(arguments: Texts.all)
  func `the key terms name what a report is about`(_ text: Texts.Text) throws {
    let terms = try #require(Self.brief(text)).terms
    #expect((3...8).contains(terms.count))
    #expect(terms.contains { $0.contains(text.term) }, "\(terms)")
    #expect(Set(terms).count == terms.count)
  }

  @Test func `what is beside the matter is left out`() throws {
    let brief = try #require(Self.brief(Texts.english))
    #expect(!brief.sentences.contains { $0.text.contains("Coffee") || $0.text.contains("rained") })
    #expect(brief.sentences.contains { $0.text.contains("voted on Tuesday") })
  }

  @Test(arguments: Texts.all)
  func `the same text has the same brief`(_ text: Texts.Text) {
    let first = Self.brief(text)
    for _ in 0..<5 { #expect(Self.brief(text) == first) }
  }

  @Test func `a text that is hardly longer than a brief has none`() {
    #expect(Brief.make(title: "Boats", document: Document()) == nil)
    #expect(Brief.make(title: "Boats", document: Self.document(Self.sentences(7))) == nil)
    #expect(Brief.make(title: "Boats", document: Self.document(Self.sentences(8))) != nil)
  }

  @Test func `a sentence that says the same again is taken once`() throws {
    var paragraphs = Texts.english.paragraphs
    paragraphs.append(
      """
      On Tuesday the harbour council voted to build a tidal barrier across the mouth of the Ansel, \
      ending a dispute that has now lasted eleven years.
      """)
    paragraphs.append(paragraphs[0])
    let brief = try #require(
      Brief.make(title: Texts.english.title, document: Self.document(paragraphs)))
    #expect(brief.sentences.count { $0.text.contains("mouth of the Ansel") } == 1)
  }

  @Test func `a sentence that only repeats the title is left out`() throws {
    let title = "Harbour council approves tidal barrier after long dispute"
    let brief = try #require(
      Brief.make(title: title, document: Self.document([title + "."] + Texts.english.paragraphs)))
    #expect(!brief.sentences.contains { $0.text.hasPrefix(title) })
  }

  @Test func `only running text has sentences`() throws {
    let other: [Document.Block] = [
      .heading(
        level: 2, [Document.Run("The barrier council harbour heading. It has a full stop.")]),
      .code("let barrier = council.harbour. Then the council barrier."),
      .table(Document.Table(rows: [[[Document.Run("The barrier council harbour in a cell.")]]])),
      .image(Document.Image(alt: "A harbour barrier of the council in a picture.")),
      .list(labels: nil, items: [[.paragraph([Document.Run("Barrier council harbour, a list")])]]),
      .rule,
    ]
    let text = Self.document(Texts.english.paragraphs)
    let mixed = Document(blocks: text.blocks.flatMap { [$0] + other })
    let brief = try #require(Brief.make(title: Texts.english.title, document: mixed))
    #expect(
      brief.sentences.map(\.text)
        == Brief.make(title: Texts.english.title, document: text)?.sentences.map(\.text))
    #expect(Brief.make(title: "", document: Document(blocks: other + other + other)) == nil)
  }

  @Test func `quotes and links keep their text and lose their style`() throws {
    let blocks = Texts.english.paragraphs.map { text -> Document.Block in
      let runs = text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map {
        Document.Run(($0.offset == 0 ? "" : " ") + $0.element, .strong, link: 1)
      }
      return .quote([.paragraph(runs)])
    }
    let brief = Brief.make(title: Texts.english.title, document: Document(blocks: blocks))
    #expect(brief == Self.brief(Texts.english))
  }

  @Test func `a very long sentence ends at a clause`() throws {
    let clauses = (1...30).map { "the council of harbour\($0) repaired its barrier" }
    let long = "Before the storm, " + clauses.joined(separator: ", ") + "."
    let others = ["council", "barrier", "storm"].flatMap { word in
      (1...4).map { "The \(word) of harbour\($0) met \(word)\($0) people at the old quay there." }
    }
    let brief = try #require(
      Brief.make(title: clauses[0], document: Self.document([long] + others)))
    for sentence in brief.sentences { #expect(sentence.text.count <= 401) }
    #expect(brief.sentences.contains { $0.text.hasSuffix("…") && !$0.text.hasSuffix(",…") })
  }
}

@Suite struct HostileBriefTests {
  @Test(arguments: [
    String(repeating: "a", count: 1_000_000), String(repeating: ".", count: 1_000_000),
    String(repeating: "a. ", count: 300_000), String(repeating: "\u{301}", count: 500_000),
    "a" + String(repeating: "\u{1F1E6}", count: 200_000), String(repeating: "「", count: 300_000),
    String(repeating: "。", count: 300_000), String(repeating: "\n", count: 500_000),
    String(repeating: "\"", count: 300_000), String(repeating: "ก", count: 300_000),
    String(repeating: "漢字", count: 200_000), String(repeating: "\u{200D}\u{202E}", count: 200_000),
    String(repeating: "Word word. ", count: 90_000), String(repeating: "x.y", count: 300_000),
  ])
  func `made-up text is survived`(_ text: String) {
    let brief = Brief.make(title: text, document: BriefTests.document([text, text]))
    for sentence in brief?.sentences ?? [] { #expect(sentence.text.unicodeScalars.count <= 401) }
  }

  @Test func `a book is read at its beginning and all through`() throws {
    let text = BriefTests.sentences(50_000)
    let brief = try #require(Brief.make(title: "Boats", document: BriefTests.document(text)))
    #expect(brief.sentences.count == 5)
    let paragraphs = Paragraphs.read(BriefTests.document(text)).map(\.number)
    #expect(paragraphs.prefix(300) == Array(1...300)[...])
    #expect(paragraphs.last ?? 0 > 49_900)
    #expect(paragraphs.count < 3000)
  }
}
