internal import Models

/// Dates as people write them on pages: "Dec. 18, 2023", "18. Dezember 2023", "2023年12月18日",
/// "2023. 12. 18".
enum WrittenDate {
  /// The first date in a text, by year, month and day; nil where there is none.
  static func first(in text: String) -> CivilDate? {
    let words = words(of: text)
    for index in words.indices {
      if let date = date(words[index...]) { return date }
    }
    return nil
  }

  private static func date(_ words: ArraySlice<Substring>) -> CivilDate? {
    let words = Array(words.prefix(3))
    guard words.count == 3 else { return nil }
    if let year = year(words[0]), let month = number(words[1], 1...12),
      let day = number(words[2], 1...31)
    {
      return CivilDate(year: year, month: month, day: day)
    }
    guard let year = year(words[2]) else { return nil }
    if let month = month(words[0]), let day = number(words[1], 1...31) {
      return CivilDate(year: year, month: month, day: day)
    }
    if let day = number(words[0], 1...31) {
      if let month = month(words[1]) { return CivilDate(year: year, month: month, day: day) }
      // Two numbers could be either; where one cannot be a month there is no doubt.
      if day > 12, let month = number(words[1], 1...12) {
        return CivilDate(year: year, month: month, day: day)
      }
    }
    return nil
  }

  /// Words and numbers, whatever stands between them; "of" and "de" do not count.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start: String.Index?
    var isNumber = false
    for index in text.prefix(400).indices {
      let character = text[index]
      let kind = character.isNumber ? true : character.isLetter ? false : nil
      if let begin = start, kind != isNumber {
        words.append(text[begin..<index])
        start = nil
      }
      if let kind, start == nil {
        start = index
        isNumber = kind
      }
    }
    if let start { words.append(text[start...].prefix(40)) }
    return words.filter { !ignored.contains($0.lowercased()) }
  }

  private static let ignored: Set<String> = [
    "of", "de", "del", "den", "年", "月", "日", "년", "월", "일", "st", "nd", "rd", "th",
  ]

  private static func year(_ word: Substring) -> Int? {
    word.count == 4 ? number(word, 1990...2100) : nil
  }

  private static func number(_ word: Substring, _ range: ClosedRange<Int>) -> Int? {
    Int(word).flatMap { range.contains($0) ? $0 : nil }
  }

  private static func month(_ word: Substring) -> Int? {
    let word = word.lowercased()
    return months.firstIndex { names in
      names.contains {
        $0 == word || (word.count == 3 && $0.hasPrefix(word))
          || ($0.count > 3 && word.count > 3 && $0.hasPrefix(word))
      }
    }.map { $0 + 1 }
  }

  /// English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Turkish, Arabic
  /// and Hindi; where a language declines them, as they stand in dates.
  private static let months: [[String]] = [
    [
      "january", "januar", "jänner", "janvier", "enero", "gennaio", "januari", "janeiro",
      "stycznia",
      "января", "ocak", "يناير", "जनवरी",
    ],
    [
      "february", "februar", "février", "febrero", "febbraio", "februari", "fevereiro", "lutego",
      "февраля", "şubat", "فبراير", "फ़रवरी", "फरवरी",
    ],
    [
      "march", "märz", "mars", "marzo", "maart", "março", "marca", "марта", "mart", "مارس", "मार्च",
    ],
    ["april", "avril", "abril", "aprile", "kwietnia", "апреля", "nisan", "أبريل", "ابريل", "अप्रैल"],
    ["may", "mai", "mayo", "maggio", "mei", "maio", "maja", "мая", "mayıs", "مايو", "मई"],
    [
      "june", "juni", "juin", "junio", "giugno", "junho", "czerwca", "июня", "haziran", "يونيو",
      "जून",
    ],
    [
      "july", "juli", "juillet", "julio", "luglio", "julho", "lipca", "июля", "temmuz", "يوليو",
      "जुलाई",
    ],
    ["august", "août", "agosto", "augustus", "sierpnia", "августа", "ağustos", "أغسطس", "अगस्त"],
    [
      "september", "sept", "septembre", "septiembre", "settembre", "setembro", "września",
      "сентября", "eylül", "سبتمبر", "सितंबर",
    ],
    [
      "october", "oktober", "octobre", "octubre", "ottobre", "outubro", "października", "октября",
      "ekim", "أكتوبر", "اكتوبر", "अक्टूबर",
    ],
    [
      "november", "novembre", "noviembre", "novembro", "listopada", "ноября", "kasım", "نوفمبر",
      "नवंबर",
    ],
    [
      "december", "dezember", "décembre", "diciembre", "dicembre", "dezembro", "grudnia",
      "декабря", "aralık", "ديسمبر", "दिसंबर",
    ],
  ]
}
