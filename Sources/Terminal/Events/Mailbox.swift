internal import CLinux
internal import Glibc
internal import Synchronization

/// Takes messages from any thread to the one that polls `descriptor`.
///
/// Nothing is lost and the order of each sender is kept. A message wakes the receiver once, however
/// many wait with it.
package final class Mailbox<Message: Sendable>: Sendable {
  /// Readable while messages wait (an eventfd); -1 where the process has no descriptor to spare.
  package let descriptor: Int32
  private let waiting = Mutex<[Message]>([])

  package init() {
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Never waits.
  package func post(_ message: Message) {
    waiting.withLock { messages in
      messages.append(message)
      guard messages.count == 1 else { return }
      var one: UInt64 = 1
      _ = write(descriptor, &one, 8)
    }
  }

  /// All messages that wait, oldest first; never waits.
  package func drain() -> [Message] {
    waiting.withLock { messages in
      guard !messages.isEmpty else { return [] }
      var count: UInt64 = 0
      _ = read(descriptor, &count, 8)
      let taken = messages
      messages = []
      return taken
    }
  }
}
