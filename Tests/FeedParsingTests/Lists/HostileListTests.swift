import FeedParsing
import Models
import Testing

/// Lists that nobody means well with, or that were damaged.
@Suite struct HostileListTests {
  @Test(arguments: ["", "\n\n", "# only\n", "hello", "<html>", "\u{0}", "feeds\n", "{}", "@x"])
  func `what is no list is none`(text: String) {
    #expect(FeedList.read(Array(text.utf8), name: "urls") == nil)
  }

  @Test func `a huge line costs only itself`() throws {
    let huge = "https://pier.example/" + String(repeating: "a", count: 5_000_000)
    let text = "https://a.example/\n\(huge)\n\"exec:\(huge)\nhttps://b.example/\n"
    let list = try FeedListTests.list(text)
    #expect(list.feeds.map(\.address) == ["https://a.example/", "https://b.example/"])
    #expect(list.refused.map(\.reason) == [.tooLong, .tooLong])
    #expect(list.refused.allSatisfy { $0.text.utf8.count < 300 })
  }

  @Test func `a quote that is not closed ends with its line`() throws {
    let list = try FeedListTests.list(
      "https://a.example/ \"open\nhttps://b.example/ tag\\\n\"https://c.example/\n")
    #expect(
      list.feeds.map(\.address) == [
        "https://a.example/", "https://b.example/", "https://c.example/",
      ])
    #expect(list.feeds.map(\.sections) == [["open"], ["tag\\"], []])
  }

  @Test func `zero bytes and bad UTF-8 are no way into a command`() throws {
    var bytes = Array("https://a.example/ t\n\"exec:echo a".utf8)
    bytes += [0, 0xFF, 0xFE] + Array("b\"\nhttps://b.example/\0c\nhttps://c.example/\n".utf8)
    let list = try #require(FeedList.read(bytes, name: "urls"))
    #expect(list.feeds.contains { $0.address == "https://c.example/" })
    #expect(!list.feeds.contains { FeedOrigin($0.address)?.runsProgram == true })
    #expect(list.feeds.allSatisfy { !$0.address.unicodeScalars.contains("\0") })
  }

  @Test(arguments: ["urls", "feeds", "sfeedrc"])
  func `a hundred thousand lines are read`(name: String) throws {
    let lines = (1...100_000).map { number in
      switch name {
      case "sfeedrc": "feed 'f\(number)' 'https://f\(number).example/'"
      case "feeds": "https://f\(number).example/ \"f\(number)\""
      default: "https://f\(number).example/ tag\(number % 10)"
      }
    }
    var text = lines.joined(separator: "\n")
    if name == "sfeedrc" { text = "feeds() {\n" + text + "\n}\n" }
    #expect(try FeedListTests.list(text, name: name).feeds.count == 100_000)
  }

  @Test func `any bytes are read without harm`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "https://a.example/", "\"", "\\", "exec:", "filter:", "query:a:", "$(", "@", "feeds() {", "}",
      "feed ", "'", "\n", " ", "#", "~", "!", "\0", "<", "[", "`", "é", "|",
    ]
    for _ in 1...3_000 {
      let count = Int.random(in: 1...30, using: &generator)
      var text = "https://a.example/ "
      for _ in 1...count { text += pieces.randomElement(using: &generator) ?? "" }
      for name in ["urls", "feeds", ""] {
        let list = FeedList.read(Array(text.utf8), name: name)
        let addresses = list?.feeds.map(\.address) ?? []
        #expect(addresses.allSatisfy { FeedOrigin($0) != nil }, "\(text)")
      }
    }
  }
}
