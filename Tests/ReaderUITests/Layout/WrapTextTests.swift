import Models
import ReaderUI
import Testing

/// Where lines break, seen through paragraphs.
struct WrapTextTests {
  @Test func `a word longer than a line is cut, a shorter one never`() {
    expect(
      "see https://example.com/very/long/address now", width: 20,
      [
        "see", "https://example.com/", "very/long/address", "now",
      ])
  }

  @Test func `an address is cut after a sign where one is near`() {
    expect(
      "https://example.com/one-two-three-four-five?six", width: 20,
      ["https://example.com/", "one-two-three-four-", "five?six"])
    expect(
      "https://example.com/onetwothreefourfivesix", width: 20,
      ["https://example.com/", "onetwothreefourfives", "ix"])
  }

  @Test func `a cut never divides what is one character to the reader`() {
    let family = "e\u{301}".repeated(30)
    expect(family, width: 20, ["e\u{301}".repeated(20), "e\u{301}".repeated(10)])
  }

  @Test func `compounds break after their hyphen, numbers and addresses do not`() {
    expect("a well-known fact", width: 10, ["a well-", "known fact"])
    expect("from 1914-1918", width: 10, ["from", "1914-1918"])
    expect("up to -12345", width: 10, ["up to", "-12345"])
    expect("at a.b/c-def", width: 10, ["at", "a.b/c-def"])
  }

  @Test func `a soft hyphen shows only where the line breaks at it`() {
    expect("informa\u{AD}tion", width: 20, ["information"])
    expect("this informa\u{AD}tion", width: 13, ["this informa-", "tion"])
    expect("this informa\u{AD}tion", width: 12, ["this", "information"])
  }

  @Test func `a zero-width space lets a line break and shows nothing`() {
    expect("one/\u{200B}two/\u{200B}three", width: 10, ["one/two/", "three"])
  }

  @Test func `a no-break space holds its words together`() {
    expect("it weighs 10\u{A0}kg", width: 12, ["it weighs", "10\u{A0}kg"])
    expect("it weighs 10\u{2060}kg", width: 12, ["it weighs", "10kg"])
  }

  @Test func `Chinese and Japanese break anywhere but before and after the wrong marks`() {
    expect("日本語の文章は改行", width: 10, ["日本語の文", "章は改行"])
    expect("日本語の文、章は", width: 10, ["日本語の", "文、章は"])
    expect("日本語の「文章は", width: 10, ["日本語の", "「文章は"])
    expect("アイウエッサー", width: 10, ["アイウエッ", "サー"])
    expect("アイウエオッサ", width: 10, ["アイウエ", "オッサ"])
  }

  @Test func `Korean breaks at its spaces`() {
    expect("한국과 캐나다는 전략적", width: 14, ["한국과", "캐나다는", "전략적"])
    expect("전략적동반자관계를", width: 10, ["전략적동반", "자관계를"])
  }

  @Test func `a dash between words lets the line break after it`() {
    expect("partners—and friends", width: 11, ["partners—", "and friends"])
  }

  @Test func `emoji may stand alone, joined ones stay whole`() {
    expect("👩‍👩‍👧".repeated(6), width: 10, ["👩‍👩‍👧".repeated(5), "👩‍👩‍👧"])
  }

  @Test func `a word is one word across its styles`() {
    let lines = TextFlow.lines(
      of: Document(blocks: [.paragraph([.init("see part"), .init("ners", .strong)])]), width: 10)
    #expect(lines.map(\.text) == ["see", "partners"])
  }

  @Test func `controls and bidi marks do not come through`() {
    expect("a\u{1B}[31mb\u{202E}c\u{0}d", width: 20, ["a[31mbcd"])
  }

  @Test func `the joiners of Persian stay`() {
    expect("می\u{200C}خواهم", width: 20, ["می\u{200C}خواهم"])
  }

  private func expect(
    _ text: String, width: Int, _ lines: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let flow = TextFlow.lines(
      of: Document(blocks: [.paragraph([.init(text)])]), width: width)
    #expect(flow.map(\.text) == lines, sourceLocation: sourceLocation)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
