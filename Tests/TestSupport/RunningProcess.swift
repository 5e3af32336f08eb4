import CLinux
import Foundation
import Glibc
import Terminal

/// A program at work between pipes; killed when nobody holds it any more.
package final class RunningProcess {
  package let pid: Int32
  private let output: Int32
  private let errors: Int32
  private var received: (output: [UInt8], errors: [UInt8]) = ([], [])
  private var end: ChildProcess.End?
  private let start = ContinuousClock.now
  private var peakBytes = 0

  package struct Failure: Error {
    package let call: String
    package let code: Int32
  }

  /// Starts `arguments[0]`, which is a path, with exactly this environment and standard input.
  package init(_ arguments: [String], environment: [String: String], input: [UInt8]) throws {
    let stdin = try Self.file(with: input)
    defer { close(stdin) }
    let (outputs, errors) = (try Self.pipe(), try Self.pipe())
    defer { for descriptor in [outputs.write, errors.write] { close(descriptor) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, target) in [(stdin, 0), (outputs.write, 1), (errors.write, 2)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: Int32 = 0
    let code = posix_spawn(&pid, arguments[0], &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw Failure(call: "posix_spawn \(arguments[0])", code: code) }
    self.pid = pid
    self.output = outputs.read
    self.errors = errors.read
  }

  deinit {
    if end == nil {
      Glibc.kill(pid, SIGKILL)
      _ = ChildProcess.wait(for: pid)
    }
    close(output)
    close(errors)
  }

  package func kill(_ signal: Int32 = SIGKILL) { Glibc.kill(pid, signal) }

  /// Reads until both pipes are closed, then waits for the end; kills what takes longer.
  package func finish(seconds: Double = 60) -> Program.Result {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var open = [output, errors]
    var isLate = false
    while !open.isEmpty {
      notePeak()
      let left = max(0, (deadline - .now) / .milliseconds(1))
      let ready = Poll.wait(on: open, timeout: isLate ? -1 : Int32(min(left, 10)))
      if ready.readable.isEmpty, ready.gone.isEmpty, ContinuousClock.now >= deadline {
        isLate = true
        kill()
      }
      open.removeAll { descriptor in
        (ready.readable.contains(descriptor) || ready.gone.contains(descriptor))
          && !read(descriptor)
      }
    }
    let usage = wait()
    return Program.Result(
      end: isLate ? .timedOut : end ?? .exited(127), output: received.output,
      errors: received.errors, peakBytes: peakBytes,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      cpuSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
  }

  /// Waits for the end and tells what it took.
  private func wait() -> rusage {
    var usage = rusage()
    var status: Int32 = 0
    while wait4(pid, &status, 0, &usage) < 0 {
      guard errno == EINTR else {
        end = .exited(127)
        return usage
      }
    }
    let signal = status & 0x7F
    end = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    return usage
  }

  /// Reads how much memory there was so far; what wait4 tells has the memory of the tests in it, as
  /// has the process until it runs its own program.
  private func notePeak() {
    guard Self.program(of: "\(pid)") != Self.program(of: "self"),
      let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
    else { return }
    peakBytes = max(peakBytes, (Int(kilobytes) ?? 0) * 1024)
  }

  private static func program(of process: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// False at the end of the pipe.
  private func read(_ descriptor: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    if descriptor == output {
      received.output += buffer[..<count]
    } else {
      received.errors += buffer[..<count]
    }
    return true
  }

  /// A socket pair, because a pipe cannot be made close-on-exec in one step here: a program that
  /// another test starts in between would hold it open.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw Failure(call: "socketpair", code: errno)
    }
    return (ends[0], ends[1])
  }

  private static func file(with bytes: [UInt8]) throws -> Int32 {
    let file = shim_memory_file()
    guard file >= 0 else { throw Failure(call: "memfd_create", code: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(call: "write", code: errno) }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}
