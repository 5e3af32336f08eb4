import Catalogue
import Models
import Terminal
import Testing

@testable import ReaderUI

/// The starter catalogue, from the first run on.
@Suite struct CatalogueStories {
  private func reader(
    _ library: FakeLibrary = FakeLibrary(), locale: String = "ko_KR.UTF-8", columns: Int = 80,
    rows: Int = 24, usesUnicode: Bool = true
  ) -> TestReader {
    TestReader(library, columns: columns, rows: rows, usesUnicode: usesUnicode, locale: locale)
  }

  private func chosen(_ reader: TestReader) -> [KnownFeed] {
    if case .subscribeKnown(let feeds) = reader.effects.last { feeds } else { [] }
  }

  @Test func `a reader without feeds is shown the way, picks some, and is told how to fetch`() {
    var reader = reader()
    reader.expect("F opens the starter catalogue")
    reader.press("F")
    reader.expect(.catalogue)
    reader.press("Space", "j", "Space", "Enter")
    #expect(reader.status.contains("Subscribed to 2 feeds · R fetches them"))
    reader.send(.subscriptionsChanged)
    reader.expectNot("No feeds yet")
    reader.press("R")
    #expect(reader.effects.contains(.refresh(nil)))
  }

  @Test func `what is chosen goes into the section of its country, or of its subject`() {
    var reader = reader()
    reader.press("F", "/")
    reader.type("korea herald")
    reader.press("Enter", "Enter")
    #expect(
      chosen(reader) == [
        KnownFeed(
          address: "https://www.koreaherald.com/rss/newsAll", title: "The Korea Herald",
          section: "South Korea")
      ])
    reader.press("F", "gs", "/")
    reader.type("lwn")
    reader.press("Enter", "Space", "Enter")
    #expect(chosen(reader).map(\.section) == ["Open Source"])
  }

  @Test(arguments: [
    ("ko_KR.UTF-8", "South Korea", "ko"), ("de_AT.UTF-8", "Austria", "de"),
    ("nb_NO.UTF-8", "Norway", "no"), ("pt_BR", "Brazil", "pt"), ("fr_CA@euro", "Canada", "fr"),
  ]) func `the reader's own country and language come first`(
    locale: String, country: String, language: String
  ) {
    var reader = reader(locale: locale)
    reader.press("F")
    #expect(reader.state.catalogue.items.first == .heading(country))
    #expect(reader.state.catalogue.selected?.language.code == language)
  }

  @Test(arguments: ["C.UTF-8", "", "POSIX", "xx_XX", "C", "_", "ko_", "toolong_KR"])
  func `a locale that says nothing changes nothing`(locale: String) {
    var reader = reader(locale: locale)
    reader.press("F")
    #expect(reader.state.catalogue.selected != nil)
    #expect(
      reader.state.catalogue.items.count { if case .publisher = $0 { true } else { false } }
        == Catalogue.all.count)
  }

  @Test func `countries that write in the reader's language follow the reader's own`() {
    var reader = reader(locale: "de_AT.UTF-8")
    reader.press("F")
    let headings = reader.state.catalogue.items.compactMap { row -> String? in
      if case .heading(let name) = row { name } else { nil }
    }
    #expect(Array(headings.prefix(3)) == ["Austria", "Germany", "Switzerland"])
  }

  @Test func `typing narrows, whatever case and accents; what is picked stays picked`() {
    var reader = reader()
    reader.press("F", "/")
    reader.type("BOGOTA")
    reader.expect("Nothing in the catalogue has these words.")
    reader.press("^U")
    reader.type("la nacion costa")
    #expect(reader.state.catalogue.selected?.country.code == "CR")
    reader.press("Enter", "Space", "Esc")
    reader.expect(.catalogue)
    #expect(reader.state.catalogue.needle.isEmpty)
    reader.expect("1 selected")
    reader.press("/")
    reader.type("iceland")
    reader.press("Enter", "gV", "Enter")
    let feeds = chosen(reader)
    #expect(feeds.first?.section == "Costa Rica")
    #expect(feeds.dropFirst().allSatisfy { $0.section == "Iceland" } && feeds.count > 2)
  }

  @Test func `Escape clears the search, then closes; F opens and closes`() {
    var reader = reader()
    reader.press("F", "/")
    reader.type("korea")
    reader.press("Esc")
    #expect(reader.state.catalogue.needle.isEmpty)
    reader.expect(.catalogue)
    reader.press("Esc")
    reader.expect(.headlines)
    reader.press("F", "F")
    reader.expect(.headlines)
    reader.press(":")
    reader.type("catalogue")
    reader.press("Enter")
    reader.expect(.catalogue)
  }

  @Test func `brackets go from group to group and the selected row survives another grouping`() {
    var reader = reader()
    reader.press("F", "]", "j")
    #expect(reader.state.catalogue.selected?.country.code == "AL")
    reader.press("[")
    #expect(reader.state.catalogue.selected?.country.code == "AF")
    reader.press("[", "j", "j", "[")
    #expect(reader.state.catalogue.selected?.country.code == "KR")
    let kept = reader.state.catalogue.selected
    reader.press("gs")
    #expect(reader.state.catalogue.selected == kept)
    reader.expect("by subject")
  }

  @Test func `what is subscribed already is marked and cannot be chosen twice`() {
    var library = FakeLibrary()
    library.feeds = [
      Feed(
        id: Feed.ID(rawValue: 1), address: "https://www.koreaherald.com/rss/newsAll",
        title: "Herald")
    ]
    var reader = reader(library)
    reader.press("F", "/")
    reader.type("korea herald")
    reader.press("Enter")
    reader.expect("subscribed")
    for key in ["Space", "Enter"] {
      reader.press(key)
      #expect(reader.status.contains("This one is subscribed already"))
    }
    #expect(chosen(reader).isEmpty)
  }

  @Test func `the catalogue is not touched before it is opened`() {
    var reader = reader(.edition)
    #expect(reader.state.catalogue.items.isEmpty)
    reader.press("j", "Enter", "q", "?", "Esc")
    #expect(reader.state.catalogue.items.isEmpty)
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)]) func `the catalogue`(
    columns: Int, rows: Int
  ) {
    var reader = reader(columns: columns, rows: rows)
    reader.expectScreen("first-run-\(columns)x\(rows)")
    reader.press("F", "Space", "j", "Space")
    reader.expectScreen("catalogue-\(columns)x\(rows)")
    reader.press("gs", "/")
    reader.type("japan")
    reader.expectScreen("catalogue-search-\(columns)x\(rows)")
  }

  @Test func `ASCII frames for those who have nothing else`() {
    var reader = reader(locale: "en_IE", usesUnicode: false)
    reader.press("F", "Space")
    #expect(reader.screen.contains("Starter catalogue - by country - 1 selected"))
    #expect(reader.screen.contains("x RT"))
  }
}
