import Models

extension Timestamp {
  /// The date as RFC 3339 writes it, in UTC.
  var rfc3339: String { CivilDate(self).rfc3339 }

  /// The date as RFC 822, section 5, writes it, with the year in four digits and in UTC.
  var rfc822: String {
    let date = CivilDate(self)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1
    // 1970-01-01 was a Thursday.
    let weekday = Int(((days + 4) % 7 + 7) % 7)
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(weekdays[weekday]), \(twoDigits(date.day)) \(months[date.month - 1]) \(date.year) "
      + "\(twoDigits(date.hour)):\(twoDigits(date.minute)):\(twoDigits(date.second)) +0000"
  }
}
