import CLinux
import Glibc
import Library
import Models
import ReaderUI
import Terminal

/// The program: reads its command line, runs one subcommand or opens the reader, and ends with a
/// number of sysexits(3).
@main @MainActor enum Broadsheet {
  nonisolated static let version = Imprint.version

  static func main() {
    setlocale(LC_CTYPE, "")
    // A pipe that closes, or a file that may not grow (ulimit -f), is an error of one write, not the
    // end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Bodies of feeds and their kin.
    shim_give_back_memory_from(1024 * 1024)
    let console = Console(usesUnicode: Console.localeIsUTF8)
    do {
      try run(Array(OwnWords.all.dropFirst()), console)
    } catch {
      let failure = Wording.failure(for: error)
      if !failure.message.isEmpty { console.note(failure.message) }
      exit(failure.code.rawValue)
    }
  }

  private static func run(_ words: [String], _ console: Console) throws {
    let invocation = try Invocation(words)
    let context = Context(
      console: console, directory: invocation.directory,
      configurationPath: invocation.configuration ?? Paths.configuration,
      configurationIsRequired: invocation.configuration != nil)
    guard let subcommand = invocation.subcommand else {
      try openReader(context, isSample: invocation.isSample)
      return
    }
    try waitFor {
      if invocation.isSample { try await context.openLibrary().fillSampleEdition(at: Clock.now) }
      try await subcommand.run(invocation.arguments, context)
    }
  }

  /// Runs asynchronous work to its end on other threads while this one waits.
  static func waitFor(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = Completion()
    Background.start {
      do {
        try await work()
        done.finish(nil)
      } catch {
        done.finish(error)
      }
    }
    if let error = done.wait() { throw error }
  }
}
