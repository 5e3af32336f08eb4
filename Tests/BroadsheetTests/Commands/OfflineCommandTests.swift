import Foundation
import TestSupport
import Testing

/// Reading without a network, from the command line: `fetch --offline`, bundles there and back.
struct OfflineCommandTests {
  private let program: Program
  private let server: LoopbackServer

  init() throws {
    program = try Program()
    server = try LoopbackServer { request in
      let port = request["host"]?.split(separator: ":").last ?? ""
      switch request.path {
      case "/feed":
        let items = (1...4).map { number in
          "<item><guid>a\(number)</guid><title>Tide \(number)</title>"
            + "<description>The tide was late…</description>"
            + "<link>http://127.0.0.1:\(port)/page/\(number)</link></item>"
        }
        return .ok(
          "<rss version='2.0'><channel><title>Pier</title>\(items.joined())</channel></rss>")
      case "/page/4": return .status(404)
      default:
        // Pages with the same words would be copies of one text.
        let story = (1...5).map { day in
          let ships = (1...12).map { "ship\(request.path.suffix(1))\(day)\($0)" }
          return "<p>The tide was late on day \(day), and nobody minded it on the "
            + "\(ships.joined(separator: " or the ")).</p>"
        }
        return .ok("<article>\(story.joined())</article>", type: "text/html")
      }
    }
  }

  private func run(_ words: String..., store: String? = nil) throws -> Program.Result {
    try program.run((store.map { ["--store", program.home.path($0)] } ?? []) + words)
  }

  @Test func `all that is unread comes, and what does not is named with the reason`() throws {
    #expect(try run("add", server.url("/feed")).status == 0)
    let result = try run("fetch", "--offline")
    #expect(result.status == 0)
    #expect(
      result.errorLines == [
        "broadsheet: missing: 4 Tide 4: there is nothing at this address (404)",
        "broadsheet: 3 of 4 unread or starred articles here; came now: 3 whole articles",
      ])
    #expect(try run("show", "1").text.contains("The tide was late on day 5"))
    #expect(try run("list", "has:fulltext").lines.count == 3)
  }

  @Test func `an edition goes to another machine, and its marks come back`() throws {
    _ = try run("add", server.url("/feed"))
    _ = try run("fetch", "--offline")
    let edition = program.home.path("edition")
    let out = try run("export", "--bundle", "has:fulltext", edition)
    #expect(out.errorLines.count == 1 && out.errorText.contains("3 articles in"))
    server.stop()
    let taken = try run("import", edition, store: "train")
    #expect(taken.status == 0, "\(taken.errorText)")
    #expect(try run("show", "2", store: "train").text.contains("on day 5"))
    #expect(try run("mark", "guid:a2", "--star", "--read", store: "train").status == 0)
    let back = program.home.path("back")
    #expect(try run("export", "--bundle", back, store: "train").status == 0)
    let home = try run("import", back)
    #expect(home.errorText.contains("1 read, 1 starred"), "\(home.errorText)")
    #expect(try run("list", "is:starred").lines.count == 1)
    #expect(try run("list").lines.count == 4)
  }

  @Test func `what is no bundle, no file or no query is told in one line`() throws {
    let cut = try program.home.write("(\u{B5}/\u{FD}", to: "cut")
    for (words, status) in [
      (["export", "--bundle"], Int32(64)), (["export", "--bundle", "is:nonsense", "x"], 64),
      (["export", "--bundle", "/none/x"], 73), (["import", cut], 65),
    ] {
      let result = try program.run(words)
      #expect(result.status == status, "\(words): \(result.errorText)")
      #expect(result.errorLines.count == 1, "\(result.errorText)")
    }
  }
}
