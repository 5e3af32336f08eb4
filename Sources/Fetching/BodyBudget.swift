import Synchronization

/// How many bytes of bodies there are at once: of those that are coming, and of those that came and
/// are still worked on.
///
/// Servers are faster than what is done with their answers: beyond the budget transfers wait, and
/// their servers with them. `FetchLoop` lets one of them exceed it where nothing else would ever end.
final class BodyBudget: Sendable {
  private struct State {
    var held = 0
    /// Bodies that somebody works on and will give back.
    var inHands = 0
    /// When something was given back last.
    var lastReturn = ContinuousClock.now
    /// Called whenever there is more room, from the first time on that somebody found none.
    var wake: (@Sendable () -> Void)?
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// Takes `bytes` where they fit, or in any case where the transfer `exceeds` the budget; otherwise
  /// `wake` is called whenever something was given back.
  func take(_ bytes: Int, exceeds: Bool, wake: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      guard exceeds || fits(bytes, state) else {
        state.wake = wake
        return false
      }
      state.held += bytes
      return true
    }
  }

  func hasRoom(for bytes: Int) -> Bool { state.withLock { fits(bytes, $0) } }

  /// One that is larger than the whole budget comes alone.
  private func fits(_ bytes: Int, _ state: State) -> Bool {
    state.held == 0 || state.held + bytes <= limit
  }

  /// Whether nothing will be given back before a transfer ends: nobody has a body in hands, or
  /// whoever has one has not been heard of for so long that they may wait for a transfer themselves.
  func isStuck(since start: ContinuousClock.Instant, patience: Duration) -> Bool {
    state.withLock {
      $0.inHands == 0 || max(start, $0.lastReturn).duration(to: .now) > patience
    }
  }

  fileprivate func handOn() { state.withLock { $0.inHands += 1 } }

  fileprivate func comesBack(_ bytes: Int) {
    state.withLock { $0.inHands -= 1 }
    giveBack(bytes)
  }

  func giveBack(_ bytes: Int) {
    let wake = state.withLock { state in
      state.held -= bytes
      state.lastReturn = .now
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
    budget.handOn()
  }

  deinit { budget.comesBack(bytes) }
}
