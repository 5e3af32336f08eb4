import Terminal
import Testing

struct BidiTests {
  /// The text as a terminal that orders nothing has to be given it.
  private func visual(_ text: String, isRightToLeft: Bool, _ mode: Bidi.Mode = .on) -> String {
    let scalars = Array(text.unicodeScalars)
    let resolved = BidiLevels(scalars, isRightToLeft: isRightToLeft, mode: mode)
    return Bidi.order(resolved.levels).map {
      let scalar = String(resolved.scalars[$0])
      return resolved.levels[$0] % 2 == 1 ? Bidi.mirrored(scalar) : scalar
    }.joined()
  }

  @Test func `letters of right-to-left scripts turn, numbers and Latin words in them do not`() {
    #expect(visual("אבג 123 abc דה", isRightToLeft: true) == "הד abc 123 גבא")
    #expect(visual("abc אבג 12 def", isRightToLeft: false) == "abc 12 גבא def")
  }

  @Test func `brackets turn with their text`() {
    #expect(visual("אב (גד) ה", isRightToLeft: true) == "ה (דג) בא")
    #expect(visual("a (אב) b", isRightToLeft: false) == "a (בא) b")
  }

  @Test func `a paragraph runs as its first letter does, or its first mark`() {
    #expect(Bidi.isRightToLeft("12 — שלום, world") == true)
    #expect(Bidi.isRightToLeft("world, שלום") == false)
    #expect(Bidi.isRightToLeft("\u{200F}world") == true)
    #expect(Bidi.isRightToLeft("\u{200E}שלום") == false)
    #expect(Bidi.isRightToLeft("12 – 13") == nil)
  }

  @Test func `only text that runs from right to left is any concern`() {
    for text in ["hello", "naïve — “so”", "日本語", "한국어", "😀", "ไทย", "कार्य", "\u{FEFF}", "ﬁ"] {
      #expect(!Bidi.concerns(text[...]), "\(text)")
    }
    for text in ["שלום", "سلام", "ﺳﻼم", "x\u{200F}y", "ދިވެހި"] {
      #expect(Bidi.concerns(text[...]), "\(text)")
    }
  }

  @Test func `Arabic letters take their joined forms where that is asked for, one for one`() {
    #expect(visual("سلام", isRightToLeft: true) == "مالس")
    #expect(visual("سلام", isRightToLeft: true, .shaped) == "ﻡﺎﻠﺳ")
  }

  @Test func `terminals that order text themselves are known by their environment`() {
    func isDone(_ environment: [String: String]) -> Bool {
      Bidi.isDoneByTerminal { environment[$0] }
    }
    #expect(isDone(["VTE_VERSION": "6003"]) && isDone(["MLTERM": "3.9"]))
    #expect(isDone(["KONSOLE_VERSION": "220400", "TMUX": "/tmp/x"]))
    #expect(!isDone([:]) && !isDone(["VTE_VERSION": "5202"]) && !isDone(["TMUX": "/tmp/x"]))
  }

  @Test func `off leaves everything where it is`() {
    let levels = BidiLevels(Array("אב".unicodeScalars), isRightToLeft: false, mode: .off).levels
    #expect(levels == [0, 0])
    #expect(BidiLevels([], isRightToLeft: true, mode: .on).levels.isEmpty)
  }
}
