extension HostileCase {
  /// What a terminal would act on, or what a reader would not see.
  static let payloads: [(name: String, text: String)] = [
    ("CSI clears the screen", "\u{1B}[2J\u{1B}[H"), ("CSI colours", "\u{1B}[5;7;31;44mred"),
    ("CSI asks where the cursor is", "\u{1B}[6n\u{1B}[>0c\u{1B}[21t"),
    ("CSI turns on the mouse", "\u{1B}[?1003h"), ("CSI leaves the screen", "\u{1B}[?1049l"),
    ("CSI ends a paste", "\u{1B}[201~rm -rf /\r"), ("RIS resets", "\u{1B}c\u{1B}#8"),
    ("OSC 0 names the window", "\u{1B}]0;owned\u{7}"),
    (
      "OSC 8 hides where a link goes",
      "\u{1B}]8;;https://owned.example/\u{1B}\\bank\u{1B}]8;;\u{1B}\\"
    ),
    ("OSC 52 writes to the clipboard", "\u{1B}]52;c;b3duZWQ=\u{7}"),
    ("OSC 4 changes the palette", "\u{1B}]4;1;rgb:00/00/00\u{1B}\\"),
    ("OSC without an end", "\u{1B}]0;owned"), ("DCS asks for settings", "\u{1B}P$q\"p\u{1B}\\"),
    ("DCS draws sixels", "\u{1B}Pq#0;2;0;0;0~~@@\u{1B}\\"),
    ("APC draws pictures", "\u{1B}_Gf=100;owned\u{1B}\\"),
    ("PM and SOS", "\u{1B}^owned\u{1B}\\\u{1B}Xowned\u{1B}\\"),
    ("SCS changes letters", "\u{1B}(0lqk\u{E}lqk\u{F}"), ("C1 CSI", "\u{9B}2J\u{9B}31mred"),
    ("C1 OSC", "\u{9D}0;owned\u{9C}"), ("C1 DCS", "\u{90}$q\"p\u{9C}"),
    ("C1 NEL IND RI", "a\u{85}b\u{84}c\u{8D}d"),
    ("every C1", (0x80...0x9F).map { String(UnicodeScalar(UInt8($0))) }.joined()),
    ("every C0", (1...0x1F).map { String(UnicodeScalar(UInt8($0))) }.joined()),
    ("BEL flood", repeated("\u{7}", 500)), ("BS over the text", "safe\u{8}\u{8}\u{8}\u{8}evil"),
    ("CR over the text", "safe\revil"), ("LF makes a row", "safe\n● A row that is none"),
    ("VT and FF", "a\u{B}b\u{C}c"), ("DEL", "a\u{7F}\u{7F}b"), ("ENQ and SO", "a\u{5}\u{E}b"),
    ("bidi override", "\u{202E}gpj.exe\u{202C}"),
    ("bidi isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}"),
    ("bidi embeddings", "\u{202A}a\u{202B}b\u{202D}c"),
    ("bidi marks", "a\u{200E}b\u{200F}c\u{61C}d"),
    ("tag characters", "a\u{E0001}\u{E0041}\u{E0042}\u{E007F}b"),
    ("zero-width spaces", "pay\u{200B}pal\u{2060}\u{FEFF}x"),
    ("joiner flood", "a" + repeated("\u{200D}", 300) + "b"),
    ("soft hyphens", repeated("a\u{AD}", 100)),
    ("line and paragraph separators", "one\u{2028}two\u{2029}three"),
    ("combining flood", "Z" + repeated("\u{335}\u{489}\u{E31}", 2000)),
    ("variation flood", "☃" + repeated("\u{FE0F}\u{E0100}", 500)),
    ("interlinear annotations", "\u{FFF9}a\u{FFFA}b\u{FFFB}"),
    ("fillers", "\u{3164}\u{115F}\u{1160}\u{FFA0}\u{2800}"),
    (
      "noncharacters",
      [0xFDD0, 0xFFFE, 0xFFFF, 0x10FFFF].compactMap(UnicodeScalar.init).map { String($0) }.joined()
    ),
    ("invisible operators", "a\u{2061}\u{2062}\u{2063}\u{2064}b"),
    ("wide and wider", repeated("﷽𒐫꧅", 200)),
    ("percent-encoded escapes", "%1b]0;owned%07%9b31m%0d%0a"),
    ("escapes escaped twice", "&#27;]0;owned&#7;&amp;#x9b;31m"),
  ]

  /// Every payload in every place of a feed: as references, which some parsers take, and raw.
  static let terminal =
    payloads.map { name, text in
      HostileCase("terminal: \(name)", text: feed(around: text))
    } + [
      HostileCase("terminal: C1 bytes of ISO 8859-1") { _ in
        hostileRSS(
          "<item><guid>c1</guid><title>a\u{1}b</title></item>",
          prolog: "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
        ).map { $0 == 1 ? 0x9B : $0 }
      },
      HostileCase(
        "terminal: references to controls of XML 1.1",
        text: "<?xml version=\"1.1\"?><rss><channel><title>&#27;[2J&#x9b;2J&#7;</title>"
          + "<item><guid>x</guid><title>&#27;]0;owned&#7;&#155;31m</title></item></channel></rss>"),
    ]

  /// JSON may bring ESC by the book.
  static let terminalInJSON = payloads.filter {
    $0.text.unicodeScalars.contains { $0.value < 0xA0 && ($0.value < 0x20 || $0.value > 0x7E) }
  }
  .map { name, text in
    let text = text.quotedForJSON
    return HostileCase(
      "terminal in JSON: \(name)", type: "application/feed+json",
      text: """
        {"version":"https://jsonfeed.org/version/1.1","title":\(text),"description":\(text),"language":\(text),
        "home_page_url":\(text),"authors":[{"name":\(text),"url":\(text)}],"items":[{"id":\(text),"title":\(text),
        "content_html":\(text),"summary":\(text),"tags":[\(text)],"url":\(text),"language":\(text),
        "authors":[{"name":\(text)}],"attachments":[{"url":"https://a.example/x","mime_type":\(text),"title":\(text)}]},
        {"id":"last","title":"The last item"}]}
        """)
  }

  private static func feed(around text: String) -> String {
    let references = text.unicodeScalars.map { "&#\($0.value);" }.joined()
    let raw = text.escapedForXML
    let items = [raw, references, references.escapedForXML].enumerated().map { index, text in
      """
      <item><guid isPermaLink="false">\(text)-\(index)</guid><title>\(text)</title>
      <author>\(text)</author><dc:creator>\(text)</dc:creator><category>\(text)</category>
      <link>https://hostile.example/\(index)?q=\(text)</link><comments>https://hostile.example/\(text)</comments>
      <description>&lt;p&gt;\(text)&lt;/p&gt;&lt;pre&gt;\(text)&lt;/pre&gt;&lt;a href="https://hostile.example/\(text)"
      title="\(text)"&gt;\(text)&lt;/a&gt;&lt;img src="https://hostile.example/\(text)" alt="\(text)"&gt;</description>
      <enclosure url="https://hostile.example/\(text).mp3" type="\(text)" length="-5"/></item>
      """
    }
    return String(
      decoding: hostileRSS(
        items.joined(),
        channel:
          "<description>\(raw)</description><language>\(raw)</language><webMaster>\(raw)</webMaster>"
          + "<title>\(raw)\(references)</title><image><title>\(raw)</title></image>"), as: UTF8.self
    )
  }
}
