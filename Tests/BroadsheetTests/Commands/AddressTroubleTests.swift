import Foundation
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct AddressTroubleTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `an address that is none`() throws {
    for address in ["http://", "https:///feed", "http://a b/", "ftp://pier.example/", "::::"] {
      let result = try program.run("add", address)
      expectFailure(result, 69)
    }
    #expect(try program.run("feeds").output.isEmpty)
  }

  @Test func `a port that refuses`() throws {
    let server = try LoopbackServer { _ in .status(200) }
    let address = server.url("/feed")
    server.stop()
    expectFailure(
      try program.run("add", address), 69, saying: address, "the server cannot be reached")
    #expect(try program.run("feeds").output.isEmpty)
  }

  @Test func `a web page in place of a feed`() throws {
    let server = try LoopbackServer { _ in
      .ok("<!DOCTYPE html><html><p>Welcome to the pier", type: "text/html")
    }
    expectFailure(
      try program.run("add", server.url("/")), 65, saying: server.url("/"), "web page")
    #expect(try program.run("feeds").output.isEmpty)
  }

  @Test func `a server that refuses`() throws {
    let server = try LoopbackServer { .status($0.path == "/gone" ? 410 : 404) }
    expectFailure(try program.run("add", server.url("/none")), 69, saying: "404")
    expectFailure(try program.run("add", server.url("/gone")), 69, saying: "410")
  }

  @Test func `a wrong address among good ones does not stop them`() throws {
    let server = try LoopbackServer { request in
      request.path == "/none" ? .status(404) : .ok(rss("Pier", ["Ebb"]))
    }
    let result = try program.run("add", server.url("/none"), server.url("/feed"))
    #expect(result.status == 69)
    #expect(result.errorLines.count == 2)
    #expect(try program.articles().count == 1)
  }

  @Test func `a fetch where nothing answers ends with 69, and with 0 where something does`()
    throws
  {
    let server = try LoopbackServer { request in
      request.path == "/broken" ? .status(500) : .ok(rss("Pier", ["Ebb"]))
    }
    _ = try program.run("add", "--unchecked", server.url("/broken"))
    let alone = try program.run("fetch", "--now")
    #expect(alone.status == 69)
    #expect(alone.errorText.contains("500"))
    _ = try program.run("add", "--unchecked", server.url("/fine"))
    let both = try program.run("fetch", "--now")
    #expect(both.status == 0)
    // It was told already, and nobody sits at a terminal.
    #expect(both.errorText.isEmpty)
    #expect(both.output.isEmpty)
    #expect(try program.articles().count == 1)
    let feeds = try json(try program.run("feeds", "--json").lines)
    #expect(Set(feeds.compactMap { $0["health"] as? String }) == ["failing", "ok"])
  }
}
