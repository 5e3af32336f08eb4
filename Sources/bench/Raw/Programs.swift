import Glibc

/// The programs that were built together with this one.
enum Programs {
  /// Opens the reader on a store, with no configuration of anybody's.
  static func reader(_ store: String) throws -> TerminalProcess {
    try reader(arguments: ["--store", store, "--config", "/dev/null"])
  }

  static func reader(arguments: [String]) throws -> TerminalProcess {
    try TerminalProcess([try path("broadsheet")] + arguments, environment: environment())
  }

  /// Opens the bare C program that lists the newest headlines of a store.
  static func bareList(_ store: String) throws -> TerminalProcess {
    try TerminalProcess([try path("barelist"), store + "/library.db"], environment: environment())
  }

  static func environment(home: String = "/nonexistent") -> [String] {
    ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(home)", "PATH=/usr/bin:/bin"]
  }

  private static func path(_ name: String) throws -> String {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
      }
    }
    let own = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    let path =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
    guard access(path, X_OK) == 0 else {
      throw Options.Failure(reason: "\(path) is missing; build it with: swift build -c release")
    }
    return path
  }
}
