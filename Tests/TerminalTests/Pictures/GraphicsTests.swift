import Testing

@testable import Terminal

@Suite struct GraphicsTests {
  /// What is understood of an answer, read as keys are.
  private func graphics(_ answer: String) -> (graphics: Graphics, keys: [Key]) {
    var decoder = KeyDecoder()
    var graphics = Graphics()
    let keys = decoder.take(Array(answer.utf8), at: .now)
    for answer in decoder.takeAnswers() { graphics.take(answer) }
    return (graphics, keys)
  }

  @Test func `kitty and ghostty place pictures in cells`() {
    for name in ["kitty(0.40.1)", "ghostty 1.1.3"] {
      let found = graphics(
        "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|\(name)\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;22c")
      #expect(found.graphics.placesPictures)
      #expect(!found.graphics.hasSixels)
      #expect(found.graphics.cell == Size(columns: 10, rows: 20))
      #expect(found.graphics.isComplete)
      #expect(found.keys.isEmpty)
    }
  }

  @Test func `who takes the commands but is not known to have placeholders has none`() {
    let found = graphics("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|WezTerm 2024\u{1B}\\\u{1B}[?65;4;6c")
    #expect(!found.graphics.placesPictures)
    #expect(found.graphics.hasSixels)
  }

  @Test func `who refuses the commands places nothing`() {
    let found = graphics("\u{1B}_Gi=31;ENOTSUPPORTED\u{1B}\\\u{1B}P>|kitty(1)\u{1B}\\\u{1B}[?62c")
    #expect(!found.graphics.placesPictures)
  }

  @Test func `the class of a terminal is not taken for sixels`() {
    #expect(!graphics("\u{1B}[?4c").graphics.hasSixels)
    #expect(!graphics("\u{1B}[?62;14;40c").graphics.hasSixels)
    #expect(graphics("\u{1B}[?62;1;4c").graphics.hasSixels)
  }

  @Test func `keys between the answers stay keys`() {
    let found = graphics("j\u{1B}_Gi=31;OK\u{1B}\\k\u{1B}[?62;4c\u{1B}[A")
    #expect(found.keys == [.character("j"), .character("k"), .up])
    #expect(found.graphics.hasSixels)
  }

  @Test(arguments: [
    "\u{1B}[6;0;0t", "\u{1B}[6;99999;99999t", "\u{1B}[6;20t", "\u{1B}[?c", "\u{1B}P>|\u{1B}\\",
    "\u{1B}_G\u{1B}\\", "\u{1B}[?;;;c",
  ]) func `answers that make no sense change nothing`(answer: String) {
    let found = graphics(answer)
    #expect(found.keys.isEmpty)
    #expect(!found.graphics.placesPictures && !found.graphics.hasSixels)
    #expect(found.graphics.cell == nil)
  }

  @Test func `a flood of answers is not kept`() {
    var decoder = KeyDecoder()
    let flood = String(repeating: "\u{1B}[?1;2c", count: 500)
    #expect(decoder.take(Array(flood.utf8), at: .now).isEmpty)
    #expect(decoder.takeAnswers().count == 16)
    let long = "\u{1B}P>|" + String(repeating: "x", count: 3000) + "\u{1B}\\"
    _ = decoder.take(Array(long.utf8), at: .now)
    #expect(decoder.takeAnswers().isEmpty)
  }
}
