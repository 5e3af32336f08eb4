import FeedParsing
import Fetching
import Models

extension FuzzTarget {
  /// Texts that may be dates, and dates that are written and read again.
  static let dates = FuzzTarget(
    name: "dates", title: "dates of feeds and of HTTP", words: DatePromises.words,
    seeds: DatePromises.seeds, longest: 160
  ) { (input) throws(Finding) in try DatePromises.check(input) }
}

private enum DatePromises {
  static let seeds = [
    "Mon, 02 Jan 2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT", "Mon Jan  2 15:04:05 2006",
    "2006-01-02T15:04:05.123+09:00", "20060102T150405Z", "2006-W01-1", "2006-002", "1136214245",
    "1136214245000", "2 janvier 2006 15:04", "2006년 01월 02일 (월) 오후 03:04:05", "02/01/2006",
    "Jan 2, 2006 3:04 PM EST", "Пн, 02 янв 2006 15:04:05 +0300", "Δευ, 02 Ιαν 2006 15:04:05 EET",
  ]
  static let words = [
    "Mon,", "Sunday", "Jan", "feb", "März", "дек", "GMT", "UTC", "Z", "EST", "+0100", "-05:30", "T",
    "W",
    "24:00", ":60", "23:59:59", "00:00", "AM", "PM", "오전", "2006", "99", "0000", "31", "29", "-",
    "/",
    ".", ",", "(", ")", "9999999999", "Etc/GMT", "America/Los_Angeles", " ", "下午", "年", "月", "日",
  ]
  private static let earliest: Int64 = -62_167_219_200
  private static let latest: Int64 = 253_402_387_200

  static func check(_ input: [UInt8]) throws(Finding) -> Int {
    try checkWritten(input)
    let text = String(decoding: input, as: UTF8.self)
    let feed = FeedDate.parse(text)
    let http = HTTPDate.timestamp(text)
    try Finding.unless(
      feed == FeedDate.parse(" \(text)\n"), "blanks around a date are nothing", text)
    for date in [feed, http] {
      guard let date else { continue }
      try Finding.unless(
        (earliest...latest).contains(date.seconds), "dates are in the years 0 to 9999", text)
      guard CivilDate(date).year >= 2 else { continue }
      try Finding.unless(
        FeedDate.parse(CivilDate(date).rfc3339) == Timestamp(min(date.seconds, 253_402_300_799)),
        "what is read can be written and read again", CivilDate(date).rfc3339)
    }
    var hasher = Hasher()
    hasher.combine(feed != nil)
    hasher.combine(http != nil)
    // Its shape: letters, digits and signs.
    hasher.combine(
      feed == nil && http == nil ? [] : text.utf8.prefix(40).map { $0 < 0x30 ? $0 : $0 & 0xD0 })
    return hasher.finalize()
  }

  /// The first eight bytes are a moment, which is written in several ways and must be read alike.
  private static func checkWritten(_ input: [UInt8]) throws(Finding) {
    guard input.count >= 8 else { return }
    let number = input.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    // The years 1000 to 9999, as every form writes four digits.
    let moment = Timestamp(-30_610_224_000 + Int64(number % 284_012_524_800))
    let date = CivilDate(moment)
    try Finding.unless(date.timestamp() == moment, "a calendar date is a moment", date.rfc3339)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let month = months[date.month - 1]
    let time = date.rfc3339.dropFirst(11).dropLast()
    let written = [
      "Sun, \(date.day) \(month) \(date.year) \(time) GMT",
      "Sun \(month) \(date.day) \(time) \(date.year)",
    ]
    for text in written {
      try Finding.unless(HTTPDate.timestamp(text) == moment, "dates of HTTP are read", text)
    }
    for text in written + [date.rfc3339, "\(date.day) \(month) \(date.year) \(time) +0000"] {
      try Finding.unless(FeedDate.parse(text) == moment, "dates of feeds are read", text)
    }
  }
}
