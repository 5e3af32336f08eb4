import Testing

@testable import Terminal

struct SafeTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("a title\nin two lines", "a title in two lines"),
    ("dos\r\nline", "dos line"),
    ("two\n\nbreaks", "two  breaks"),
    ("tab\there", "tab here"),
    ("next\u{85}line \u{2028}separators\u{2029}", "next line  separators "),
    ("red \u{1B}[31malert\u{1B}[0m", "red [31malert[0m"),
    ("title \u{1B}]0;owned\u{7}", "title ]0;owned"),
    ("c1 \u{9B}31m \u{9D}0;x\u{9C}", "c1 31m 0;x"),
    ("nul\u{0}bell\u{7}back\u{8}del\u{7F}", "nulbellbackdel"),
    ("abc\u{202E}fed\u{202C}", "abcfed"),
    ("\u{2066}isolated\u{2069} \u{200F}mark\u{61C}", "isolated mark"),
    ("zero\u{200B}width\u{FEFF}\u{2060}\u{180E}", "zerowidth"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("tags\u{E0041}\u{E0042}\u{E007F}", "tags"),
    ("selectors\u{FE01}\u{E0100}", "selectors"),
    ("hangul fillers \u{3164}\u{115F}\u{1160}\u{FFA0}", "hangul fillers   "),
    ("annotated \u{FFF9}a\u{FFFA}b\u{FFFB}", "annotated ab"),
  ])
  func `what steers a terminal never comes through`(raw: String, safe: String) {
    #expect(SafeText(raw).text.unicodeScalars.elementsEqual(safe.unicodeScalars))
  }

  @Test(arguments: [
    "한국어 기사 제목", "日本語の見出し", "中文标题", "Überraschung — naïve café", "ภาษาไทยที่นี่",
    "मैं हिन्दी", "می‌خواهم", "👨‍👩‍👧 👩🏽‍🚀 🇰🇷 ❤️ 1️⃣ 🏳️‍🌈", "e\u{301}", "\u{600}12",
  ])
  func `living text stays as it is`(text: String) {
    #expect(SafeText(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [0xFFFE, 0xFDD0, 0x1FFFF, 0x10FFFE] as [UInt32])
  func `a noncharacter becomes a replacement character`(value: UInt32) {
    #expect(Unicode.Scalar(value).map { SafeText(String($0)).text } == "\u{FFFD}")
  }

  @Test func `joiners go where nothing is to be joined`() {
    #expect(SafeText("a\u{200D}b\u{200C}c").text == "abc")
    #expect(SafeText("\u{200D}👩\u{200D}").text == "👩")
    #expect(SafeText("x\u{FE0F}").text.unicodeScalars.count == 1)
  }

  @Test func `ten thousand combining marks become eight`() {
    let raw = "e" + String(repeating: "\u{301}", count: 10_000) + "x"
    #expect(SafeText(raw).text.unicodeScalars.count == 10)
  }

  @Test func `an endless chain of joined emoji falls apart`() {
    let raw = String(repeating: "👩\u{200D}", count: 1000)
    let longest = SafeText(raw).text.map { $0.unicodeScalars.count }.max() ?? 0
    #expect(longest <= 2 * SafeText.joinsPerCluster + 1)
  }

  @Test func `small figures are plain ones without Unicode`() {
    #expect(SafeText("H₂O, x², y¹⁰", usesUnicode: false).text == "H2O, x2, y10")
  }

  @Test func `without Unicode only printable ASCII is left, of the same width`() {
    let raw = "“Café” — it’s 한국 … 👨‍👩‍👧 ● ½ \u{1B}[1m"
    let safe = SafeText(raw, usesUnicode: false).text
    #expect(safe == "\"Cafe\" - it's ???? . ?? * ? [1m")
    #expect(CellWidth.width(of: safe) == CellWidth.width(of: raw))
  }

  @Test func `random scalars are safe and stay the same when made safe again`() {
    var random = SystemRandomNumberGenerator()
    let pool: [Unicode.Scalar] =
      [
        0x200C, 0x200D, 0xFE0F, 0xFE0E, 0x1F468, 0x1F3FD, 0x301, 0x915, 0x94D, 0x1F1F0, 0x20E3,
        0x31,
      ]
      .compactMap(Unicode.Scalar.init)
    for _ in 0..<2000 {
      var raw = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        let any = Unicode.Scalar(Bool.random() ? value : value & 0x3FFF)
        raw.append(Bool.random() ? pool[Int.random(in: 0..<pool.count)] : any ?? " ")
      }
      let once = SafeText(String(raw)).text
      #expect(SafeText(once).text.unicodeScalars.elementsEqual(once.unicodeScalars))
      #expect(!once.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(SafeText(once, usesUnicode: false).text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F })
      #expect(
        CellWidth.width(of: SafeText(once, usesUnicode: false).text) == CellWidth.width(of: once))
    }
  }
}
