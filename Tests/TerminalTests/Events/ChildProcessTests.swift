import Foundation
import Testing

@testable import Terminal

struct ChildProcessTests {
  @Test func `arguments reach the program as they are`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let script = "printf '%s|' \"$@\" > \"$0\""
    let hostile = "$(reboot); `x` \"quoted\" 'single' \\ *"
    let pid = try ChildProcess.spawn(["sh", "-c", script, file, hostile, ""], detached: false)
    #expect(ChildProcess.wait(for: pid) == .exited(0))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == hostile + "||")
  }

  @Test func `a program that does not exist is an error and no child`() {
    #expect(throws: ChildProcessError(step: .start, code: ENOENT)) {
      try ChildProcess.spawn(["broadsheet-no-such-program"], detached: true)
    }
    #expect(throws: ChildProcessError(step: .arguments, code: EINVAL)) {
      try ChildProcess.spawn(["echo", "a\0b"], detached: false)
    }
    #expect(throws: ChildProcessError(step: .arguments, code: EINVAL)) {
      try ChildProcess.spawn([], detached: false)
    }
  }

  @Test func `a detached child has its own session, no terminal, and leaves no zombie`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let script = """
      open=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)
      echo "$open" > "$0.new"
      mv "$0.new" "$0"
      """
    let pid = try ChildProcess.spawn(["sh", "-c", script, file], detached: true)
    #expect(getsid(pid) == pid || getsid(pid) == -1)
    let deadline = Date(timeIntervalSinceNow: 20)
    while kill(pid, 0) == 0 && Date() < deadline { sched_yield() }
    #expect(kill(pid, 0) == -1)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8) == "/dev/null\n/dev/null\n/dev/null\n")
  }

  @Test func `a child gets default signals and an empty mask`() throws {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGUSR1)
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
    defer { pthread_sigmask(SIG_UNBLOCK, &blocked, nil) }
    let result = try ShellCommand("grep -E '^Sig(Blk|Ign)' /proc/self/status", input: "")
      .run(limit: 1000, seconds: 20)
    let masks = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map { line in
      // Without 32 and 33, which are the C library's own.
      UInt64(line.suffix(16), radix: 16).map { $0 & 0x7FFF_FFFF }
    }
    #expect(masks == [0, 0])
  }
}
