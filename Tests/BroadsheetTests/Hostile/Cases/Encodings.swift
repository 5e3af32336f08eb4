extension HostileCase {
  /// Bytes that are not what they say.
  static let encodings: [HostileCase] = [
    bytes("overlong UTF-8", [0xC0, 0xAF, 0xC0, 0x9B, 0xE0, 0x80, 0x9B, 0xF0, 0x80, 0x80, 0x9B]),
    bytes("surrogates in UTF-8", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80, 0xED, 0xA0, 0xBD]),
    bytes("beyond Unicode", [0xF4, 0x90, 0x80, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x80, 0xFE, 0xFF]),
    bytes("a flood of FF", Array(repeating: 0xFF, count: 50_000)),
    bytes("a flood of NUL", Array(repeating: 0, count: 50_000)),
    bytes("C1 as two bytes", [0xC2, 0x9B, 0x32, 0x4A, 0xC2, 0x9D, 0x30, 0x3B, 0xC2, 0x9C]),
    bytes("C1 as one byte", [0x9B, 0x32, 0x4A, 0x9D, 0x30, 0x3B, 0x9C]),
    bytes("a letter cut in two", [0xE2, 0x82]),
    bytes(
      "UTF-7 that opens a tag", Array("+ADw-script+AD4-+ABs-]0;x+AAc-".utf8), encoding: "utf-7"),
    bytes(
      "ISO 2022 with its escapes", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42],
      encoding: "iso-2022-jp"),
    bytes(
      "ISO 2022 that never returns", [0x1B, 0x24, 0x42] + Array(repeating: 0x21, count: 999),
      encoding: "iso-2022-kr"),
    bytes("HZ", Array("~{VPND~}~~~".utf8), encoding: "hz-gb-2312"),
    bytes(
      "GB 18030 to a control", [0x81, 0x30, 0x81, 0x30, 0x81, 0x30, 0x84, 0x36], encoding: "gb18030"
    ),
    bytes("Shift JIS that eats a tag", [0x81], encoding: "shift_jis"),
    bytes("Big5 that eats a quote", [0xA4, 0x22, 0xFE], encoding: "big5"),
    bytes("EBCDIC in name only", [0x81, 0x82], encoding: "ebcdic-cp-us"),
    bytes("a character set that there is none of", [0xE9], encoding: "x-owned\u{1B}[31m"),
    bytes("a character set with a name of 100 KB", [0xE9], encoding: repeated("x", 100_000)),
    bytes("UTF-16 in name only", [0xC3, 0xA9], encoding: "utf-16"),
    HostileCase("encodings: UTF-16 with lone surrogates") { _ in
      [0xFF, 0xFE] + utf16("<rss><channel><item><guid>x</guid><title>a") + [0x00, 0xD8, 0x00, 0xD8]
        + utf16("b</title></item></channel></rss>")
    },
    HostileCase("encodings: UTF-16 of odd length") { _ in
      [0xFF, 0xFE] + utf16("<rss><channel><item><guid>x</guid></item></channel></rss>") + [0x3C]
    },
    HostileCase("encodings: UTF-16 without a mark", type: "text/xml") { _ in
      utf16("<?xml version=\"1.0\"?><rss><channel><item><guid>x</guid></item></channel></rss>")
    },
    HostileCase("encodings: UTF-32 beyond its range", .either) { _ in
      [0xFF, 0xFE, 0, 0]
        + "<rss><channel><item><guid>x</guid></item>".utf8.flatMap { [$0, 0, 0, 0] }
        + [0xFF, 0xFF, 0xFF, 0xFF]
    },
    HostileCase("encodings: a flood of marks", .either) { scale in
      Array(repeated("\u{FEFF}", scale(500_000)).utf8) + hostileRSS("<item><guid>x</guid></item>")
    },
    HostileCase("encodings: a declaration against a mark") { _ in
      [0xEF, 0xBB, 0xBF]
        + hostileRSS(
          "<item><guid>x</guid></item>", prolog: "<?xml version='1.0' encoding='utf-32be'?>")
    },
    HostileCase(
      "encodings: HTTP against the document",
      type: "application/xml; charset=\"utf-16\"; charset=ebcdic",
      text:
        "<?xml version='1.0' encoding='koi8-r'?><rss><channel><item><guid>x</guid></item></channel></rss>"
    ),
    HostileCase("encodings: nothing but noise", .noFeed) { scale in
      (0..<scale(1_000_000)).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
    },
  ]

  private static func bytes(_ name: String, _ noise: [UInt8], encoding: String? = nil)
    -> HostileCase
  {
    HostileCase("encodings: \(name)") { _ in
      let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
      let parts = hostileRSS(
        "<item><guid>x</guid><title>a\u{1}b</title></item>", prolog: declaration
      )
      .split(separator: 1)
      return Array(parts.joined(separator: noise))
    }
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
}
