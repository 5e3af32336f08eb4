import Glibc
import Models

/// Which of several feeds of one page is meant: asked for on a terminal, else the first that is one.
struct FeedChoice: Sendable {
  let candidates: [FeedCandidate]
  let address: String
  let console: Console

  /// Feeds that are asked at most before one is found, without anybody at the keyboard.
  private static let attempts = 8

  func make(_ subscribe: (FeedCandidate) async throws -> Void) async throws {
    if isatty(STDIN_FILENO) == 1, console.isErrorTerminal {
      for candidate in try chosen() { try await subscribe(candidate) }
      return
    }
    var failure: (any Error)?
    for (index, candidate) in candidates.prefix(Self.attempts).enumerated() {
      do {
        try await subscribe(candidate)
      } catch {
        failure = error
        continue
      }
      for other in candidates[(index + 1)...] {
        console.note("also at \(address): \(Wording.line(of: other))")
      }
      return
    }
    if let failure { throw failure }
  }

  private func chosen() throws(Failure) -> [FeedCandidate] {
    console.note("\(address) has \(candidates.count) feeds:")
    for (index, candidate) in candidates.enumerated() {
      console.note("\(index + 1)  \(Wording.line(of: candidate))")
    }
    console.note("which ones? numbers, a for all, Enter for the first, q for none")
    guard let answer = readLine() else { throw Self.nothing }
    guard let indexes = Self.indexes(answer, of: candidates.count) else {
      throw .usage("“\(answer)” names none of the feeds; nothing was subscribed")
    }
    guard !indexes.isEmpty else { throw Self.nothing }
    return indexes.map { candidates[$0] }
  }

  private static let nothing = Failure(.failed, "nothing was subscribed")

  /// The indexes that an answer means, each once; nil where it means none of them.
  static func indexes(_ answer: String, of count: Int) -> [Int]? {
    let words = answer.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" }
    switch words {
    case []: return count > 0 ? [0] : nil
    case ["a"], ["all"]: return Array(0..<count)
    case ["q"], ["n"], ["none"]: return []
    default: break
    }
    var indexes: [Int] = []
    for word in words {
      guard let number = Int(word), (1...max(1, count)).contains(number) else { return nil }
      if !indexes.contains(number - 1) { indexes.append(number - 1) }
    }
    return indexes
  }
}
