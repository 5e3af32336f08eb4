/// Lengths of time in a few letters.
package enum Span {
  /// Rounded to the nearest minute, hour or day, never to nothing: `3 min`, `48 min`, `4 h`, `3 days`.
  package static func text(_ seconds: some BinaryInteger) -> String {
    let minutes = max(1, (Int64(clamping: seconds) + 30) / 60)
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 48 * 60 { return "\((minutes + 30) / 60) h" }
    return "\((minutes + 720) / 1440) days"
  }
}
