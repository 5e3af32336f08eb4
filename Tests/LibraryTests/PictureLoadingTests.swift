import Fetching
import Library
import Models
import TestSupport
import Testing

@Suite struct PictureLoadingTests {
  private let picture = TestPicture.redAndBlue(width: 8, height: 4)

  private func server(_ body: [UInt8]) throws -> LoopbackServer {
    try LoopbackServer { _ in HTTPReply(fields: [("Content-Type", "text/html")], body: body) }
  }

  private func reason(_ work: () async throws -> LoadedPicture) async -> LibraryError? {
    do {
      _ = try await work()
      return nil
    } catch {
      return error as? LibraryError
    }
  }

  @Test func `a picture is fetched once and kept`() async throws {
    let server = try server(picture)
    let stand = try Newsstand()
    let feed = try await stand.note(server.url("/feed"))
    for _ in 0..<2 {
      let loaded = try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
      #expect(loaded.bytes == picture)
      #expect(loaded.header.width == 8)
    }
    #expect(server.count(of: "/p") == 1)
  }

  @Test func `with no budget it is fetched each time`() async throws {
    let server = try server(picture)
    let stand = try Newsstand()
    stand.library.manners.pictureBudget = 0
    let feed = try await stand.note(server.url("/feed"))
    for _ in 0..<2 {
      _ = try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
    }
    #expect(server.count(of: "/p") == 2)
  }

  @Test func `what is no picture is refused, whatever the server calls it, and not kept`()
    async throws
  {
    let server = try server(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8))
    let stand = try Newsstand()
    let feed = try await stand.note(server.url("/feed"))
    for _ in 0..<2 {
      let error = await reason {
        try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
      }
      guard case .notAPicture(_, isTooLarge: false)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(server.count(of: "/p") == 2)
  }

  @Test func `a small file that claims to be enormous is refused in words`() async throws {
    var bomb = picture
    bomb.replaceSubrange(16..<24, with: [0, 0, 0x80, 0, 0, 0, 0x80, 0])
    let server = try server(bomb)
    let stand = try Newsstand()
    let feed = try await stand.note(server.url("/feed"))
    let error = await reason {
      try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
    }
    #expect(error?.sentence.hasSuffix("is too large a picture to be decoded") == true)
  }

  @Test func `more than 5 MB is not taken`() async throws {
    let server = try server([UInt8](repeating: 1, count: LoadedPicture.maximumBytes + 1))
    let stand = try Newsstand()
    let feed = try await stand.note(server.url("/feed"))
    let error = await reason {
      try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
    }
    guard case .fetch(let failure, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.reason == .tooLarge)
  }

  @Test func `a feed of the public internet names no picture of the private network`() async throws
  {
    let server = try server(picture)
    let stand = try Newsstand()
    let feed = try await stand.note("https://paper.example/feed")
    for feed in [feed, nil] {
      let error = await reason {
        try await stand.library.loadPicture(server.url("/p"), for: feed, at: stand.now)
      }
      guard case .fetch(let failure, _)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.reason == .privateAddress)
    }
    #expect(server.requests.isEmpty)
  }

  @Test func `nothing but the web is asked`() async throws {
    let stand = try Newsstand()
    for address in ["file:///etc/hostname", "data:image/png;base64,AAAA", "gemini://x.example/"] {
      let error = await reason {
        try await stand.library.loadPicture(address, for: nil, at: stand.now)
      }
      guard case .fetch(let failure, _)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.reason == .unsupportedScheme)
    }
  }
}
