import Models

/// The starter catalogue: publishers from all over the world, by country, language and subject.
///
/// To add one, add a line to the table of its region or subject, as `Publisher` reads it. Nobody
/// reads the tables before the catalogue is opened.
package enum Catalogue {
  package static let all: [Publisher] = tables.flatMap { table in
    table.split(separator: "\n").compactMap(Publisher.init(line:))
  }

  static let tables = [
    eastAsia, southAsia, southEastAsia, oceania, middleEast, africa, britainAndIreland,
    westernEurope, southernEurope, northernEurope, centralEurope, easternEurope, northAmerica,
    latinAmerica, worldwide, sciences, technologies, software, cultures, warnings,
  ]

  /// Text for comparing: lower case, without accents.
  package static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if let letters = LetterFolding.latin(scalar.value) {
        folded.append(contentsOf: letters.unicodeScalars)
      } else {
        folded.append(Unicode.Scalar(LetterFolding.unaccented(scalar.value)) ?? scalar)
      }
    }
    return String(folded)
  }

  /// The publishers that have every one of `words`, whatever case and accents, in their name, address,
  /// country, language or subject, and that are of the country, language and subject named.
  package static func find(
    _ words: [String], country: Country? = nil, language: Language? = nil, subject: Subject? = nil
  ) -> [Publisher] {
    let wanted = words.map(folded)
    return all.filter { publisher in
      guard country == nil || publisher.country == country,
        language == nil || publisher.language == language,
        subject == nil || publisher.subject == subject
      else { return false }
      let text = publisher.searchText
      return wanted.allSatisfy { text.contains($0) }
    }
  }
}
