/// Dates with words in them, in any order: RFC 822 and its descendants, asctime, other languages.
struct WordyDate {
  private var scanner: DateScanner
  private var fields = DateFields(year: 0)
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hasTime = false
  /// Numbers that stand alone, in order, until it is known which is which.
  private var numbers: [(value: Int, digits: Int)] = []

  /// The parts of the date; nil where year, month or day is missing.
  static func read(_ bytes: [UInt8]) -> DateFields? {
    var date = WordyDate(scanner: DateScanner(bytes))
    return date.read()
  }

  private init(scanner: DateScanner) { self.scanner = scanner }

  private mutating func read() -> DateFields? {
    while let byte = scanner.next {
      if scanner.isDigit {
        guard readNumber() else { return nil }
      } else if scanner.isLetter {
        readWord()
      } else if byte == UInt8(ascii: "(") {
        // A comment (RFC 5322, section 3.2.2), mostly the zone's name once more.
        while let byte = scanner.next, byte != UInt8(ascii: ")") { scanner.at += 1 }
      } else if hasTime, let offset = scanner.offset() {
        fields.offset = offset
      } else {
        scanner.at += 1
      }
    }
    return assigned()
  }

  private mutating func readNumber() -> Bool {
    guard let number = scanner.number(), number.digits <= 8 else { return false }
    switch scanner.next {
    case UInt8(ascii: ":") where !hasTime && number.digits <= 2:
      fields.hour = number.value
      hasTime = true
      return scanner.minutes(into: &fields)
    case UInt8(ascii: "/") where numbers.isEmpty, UInt8(ascii: ".") where numbers.isEmpty,
      UInt8(ascii: "-") where numbers.isEmpty && number.digits <= 2:
      return readNumeric(number)
    default:
      if scanner.isLetter, readUnit(number) { return true }
      numbers.append(number)
      return numbers.count <= 4
    }
  }

  /// `mm/dd/yyyy`, or `dd/mm/yyyy` where that is the only way; `dd.mm.yyyy`, `dd-mm-yyyy`;
  /// `yyyy/mm/dd`.
  private mutating func readNumeric(_ first: (value: Int, digits: Int)) -> Bool {
    let separator = scanner.next ?? 0
    let start = scanner.at
    scanner.at += 1
    guard let second = scanner.number(), scanner.skip(separator), let third = scanner.number()
    else {
      // `5. Januar 2024`: the point belongs to the day.
      scanner.at = start + 1
      numbers.append(first)
      return true
    }
    if first.digits == 4 {
      (year, month, day) = (first.value, second.value, third.value)
      return true
    }
    let isDayFirst = separator != UInt8(ascii: "/") || first.value > 12
    day = isDayFirst ? first.value : second.value
    month = isDayFirst ? second.value : first.value
    year = DateFields.year(third.value, digits: third.digits)
    return true
  }

  /// A number with its unit behind it: `14h30`, `2004년 05월 28일`, `2004年5月28日`.
  private mutating func readUnit(_ number: (value: Int, digits: Int)) -> Bool {
    let start = scanner.at
    let word = scanner.word()
    if word == "h" {
      (fields.hour, hasTime) = (number.value, true)
      if scanner.isDigit { fields.minute = scanner.number()?.value ?? 0 }
      return true
    }
    switch word.unicodeScalars.first {
    case "년", "年": year = number.value
    case "월", "月": month = number.value
    case "일", "日": day = number.value
    case "시", "時", "时": (fields.hour, hasTime) = (number.value, true)
    case "분", "分": fields.minute = number.value
    case "초", "秒": fields.second = number.value
    default:
      scanner.at = start
      return false
    }
    // What goes on in the same word, as in `28日午後`.
    scanner.at = start + String(word.unicodeScalars.prefix(1)).utf8.count
    if DateNames.koreanUnits.contains(word) { fields.offset = fields.offset ?? 9 * 3600 }
    return true
  }

  private mutating func readWord() {
    let word = scanner.word()
    if DateNames.readPart(word, &fields) { return }
    // `mar. 5 févr.` is a Tuesday: a month after the day counts more than one before.
    if month == nil || !hasTime && !numbers.isEmpty, let named = DateNames.months[word] {
      month = named
    } else if hasTime, fields.offset == nil {
      // `GMT+1` counts from the zone it names.
      let zone = DateNames.zones[word]
      let shift = zone == nil ? nil : scanner.offset()
      if let zone { fields.offset = zone + (shift ?? 0) }
    }
  }

  /// Day and year from the numbers that stood alone.
  private mutating func assigned() -> DateFields? {
    for number in numbers {
      if number.digits >= 3 || day != nil || number.value > 31 {
        if year == nil { year = DateFields.year(number.value, digits: number.digits) }
      } else {
        day = number.value
      }
    }
    guard let year, let month, let day else { return nil }
    fields.year = year
    fields.month = month
    fields.day = day
    return fields
  }
}
