import Synchronization

/// How many bytes of bodies there are at once: of those that are coming, and of those that came and
/// are still worked on.
///
/// Servers are faster than what is done with their answers. Beyond the budget transfers wait, and
/// their servers with them; only the one that began first goes on, so that there is always one that
/// ends.
final class BodyBudget: Sendable {
  private struct State {
    var held = 0
    /// Called once when there is room again.
    var wake: (@Sendable () -> Void)?
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// Takes `bytes` where they fit, or in any case where the transfer `isFirst`; otherwise `wake` is
  /// called as soon as something was given back.
  func take(_ bytes: Int, isFirst: Bool, wake: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      guard isFirst || state.held + bytes <= limit else {
        state.wake = wake
        return false
      }
      state.held += bytes
      return true
    }
  }

  /// Whether the next part of a body that waits would fit.
  var hasRoom: Bool { state.withLock { $0.held + Self.part <= limit } }

  /// What libcurl hands over at once, at most (`CURLOPT_BUFFERSIZE`).
  static let part = 100 * 1024

  func giveBack(_ bytes: Int) {
    let wake = state.withLock { state in
      state.held -= bytes
      defer { state.wake = nil }
      return state.wake
    }
    wake?()
  }
}

/// The part of the budget that one body takes, for as long as anybody has the answer in hands.
package final class BodyHold: Sendable {
  private let budget: BodyBudget
  private let bytes: Int

  init(_ budget: BodyBudget, bytes: Int) {
    self.budget = budget
    self.bytes = bytes
  }

  deinit { budget.giveBack(bytes) }
}
