import Models

// The order of interest.
extension Wording {
  /// Why a row stands where it does; empty where its date alone says so.
  static func reason(_ interest: RowInterest) -> String {
    guard !interest.words.isEmpty else { return "" }
    let lead = interest.score < 0 ? "often skipped: " : "often opened: "
    return lead + interest.words.joined(separator: ", ")
  }

  static let interestIsOff =
    "Nothing is recorded to order by; :set interest on records what you open, star and skip"
  /// Too few events are known to order by.
  static let stillLearning = "learning"

  static func forgetInterest(isShort: Bool, glyphs: Glyphs) -> String {
    isShort
      ? glyphs.joined(["Forget your interest?", "y/n"])
      : glyphs.joined([
        "Forget what was opened, starred and skipped, for good?", "y forgets, n does not",
      ])
  }
  static let interestKept = "Nothing forgotten"
  static func interestForgotten(_ count: Int) -> String {
    "Forgotten: \(self.count(count, "event", "events"))"
  }
}
