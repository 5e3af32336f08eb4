import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite struct BodyBudgetTests {
  private let body = [UInt8](repeating: 0x61, count: 60_000)

  private func fetcher() -> Fetcher {
    var limits = FetchLimits()
    limits.perHost = 8
    limits.bodyBytes = 100_000
    return Fetcher(limits: limits)
  }

  /// Twenty bodies of which one and a half fit: all come, and nobody keeps any.
  @Test(arguments: [HTTPReply.Delivery.whole, .chunked(size: 5000)])
  func `more than fits comes one after another`(delivery: HTTPReply.Delivery) async throws {
    let server = try LoopbackServer { [body] _ in HTTPReply(body: body, delivery: delivery) }
    let fetcher = fetcher()
    let lengths = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<20 {
        group.addTask { try await fetcher.fetch(Request(url: server.url("/\(number)"))).body.count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(lengths == [Int](repeating: 60_000, count: 20))
  }

  @Test func `a body beyond the whole budget comes alone`() async throws {
    let server = try LoopbackServer { _ in
      HTTPReply(body: [UInt8](repeating: 0x61, count: 500_000))
    }
    #expect(try await fetcher().fetch(Request(url: server.url("/"))).body.count == 500_000)
  }

  @Test func `whoever keeps an answer does not keep the next from coming`() async throws {
    let server = try LoopbackServer { [body] _ in HTTPReply(body: body) }
    let fetcher = fetcher()
    var kept: [Response] = []
    for number in 0..<3 {
      kept.append(try await fetcher.fetch(Request(url: server.url("/\(number)"))))
    }
    #expect(kept.map(\.body.count) == [60_000, 60_000, 60_000])
  }

  @Test func `an answer that is dropped makes room at once and says so`() {
    let budget = BodyBudget(limit: 100)
    let wakes = Mutex(0)
    func take(_ bytes: Int, exceeds: Bool = false) -> Bool {
      budget.take(bytes, exceeds: exceeds) { wakes.withLock { $0 += 1 } }
    }
    #expect(take(80))
    #expect(budget.isStuck(since: .now, patience: .seconds(3600)))
    var hold: BodyHold? = BodyHold(budget, bytes: 80)
    #expect(!take(40))
    #expect(!budget.hasRoom(for: 40))
    #expect(!budget.isStuck(since: .now, patience: .seconds(3600)))
    #expect(budget.isStuck(since: .now, patience: .zero))
    #expect(hold != nil)
    hold = nil
    #expect(wakes.withLock { $0 } == 1)
    #expect(take(40))
    #expect(take(500, exceeds: true))
    budget.giveBack(540)
    #expect(take(5000))
  }
}
