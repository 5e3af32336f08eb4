import Foundation

/// How often a test does the same again: a few times always, more where the environment asks.
enum Rounds {
  static func count(_ variable: String, usually count: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? count
  }
}
