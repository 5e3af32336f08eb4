import Models
import Testing

@Suite struct TextQuoteTests {
  private let text = Array(
    "One two three. The sea is blue. Four five. The sea is blue. Six seven.".unicodeScalars)

  private func words(_ quote: TextQuote, in text: [Unicode.Scalar]) -> String? {
    quote.range(in: text).map { range in
      text[range].reduce(into: "") { $0.unicodeScalars.append($1) }
    }
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test func `a passage keeps what stands around it`() {
    let quote = TextQuote("Four five.", at: 32..<42, of: text)
    #expect(quote.prefix == "One two three. The sea is blue. ")
    #expect(quote.suffix == " The sea is blue. Six seven.")
    #expect(quote.position == 32)
    #expect(quote.range(in: text) == 32..<42)
  }

  @Test func `of the same words twice, what stands around them tells which`() {
    for start in [15, 43] {
      var quote = TextQuote("The sea is blue.", at: start..<(start + 16), of: text)
      // The hint says otherwise and is not believed.
      quote.position = 58 - start
      #expect(quote.range(in: text) == start..<(start + 16))
    }
  }

  @Test func `where nothing around the words tells, the place nearest to the hint is taken`() {
    let text = scalars("ab ab ab")
    #expect(TextQuote("ab", position: 4).range(in: text) == 3..<5)
    #expect(TextQuote("ab", position: 900).range(in: text) == 6..<8)
    #expect(TextQuote("ab").range(in: text) == 0..<2)
  }

  @Test func `other white space and other blocks do not hide a passage`() {
    let quote = TextQuote("is blue.\n\nFour  five", prefix: "The sea ", suffix: ".")
    #expect(words(quote, in: text) == "is blue. Four five")
    let reread = scalars("Onetwo three.The sea\u{A0}is\nblue.Four five.")
    #expect(words(quote, in: reread) == "is\nblue.Four five")
  }

  @Test func `a text that was extracted anew has the passage elsewhere`() {
    let quote = TextQuote("Four five.", at: 32..<42, of: text)
    let reread = scalars("By a reporter\nUpdated\n") + text.dropFirst(15)
    #expect(words(quote, in: reread) == "Four five.")
  }

  @Test(arguments: ["", " \n", "sky is", "blue. Nine"])
  func `words that are not there are found nowhere`(quote: String) {
    #expect(TextQuote(quote).range(in: text) == nil)
  }

  @Test func `a passage of one letter repeated is found in time`() {
    let text = Array(repeating: Unicode.Scalar("a"), count: 200_000)
    let quote = TextQuote(String(repeating: "a", count: 4000), position: 7)
    #expect(quote.range(in: text) == 7..<4007)
    #expect(TextQuote(String(repeating: "a", count: 3999) + "b").range(in: text) == nil)
  }

  @Test func `of a long passage the beginning is kept`() {
    let text = Array(repeating: Unicode.Scalar("a"), count: 9000)
    let quote = TextQuote(String(repeating: "a", count: 9000), at: 0..<9000, of: text)
    #expect(quote.quote.count == TextQuote.longest)
  }
}
