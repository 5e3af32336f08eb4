import Foundation
import Testing

@testable import fuzz

@Suite struct FuzzTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func `made-up input breaks no promise`(name: String) async throws {
    // Targets wait for what is asynchronous: on a thread of the pool they could wait for ever.
    try await withCheckedThrowingContinuation { done in
      Thread { done.resume(with: Result { try self.run(name) }) }.start()
    }
  }

  private func run(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let seeds = target.seeds.map { Array($0.utf8) }
    for seed in seeds { _ = try target.run(seed) }
    var mutator = Mutator(seed: 1, words: target.words, longest: 2000)
    for round in 0..<150 {
      let input = mutator.changed(seeds[round % seeds.count], with: seeds[0])
      _ = try target.run(input)
    }
  }

  @Test func `the same seed makes the same inputs`() {
    func inputs(_ seed: Int) -> [[UInt8]] {
      var mutator = Mutator(seed: seed, words: ["<a>", "&amp;"], longest: 64)
      return (0..<50).map { _ in mutator.changed(Array("abcdef".utf8), with: [1, 2, 3]) }
    }
    #expect(inputs(7) == inputs(7))
    #expect(inputs(7) != inputs(8))
    #expect(inputs(7).allSatisfy { $0.count <= 64 })
  }

  @Test func `what breaks a promise is made small`() {
    let input = Array(repeating: UInt8(1), count: 500) + [9] + Array(repeating: 2, count: 500)
    #expect(Shrinking.smallest(input) { $0.contains(9) } == [9])
  }

  @Test func `inputs that are read in a new way are kept`() {
    var corpus = Corpus()
    var chance = SplitMix64(1)
    corpus.learn([1], mark: 1, &chance)
    corpus.learn([2], mark: 1, &chance)
    corpus.learn([3], mark: 2, &chance)
    #expect(corpus.inputs == [[1], [3]])
  }

  @Test func `a broken promise is thrown`() throws {
    let target = FuzzTarget(name: "x", title: "x", words: [], seeds: [], longest: 1) {
      (input) throws(Finding) in
      try Finding.unless(input.isEmpty, "nothing comes")
      return 0
    }
    #expect(try Probe.run(target, []) == 0)
    #expect(throws: Finding(promise: "nothing comes")) { try Probe.run(target, [1]) }
  }
}
