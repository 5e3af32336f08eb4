import Models

/// Who may ask a host for comments next: one at a time, a while after the last where that is wanted,
/// and nobody while the host asks for time.
actor CommentTurns {
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var last: [String: ContinuousClock.Instant] = [:]
  private var pauses: [String: ContinuousClock.Instant] = [:]
  private var underway: Set<CommentThread.ID> = []

  /// Waits for the host; whoever got it gives it back with `give`, also after being cancelled.
  func take(_ host: String, gap: Duration) async {
    if waiting[host] == nil {
      waiting[host] = []
    } else {
      await withCheckedContinuation { waiting[host, default: []].append($0) }
    }
    guard gap > .zero, let last = last[host] else { return }
    try? await Task.sleep(until: last + gap)
  }

  /// `pause` is in seconds, for as long as the host wants to be left alone.
  func give(_ host: String, pause: Int?) {
    last[host] = .now
    if let pause, pause > 0 {
      pauses[host] = max(pauses[host] ?? .now, .now + .seconds(pause))
    }
    if waiting[host]?.isEmpty == false {
      waiting[host]?.removeFirst().resume()
    } else {
      waiting[host] = nil
    }
  }

  /// Seconds that the host is still to be left alone; nil where it may be asked.
  func pauseLeft(_ host: String) -> Int? {
    guard let end = pauses[host], end > .now else { return nil }
    return Int((end - .now).components.seconds) + 1
  }

  /// False where the thread is being asked for already.
  func begin(_ thread: CommentThread.ID) -> Bool { underway.insert(thread).inserted }
  func end(_ thread: CommentThread.ID) { underway.remove(thread) }
}
