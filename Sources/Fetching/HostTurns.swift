/// Whose turn it is: first come, first served, but never more than so many at one host and in all.
///
/// libcurl could queue too, but lets the time in its queue count against the connect timeout.
struct HostTurns {
  private let perHost: Int
  private let total: Int
  private var waiting: [String: [UInt64]] = [:]
  private var running: [String: Int] = [:]
  private var runningInAll = 0
  /// Hosts with somebody waiting and a place free, each once, the longest waiting first.
  private var ready: [String] = []

  init(perHost: Int, total: Int) {
    self.perHost = max(1, perHost)
    self.total = max(1, total)
  }

  mutating func add(_ id: UInt64, host: String) {
    let isFirst = waiting[host] == nil
    waiting[host, default: []].append(id)
    if isFirst, running[host, default: 0] < perHost { ready.append(host) }
  }

  /// The next that may run, which then holds a place at its host until `end(host:)`.
  mutating func next() -> (id: UInt64, host: String)? {
    guard runningInAll < total, !ready.isEmpty else { return nil }
    let host = ready.removeFirst()
    guard let id = waiting[host]?.removeFirst() else { return nil }
    let isLast = waiting[host]?.isEmpty ?? true
    if isLast { waiting[host] = nil }
    running[host, default: 0] += 1
    runningInAll += 1
    if !isLast, running[host, default: 0] < perHost { ready.append(host) }
    return (id, host)
  }

  /// Gives back the place that `next()` gave.
  mutating func end(host: String) {
    guard let count = running[host], count > 0 else { return }
    running[host] = count == 1 ? nil : count - 1
    runningInAll -= 1
    // With one place more it is ready now; with places free before it was ready already.
    if count == perHost, waiting[host] != nil { ready.append(host) }
  }
}
