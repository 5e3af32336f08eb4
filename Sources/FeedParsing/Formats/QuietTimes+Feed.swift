import Models

extension QuietTimes {
  private static let dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  /// Adds the hours of RSS's `skipHours`: 0 to 23, or 1 to 24 as RSS 0.91 counted them.
  mutating func add(hoursOf element: XMLElement) {
    for child in element.children where child.local == "hour" {
      guard let hour = child.trimmedText.flatMap({ Int($0) }), (0...24).contains(hour) else {
        continue
      }
      hours |= 1 << UInt32(hour % 24)
    }
  }

  /// Adds the days of RSS's `skipDays`, which are in English, sometimes abbreviated.
  mutating func add(daysOf element: XMLElement) {
    for child in element.children where child.local == "day" {
      guard let name = child.trimmedText?.lowercased().prefix(3),
        let day = Self.dayNames.firstIndex(of: String(name))
      else { continue }
      days |= 1 << UInt8(day)
    }
  }
}
