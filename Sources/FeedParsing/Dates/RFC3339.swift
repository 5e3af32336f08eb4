import Models

/// The one way to write dates that needs no guessing: `2026-11-20T11:58:59Z`, or with `+09:00`.
enum RFC3339 {
  /// The moment; nil where the text is anything but such a date, also one with a fraction.
  static func read(_ text: Substring.UTF8View) -> Timestamp? {
    guard text.count == 20 || text.count == 25 else { return nil }
    let bytes = Array(text)
    func value(_ place: Int, _ count: Int = 2) -> Int? {
      var value = 0
      for byte in bytes[place..<place + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] | 0x20 == UInt8(ascii: "t"),
      bytes[13] == 0x3A, bytes[16] == 0x3A, let year = value(0, 4), let month = value(5),
      let day = value(8), let hour = value(11), let minute = value(14), let second = value(17)
    else { return nil }
    var fields = DateFields(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    if bytes.count == 20 {
      guard bytes[19] | 0x20 == UInt8(ascii: "z") else { return nil }
    } else {
      guard bytes[19] == 0x2B || bytes[19] == 0x2D, bytes[22] == 0x3A, let hours = value(20),
        let minutes = value(23), hours <= 18, minutes < 60
      else { return nil }
      fields.offset = (hours * 60 + minutes) * (bytes[19] == 0x2D ? -60 : 60)
    }
    return fields.timestamp
  }
}
