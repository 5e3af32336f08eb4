import Synchronization

/// The hosts that asked all their visitors to wait, as far as one fetcher knows.
///
/// Only hosts of the public network: behind a private address there are often many services of one
/// machine that know nothing of one another.
final class HostPauses: Sendable {
  /// What a host gets that says 429 and no time, in seconds.
  static let usual = 600

  private let ends = Mutex<[String: ContinuousClock.Instant]>([:])

  /// Forgets what was known and takes these, in seconds from now.
  func replace(with pauses: [String: Int64]) {
    let now = ContinuousClock.now
    ends.withLock { $0 = pauses.mapValues { now + .seconds($0) } }
  }

  func note(_ host: String, seconds: some BinaryInteger) {
    let end = ContinuousClock.now + .seconds(seconds)
    ends.withLock { $0[host] = max(end, $0[host] ?? end) }
  }

  /// Seconds that the host is still to be left alone; nil where it may be asked.
  func left(_ host: String) -> Int? {
    guard let end = ends.withLock({ $0[host] }) else { return nil }
    let left = end - .now
    return left > .zero ? Int(left.components.seconds) + 1 : nil
  }
}
