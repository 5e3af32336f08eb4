import Library
import Synchronization

/// Writes that take longer than a frame, one after another in the order they were asked for.
final class WriteQueue: Sendable {
  private struct State {
    var last: Task<Void, Never>?
    var waiting = 0
  }

  private let state = Mutex(State())

  /// True while a write is under way: later ones, however small, have to come after it.
  var isBusy: Bool { state.withLock { $0.waiting > 0 } }

  /// Comes back when all that was asked for is done.
  func finish() async { await state.withLock { $0.last }?.value }

  func add(_ write: @escaping @Sendable () async -> Void) {
    state.withLock { state in
      let before = state.last
      state.waiting += 1
      state.last = Background.start {
        await before?.value
        await write()
        self.state.withLock { $0.waiting -= 1 }
      }
    }
  }
}
