/// What can stand before a colon in a query.
package enum QueryKey: String, Sendable, CaseIterable {
  case title
  case author
  case feed
  case section
  case tag
  case url
  case `is`
  case has
  case since
  case before
  case lang
  case sort

  /// The values that the key knows; empty where it takes any.
  package var choices: [String] {
    switch self {
    case .is: ["unread", "read", "starred", "noted", "tagged", "hidden", "copy"]
    case .has: ["comments", "enclosure", "fulltext"]
    case .sort: ListOrder.allCases.map(\.rawValue)
    case .title, .author, .feed, .section, .tag, .url, .since, .before, .lang: []
    }
  }

  /// All keys as they are typed: `title: author:` and so on.
  package static var list: String { allCases.map { $0.rawValue + ":" }.joined(separator: " ") }

  /// The term that one of the `choices` stands for; nil where it is none.
  func term(_ choice: String) -> Query.Term? {
    switch (self, choice) {
    case (.is, "unread"): .isRead(false)
    case (.is, "read"): .isRead(true)
    case (.is, "starred"): .isStarred
    case (.is, "noted"): .isNoted
    case (.is, "tagged"): .isTagged
    case (.is, "hidden"): .isHidden
    case (.is, "copy"): .isCopy
    case (.has, "comments"): .hasComments
    case (.has, "enclosure"): .hasEnclosure
    case (.has, "fulltext"): .hasFullText
    default: nil
    }
  }
}
