import Catalogue
import Library
import Models

extension Subcommand {
  /// Lists the publishers that are meant; with `--add`, subscribes to them.
  func catalogue(_ arguments: Arguments, _ context: Context) async throws {
    let filter = try CatalogueFilter(arguments)
    let found = filter.publishers
    guard !found.isEmpty else {
      throw Failure(
        .noInput, "nothing in the catalogue is like that; broadsheet catalogue lists all")
    }
    guard arguments.has(.adding) else {
      for publisher in found {
        if arguments.has(.json) {
          try context.console.line(Self.json(publisher))
        } else {
          try context.console.line(Wording.line(of: publisher))
        }
      }
      return
    }
    guard !filter.isEmpty else {
      throw Failure.usage("--add needs words, --country, --language or --subject: all is too much")
    }
    try await add(found, filter, arguments, context)
  }

  /// Nothing is fetched: that is what `fetch` is for, with its manners.
  private func add(
    _ publishers: [Publisher], _ filter: CatalogueFilter, _ arguments: Arguments,
    _ context: Context
  ) async throws {
    let library = try context.openLibrary()
    var added = 0
    for publisher in publishers {
      let section = arguments.value(.section) ?? filter.section(for: publisher)
      let subscription = try await library.subscribe(
        to: publisher.feed, sections: [section], title: publisher.name, looksFirst: false,
        at: Clock.now)
      if subscription.isNew { added += 1 }
    }
    context.console.note(Wording.added(added, of: publishers.count))
  }

  private static func json(_ publisher: Publisher) -> JSONText {
    .object([
      ("name", .string(publisher.name)), ("url", .string(publisher.feed)),
      ("site", .string(publisher.home)), ("country", .string(publisher.country.code)),
      ("language", .string(publisher.language.code)),
      ("subject", .string(publisher.subject.rawValue)),
    ])
  }
}

/// What the command line asks of the catalogue.
struct CatalogueFilter {
  var words: [String]
  var country: Country?
  var language: Language?
  var subject: Subject?

  init(_ arguments: Arguments) throws(Failure) {
    words = arguments.positionals
    if let code = arguments.value(.country) {
      guard let known = Country(code: code) else {
        throw .usage("there is no publisher of “\(code)”; --country takes a code such as KR")
      }
      country = known
    }
    if let code = arguments.value(.language) {
      guard let known = Language(code: code) else {
        throw .usage("there is no publisher in “\(code)”; --language takes a code such as ko")
      }
      language = known
    }
    if let name = arguments.value(.subject) {
      guard let known = Subject(rawValue: name.lowercased()) else {
        throw .usage("there is no subject “\(name)”; broadsheet help catalogue lists them")
      }
      subject = known
    }
  }

  var isEmpty: Bool { words.isEmpty && country == nil && language == nil && subject == nil }

  var publishers: [Publisher] {
    Catalogue.find(words, country: country, language: language, subject: subject)
  }

  /// The subject where one was asked for, else the country.
  func section(for publisher: Publisher) -> String {
    subject?.title ?? publisher.country.name
  }
}
