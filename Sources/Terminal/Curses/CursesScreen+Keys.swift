internal import Glibc

extension CursesScreen {
  /// How long an Escape waits for the rest of a sequence.
  private static let escapeDelay: Int32 = 25

  package func keys() -> [Key] {
    guard state == .drawing else { return [] }
    var keys = early
    early = []
    // A flood of input must not keep the screen from being drawn.
    for _ in 0..<16 {
      guard let bytes = read(timeout: 0) else { break }
      keys += decoder.take(bytes, at: .now)
    }
    while decoder.awaitsSequence {
      if let bytes = read(timeout: CursesScreen.escapeDelay) {
        keys += decoder.take(bytes, at: .now)
      } else {
        keys += decoder.endWait(at: .now)
      }
    }
    takeAnswers()
    return keys
  }

  /// The terminal is believed only what it was asked for.
  func takeAnswers() {
    let answers = decoder.takeAnswers()
    if hasAskedForGraphics { for answer in answers { graphics.take(answer) } }
  }

  /// Waits so many milliseconds for one read and keeps the keys in it; false where nothing came.
  func readEarly(timeout: Int32) -> Bool {
    guard let bytes = read(timeout: timeout) else { return false }
    early += decoder.take(bytes, at: .now)
    takeAnswers()
    return true
  }

  /// What has arrived, at most 4 KB; nil where nothing has.
  private func read(timeout: Int32) -> [UInt8]? {
    let ready = Poll.wait(on: [device.input], timeout: timeout)
    guard !ready.isEmpty else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(device.input, &buffer, buffer.count)
    if count > 0 { return Array(buffer[..<count]) }
    if count == 0 || (errno != EINTR && errno != EAGAIN) { isGone = true }
    return nil
  }
}
