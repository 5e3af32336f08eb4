import Glibc
import Synchronization

/// The thread that `FetchLoop` runs on: started by the first order, gone after a while without any.
final class FetchThread: Sendable {
  /// What callers want, in the order they came.
  struct Orders: Sendable {
    var jobs: [Transfer.Job] = []
    var cancelled: [UInt64] = []
    var isStopping = false

    var isEmpty: Bool { jobs.isEmpty && cancelled.isEmpty && !isStopping }
  }

  private struct State {
    var orders = Orders()
    var isRunning = false
    /// Set while the loop runs.
    var wake: MultiHandle.Wake?
    /// The last thread started, until somebody has joined it.
    var last: pthread_t?
  }

  let limits: FetchLimits
  let isPrivate: @Sendable ([UInt8]) -> Bool
  let pauses = HostPauses()
  let budget: BodyBudget
  private let state = Mutex(State())

  init(limits: FetchLimits, isPrivate: @escaping @Sendable ([UInt8]) -> Bool) {
    self.limits = limits
    budget = BodyBudget(limit: limits.bodyBytes)
    self.isPrivate = isPrivate
  }

  func start(_ job: Transfer.Job) {
    let failure = state.withLock { state -> FetchError? in
      if state.orders.isStopping { return FetchError(.cancelled) }
      if !state.isRunning {
        guard let thread = Self.spawn(self, after: state.last) else {
          return FetchError(.failed, detail: "no thread")
        }
        state.last = thread
        state.isRunning = true
      }
      let wasEmpty = state.orders.isEmpty
      state.orders.jobs.append(job)
      if wasEmpty { state.wake?() }
      return nil
    }
    if let failure { job.answer.resume(returning: .failure(failure)) }
  }

  func cancel(_ id: UInt64) {
    state.withLock { state in
      guard state.isRunning else { return }
      let wasEmpty = state.orders.isEmpty
      state.orders.cancelled.append(id)
      if wasEmpty { state.wake?() }
    }
  }

  /// Ends every transfer and waits for the thread to be gone; what is started later fails at once.
  func stop() {
    let last = state.withLock { state in
      state.orders.isStopping = true
      state.wake?()
      defer { state.last = nil }
      return state.last
    }
    if let last { pthread_join(last, nil) }
  }

  /// Lets the loop look again.
  func wakeUp() { state.withLock { $0.wake?() } }

  /// What has been ordered since the last time.
  func takeOrders() -> Orders {
    state.withLock { state in
      let orders = state.orders
      state.orders = Orders(isStopping: orders.isStopping)
      // The loop ends on reading this, and its handle with it.
      if orders.isStopping { state.wake = nil }
      return orders
    }
  }

  /// Whether the thread may end now, since nobody wants anything of it.
  func retire() -> Bool {
    state.withLock { state in
      guard state.orders.isEmpty else { return false }
      state.isRunning = false
      state.wake = nil
      return true
    }
  }

  func run(after predecessor: pthread_t?) {
    if let predecessor { pthread_join(predecessor, nil) }
    // libcurl reads the letters of international host names in the thread's character set.
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let before = locale.map { uselocale($0) }
    defer {
      if let locale, let before {
        uselocale(before)
        freelocale(locale)
      }
    }
    guard var loop = FetchLoop(thread: self) else { return refuseAll() }
    let wake = loop.wake
    state.withLock { $0.wake = wake }
    loop.run()
  }

  private func refuseAll() {
    let jobs = state.withLock { state in
      state.isRunning = false
      defer { state.orders.jobs = [] }
      return state.orders.jobs
    }
    for job in jobs {
      job.answer.resume(returning: .failure(FetchError.noHandle))
    }
  }
}
