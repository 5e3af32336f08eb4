internal import Glibc

/// Legacy encodings, through the C library's `iconv`.
enum Charset {
  /// The name under which `iconv` knows `label`; nil where a page may not ask for it.
  ///
  /// Labels mean what browsers take them for: GB2312 is GB18030, Shift_JIS is code page 932.
  /// Stateful encodings other than ISO-2022-JP and -KR are refused: nobody writes feeds in them,
  /// and their converters had holes (CVE-2024-2961).
  static func name(for label: String) -> String? {
    let label = normalised(label)
    // IANA's names for programs begin with `cs`.
    let short = label.hasPrefix("cs") ? String(label.dropFirst(2)) : label
    if let name = aliases[label] ?? aliases[short] { return name }
    let isPlain = label.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x3A
    }
    guard isPlain, !label.isEmpty, label.utf8.count <= 24 else { return nil }
    let isWide = ["utf", "unicode", "ucs", "10646"].contains { label.contains($0) }
    if isWide || label.contains("2022") { return nil }
    let spellings = [label, short, short.filter { $0 != "-" }].map { $0.uppercased() }
    return spellings.first(where: isKnown)
  }

  private static func isKnown(_ name: String) -> Bool {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return false
    }
    iconv_close(converter)
    return true
  }

  /// `ISO8859_2` and `iso-8859-2` are the same encoding.
  private static func normalised(_ label: String) -> String {
    let label = String(label.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    for prefix in ["iso8859-", "iso2022-"] where label.hasPrefix(prefix) {
      return "iso-" + label.dropFirst(3)
    }
    return label
  }

  private static let aliases: [String: String] = [
    "gb2312": "GB18030", "gbk": "GB18030", "gb-2312-80": "GB18030", "x-gbk": "GB18030",
    "euc-cn": "GB18030", "gb18030": "GB18030", "shift-jis": "CP932", "sjis": "CP932",
    "x-sjis": "CP932", "windows-31j": "CP932", "shift-jisx0213": "SHIFT_JISX0213",
    "shift-jis-2004": "SHIFT_JISX0213", "euc-jis-2004": "EUC-JISX0213",
    "iso-2022-jp": "ISO-2022-JP", "iso-2022-kr": "ISO-2022-KR", "euc-kr": "CP949",
    "ks-c-5601-1987": "CP949", "ksc5601": "CP949", "uhc": "CP949", "big5": "BIG5-HKSCS",
    "iso-8859-9": "CP1254", "latin5": "CP1254", "tis-620": "CP874", "iso-8859-11": "CP874",
    "windows-874": "CP874", "mac-roman": "MACINTOSH", "x-mac-roman": "MACINTOSH",
    "macroman": "MACINTOSH", "maclatin2": "MAC-CENTRALEUROPE", "maciceland": "MAC-IS",
    "maccentraleurope": "MAC-CENTRALEUROPE", "maccyrillic": "MAC-CYRILLIC", "cp-is": "IBM861",
    "ibm039": "IBM037", "iso-2022-jp-1": "ISO-2022-JP", "csksc56011987": "CP949",
    "ks-c-5601": "CP949", "ksc-5601": "CP949", "big5-tw": "BIG5-HKSCS", "x-euc-jp": "EUC-JP",
    "iso2022jp": "ISO-2022-JP", "iso2022kr": "ISO-2022-KR", "shiftjis": "CP932",
    "x-mac-cyrillic": "MAC-CYRILLIC", "mac-iceland": "MAC-IS", "mac-latin2": "MAC-CENTRALEUROPE",
    "hp-roman8": "HP-ROMAN8", "ptcp154": "PT154", "kz1048": "RK1048", "koi8": "KOI8-R",
    "visual": "ISO-8859-8", "logical": "ISO-8859-8", "iso-8859-8-i": "ISO-8859-8",
  ]

  /// `bytes` in UTF-8; nil where the encoding is unknown or the bytes are not written in
  /// it. A few damaged characters become U+FFFD.
  static func decode(_ bytes: [UInt8], as name: String) -> [UInt8]? {
    guard let text = converted(bytes, name) else { return nil }
    // A document that shows markup in ASCII and loses it was not written in this encoding.
    return showsMarkup(bytes) && !showsMarkup(text) ? nil : text
  }

  /// Whether markup begins within the first few hundred bytes.
  private static func showsMarkup(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(512)
    return zip(head, head.dropFirst()).contains { first, second in
      first == UInt8(ascii: "<")
        && (second == UInt8(ascii: "?") || second == UInt8(ascii: "!")
          || (0x61...0x7A).contains(second | 0x20))
    }
  }

  private static func converted(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var source = bytes
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    return source.withUnsafeMutableBytes { source in
      chunk.withUnsafeMutableBytes { chunk in
        convert(converter, source, chunk, &text) ? text : nil
      }
    }
  }

  private static func convert(
    _ converter: iconv_t, _ source: UnsafeMutableRawBufferPointer,
    _ chunk: UnsafeMutableRawBufferPointer, _ text: inout [UInt8]
  ) -> Bool {
    var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
    var inputLeft = source.count
    // One damaged character in fifty is an accident; more of them are another encoding.
    var accidentsLeft = 1 + source.count / 50
    while inputLeft > 0 {
      var output = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
      var outputLeft = chunk.count
      let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
      let failure = errno
      text.append(contentsOf: chunk[..<(chunk.count - outputLeft)])
      guard result == -1 else { continue }
      switch failure {
      case E2BIG where outputLeft < chunk.count: continue
      // A document cut inside a character is still a document.
      case EINVAL: return true
      case EILSEQ where accidentsLeft > 0:
        text.append(contentsOf: "\u{FFFD}" as StaticString)
        accidentsLeft -= 1
        input = input?.advanced(by: 1)
        inputLeft -= 1
      default: return false
      }
    }
    return true
  }
}
