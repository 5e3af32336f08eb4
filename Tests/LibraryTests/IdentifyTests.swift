import Library
import Models
import TestSupport
import Testing

/// Names on the command line never silently change their meaning.
@Suite struct IdentifyTests {
  /// Articles 1, 2 and 3; the second calls itself "1", and the third's id is used twice.
  private func stand() async throws -> Newsstand {
    let stand = try Newsstand()
    let items = [
      RSS.Item(guid: "ebb", title: "Ebb"), RSS.Item(guid: "1", title: "Flood"),
      RSS.Item(guid: "twice", title: "Neap"),
    ]
    let server = try LoopbackServer { request in
      .ok(RSS(items: request.path == "/a" ? items : [items[2]]).text)
    }
    _ = try await stand.subscribe(server.url("/a"))
    _ = try await stand.subscribe(server.url("/b"))
    return stand
  }

  private func number(_ name: String, _ stand: Newsstand) throws -> Int64 {
    try stand.desk().identify(name).rawValue
  }

  @Test func `a guid or a number that can mean one article only means it`() async throws {
    let stand = try await stand()
    #expect(try number("ebb", stand) == 1)
    #expect(try number("2", stand) == 2)
    #expect(try number("guid:ebb", stand) == 1)
    #expect(try number("number:2", stand) == 2)
  }

  @Test func `a word that could mean two articles is refused and told how to be exact`()
    async throws
  {
    let stand = try await stand()
    for (name, numbers) in [("1", [1, 2]), ("twice", [3, 4])] {
      let error = #expect(throws: LibraryError.self) { try number(name, stand) }
      guard case .ambiguousArticle(_, let found) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(found.sorted() == numbers.map(Int64.init))
      for exact in found { #expect(error?.sentence.contains("number:\(exact)") == true) }
    }
    #expect(try number("guid:1", stand) == 2)
    #expect(try number("number:1", stand) == 1)
  }

  @Test(arguments: ["", "nobody", "99", "-1", "guid:", "guid:2", "number:x", "9223372036854775808"])
  func `a word that means no article is an error`(name: String) async throws {
    let stand = try await stand()
    let error = #expect(throws: LibraryError.self) { try number(name, stand) }
    guard case .noSuchArticle = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
