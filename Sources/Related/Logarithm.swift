/// The two functions of analysis that ranking needs; the standard library alone has neither.
enum Logarithm {
  /// The natural logarithm of a positive, finite number, to about 15 digits.
  static func natural(_ value: Double) -> Double {
    let ln2 = 0.693_147_180_559_945_3
    // With the significand between 1 and 2, z is at most 1/3: 16 terms of the series
    // ln m = 2 (z + z³/3 + z⁵/5 + …), z = (m − 1) / (m + 1), leave an error below 1e-16.
    let z = (value.significand - 1) / (value.significand + 1)
    var power = z
    var sum = 0.0
    for n in 0..<16 {
      sum += power / Double(2 * n + 1)
      power *= z * z
    }
    return Double(value.exponent) * ln2 + 2 * sum
  }

  /// 2 to the power of −`halvings`, for `halvings` of 0 and more.
  static func half(toThe halvings: Double) -> Double {
    guard halvings < 1000 else { return 0 }
    let whole = halvings.rounded(.down)
    let x = (whole - halvings) * 0.693_147_180_559_945_3
    // e^x for −ln 2 < x ≤ 0: 14 terms leave an error below 1e-13.
    var term = 1.0
    var sum = 1.0
    for n in 1..<14 {
      term *= x / Double(n)
      sum += term
    }
    return Double(sign: .plus, exponent: -Int(whole), significand: sum)
  }
}
