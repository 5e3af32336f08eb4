/// The words that this program was started with, its own name first.
enum OwnWords {
  /// Swift finds them beside the environment, and finds none where a library that was loaded before
  /// the program has changed that; the kernel knows them all the same.
  static var all: [String] {
    let words = CommandLine.arguments
    guard words.isEmpty, let bytes = try? TextFile.read("/proc/self/cmdline") else { return words }
    // Each ends with a zero, empty ones too (proc(5)).
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
