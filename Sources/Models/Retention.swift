/// How long articles stay in the library, and which stay whatever their age.
package struct Retention: Hashable, Sendable {
  /// What keeps an article that would have to go.
  package enum Kept: String, CaseIterable, Hashable, Sendable {
    case unread, starred, tagged, noted
  }

  /// Articles that are older than so many days go; 0 keeps them for ever.
  package var days = 0
  /// Articles beyond the newest so many of their feed go; 0 keeps all.
  package var perFeed = 0
  package var kept = Set(Kept.allCases)

  package init() {}

  package var removesNothing: Bool { days == 0 && perFeed == 0 }
}
