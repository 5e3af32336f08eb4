import Catalogue

// Choosing feeds: those of a page, and those of the catalogue.
extension Wording {
  static func candidates(_ count: Int) -> String {
    "\(self.count(count, "feed", "feeds")) of this page"
  }

  static func addingFeeds(_ count: Int, glyphs: Glyphs) -> String {
    "Adding \(self.count(count, "feed", "feeds"))\(glyphs.ellipsis)"
  }

  static func subscribedKnown(_ count: Int, fetch: String, glyphs: Glyphs) -> String {
    glyphs.joined([
      "Subscribed to \(self.count(count, "feed", "feeds"))",
      "\(fetch) fetches \(count == 1 ? "it" : "them")",
    ])
  }
  static let subscribedAlready = "This one is subscribed already"
  static let nothingChosen = "Nothing is selected"

  static func catalogueHint(select: String, enter: String, find: String) -> String {
    "\(select) selects, \(enter) subscribes, \(find) searches"
  }

  static func grouping(_ grouping: CatalogueList.Grouping) -> String {
    switch grouping {
    case .country: "by country"
    case .subject: "by subject"
    }
  }

  static let subscribed = "subscribed"
  /// What is said about a publisher beside the group that it is in.
  static func facts(_ publisher: Publisher, _ grouping: CatalogueList.Grouping) -> [String] {
    switch grouping {
    case .country: [publisher.language.name, publisher.subject.title]
    case .subject: [publisher.language.name, publisher.country.name]
    }
  }
}
