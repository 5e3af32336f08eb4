import Glibc

/// A file that always holds the input under way, so that it is there when the process is not.
final class InputRecord {
  private let memory: UnsafeMutableRawPointer
  private let capacity: Int
  private let file: Int32

  /// Nil where the file cannot be made.
  init?(_ path: String, capacity: Int) {
    file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0, ftruncate(file, capacity + 8) == 0,
      let memory = mmap(nil, capacity + 8, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      memory != MAP_FAILED
    else { return nil }
    self.memory = memory
    self.capacity = capacity
  }

  deinit {
    munmap(memory, capacity + 8)
    close(file)
  }

  /// Eight bytes of length, then the input.
  func write(_ input: [UInt8]) {
    let count = min(input.count, capacity)
    memory.storeBytes(of: UInt64(count).littleEndian, as: UInt64.self)
    input.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      (memory + 8).copyMemory(from: start, byteCount: count)
    }
  }
}
