import Foundation
import TestSupport
import Testing

/// Threads for tests that wait for other programs, so that they leave the threads of all other
/// tests alone; no more of them run at once than two processors can serve.
private final class WaitingRoom: TaskExecutor {
  static let shared = WaitingRoom()
  private let queue: OperationQueue

  private init() {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = 3
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Runs each test of a suite where it may wait.
struct WaitsForPrograms: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  @concurrent func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingRoom.shared) { try await function() }
  }
}

extension Trait where Self == WaitsForPrograms {
  static var waitsForPrograms: Self { WaitsForPrograms() }
}

extension Reader {
  /// Insists that `text` comes to stand on the screen.
  func see(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(
      shows(text), "“\(text)” is not on the screen:\n\(self.text)", sourceLocation: location)
  }

  /// Insists that one of two texts comes to stand on the screen.
  func see(_ text: String, or other: String, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(
      comes { $0.contains(text) || $0.contains(other) },
      "neither “\(text)” nor “\(other)” is on the screen:\n\(self.text)", sourceLocation: location)
  }

  /// Insists that `text` goes from the screen.
  func lose(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(
      loses(text), "“\(text)” is still on the screen:\n\(self.text)", sourceLocation: location)
  }

  /// Insists that the status line comes to say `text`.
  func hear(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(
      comes { $0.line($0.rows - 1).contains(text) },
      "the status line does not say “\(text)”:\n\(self.text)", sourceLocation: location)
  }
}
