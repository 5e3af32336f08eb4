import CLinux
import Glibc

/// Tells a thread that waits in `poll` to stop; once raised it stays so.
final class StopSign: Sendable {
  let descriptor: Int32

  /// Nil where there are no descriptors left.
  init?() {
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  func raise() {
    var one: UInt64 = 1
    write(descriptor, &one, 8)
  }
}
