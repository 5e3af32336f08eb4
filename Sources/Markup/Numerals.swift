/// What the items of an ordered list are numbered with; raw values are those of the `type` attribute.
enum Numerals: String {
  case lowerLetters = "a"
  case upperLetters = "A"
  case lowerRoman = "i"
  case upperRoman = "I"

  /// The number as written, with figures where the numerals have no sign for it (as in browsers).
  func text(of number: Int) -> String {
    switch self {
    case .lowerLetters: number > 0 ? Self.letters(number) : String(number)
    case .upperLetters: number > 0 ? Self.letters(number).uppercased() : String(number)
    case .lowerRoman: (1..<4000).contains(number) ? Self.roman(number) : String(number)
    case .upperRoman: (1..<4000).contains(number) ? Self.roman(number).uppercased() : String(number)
    }
  }

  /// a to z, then aa.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let signs = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
