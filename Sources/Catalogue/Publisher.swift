import Models

/// A newspaper, broadcaster, agency or magazine that publishes a feed.
///
/// Addresses are those that publishers give for their feeds. They may move: permanent redirects are
/// adopted when the feed is fetched, and a feed that fails says so in `broadsheet feeds`.
package struct Publisher: Hashable, Sendable {
  package let name: String
  /// The publisher's page for people.
  package let home: String
  package let feed: String
  package let country: Country
  package let language: Language
  package let subject: Subject

  /// Nil for a line that is none: country, language, subject, name, feed and, where it is not the
  /// root of the feed's host, the home page, parted by two blanks or more.
  init?(line: some StringProtocol) {
    let columns = line.split(separator: "  ").map { String($0.trimmed) }.filter { !$0.isEmpty }
    guard columns.count == 5 || columns.count == 6, let country = Country(code: columns[0]),
      let language = Language(code: columns[1]), let subject = Subject(rawValue: columns[2])
    else { return nil }
    (self.country, self.language, self.subject) = (country, language, subject)
    (name, feed) = (columns[3], columns[4])
    home = columns.count == 6 ? columns[5] : WebAddress.resolve("/", against: feed)
  }
}

extension Publisher {
  /// Everything one may look for, as `Catalogue.folded` makes it.
  package var searchText: String {
    Catalogue.folded(
      [name, feed, country.name, country.code, language.name, subject.rawValue, subject.title]
        .joined(separator: "\n"))
  }
}

/// What a publisher mostly writes about; the raw value is what the command line calls it.
package enum Subject: String, CaseIterable, Hashable, Sendable {
  case news, world, politics, business
  case science, space, health, climate
  case technology, programming
  case openSource = "open-source"
  case security
  case culture, ideas, sport, comics
  case hazards, government

  /// As the name of a section.
  package var title: String {
    switch self {
    case .news: "News"
    case .world: "World"
    case .politics: "Politics"
    case .business: "Business"
    case .science: "Science"
    case .space: "Space"
    case .health: "Health"
    case .climate: "Climate"
    case .technology: "Technology"
    case .programming: "Programming"
    case .openSource: "Open Source"
    case .security: "Security"
    case .culture: "Culture"
    case .ideas: "Ideas"
    case .sport: "Sport"
    case .comics: "Comics"
    case .hazards: "Earthquakes and Weather"
    case .government: "Government"
    }
  }
}
