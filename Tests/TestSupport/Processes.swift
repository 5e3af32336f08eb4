import CLinux
import Foundation

/// What the kernel tells of processes, from /proc (proc(5)).
package enum Processes {
  /// The process group that a terminal's session has in its foreground, 0 where there is none.
  package static func foreground(ofSessionOf pid: Int32) -> Int32 {
    // The name in parentheses may hold anything; the fields behind it are numbers.
    guard let text = read("/proc/\(pid)/stat"), let end = text.lastIndex(of: ")") else { return 0 }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 5 ? Int32(fields[5]) ?? 0 : 0
  }

  /// How often the threads of a process have been on and off a processor so far.
  package static func switches(of pid: Int32) -> [String: Int] {
    var counts: [String: Int] = [:]
    let tasks = "/proc/\(pid)/task"
    for task in (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? [] {
      for line in (read("\(tasks)/\(task)/status") ?? "").split(separator: "\n")
      where line.contains("ctxt_switches") {
        let number = line.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) }
        counts[task, default: 0] += number ?? 0
      }
    }
    return counts
  }

  /// Waits until a process has ended, ten seconds at most.
  package static func vanishes(_ pid: Int32) -> Bool {
    let process = shim_pidfd_open(pid)
    guard process >= 0 else { return true }
    defer { close(process) }
    var watched = pollfd(fd: process, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 10_000) == 1
  }

  private static func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Processes {
  /// Ends a process that a test has left behind; false where there is none.
  package static func end(_ pid: Int32) -> Bool { kill(pid, SIGKILL) == 0 }
}
