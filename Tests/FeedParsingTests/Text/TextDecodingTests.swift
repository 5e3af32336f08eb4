import FeedParsing
import Models
import Testing

@Suite struct TextDecodingTests {
  private func title(
    _ bytes: [UInt8], declared: String? = nil, contentType: String? = nil
  ) -> String? {
    let declaration = declared.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? ""
    let document =
      Array("\(declaration)<rss><channel><title>".utf8) + bytes
      + Array("</title></channel></rss>".utf8)
    return FeedParser.parse(document, contentType: contentType, address: nil)?.title?.value
  }

  @Test(
    arguments: [
      ([0xE9], nil, nil, "é"), ([0xC3, 0xA9], nil, nil, "é"),
      ([0x93, 0xE9, 0x94], "iso-8859-1", nil, "“é”"), ([0x80], "windows-1252", nil, "€"),
      ([0xC3, 0xA9], "utf-8", "text/xml; charset=iso-8859-1", "Ã©"),
      ([0xC3, 0xA9], "iso-8859-1", "application/rss+xml; charset=\"UTF-8\"", "é"),
      ([0xE9], "utf-8", nil, "é"), ([0xE9, 0x20, 0xC3, 0xA9], "utf-8", nil, "é é"),
      ([0xE9], "utf-8", "text/xml; charset=utf-8", "é"), ([0xC3, 0xA9], "utf-16", nil, "é"),
      ([0xC3, 0xA9], "us-ascii", nil, "é"), ([0xC3, 0xA9], "no-such-charset", nil, "é"),
      ([0xB0, 0xA1], "gb2312", nil, "啊"), ([0x81, 0x30, 0x81, 0x30], "gb2312", nil, "€"),
      ([0xC7, 0xD1], "euc-kr", nil, "한"), ([0x93, 0xFA], "shift_jis", nil, "日"),
      ([0xC6, 0xFC], "euc-jp", nil, "日"), ([0xA4, 0xA4], "big5", nil, "中"),
      ([0xC1], "koi8-r", nil, "а"), ([0xE0], "windows-1251", nil, "а"),
      ([0xA4], "iso-8859-15", nil, "€"), ([0xF1], "iso8859_2", nil, "ń"),
      ([0xC7, 0xD1], nil, "text/xml;charset=EUC-KR", "한"),
      ([0xE9], "ebcdic-cp-us", nil, "é"), (Array("x".utf8), "ibm037", nil, "x"),
      ([0xC2, 0x97], nil, nil, "—"), (Array("&#151;".utf8), nil, nil, "—"),
      (Array("x".utf8), "iso-2022-cn-ext", nil, "x"), (Array("x".utf8), "../../etc/x", nil, "x"),
    ] as [([UInt8], String?, String?, String)])
  func `bytes are read in the encoding that fits`(
    bytes: [UInt8], declared: String?, contentType: String?, expected: String
  ) throws {
    // 0x81308130 of GB18030 is U+0080, a control that stands for the euro of windows-1252.
    #expect(title(bytes, declared: declared, contentType: contentType) == expected)
  }

  @Test func `one damaged character does not change the encoding of a page, many do`() {
    let hangul: [UInt8] = [0xC7, 0xD1, 0xB1, 0xDB]
    let page = (0..<50).flatMap { _ in hangul }
    let damaged = title(page + [0xFF] + hangul, declared: "euc-kr")
    #expect(damaged?.hasPrefix("한글한글") == true)
    #expect(damaged?.hasSuffix("\u{FFFD}한글") == true)
    #expect(title([0xFF, 0xFF, 0xFE, 0xFF], declared: "euc-kr") == "ÿÿþÿ")
  }

  @Test func `wide encodings are read with and without a mark`() {
    for mark in ["\u{FEFF}", ""] {
      let text =
        mark
        + "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>한😀</title></channel></rss>"
      let units = Array(text.utf16)
      let scalars = text.unicodeScalars.map(\.value)
      let documents: [[UInt8]] = [
        units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
        units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
        scalars.flatMap { [UInt8($0 & 255), UInt8($0 >> 8 & 255), UInt8($0 >> 16), 0] },
        scalars.flatMap { [0, UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] },
      ]
      for document in documents {
        let feed = FeedParser.parse(document, contentType: "text/xml; charset=utf-8", address: nil)
        #expect(feed?.title?.value == "한😀")
      }
    }
  }

  @Test func `a mark goes before what the declaration and the server say`() {
    let text =
      "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>é</title></channel></rss>"
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let type = "text/xml; charset=windows-1251"
    #expect(FeedParser.parse(bytes, contentType: type, address: nil)?.title?.value == "é")
  }

  @Test func `a declaration in EBCDIC is understood`() {
    let ebcdic: [Character: UInt8] = [
      "<": 0x4C, ">": 0x6E, "?": 0x6F, "/": 0x61, "=": 0x7E, "'": 0x7D, " ": 0x40, "-": 0x60,
      ".": 0x4B, "a": 0x81, "b": 0x82, "c": 0x83, "d": 0x84, "e": 0x85, "f": 0x86, "g": 0x87,
      "h": 0x88, "i": 0x89, "l": 0x93, "m": 0x94, "n": 0x95, "o": 0x96, "p": 0x97, "r": 0x99,
      "s": 0xA2, "t": 0xA3, "u": 0xA4, "v": 0xA5, "x": 0xA7, "0": 0xF0, "1": 0xF1, "3": 0xF3,
      "7": 0xF7,
    ]
    let text =
      "<?xml version='1.0' encoding='cp037'?><rss><channel><title>old iron</title></channel></rss>"
    let feed = FeedParser.parse(text.compactMap { ebcdic[$0] }, contentType: nil, address: nil)
    #expect(feed?.title?.value == "old iron")
  }
}
