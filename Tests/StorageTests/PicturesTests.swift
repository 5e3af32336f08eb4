import Models
import Testing

@testable import Storage

@Suite struct PicturesTests {
  private let store: TestStore
  private let day: Int64 = 86_400

  init() throws { store = try TestStore() }

  private func at(_ days: Int64) -> Timestamp { Timestamp(days * day) }

  private func keep(_ name: String, size: Int, on days: Int64, within budget: Int = 100)
    async throws
  {
    try await store.store.keep(
      picture: [UInt8](repeating: 7, count: size), from: name, within: budget, at: at(days))
  }

  private func isKept(_ name: String, on days: Int64) async throws -> Bool {
    try await store.store.picture(at: name, now: at(days)) != nil
  }

  @Test func `a picture comes back as it was`() async throws {
    try await store.store.keep(picture: [0, 1, 255, 0], from: "a", within: 10, at: at(1))
    #expect(try await store.store.picture(at: "a", now: at(1)) == [0, 1, 255, 0])
    #expect(try await store.store.picture(at: "b", now: at(1)) == nil)
  }

  @Test func `beyond the budget the picture that was used least lately goes`() async throws {
    try await keep("a", size: 40, on: 1)
    try await keep("b", size: 40, on: 2)
    #expect(try await isKept("a", on: 3))
    try await keep("c", size: 40, on: 4)
    #expect(try await isKept("a", on: 5))
    #expect(try await !isKept("b", on: 5))
    #expect(try await isKept("c", on: 5))
  }

  @Test func `a picture larger than the budget is not kept and takes no other's place`()
    async throws
  {
    try await keep("a", size: 40, on: 1)
    try await keep("b", size: 101, on: 2)
    #expect(try await isKept("a", on: 3))
    #expect(try await !isKept("b", on: 3))
  }

  @Test func `a budget of nothing keeps nothing, also of what was kept before`() async throws {
    try await keep("a", size: 40, on: 1)
    try await keep("b", size: 1, on: 2, within: 0)
    #expect(try await !isKept("a", on: 3))
    #expect(try await !isKept("b", on: 3))
  }

  @Test func `a picture that is kept again is counted once`() async throws {
    for days: Int64 in 1...3 { try await keep("a", size: 60, on: days) }
    try await keep("b", size: 40, on: 4)
    #expect(try await isKept("a", on: 5))
    #expect(try await isKept("b", on: 5))
  }
}
