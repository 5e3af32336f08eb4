import Models
import Testing

@testable import ReaderUI

@Suite struct NoteWriterTests {
  private let source = NoteSource(
    guid: "g", feed: "https://a.example/feed", feedTitle: "The Paper", title: "Say \"sea\": blue",
    url: "https://a.example/1", published: Timestamp(1_800_000_000))

  private func note(
    _ text: String, _ target: Note.Target = .article,
    id: String = "00112233445566778899aabbccddeeff"
  ) -> Note {
    Note(
      id: id, target: target, article: Article.ID(rawValue: 1), text: text,
      created: Timestamp(1_800_000_100), changed: Timestamp(1_800_086_400), source: source)
  }

  private var passage: Note {
    note(
      "Is *it*?", .passage(TextQuote("The sea\nis # blue", prefix: "a ", suffix: " b", position: 7))
    )
  }

  private var comment: Note {
    note(
      "No.",
      .comment(
        NotedComment(
          thread: "hn:1", id: "42", author: "bob", words: "He said",
          permalink: "https://news.example/item?id=42")))
  }

  private func written(_ format: NoteFormat, _ notes: [Note]) -> String {
    format.text(of: WrittenNotes(notes, utcOffset: { _ in 0 }))
  }

  @Test func `as text each note stands below what it is about`() {
    #expect(
      written(.text, [passage, comment]) == """
        2027-01-16  Say "sea": blue · The Paper · on a passage
          > The sea
          > is # blue
          Is *it*?

        2027-01-16  Say "sea": blue · The Paper · on a comment by bob
          > He said
          No.

        """)
  }

  @Test func `as Markdown the notes of an article stand below its front matter`() {
    #expect(
      written(.markdown, [note("On it all"), passage, comment]) == ##"""
        ---
        title: "Say \"sea\": blue"
        url: "https://a.example/1"
        date: "2027-01-15"
        source: "The Paper"
        ---

        On it all

        ***

        > The sea
        > is \# blue

        Is *it*?

        ***

        > He said
        >
        > — bob

        No.

        """##)
  }

  @Test func `notes of several articles are as many documents`() {
    var other = note("else")
    other.article = nil
    other.source = NoteSource(title: "Gone")
    let text = written(.markdown, [note("one"), other, passage])
    #expect(text.components(of: "---\n") == 4)
    #expect(text.contains("title: \"Gone\"\n---\n\nelse\n"))
    #expect(text.contains("one\n\n***\n\n> The sea"))
  }

  @Test func `as a web annotation a passage is a quote with what stands around it`() {
    #expect(
      written(.w3c, [passage]) == #"""
        [
        {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:00112233-4455-6677-8899-aabbccddeeff","type":"Annotation","motivation":"commenting","created":"2027-01-15T08:01:40Z","modified":"2027-01-16T08:00:00Z","body":{"type":"TextualBody","value":"Is *it*?","format":"text/markdown"},"target":{"source":"https://a.example/1","selector":{"type":"TextQuoteSelector","exact":"The sea\u000ais # blue","prefix":"a ","suffix":" b"}}}
        ]

        """#)
  }

  @Test func `as a web annotation a comment is its page, and what has none is a name`() {
    #expect(written(.w3c, [comment]).contains(#""target":"https://news.example/item?id=42"}"#))
    var bare = note("x", .comment(NotedComment(thread: "hn:1", id: "ü 4")), id: "not hex")
    bare.source = NoteSource(guid: "g h")
    let text = written(.w3c, [bare])
    #expect(text.contains(#""id":"urn:broadsheet:note:not%20hex""#))
    #expect(text.contains(#""target":"urn:broadsheet:comment:hn%3A1:%C3%BC%204""#))
    bare.target = .article
    #expect(written(.w3c, [bare]).contains(#""target":"urn:broadsheet:article:g%20h""#))
  }

  @Test func `our own form has everything, a note a line`() {
    let lines = written(.json, [passage, comment, note("On it all")]).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        #"{"note":"00112233445566778899aabbccddeeff","kind":"passage","text":"Is *it*?","created""#)
    )
    #expect(
      lines[0].contains(
        #""quote":"The sea\u000ais # blue","prefix":"a ","suffix":" b","position":7"#))
  }

  @Test(arguments: NoteFormat.allCases) func `nothing that a terminal would act on leaves`(
    format: NoteFormat
  ) {
    var hostile = note("a\u{1B}[2Jb\u{202E}\nc\r\u{9B}", .passage(TextQuote("q\u{1B}[2J\u{7}")))
    hostile.source.title = "t\u{1B}]0;x\u{7}"
    hostile.source.feedTitle = "f\u{85}"
    let text = written(format, [hostile])
    let isSafe = text.unicodeScalars.allSatisfy {
      $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
    }
    #expect(isSafe, "\(text.debugDescription)")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
