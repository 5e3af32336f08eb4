import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(10)))
struct PrivateAddressTests {
  @Test(
    arguments: [
      [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
      [169, 254, 169, 254], [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255],
    ] as [[UInt8]])
  func `these IPv4 addresses are private`(address: [UInt8]) {
    #expect(PrivateAddress.contains(address))
    #expect(PrivateAddress.contains([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + address))
    #expect(PrivateAddress.contains([0x20, 0x02] + address + [UInt8](repeating: 0, count: 10)))
  }

  @Test(
    arguments: [
      [8, 8, 8, 8], [172, 32, 0, 1], [192, 169, 1, 1], [100, 128, 0, 1], [223, 255, 255, 255],
      [11, 0, 0, 1],
    ] as [[UInt8]])
  func `these IPv4 addresses are public`(address: [UInt8]) {
    #expect(!PrivateAddress.contains(address))
    #expect(!PrivateAddress.contains([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + address))
  }

  @Test(
    arguments: [
      ([0], 1, true), ([0], 0, true), ([0xFE, 0x80], 1, true), ([0xFC], 1, true), ([0xFD], 9, true),
      ([0xFF, 0x02], 1, true), ([0xFE, 0xC0], 1, true), ([0x20, 0x01, 0x0D, 0xB8], 1, false),
      ([0x2A], 1, false),
    ] as [([UInt8], UInt8, Bool)])
  func `IPv6 addresses are told apart`(start: [UInt8], end: UInt8, isPrivate: Bool) {
    let middle = [UInt8](repeating: 0, count: 15 - start.count)
    #expect(PrivateAddress.contains(start + middle + [end]) == isPrivate)
  }

  /// 127.0.0.2 plays the private network, 127.0.0.1 the public one.
  private static func fetcher() -> Fetcher {
    Fetcher(limits: FetchLimits(), isPrivate: { $0 == [127, 0, 0, 2] })
  }

  @Test func `a public host cannot redirect into the private network`() async throws {
    let inside = try LoopbackServer(host: "127.0.0.2") { _ in .ok("secret") }
    let target = inside.url("/")
    let outside = try LoopbackServer { _ in .redirect(to: target) }
    let error = await #expect(throws: FetchError.self) {
      try await Self.fetcher().fetch(Request(url: outside.url("/")))
    }
    #expect(error?.reason == .privateAddress)
    #expect(inside.connections == 0)
  }

  @Test func `not even over a connection that the reader opened`() async throws {
    let inside = try LoopbackServer(host: "127.0.0.2") { _ in .ok("secret") }
    let target = inside.url("/")
    let outside = try LoopbackServer { _ in .redirect(to: target) }
    let fetcher = Self.fetcher()
    #expect(try await fetcher.fetch(Request(url: target)).status == 200)
    let error = await #expect(throws: FetchError.self) {
      try await fetcher.fetch(Request(url: outside.url("/")))
    }
    #expect(error?.reason == .privateAddress)
    #expect(inside.requests.count == 1)
  }

  @Test func `a private host may redirect within the private network`() async throws {
    let inside = try LoopbackServer(host: "127.0.0.2") { request in
      request.path == "/" ? .redirect(to: "/next") : .ok("inside")
    }
    #expect(try await Self.fetcher().fetch(Request(url: inside.url("/"))).status == 200)
  }

  @Test func `the way out of the private network does not lead back`() async throws {
    let inside = try LoopbackServer(host: "127.0.0.2") { _ in .ok("secret") }
    let target = inside.url("/secret")
    let outside = try LoopbackServer { _ in .redirect(to: target) }
    let away = outside.url("/")
    let start = try LoopbackServer(host: "127.0.0.2") { _ in .redirect(to: away) }
    let error = await #expect(throws: FetchError.self) {
      try await Self.fetcher().fetch(Request(url: start.url("/")))
    }
    #expect(error?.reason == .privateAddress)
    #expect(inside.requests.isEmpty)
  }

  @Test
  func `an address that a public host named does not lead inside, and answers say where from`()
    async throws
  {
    let inside = try LoopbackServer(host: "127.0.0.2") { _ in .ok("secret") }
    let outside = try LoopbackServer { _ in .ok("news") }
    let fetcher = Self.fetcher()
    let error = await #expect(throws: FetchError.self) {
      try await fetcher.fetch(Request(url: inside.url("/"), cameFromPublic: true))
    }
    #expect(error?.reason == .privateAddress)
    #expect(inside.connections == 0)
    #expect(try await fetcher.fetch(Request(url: inside.url("/"))).isPublic == false)
    #expect(try await fetcher.fetch(Request(url: outside.url("/"))).isPublic)
  }
}
