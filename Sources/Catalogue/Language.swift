/// A language by its subtag (BCP 47; ISO 639-1).
package struct Language: Hashable, Sendable {
  package let code: String
  package let name: String

  /// Nil for a language that nothing in the catalogue is written in.
  package init?(code: some StringProtocol) {
    let code = code.lowercased()
    guard let name = Self.names[code] else { return nil }
    self.code = code
    self.name = name
  }

  static var codes: [String] { names.keys.sorted() }

  private static let names = CodeTable.read(
    """
    am Amharic
    ar Arabic
    az Azerbaijani
    bg Bulgarian
    bn Bengali
    bs Bosnian
    ca Catalan
    cs Czech
    cy Welsh
    da Danish
    de German
    el Greek
    en English
    es Spanish
    et Estonian
    fa Persian
    fi Finnish
    fr French
    ga Irish
    gd Scottish Gaelic
    gu Gujarati
    ha Hausa
    he Hebrew
    hi Hindi
    hr Croatian
    hu Hungarian
    id Indonesian
    ig Igbo
    is Icelandic
    it Italian
    ja Japanese
    ko Korean
    ky Kyrgyz
    lt Lithuanian
    lv Latvian
    mk Macedonian
    mr Marathi
    my Burmese
    ne Nepali
    nl Dutch
    no Norwegian
    pa Punjabi
    pl Polish
    ps Pashto
    pt Portuguese
    ro Romanian
    ru Russian
    si Sinhala
    sk Slovak
    sl Slovenian
    so Somali
    sq Albanian
    sr Serbian
    sv Swedish
    sw Swahili
    ta Tamil
    te Telugu
    th Thai
    tr Turkish
    uk Ukrainian
    ur Urdu
    uz Uzbek
    vi Vietnamese
    yo Yoruba
    zh Chinese
    """)
}
