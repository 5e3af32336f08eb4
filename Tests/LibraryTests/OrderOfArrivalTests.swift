import FoundationEssentials
import Library
import Models
import TestSupport
import Testing

/// Which article came first plays no part in what belongs together.
@Suite struct OrderOfArrivalTests {
  private static let places = [
    "Tollesby", "Kestrel Bay", "Ravnholm", "Port Amery", "Sandviken", "Ulverton", "Dorrington",
  ]
  private static let people = ["Corella", "Maurer", "Okafor", "Lindqvist", "Pemberley", "Tanaka"]

  private struct Item: Encodable {
    var id: String
    var title: String
    var text: String
    var published: String

    enum CodingKeys: String, CodingKey {
      case id, title
      case text = "content_text"
      case published = "date_published"
    }
  }

  private struct Contents: Encodable {
    var version = "https://jsonfeed.org/version/1.1"
    var title = "Wire"
    var items: [Item]
  }

  /// Reports of seven events, five of each in their own words, and a copy of one of each.
  private static func items() -> [Item] {
    var random = SeededRandom(state: 3)
    var items: [Item] = []
    for (event, place) in places.enumerated() {
      let person = people[event % people.count]
      for report in 0..<5 {
        var words = (0..<60).map { _ in "word\(Int.random(in: 0..<400, using: &random))" }
        for at in [2, 9, 20, 33] { words[at] = [place, person, "\(place) harbour"][at % 3] }
        let text = words.joined(separator: " ")
        let item = Item(
          id: "e\(event)-\(report)", title: "\(place): \(person) speaks \(report)",
          text: text,
          published: "2026-11-\(10 + event + report % 2)T0\(report):00:00Z")
        items.append(item)
        if report == 0 {
          var copy = item
          (copy.id, copy.title) = ("copy-\(event)", "What \(person) said")
          items.append(copy)
        }
      }
    }
    return items
  }

  /// What the library says after the items came, some at a time, each from its own feed.
  private func answers(_ items: [Item]) async throws -> [String] {
    let stand = try Newsstand()
    for start in stride(from: 0, to: items.count, by: 10) {
      let part = Dictionary(grouping: items[start..<min(start + 10, items.count)]) {
        $0.id.hasSuffix("2") || $0.id.hasSuffix("4") ? "even" : "odd"
      }
      for (feed, items) in part {
        let bytes = [UInt8](try JSONEncoder().encode(Contents(items: items)))
        _ = try await stand.library.importFile(
          bytes, address: "https://wire.example/\(feed).json", at: stand.now)
      }
    }
    let desk = try stand.desk()
    var answers: [String] = []
    for id in try desk.numbers() {
      let found = try await stand.library.related(to: id, limit: 10, foldsCopies: false)
      let rows = try found.map { "\(try desk.guid(of: $0.headline.id) ?? "") \($0.score)" }
      answers.append("\(try desk.guid(of: id) ?? ""): " + rows.joined(separator: ", "))
    }
    let stories = try await stand.library.stories(from: Timestamp(.min), to: Timestamp(.max))
    for story in stories {
      let guids = try story.all.map { try desk.guid(of: $0.id) ?? "" }
      answers.append("story " + guids.sorted().joined(separator: " "))
    }
    for text in try await stand.library.copies() {
      let guids = try text.map { try desk.guid(of: $0) ?? "" }
      answers.append("text " + guids.sorted().joined(separator: " "))
    }
    return answers.sorted()
  }

  @Test func `the same articles in another order give the same answers`() async throws {
    let items = Self.items()
    let expected = try await answers(items)
    #expect(expected.contains { $0.hasPrefix("story ") && $0.contains("e0-1") })
    #expect(expected.count { $0.hasPrefix("text ") } == Self.places.count)
    var random = SeededRandom(state: 9)
    for _ in 0..<3 {
      #expect(try await answers(items.shuffled(using: &random)) == expected)
    }
  }
}
