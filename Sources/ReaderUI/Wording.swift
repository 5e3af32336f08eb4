import Models

/// The sentences and numbers that the reader shows; all of them are made here and beside.
enum Wording {}

// MARK: Times

/// What clocks say here, now.
struct Clock: Sendable {
  var now: Timestamp
  /// Seconds by which clocks here are ahead of UTC at a moment.
  var utcOffset: @Sendable (Timestamp) -> Int

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// How long ago in a few letters: `now`, `5 min`, `4 h`, `3 Aug`, `3 Aug 2025`.
  func age(of moment: Timestamp) -> String {
    let seconds = now.seconds(since: moment)
    if seconds < 60 { return "now" }
    if seconds < 3600 { return "\(seconds / 60) min" }
    if seconds < 86_400 { return "\(seconds / 3600) h" }
    let date = CivilDate(moment, offset: utcOffset(moment))
    let today = CivilDate(now, offset: utcOffset(now))
    return date.year == today.year ? day(date) : "\(day(date)) \(date.year)"
  }

  /// The age, with the year where it is a date: for places with room.
  func date(of moment: Timestamp) -> String {
    if now.seconds(since: moment) < 86_400 { return age(of: moment) }
    let date = CivilDate(moment, offset: utcOffset(moment))
    return "\(day(date)) \(date.year)"
  }

  /// The time of day today, a date otherwise, be it past or to come: `14:20`, `3 Aug`.
  func moment(_ moment: Timestamp) -> String {
    let date = CivilDate(moment, offset: utcOffset(moment))
    let today = CivilDate(now, offset: utcOffset(now))
    guard (date.year, date.month, date.day) == (today.year, today.month, today.day) else {
      return date.year == today.year ? day(date) : "\(day(date)) \(date.year)"
    }
    return "\(date.hour):" + (date.minute < 10 ? "0" : "") + "\(date.minute)"
  }

  /// Day and time: `3 Aug, 14:20`, with the year where it is another.
  func dayAndTime(of moment: Timestamp) -> String {
    let date = CivilDate(moment, offset: utcOffset(moment))
    let today = CivilDate(now, offset: utcOffset(now))
    let year = date.year == today.year ? "" : " \(date.year)"
    return "\(day(date))\(year), \(date.hour):" + (date.minute < 10 ? "0" : "") + "\(date.minute)"
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// The day of the week where it was in the last six days, else the date.
  func weekday(of moment: Timestamp) -> String {
    guard now.seconds(since: moment) < 6 * 86_400, moment <= now else { return date(of: moment) }
    let local = moment.advanced(by: Int64(utcOffset(moment))).seconds
    // 1970-01-01 was a Thursday.
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Self.weekdays[Int(((days + 4) % 7 + 7) % 7)]
  }

  private func day(_ date: CivilDate) -> String {
    "\(date.day) \(Self.months[max(0, min(11, date.month - 1))])"
  }
}

// MARK: Counts

extension Wording {
  /// A number with its thousands apart, as `12,345`.
  static func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return value < 0 ? "-" + text : text
  }

  static func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(number(value)) \(value == 1 ? one : many)"
  }

  static func articles(_ count: Int) -> String { self.count(count, "article", "articles") }
  static func comments(_ count: Int) -> String { self.count(count, "comment", "comments") }
  static func shortComments(_ count: Int) -> String { number(count) + "c" }
  static func reading(_ minutes: Int) -> String {
    minutes > 0 ? "\(number(minutes)) min read" : ""
  }
  static func minutesLeft(_ minutes: Int) -> String { "\(number(minutes)) min left" }
  static func minutes(_ minutes: Int) -> String { minutes > 0 ? "\(number(minutes)) min" : "" }
  static func position(_ index: Int, of total: Int) -> String {
    "\(number(index + 1)) of \(number(total))"
  }

  /// Bytes for people: `12 MB`.
  static func size(_ bytes: Int64) -> String {
    if bytes < 1000 { return "\(max(0, bytes)) B" }
    if bytes < 1_000_000 { return "\(bytes / 1000) KB" }
    return bytes < 10_000_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000_000_000) GB"
  }
}
