package import Models

/// The three date forms of HTTP (RFC 9110, section 5.6.7), and what is near enough to them.
package enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The moment that `text` names, always read as UTC; nothing if it is no date.
  package static func timestamp(_ text: String) -> Timestamp? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    var numbers: [Int] = []
    var month: Int?
    for word in words.prefix(10) {
      if let number = Int(word), number >= 0, number < 10_000 {
        numbers.append(number)
      } else if month == nil {
        month = months.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
      }
    }
    // Some write "+0000" for "GMT".
    if numbers.count == 6, numbers[5] == 0 { numbers.removeLast() }
    guard let month, numbers.count == 5 else { return nil }
    // "Sun Nov  6 08:49:37 1994" has the year last; the other two forms have it second.
    let isAsctime = numbers[4] > 60
    let time = isAsctime ? numbers[1...3] : numbers[2...4]
    let year = fullYear(isAsctime ? numbers[4] : numbers[1])
    guard (1...31).contains(numbers[0]), time[time.startIndex] < 24,
      time[time.startIndex + 1] < 60, time[time.startIndex + 2] <= 60
    else { return nil }
    return CivilDate(
      year: year, month: month, day: numbers[0], hour: time[time.startIndex],
      minute: time[time.startIndex + 1], second: time[time.startIndex + 2]
    ).timestamp()
  }

  /// RFC 850 writes two digits; those of the last century are 70 and above.
  private static func fullYear(_ year: Int) -> Int {
    if year >= 100 { return year }
    return year < 70 ? 2000 + year : 1900 + year
  }
}
