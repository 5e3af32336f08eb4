import Glibc
import Models

/// What the fetch thread does: takes orders, runs transfers in turn, hands out answers.
struct FetchLoop: ~Copyable {
  /// Far enough away that an idle wait does not count; libcurl's own times end a wait earlier.
  private static let longestWait = 3600
  /// How long nobody may give room back before a transfer goes on without.
  private static let patience = Duration.seconds(3)

  private let thread: FetchThread
  private let limits: FetchLimits
  private let multi: MultiHandle
  private var turns: HostTurns
  /// Waiting and running alike.
  private var transfers: [UInt64: Transfer] = [:]
  /// The hosts of those that run.
  private var places: [UInt64: String] = [:]
  /// Those that run, in the order in which they began.
  private var running: [Transfer] = []

  /// Nothing if memory is out.
  init?(thread: FetchThread) {
    self.thread = thread
    limits = thread.limits
    turns = HostTurns(perHost: limits.perHost, total: limits.total)
    guard let multi = MultiHandle(connections: max(1, limits.total)) else { return nil }
    self.multi = multi
  }

  var wake: MultiHandle.Wake { multi.wake }

  /// Returns once the thread is told to stop, or was idle for so long that it may end.
  mutating func run() {
    let clock = ContinuousClock()
    var idleSince: ContinuousClock.Instant?
    while true {
      let orders = thread.takeOrders()
      if orders.isStopping { return stop(orders) }
      take(orders)
      startAllInTurn()
      goOn()
      multi.perform()
      if finishAll() { continue }
      guard transfers.isEmpty else {
        idleSince = nil
        let isPaused = running.contains { $0.pause != nil }
        multi.wait(seconds: isPaused ? 1 : Self.longestWait)
        continue
      }
      let since = idleSince ?? clock.now
      idleSince = since
      let left = Duration.seconds(limits.lingerSeconds) - (clock.now - since)
      if left <= .zero {
        if thread.retire() { return }
        continue
      }
      multi.wait(seconds: Int(left.components.seconds) + 1)
    }
  }

  private mutating func take(_ orders: FetchThread.Orders) {
    for job in orders.jobs {
      do throws(FetchError) {
        let transfer = try Transfer(job, on: thread)
        transfers[job.id] = transfer
        turns.add(job.id, host: transfer.url.hostAndPort)
      } catch {
        job.answer.resume(returning: .failure(error))
      }
    }
    for id in orders.cancelled {
      // Whoever waits for a turn leaves it to `startAllInTurn` to notice that nobody came.
      if let transfer = transfers[id] { end(transfer, .failure(FetchError(.cancelled))) }
    }
  }

  private mutating func startAllInTurn() {
    while let (id, host) = turns.next() {
      guard let transfer = transfers[id] else {
        turns.end(host: host)
        continue
      }
      places[id] = host
      running.append(transfer)
      do throws(FetchError) {
        try checkPause(of: transfer)
        try transfer.prepare()
        guard multi.add(transfer) else { throw FetchError(.failed, detail: "libcurl is full") }
      } catch {
        end(transfer, .failure(error))
      }
    }
  }

  /// Lets those go on that wait for room; where nobody is going to make any, the one that began
  /// first goes on without.
  private func goOn() {
    let budget = thread.budget
    var mayExceed = true
    for transfer in running {
      guard let pause = transfer.pause else { continue }
      if mayExceed, budget.isStuck(since: pause.since, patience: Self.patience) {
        transfer.exceedsBudget = true
      }
      mayExceed = false
      if transfer.exceedsBudget || budget.hasRoom(for: pause.bytes) { transfer.goOn() }
    }
  }

  private func checkPause(of transfer: Transfer) throws(FetchError) {
    let host = transfer.url.origin.host
    guard let left = thread.pauses.left(host) else { return }
    throw FetchError(.hostPaused, detail: host, secondsLeft: left)
  }

  /// Here and not by whoever asked, so that nobody who waits for this host comes in between.
  private func notePause(_ response: Response, of transfer: Transfer) {
    guard let seconds = response.hostPause else { return }
    thread.pauses.note(transfer.url.origin.host, seconds: seconds)
  }

  /// Whether any transfer ended, which makes room for others.
  private mutating func finishAll() -> Bool {
    var hasFinished = false
    while let (transfer, code) = multi.nextFinished() {
      hasFinished = true
      do throws(FetchError) {
        switch try transfer.outcome(of: code, now: Timestamp(Int64(time(nil)))) {
        case .answered(let response):
          notePause(response, of: transfer)
          end(transfer, .success(response))
        case .goesOn:
          leavePlace(of: transfer)
          turns.add(transfer.job.id, host: transfer.url.hostAndPort)
        }
      } catch {
        end(transfer, .failure(error))
      }
    }
    return hasFinished
  }

  private mutating func end(_ transfer: Transfer, _ result: Result<Response, FetchError>) {
    leavePlace(of: transfer)
    transfers[transfer.job.id] = nil
    transfer.job.answer.resume(returning: result)
  }

  private mutating func leavePlace(of transfer: Transfer) {
    guard let host = places.removeValue(forKey: transfer.job.id) else { return }
    running.removeAll { $0 === transfer }
    multi.remove(transfer)
    turns.end(host: host)
  }

  private mutating func stop(_ orders: FetchThread.Orders) {
    for transfer in Array(transfers.values) {
      end(transfer, .failure(FetchError(.cancelled)))
    }
    for job in orders.jobs { job.answer.resume(returning: .failure(FetchError(.cancelled))) }
  }
}
