import Models
import Testing

@testable import Catalogue

@Suite struct CatalogueTests {
  static let lines = Catalogue.tables.flatMap { $0.split(separator: "\n").map(String.init) }

  @Test func `every line of the tables is a publisher`() {
    for line in Self.lines { #expect(Publisher(line: line) != nil, "\(line)") }
    #expect(Catalogue.all.count == Self.lines.count)
  }

  @Test(arguments: [
    "", "KR  ko  news  Name", "QQ  ko  news  Name  https://pier.example/feed",
    "KR  qq  news  Name  https://pier.example/feed", "KR  ko  gossip  Name  https://pier.example/",
    "KR  ko  news  Name  https://pier.example/  https://pier.example/  more",
  ]) func `a line that is none is no publisher`(line: String) {
    #expect(Publisher(line: line) == nil)
  }

  @Test func `addresses are whole, and none is there twice`() {
    var seen: Set<String> = []
    for publisher in Catalogue.all {
      #expect(WebAddress(publisher.feed).isWeb, "\(publisher.feed)")
      #expect(WebAddress(publisher.home).isWeb, "\(publisher.home)")
      #expect(publisher.feed.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(publisher.feed)")
      #expect(seen.insert(publisher.feed).inserted, "\(publisher.feed) is there twice")
    }
  }

  @Test func `hardly anything is asked without encryption`() {
    let plain = Catalogue.all.filter { !$0.feed.hasPrefix("https://") }
    #expect(plain.count <= 3, "\(plain.map(\.feed))")
    #expect(
      Catalogue.all.allSatisfy { $0.home.hasPrefix("https://") || !$0.feed.hasPrefix("https:") })
  }

  @Test func `names are one plain line`() {
    for publisher in Catalogue.all {
      #expect((2...60).contains(publisher.name.count), "\(publisher.name)")
      #expect(publisher.name == publisher.name.trimmed, "\(publisher.name)")
      #expect(!publisher.name.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func `the world is in it, and no two names of one language are the same`() {
    #expect(Catalogue.all.count >= 250)
    #expect(Set(Catalogue.all.map(\.country)).count >= 45)
    #expect(Set(Catalogue.all.map(\.language)).count >= 25)
    #expect(Set(Catalogue.all.map(\.subject)) == Set(Subject.allCases))
    let names = Catalogue.all.map { "\($0.name) \($0.country.code) \($0.language.code)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `no country and no language is listed without a publisher`() {
    for code in Country.codes {
      #expect(Catalogue.all.contains { $0.country.code == code }, "\(code)")
    }
    for code in Language.codes {
      #expect(Catalogue.all.contains { $0.language.code == code }, "\(code)")
    }
  }

  @Test func `publishers are found by any of their words, country, language and subject`() {
    #expect(Catalogue.find(["KOREA", "herald"]).map(\.name) == ["The Korea Herald"])
    let korean = Catalogue.find([], country: Country(code: "kr"), language: Language(code: "KO"))
    #expect(korean.count > 5)
    #expect(korean.allSatisfy { $0.country.code == "KR" && $0.language.code == "ko" })
    #expect(Catalogue.find(["iceland"]).allSatisfy { $0.country.code == "IS" })
    #expect(Catalogue.find([], subject: .hazards).allSatisfy { $0.subject == .hazards })
    #expect(Catalogue.find(["nowhere at all"]).isEmpty)
    #expect(Catalogue.find([]).count == Catalogue.all.count)
  }
}
