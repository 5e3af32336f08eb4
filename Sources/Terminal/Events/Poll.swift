internal import Glibc

/// Waits for descriptors: the only place where the program sleeps.
package enum Poll {
  package struct Ready: Hashable, Sendable {
    /// Something can be read; the end of input counts.
    package var readable: Set<Int32> = []
    /// Hung up, broken or not open. Stop watching these: they would be ready for ever.
    package var gone: Set<Int32> = []

    package var isEmpty: Bool { readable.isEmpty && gone.isEmpty }
  }

  /// Returns when a descriptor is ready, or empty after `timeout` milliseconds; nil waits for ever.
  ///
  /// Interruptions by signals do not end it. Negative descriptors are passed over.
  package static func wait(on descriptors: [Int32], timeout: Int32?) -> Ready {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let clock = ContinuousClock()
    let end = timeout.map { clock.now + .milliseconds($0) }
    var remaining = timeout ?? -1
    while poll(&entries, nfds_t(entries.count), remaining) < 0 {
      guard errno == EINTR || errno == EAGAIN else { break }
      if let end {
        let left = (end - clock.now) / .milliseconds(1)
        remaining = left > 0 ? Int32(left.rounded(.up)) : 0
      }
    }
    var ready = Ready()
    for entry in entries {
      if entry.revents & Int16(POLLIN) != 0 { ready.readable.insert(entry.fd) }
      if entry.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { ready.gone.insert(entry.fd) }
    }
    return ready
  }
}
