import Glibc

/// Prints comparisons as they come, one row and one line of explanation each.
enum Table {
  private static let widths = (name: 36, value: 14, ratio: 8, rounds: 7)

  static func printHead(articles: Int) {
    print("Medians of alternating rounds; N is \(grouped(articles)) articles.")
    print("The ratio is time (or memory) of ours over that of the other: small is good.\n")
    printRow("bench", "ours", "against", "ratio", "rounds")
  }

  static func print(_ comparison: Comparison) {
    let unit = comparison.unit
    printRow(
      comparison.name, text(comparison.oursTypical, unit), text(comparison.againstTypical, unit),
      ratio(comparison.ratio), String(comparison.rounds))
    print("    " + comparison.meaning)
  }

  /// A line about what goes on, on standard error.
  static func note(_ text: String) {
    let line = "bench: \(text)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
  }

  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  /// A number of articles in a few letters, such as 10k.
  static func short(_ number: Int) -> String {
    for (unit, name) in [(1_000_000, "M"), (1_000, "k")] where number.isMultiple(of: unit) {
      if number > 0 { return "\(number / unit)\(name)" }
    }
    return grouped(number)
  }

  /// A line among the rows, about what could not be compared.
  static func printLine(_ text: String) { print("\(text)\n") }

  private static func print(_ line: String) {
    Swift.print(line)
    fflush(nil)
  }

  private static func printRow(
    _ name: String, _ ours: String, _ against: String, _ ratio: String, _ rounds: String
  ) {
    print(
      name + pad(name, widths.name) + pad(ours, widths.value) + ours
        + pad(against, widths.value) + against + pad(ratio, widths.ratio) + ratio
        + pad(rounds, widths.rounds) + rounds)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count))
  }

  /// Small ratios are told by how many times the other takes longer.
  private static func ratio(_ value: Double) -> String {
    value > 0 && value < 0.1 ? "1/\(grouped(Int((1 / value).rounded())))" : decimal(value, 2)
  }

  private static func text(_ value: Double, _ unit: Unit) -> String {
    guard value.isFinite else { return "none" }
    switch unit {
    case .time where value >= 1: return decimal(value, 2) + " s"
    case .time where value >= 0.001: return decimal(value * 1_000, 2) + " ms"
    case .time: return decimal(value * 1_000_000, 1) + " µs"
    case .articles: return grouped(Int(1 / value)) + " /s"
    case .bytes: return decimal(1 / value / 1_000_000, 1) + " MB/s"
    case .size: return grouped(Int(value)) + " B"
    case .memory: return decimal(value / 1_024, 1) + " MiB"
    }
  }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "none" }
    let scale = places == 1 ? 10.0 : 100.0
    let scaled = Int((value * scale).rounded())
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: max(0, places - fraction.count))
    return "\(scaled / Int(scale)).\(zeros)\(fraction)"
  }
}
