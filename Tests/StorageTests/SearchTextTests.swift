import Testing

@testable import Storage

@Test func `scripts without spaces become overlapping pairs and the last sign`() {
  #expect(words(SearchText.indexed("東京都の")) == ["東京", "京都", "都の", "の"])
  #expect(words(SearchText.indexed("대통령이 말했다")) == ["대통", "통령", "령이", "이", "말했", "했다", "다"])
  #expect(
    words(SearchText.indexed("新型iPhone 16を発売")) == ["新型", "型", "iPhone", "16", "を発", "発売", "売"])
  #expect(words(SearchText.indexed("🎉 — 𠀀𠀁")) == ["🎉", "—", "𠀀𠀁", "𠀁"])
  #expect(words(SearchText.indexed("กรุง")) == ["กร", "รุ", "ุง", "ง"])
}

@Test func `text of other scripts stays as it is`() {
  for text in ["", "Plain words", "Ärger über Öl", "Привет, мир", "it’s “quoted” — 🎉"] {
    #expect(SearchText.indexed(text) == text)
  }
}

@Test func `a phrase is quoted and holds what the index holds`() {
  #expect(SearchText.phrase("climate") == "\"climate\"")
  #expect(SearchText.phrase("say \"no\" OR x") == "\"say \"\"no\"\" OR x\"")
  #expect(SearchText.phrase("clim", isPrefix: true) == "\"clim\"*")
  #expect(SearchText.phrase("東京都") == "\" 東京 京都 \"")
  #expect(SearchText.phrase("a\"\u{301} OR b") == "\"a\"\"\u{301} OR b\"")
  #expect(SearchText.phrase("a\0b") == "\"a b\"")
  #expect(SearchText.phrase("東京。!") == "\" 東京 \"")
  #expect(SearchText.phrase("京") == "\" 京 \"*")
  #expect(SearchText.phrase("한국 대통령") == "\" 한국 국   대통 통령 \"")
}

@Test func `signs alone are no phrase`() {
  for text in ["", " ", "+", "—", "🎉", "\"", "*"] { #expect(SearchText.phrase(text) == nil) }
}

/// Cut at spaces by scalars: a Thai vowel after a space would otherwise join it.
private func words(_ text: String) -> [String] {
  text.unicodeScalars.split(separator: " ").map { String($0) }
}
