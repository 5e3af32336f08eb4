import Glibc

/// A program of this machine that is run for what it prints: by its argument vector, with no shell
/// in between, with nothing of ours but the environment.
package struct ProgramRun: Sendable {
  /// The program, found along `PATH`, and its arguments.
  package var words: [String]
  /// What it reads on standard input; nil gives it nothing.
  package var input: [UInt8]?
  /// More output, in bytes, ends it with `.tooLarge`.
  package var maximumBytes: Int
  /// Seconds after which it is ended with `.timedOut`.
  package var deadline: Int
  /// What it finds in its environment beside `PATH`, as `NAME=value`; nil gives it ours.
  package var environment: [String]?
  /// Bytes of memory that it may have (RLIMIT_AS); nil leaves it ours.
  package var memory: Int?

  package init(
    _ words: [String], input: [UInt8]? = nil, maximumBytes: Int = Request.usualBytes,
    deadline: Int = 60, environment: [String]? = nil, memory: Int? = nil
  ) {
    self.words = words
    self.input = input
    self.maximumBytes = maximumBytes
    self.deadline = deadline
    self.environment = environment
    self.memory = memory
  }

  /// What is started. A limit has to be there before the program is: a shell that reads nothing but
  /// these words of ours sets it and becomes the program.
  var vector: [String] {
    guard let memory, !words.isEmpty else { return words }
    return ["/bin/sh", "-c", "ulimit -v \(memory / 1024) && exec \"$@\"", "sh"] + words
  }

  /// Whether a program of this name is to be found along `PATH`; runs nothing.
  package static func isInstalled(_ name: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Its standard output, once it has ended well; it runs in a session of its own, all of which is
  /// killed where it takes too long, prints too much, or the task is cancelled.
  package func output() async throws(FetchError) -> [UInt8] {
    guard let stop = StopSign() else {
      throw FetchError(.failed, detail: String(cString: strerror(errno)))
    }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { answer in
        // Waiting for a program blocks a thread: not one of those that everybody shares.
        let isStarted = PlainThread.start {
          do throws(FetchError) {
            answer.resume(returning: Result<[UInt8], FetchError>.success(try run(until: stop)))
          } catch {
            answer.resume(returning: .failure(error))
          }
        }
        if !isStarted {
          answer.resume(returning: .failure(FetchError(.failed, detail: "no thread")))
        }
      }
    } onCancel: {
      stop.raise()
    }
    return try result.get()
  }

  private func run(until stop: StopSign) throws(FetchError) -> [UInt8] {
    var process = try ProgramProcess(self)
    let end = process.read(
      maximumBytes: maximumBytes, until: ContinuousClock.now + .seconds(deadline), stop: stop)
    switch end {
    case .exited(0): return process.output
    case .exited(let code):
      throw FetchError(.programFailed, detail: process.words("exit code \(code)"))
    case .signalled(let number):
      throw FetchError(.programFailed, detail: process.words("signal \(number)"))
    case .timedOut: throw FetchError(.timedOut, detail: "\(deadline) s")
    case .tooLarge: throw FetchError(.tooLarge, detail: "output beyond \(maximumBytes) bytes")
    case .stopped: throw FetchError(.cancelled)
    }
  }
}

/// A thread for one piece of work. It takes no signals: they are the main thread's.
enum PlainThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let context = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
