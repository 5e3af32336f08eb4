import Catalogue

/// Where the reader is at home, as the locale says it: what is from there comes first.
struct ReaderPlace: Hashable, Sendable {
  private(set) var country: Country?
  private(set) var language: Language?

  /// `locale` as POSIX writes it, `ko_KR.UTF-8`; others say nothing.
  init(_ locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }.split(separator: "_")
    guard let first = name.first, first.count == 2 else { return }
    // Norwegian has two written forms, and the catalogue tells them not apart.
    language = Language(code: first == "nb" || first == "nn" ? "no" : first)
    country = name.count > 1 ? Country(code: name[1]) : nil
  }

  /// The groups in their order: the reader's own country, those with something in the reader's
  /// language, then by name; subjects as they are declared. In a group, too, the own comes first.
  func order(
    _ groups: [String: [Publisher]], _ grouping: CatalogueList.Grouping
  ) -> [(name: String, members: [Publisher])] {
    let names: [String]
    switch grouping {
    case .country: names = groups.keys.sorted { rank($0, groups) < rank($1, groups) }
    case .subject: names = Subject.allCases.map(\.title).filter { groups[$0] != nil }
    }
    return names.map { name in
      let members = groups[name, default: []]
      let ranks = Dictionary(grouping: members, by: rank)
      return (name, ranks.keys.sorted().flatMap { ranks[$0, default: []] })
    }
  }

  private func rank(_ name: String, _ groups: [String: [Publisher]]) -> (Int, String) {
    if name == country?.name { return (0, name) }
    let isOwn = groups[name, default: []].contains { $0.language == language }
    return (isOwn ? 1 : 2, name)
  }

  private func rank(of publisher: Publisher) -> Int {
    (publisher.country == country ? 0 : 1) + (publisher.language == language ? 0 : 2)
  }
}
